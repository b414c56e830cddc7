// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.api.Attempt;
import digipoort.api.BerichtInhoud;
import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.Finding;
import digipoort.api.Kenmerk;
import digipoort.api.Resubmission;
import digipoort.api.Severity;
import digipoort.api.State;
import digipoort.api.StorageException;
import digipoort.evidence.EvidenceFile;
import digipoort.evidence.EvidenceTrust;
import digipoort.outbox.internal.table.InstalledAdapter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

/** What is encrypted goes the same way as all else, and waits when its key is gone. */
@Timeout(60)
class EncryptedTest {
  private static final String OTHER = "Ander";

  @TempDir private Path folder;
  private Bench bench;
  private Path key;

  @BeforeEach
  void open() {
    bench = new Bench(folder);
    key = folder.resolve("content-key");
    bench.adapters.add(
        "other",
        new InstalledAdapter(
            bench.adapter, "digipoort.adapter.other", new Version("1"), 0, List.of(OTHER)));
    bench.encryption = Bench.encryption(folder, Bench.SOORT);
    bench.restart();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private DeliveryId plain(String name) {
    return bench.stored(Bench.separate(name).berichtsoort(OTHER).build());
  }

  private State state(DeliveryId id) {
    return bench.find(id).state();
  }

  /** A new process, with a new look at the keys. */
  private void restart(String... previous) {
    bench.encryption = Bench.encryption(folder, Bench.SOORT, previous);
    bench.restart();
  }

  private List<String> attention() {
    return bench.operations().summary(Bench.ACTOR).attention().stream().map(t -> t.en()).toList();
  }

  @Test
  void withoutItsKeyItWaitsAndGoesOnWhenTheKeyIsBack() throws IOException {
    DeliveryId id = bench.stored(Bench.separate("a").build());
    Path away = Files.move(key, folder.resolve("away"));
    restart();
    DeliveryId other = plain("b");
    bench.tick().after(Duration.ofHours(1)).after(Duration.ofHours(1));

    Delivery delivery = bench.find(id);
    assertThat(delivery.state()).isEqualTo(State.READY);
    assertThat(delivery.attempts()).isZero();
    assertThat(delivery.explanation().en())
        .startsWith("Stored safely, not delivered yet; waits.")
        .contains(id.value(), "which is not there");
    assertThat(delivery.action().en()).contains(key.toString(), "encryption.key.previous");
    assertThat(bench.store().events(id)).hasSize(2);
    assertThat(attention()).anyMatch(line -> line.contains("1 content(s) are encrypted with key"));
    assertThat(state(other)).isEqualTo(State.DELIVERED);
    assertThatThrownBy(() -> bench.stored(Bench.separate("c").build()))
        .isInstanceOf(StorageException.class)
        .hasMessageContainingAll(key.toString(), "Put that file back");
    assertThat(key).doesNotExist();

    Files.move(away, key);
    bench.after(Duration.ofHours(1));
    assertThat(state(id)).isEqualTo(State.DELIVERED);
    assertThat(bench.digipoort.ledger).hasSize(2);
    assertThat(attention()).isEmpty();
    bench.stored(Bench.separate("c").build());
  }

  @Test
  void withAnotherKeyItWaitsAndNewOnesGoOn() throws IOException {
    DeliveryId id = bench.stored(Bench.separate("a").build());
    String first = Files.readString(key);
    Files.writeString(key, "5a".repeat(32));
    restart();
    DeliveryId fresh = bench.stored(Bench.separate("b").build());
    bench.tick();
    assertThat(state(id)).isEqualTo(State.READY);
    assertThat(state(fresh)).isEqualTo(State.DELIVERED);
    restart(first);
    bench.after(Duration.ofHours(1));
    assertThat(state(id)).isEqualTo(State.DELIVERED);
    assertThat(bench.digipoort.ledger).hasSize(2);
    assertThat(attention()).isEmpty();
  }

  @Test
  void whatIsDamagedIsForAPersonAndWasNeverSent() throws Exception {
    DeliveryId id = bench.stored(Bench.separate("a").build());
    DeliveryId other = bench.stored(Bench.separate("b").build());
    sql("UPDATE content_chunk SET octets = zeroblob(64) WHERE delivery_id = '" + id + "'");
    bench.tick();
    Delivery delivery = bench.find(id);
    assertThat(delivery.state()).isEqualTo(State.PARKED);
    assertThat(delivery.attempts()).isZero();
    assertThat(delivery.explanation().en()).contains(id.value(), "no longer as it was stored");
    assertThat(delivery.action().en()).contains("delivery-retry", "delivery-cancel");
    assertThat(state(other)).isEqualTo(State.DELIVERED);
    bench.operations().retry(id, "again", Bench.ACTOR);
    bench.tick();
    assertThat(state(id)).isEqualTo(State.PARKED);
    assertThat(bench.operations().cancel(id, "lost", Bench.ACTOR).done()).isTrue();
  }

  private void sql(String statement) throws Exception {
    bench.die();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("digipoort.db"));
        Statement change = connection.createStatement()) {
      change.executeUpdate(statement);
    }
    bench.open();
  }

  @Test
  void statusesAreAskedForWhenTheirDetailsCanBeKept() throws IOException {
    DeliveryId id = bench.stored(Bench.separate("a").build());
    bench.tick();
    Kenmerk kenmerk = bench.find(id).kenmerk();
    bench.digipoort.status(kenmerk, "500", "2026-10-01T08:00:00Z");
    Path away = Files.move(key, folder.resolve("away"));
    restart();
    bench.after(Duration.ofMinutes(5));
    assertThat(state(id)).isEqualTo(State.DELIVERED);
    assertThat(bench.store().attempts(id)).extracting(Attempt::outcome).containsExactly("ACCEPTED");
    Files.move(away, key);
    bench.after(Duration.ofHours(25));
    assertThat(state(id)).isEqualTo(State.COMPLETED);
  }

  @Test
  void afterTheKeyChangedTheEvidenceIsWholeAndWithoutItThereIsNone() throws Exception {
    DeliveryId id = bench.stored(Bench.separate("a").build());
    String first = Files.readString(key);
    Files.delete(key);
    restart(first);
    bench.tick();
    bench.digipoort.status(bench.find(id).kenmerk(), "500", "2026-10-01T08:00:00Z");
    bench.after(Duration.ofMinutes(1));
    assertThat(state(id)).isEqualTo(State.COMPLETED);
    assertThat(Files.readString(key)).isNotEqualTo(first);

    Path file = folder.resolve("evidence.zip");
    Files.write(file, export(id));
    assertThat(EvidenceFile.verify(file, EvidenceTrust.NONE))
        .extracting(Finding::severity)
        .doesNotContain(Severity.ERROR);
    restart();
    assertThatThrownBy(() -> export(id))
        .isInstanceOf(StorageException.class)
        .hasMessageContainingAll(id.value(), "encryption.key.previous");
  }

  private byte[] export(DeliveryId id) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    bench.archive().export(id, out, Bench.ACTOR);
    return out.toByteArray();
  }

  @Test
  void aFailureIsSentOnceMoreEncryptedAgain() throws IOException {
    DeliveryId id = bench.stored(Bench.separate("secret-figures").build());
    bench.operations().cancel(id, "no", Bench.ACTOR);
    Resubmission again = new Resubmission(null, false, "again");
    assertThat(bench.operations().resubmit(id, again, Bench.ACTOR).done()).isTrue();
    bench.tick();
    assertThat(new String(bench.digipoort.ledger.get(0).octets(), StandardCharsets.UTF_8))
        .contains("naam=secret-figures");
    assertThat(onDisk("naam=secret-figures")).isFalse();
  }

  @Test
  void whatAnAdapterDeclaresIsEncryptedWhateverTheSettingSays() throws IOException {
    bench.adapters.declareConfidential(List.of(OTHER));
    bench.encryption = Bench.encryption(folder, "");
    bench.restart();
    plain("secret-figures");
    bench.stored(Bench.separate("open-figures").build());
    bench.tick();
    assertThat(bench.digipoort.ledger).hasSize(2);
    assertThat(onDisk("naam=secret-figures")).isFalse();
    assertThat(onDisk("naam=open-figures")).isTrue();
  }

  @Test
  void largeContentIsHiddenOnItsWayToo() {
    String words = "secret figures ";
    byte[] octets = words.repeat(200_000).getBytes(StandardCharsets.UTF_8);
    boolean[] seen = new boolean[2];
    bench.adapter.preparing =
        (submission, ticket) -> {
          seen[0] = files(folder.resolve("spool")).findAny().isPresent();
          seen[1] = files(folder.resolve("spool")).anyMatch(file -> holds(file, words));
          return FakeAdapter.ready(submission, ticket);
        };
    DeliveryId id =
        bench.stored(
            Bench.separate("large").payload(BerichtInhoud.of("text/xml", "a.xml", octets)).build());
    assertThat(seen).containsExactly(true, false);
    bench.tick();
    assertThat(bench.digipoort.ledger.get(0).delivery()).isEqualTo(id);
    assertThat(bench.digipoort.ledger.get(0).octets()).isEqualTo(octets);
  }

  private boolean onDisk(String words) {
    return files(folder).anyMatch(file -> holds(file, words));
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holds(Path file, String words) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
