// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.api.Actor;
import digipoort.api.BerichtInhoud;
import digipoort.api.DeliveryId;
import digipoort.api.DeliveryQuery;
import digipoort.api.ErpDocument;
import digipoort.api.ErpValue;
import digipoort.api.Finding;
import digipoort.api.Identiteit;
import digipoort.api.NotPermittedException;
import digipoort.api.PreviewResult;
import digipoort.api.Role;
import digipoort.api.Scope;
import digipoort.api.Submission;
import digipoort.api.SubmitResult;
import digipoort.api.adapter.Preparation;
import digipoort.api.channel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmitTest {
  private Bench bench;

  @BeforeEach
  void open(@TempDir Path folder) {
    bench = new Bench(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private SubmitResult submit(Submission.Builder submission) {
    return bench.outbox().submit(submission.build(), Bench.ACTOR);
  }

  private static SubmitResult.Refused refused(SubmitResult result, String code) {
    assertThat(result).isInstanceOf(SubmitResult.Refused.class);
    SubmitResult.Refused refused = (SubmitResult.Refused) result;
    assertThat(refused.findings()).extracting(Finding::code).contains(code);
    return refused;
  }

  private int count() {
    return bench.outbox().list(DeliveryQuery.LATEST, Bench.ACTOR).size();
  }

  @Test
  void theSameSubmissionGivesTheSameDelivery() {
    DeliveryId id = bench.stored(Bench.submission("q3").build());
    bench.tick();
    bench.adapters.remove("fake");
    bench.unplug();
    SubmitResult.Stored again = (SubmitResult.Stored) submit(Bench.submission("q3"));
    assertThat(again.repeated()).isTrue();
    assertThat(again.delivery().id()).isEqualTo(id);
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void otherContentUnderTheSameKeyIsRefusedNamingTheEarlierOne() {
    DeliveryId id = bench.stored(Bench.submission("q3").build());
    SubmitResult other = submit(Bench.submission("q3").payload(Bench.document("other")));
    assertThat(refused(other, "OUTBOX-KEY-REUSED").earlier()).isEqualTo(id);
    SubmitResult rol = submit(Bench.submission("q3").rol("Intermediair"));
    refused(rol, "OUTBOX-KEY-REUSED");
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void whatIsWrittenDifferentlyButSaysTheSameIsTheSame() {
    Map<String, ErpValue> one = new TreeMap<>();
    one.put("a", new ErpValue.Amount(new BigDecimal("1.50")));
    one.put("b", new ErpValue.Words("x"));
    Map<String, ErpValue> two = new LinkedHashMap<>();
    two.put("b", new ErpValue.Words("x"));
    two.put("a", new ErpValue.Amount(new BigDecimal("1.5")));
    two.put("c", new ErpValue.Nothing());
    bench.stored(Bench.submission("k").payload(new ErpDocument(new ErpValue.Fields(one))).build());
    SubmitResult again =
        submit(Bench.submission("k").payload(new ErpDocument(new ErpValue.Fields(two))));
    assertThat(((SubmitResult.Stored) again).repeated()).isTrue();
    two.put("b", new ErpValue.Items(List.of(new ErpValue.Words("x"))));
    refused(
        submit(Bench.submission("k").payload(new ErpDocument(new ErpValue.Fields(two)))),
        "OUTBOX-KEY-REUSED");
  }

  @Test
  void anotherOwnerMayUseTheSameKey() {
    bench.stored(Bench.separate("k").build());
    Actor other = Actor.operator("other");
    SubmitResult result =
        bench
            .outbox()
            .submit(Bench.separate("k").belanghebbende(new Identiteit("7", "BTW")).build(), other);
    assertThat(result).isInstanceOf(SubmitResult.Stored.class);
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void aSecondForTheSamePeriodIsRefusedUnlessMeant() {
    DeliveryId first = bench.stored(Bench.submission("one").aanleverkenmerk("EERSTE").build());
    SubmitResult second =
        bench.outbox().submit(Bench.submission("two").build(), Actor.operator("other"));
    assertThat(refused(second, "OUTBOX-SAME-PERIOD").earlier()).isEqualTo(first);
    refused(
        submit(Bench.submission("two").belanghebbende(new Identiteit("001000044b37", "Fi"))),
        "OUTBOX-SAME-PERIOD");
    refused(submit(Bench.submission("two").eerderAanleverkenmerk("ANDER")), "OUTBOX-SAME-PERIOD");
    bench.stored(Bench.submission("three").eerderAanleverkenmerk("EERSTE").build());
    refused(submit(Bench.submission("four").eerderAanleverkenmerk("EERSTE")), "OUTBOX-SAME-PERIOD");
    bench.stored(Bench.submission("five").deliberate().build());
    bench.stored(Bench.submission("six").tijdvak(null).build());
    assertThat(count()).isEqualTo(4);
  }

  @Test
  void afterARejectionThePeriodIsFreeAgain() {
    bench.digipoort.behaviour = FakeDigipoort.refuses(Refusal.CONTENT, "ALS100");
    bench.stored(Bench.submission("one").build());
    bench.tick();
    bench.stored(Bench.submission("two").build());
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void withoutAnAdapterTheRefusalSaysWhichAreThereAndWhatToDo() {
    SubmitResult.Refused refused =
        refused(submit(Bench.submission("k").berichtsoort("VPB")), "OUTBOX-NO-ADAPTER");
    Finding finding = refused.findings().get(0);
    assertThat(finding.text().en()).contains("VPB").contains("Omzetbelasting");
    assertThat(finding.action().nl()).contains("Installeer");
    assertThat(count()).isZero();
  }

  @Test
  void anUnknownAansluitingIsRefusedNamingTheKnownOnes() {
    SubmitResult.Refused refused =
        refused(submit(Bench.submission("k").aansluiting("nergens")), "OUTBOX-AANSLUITING");
    assertThat(refused.findings().get(0).text().en()).contains("nergens").contains("default");
  }

  @Test
  void outsideTheScopeThingsDoNotExist() {
    DeliveryId id = bench.stored(Bench.submission("k").build());
    Scope elsewhere = new Scope(Set.of("other"), Set.of(Scope.ANY), Set.of(Scope.ANY));
    Scope another = new Scope(Set.of("default"), Set.of("7"), Set.of(Scope.ANY));
    for (Scope scope : List.of(elsewhere, another)) {
      Actor actor = new Actor("stranger", Set.of(Role.values()), scope);
      assertThat(bench.outbox().find(id, actor)).isEmpty();
      assertThat(bench.outbox().history(id, actor)).isEmpty();
      assertThat(bench.outbox().list(DeliveryQuery.LATEST, actor)).isEmpty();
      assertThat(bench.operations().summary(actor).counts()).isEmpty();
      assertThat(bench.operations().retry(id, "test", actor).text().en()).contains("no delivery");
      assertThat(bench.operations().cancel(id, "x", actor).done()).isFalse();
      SubmitResult refused = bench.outbox().submit(Bench.submission("x").build(), actor);
      assertThat(refused).isInstanceOf(SubmitResult.Refused.class);
      assertThat(refused.toString()).doesNotContain(id.value()).doesNotContain("Known: default");
    }
  }

  @Test
  void withoutTheRoleItIsNotPermitted() {
    Actor nobody = new Actor("nobody", Set.of(), Scope.ALL);
    Submission submission = Bench.submission("k").build();
    assertThatThrownBy(() -> bench.outbox().submit(submission, nobody))
        .isInstanceOf(NotPermittedException.class);
    assertThatThrownBy(() -> bench.outbox().list(DeliveryQuery.LATEST, nobody))
        .isInstanceOf(NotPermittedException.class);
    assertThatThrownBy(() -> bench.operations().summary(nobody))
        .isInstanceOf(NotPermittedException.class);
  }

  @Test
  void allFindingsOfTheAdapterComeBackAndNothingIsStored() {
    Finding one = Finding.error("A", "/a").says("fout", "wrong").build();
    Finding two = Finding.error("B", "/b").says("fout", "wrong").build();
    bench.adapter.preparing = (submission, ticket) -> new Preparation.Unfit(List.of(one, two));
    SubmitResult.Refused refused = refused(submit(Bench.submission("k")), "A");
    assertThat(refused.findings()).containsExactly(one, two);
    assertThat(count()).isZero();
  }

  @Test
  void previewStoresNothingAndNeedsNoAansluiting() {
    PreviewResult preview =
        bench.outbox().preview(Bench.submission("k").aansluiting("nergens").build(), Bench.ACTOR);
    assertThat(preview.preview().nl()).isEqualTo("voorbeeld");
    assertThat(preview.inhoud().length()).isPositive();
    assertThat(count()).isZero();
  }

  @Test
  void largeContentGoesThroughByteForByteAndLeavesNoCopies() throws Exception {
    byte[] octets = new byte[3 * 1024 * 1024 + 17];
    new Random(7).nextBytes(octets);
    BerichtInhoud inhoud = BerichtInhoud.of("application/xml", "groot.xml", octets);
    BerichtInhoud bijlage = BerichtInhoud.of("application/pdf", "bij.pdf", new byte[] {1, 2, 3});
    bench.stored(Bench.submission("k").payload(inhoud).bijlagen(List.of(bijlage)).build());
    bench.restart();
    bench.tick();
    assertThat(bench.digipoort.ledger.get(0).octets()).isEqualTo(octets);
    assertThat(bench.store().bericht(bench.digipoort.ledger.get(0).delivery()).bijlagen())
        .containsExactly(bijlage);
    assertThat(bench.spool()).isEmptyDirectory();
  }

  @Test
  void contentThatIsNotWhatItSaysIsRefused() {
    BerichtInhoud honest = BerichtInhoud.of("text/xml", "a.xml", new byte[] {1, 2, 3});
    for (byte[] lie : List.of(new byte[] {1, 2}, new byte[] {1, 2, 4}, new byte[] {1, 2, 3, 4})) {
      BerichtInhoud liar =
          new BerichtInhoud("text/xml", "a.xml", 3, honest.sha256(), () -> stream(lie));
      refused(submit(Bench.submission("k").payload(liar)), "OUTBOX-CONTENT");
    }
    assertThat(count()).isZero();
  }

  private static InputStream stream(byte[] octets) {
    return new ByteArrayInputStream(octets);
  }

  @Test
  void aDocumentTooDeepOrTooLargeIsRefused() {
    ErpValue deep = new ErpValue.Words("x");
    for (int i = 0; i < 5000; i++) {
      deep = new ErpValue.Items(List.of(deep));
    }
    ErpDocument document = new ErpDocument(new ErpValue.Fields(Map.of("a", deep)));
    refused(submit(Bench.submission("k").payload(document)), "OUTBOX-TOO-LARGE");
    ErpDocument wide =
        new ErpDocument(
            new ErpValue.Fields(Map.of("a", new ErpValue.Words("x".repeat(21_000_000)))));
    refused(submit(Bench.submission("k").payload(wide)), "OUTBOX-TOO-LARGE");
    ErpDocument number =
        new ErpDocument(
            new ErpValue.Fields(Map.of("a", new ErpValue.Amount(new BigDecimal("1E999999999")))));
    bench.adapter.preparing =
        (submission, ticket) ->
            FakeAdapter.ready(
                submission, ticket, BerichtInhoud.of("text/xml", "a.xml", new byte[] {1}));
    assertThat(submit(Bench.submission("k").payload(number)))
        .isInstanceOf(SubmitResult.Stored.class);
  }
}
