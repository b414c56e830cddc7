// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Actor;
import digipoort.api.Bericht;
import digipoort.api.BerichtInhoud;
import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.Finding;
import digipoort.api.Identiteit;
import digipoort.api.PreviewResult;
import digipoort.api.Role;
import digipoort.api.Scope;
import digipoort.api.StorageException;
import digipoort.api.Submission;
import digipoort.api.SubmitResult;
import digipoort.api.adapter.Preparation;
import digipoort.api.adapter.Related;
import digipoort.api.adapter.Ticket;
import digipoort.api.channel.Channel;
import digipoort.outbox.internal.store.DeliveryStore;
import digipoort.outbox.internal.table.InstalledAdapter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

/** What an adapter sees of other berichten, and what it never does. */
class RelatedTest {
  private final FakeAdapter icp = new FakeAdapter();
  private final List<Ticket> tickets = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private Bench bench;

  @BeforeEach
  void open(@TempDir Path folder) {
    bench = new Bench(folder);
    install(bench.adapter, "Omzetbelasting", List.of("ICP"));
    install(icp, "ICP", List.of("Omzetbelasting"));
    bench.adapter.preparing =
        (submission, ticket) -> {
          tickets.add(ticket);
          return comparing(submission, ticket);
        };
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void install(FakeAdapter adapter, String berichtsoort, List<String> related) {
    bench.adapters.add(
        berichtsoort.equals("ICP") ? "icp" : "fake",
        new InstalledAdapter(
            adapter,
            "digipoort.adapter." + berichtsoort,
            Version.parseVersion("1.0.0"),
            0,
            List.of(berichtsoort),
            related));
  }

  /** As an adapter that repeats in a warning what it sees. */
  private static Preparation comparing(Submission submission, Ticket ticket) {
    Preparation.Ready ready = (Preparation.Ready) FakeAdapter.ready(submission, ticket);
    List<Finding> seen =
        ticket.related().stream()
            .map(r -> Finding.warning("SEEN", "").says(words(r), words(r)).build())
            .toList();
    return new Preparation.Ready(ready.bericht(), ready.preview(), ready.descriptor(), seen);
  }

  private static String words(Related related) {
    try (InputStream in = related.inhoud().open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BerichtInhoud inhoud(String words) {
    return BerichtInhoud.of("text/xml", "icp.xml", words.getBytes(StandardCharsets.UTF_8));
  }

  private DeliveryId icp(String key) {
    return bench.stored(
        Bench.submission(key).berichtsoort("ICP").payload(inhoud("ICP: 100")).build());
  }

  private List<Finding> submit(Actor actor) {
    SubmitResult result = bench.outbox().submit(Bench.submission("ob").build(), actor);
    assertThat(result).isInstanceOf(SubmitResult.Stored.class);
    return ((SubmitResult.Stored) result).findings();
  }

  @Test
  void eachSeesTheOther() {
    Delivery filed = bench.find(icp("icp"));
    assertThat(submit(Bench.ACTOR)).extracting(f -> f.text().en()).containsExactly("ICP: 100");
    assertThat(tickets.get(0).related())
        .containsExactly(
            new Related("ICP", filed.tijdvak(), filed.aanleverkenmerk(), "", inhoud("ICP: 100")));
    icp.preparing = bench.adapter.preparing;
    bench.stored(Bench.submission("again").berichtsoort("ICP").deliberate().build());
    assertThat(tickets.get(1).related())
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.berichtsoort()).isEqualTo("Omzetbelasting");
              assertThat(r.inhoud().bestandsnaam()).isEqualTo("bericht.xml");
            });
  }

  @Test
  void theSameNumberInAnotherSpellingIsTheSame() {
    icp("icp");
    bench.stored(
        Bench.submission("ob").belanghebbende(new Identiteit("001000044b37", "Fi")).build());
    assertThat(tickets.get(0).related()).hasSize(1);
  }

  @Test
  void aCorrectionSaysWhatItCorrectsAndTakesItsPlace() {
    String first = bench.find(icp("icp")).aanleverkenmerk();
    bench.stored(
        Bench.submission("second")
            .berichtsoort("ICP")
            .eerderAanleverkenmerk(first)
            .payload(inhoud("ICP: 90"))
            .build());
    assertThat(submit(Bench.ACTOR)).extracting(f -> f.text().en()).containsExactly("ICP: 90");
    assertThat(tickets.get(0).related().get(0).corrects()).isEqualTo(first);
  }

  @Test
  void previewShowsItToo() {
    icp("icp");
    PreviewResult preview = bench.outbox().preview(Bench.submission("ob").build(), Bench.ACTOR);
    assertThat(preview.findings()).extracting(Finding::code).containsExactly("SEEN");
    PreviewResult unknown =
        bench.outbox().preview(Bench.submission("ob").aansluiting("other").build(), Bench.ACTOR);
    assertThat(unknown.findings()).isEmpty();
    assertThat(unknown.preview()).isNotNull();
  }

  @Test
  void nobodyLearnsOfWhatLiesOutsideTheScope() {
    bench.channels.put("hub", (Channel) bench.digipoort);
    bench.stored(
        Bench.submission("icp")
            .berichtsoort("ICP")
            .aansluiting("hub")
            .payload(inhoud("ICP: 100"))
            .build());
    Scope narrow = new Scope(Set.of("default"), Set.of(Scope.ANY), Set.of(Scope.ANY));
    assertThat(submit(new Actor("narrow", Set.of(Role.values()), narrow))).isEmpty();
    assertThat(tickets.get(0).related()).isEmpty();
    bench.outbox().preview(Bench.submission("ob").build(), Bench.ACTOR);
    assertThat(tickets.get(1).related()).hasSize(1);
  }

  @Test
  void anAdapterThatAsksForNothingCostsNothing() {
    bench.wrapped = store -> overridden(store, "none");
    bench.restart();
    install(bench.adapter, "Omzetbelasting", List.of());
    icp("icp");
    asked.clear();
    submit(Bench.ACTOR);
    bench.stored(Bench.separate("no tijdvak").tijdvak(null).build());
    assertThat(asked).isNotEmpty().doesNotContain("related", "bericht");
    assertThat(tickets.get(0).related()).isEmpty();
  }

  /** Writes down what the store is asked; at one of its methods it is broken. */
  private DeliveryStore overridden(DeliveryStore store, String broken) {
    return overridden(
        store,
        broken,
        () -> {
          throw new StorageException("The disk is broken", new SQLException());
        });
  }

  private DeliveryStore overridden(DeliveryStore store, String special, Callable<?> instead) {
    return (DeliveryStore)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {DeliveryStore.class},
            (proxy, method, arguments) -> {
              asked.add(method.getName());
              if (method.getName().equals(special)) {
                return instead.call();
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Test
  void whenTheyCannotBeReadTheSubmissionIsTakenWithoutThem() {
    icp("icp");
    for (String broken : List.of("related", "bericht")) {
      bench.wrapped = store -> overridden(store, broken);
      bench.restart();
      PreviewResult preview = bench.outbox().preview(Bench.submission("ob").build(), Bench.ACTOR);
      assertThat(preview.preview()).isNotNull();
    }
    assertThat(asked).contains("related", "bericht");
    assertThat(submit(Bench.ACTOR)).isEmpty();
    assertThat(tickets).hasSize(3).allMatch(ticket -> ticket.related().isEmpty());
  }

  private static Bericht damaged(Bericht whole) {
    BerichtInhoud inhoud = whole.inhoud();
    BerichtInhoud.Source source =
        () ->
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("not what was handed over");
              }
            };
    return new Bericht(
        whole.berichtsoort(),
        whole.aanleverkenmerk(),
        null,
        whole.belanghebbende(),
        whole.rolBelanghebbende(),
        null,
        null,
        new BerichtInhoud(
            inhoud.mimeType(), inhoud.bestandsnaam(), inhoud.length(), inhoud.sha256(), source),
        List.of());
  }

  @Test
  void whenTheirContentTurnsOutBrokenTheAdapterIsAskedAgainWithoutThem() {
    DeliveryId id = icp("icp");
    bench.wrapped =
        store -> {
          Bericht damaged = damaged(store.bericht(id));
          return overridden(store, "bericht", () -> damaged);
        };
    bench.restart();
    assertThat(submit(Bench.ACTOR)).isEmpty();
    assertThat(tickets).extracting(t -> t.related().size()).containsExactly(1, 0);
    assertThat(tickets.get(1).aanleverkenmerk()).isEqualTo(tickets.get(0).aanleverkenmerk());
  }
}
