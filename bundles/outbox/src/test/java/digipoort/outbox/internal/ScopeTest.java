// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Actor;
import digipoort.api.DeliveryId;
import digipoort.api.DeliveryQuery;
import digipoort.api.Identiteit;
import digipoort.api.PreviewResult;
import digipoort.api.Resubmission;
import digipoort.api.Role;
import digipoort.api.Scope;
import digipoort.api.State;
import digipoort.api.Submission;
import digipoort.api.SubmitResult;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies outside a scope does not exist: not as an answer, and not as a difference in one. */
class ScopeTest {
  private static final Identiteit LOWER = new Identiteit("12b", "BTW");
  private static final Identiteit UPPER = new Identiteit("12B", "BTW");
  private static final Actor NEIGHBOUR =
      new Actor(
          "neighbour",
          Set.of(Role.values()),
          new Scope(Set.of("default"), Set.of("12B"), Set.of(Bench.SOORT)));

  private Bench bench;

  @BeforeEach
  void open(@TempDir Path folder) {
    bench = new Bench(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private static Actor only(String berichtsoort) {
    return new Actor(
        "stranger",
        Set.of(Role.values()),
        new Scope(Set.of(Scope.ANY), Set.of(Scope.ANY), Set.of(berichtsoort)));
  }

  private static String words(SubmitResult result) {
    return result.toString();
  }

  @Test
  void anotherBerichtsoortIsNotThere() {
    DeliveryId id = bench.stored(Bench.submission("k").build());
    Actor stranger = only("VPB");
    assertThat(bench.outbox().find(id, stranger)).isEmpty();
    assertThat(bench.outbox().history(id, stranger)).isEmpty();
    assertThat(bench.outbox().list(DeliveryQuery.LATEST, stranger)).isEmpty();
    assertThat(bench.operations().summary(stranger).counts()).isEmpty();
    assertThat(bench.operations().cancel(id, "x", stranger).text().en()).contains("no delivery");
    assertThat(bench.outbox().find(id, only(Bench.SOORT))).isPresent();
    assertThat(bench.outbox().list(DeliveryQuery.LATEST, only(Bench.SOORT))).hasSize(1);
  }

  @Test
  void aBerichtsoortOutsideTheScopeIsRefusedAsOneThatDoesNotExist() {
    Submission real = Bench.submission("x").build();
    Submission invented = Bench.submission("x").berichtsoort("Verzonnen").build();
    Actor stranger = only("VPB");
    String refused = words(bench.outbox().submit(real, stranger));
    assertThat(refused).contains("OUTBOX-NO-ADAPTER");
    assertThat(words(bench.outbox().submit(invented, stranger)))
        .isEqualTo(refused.replace(Bench.SOORT, "Verzonnen"));
    PreviewResult preview = bench.outbox().preview(real, stranger);
    assertThat(preview.findings()).extracting(f -> f.code()).containsExactly("OUTBOX-NO-ADAPTER");
  }

  @Test
  void theAanleverkenmerkOfSomebodyElseIsAsUnknownAsAnInventedOne() {
    bench.stored(Bench.submission("first").belanghebbende(LOWER).aanleverkenmerk("A-1").build());
    var mine = Bench.submission("mine").belanghebbende(UPPER);

    String plain = words(bench.outbox().submit(mine.build(), NEIGHBOUR));
    String real =
        words(bench.outbox().submit(mine.eerderAanleverkenmerk("A-1").build(), NEIGHBOUR));
    String invented =
        words(bench.outbox().submit(mine.eerderAanleverkenmerk("A-2").build(), NEIGHBOUR));

    assertThat(plain).contains("OUTBOX-SAME-PERIOD", "earlier=null").doesNotContain("A-1");
    assertThat(real).isEqualTo(plain);
    assertThat(invented).isEqualTo(plain);
    assertThat(bench.outbox().list(DeliveryQuery.LATEST, NEIGHBOUR)).isEmpty();
  }

  @Test
  void whoMayOnlySubmitCorrectsItsOwnAlone() {
    bench.stored(Bench.submission("first").aanleverkenmerk("A-1").build());
    Actor writer = new Actor("writer", Set.of(Role.SUBMIT), Scope.ALL);
    var other = Bench.submission("other");

    String plain = words(bench.outbox().submit(other.build(), writer));

    assertThat(plain).contains("OUTBOX-SAME-PERIOD", "earlier=null");
    assertThat(words(bench.outbox().submit(other.eerderAanleverkenmerk("A-1").build(), writer)))
        .isEqualTo(plain);
    assertThat(
            bench
                .outbox()
                .submit(Bench.submission("own").eerderAanleverkenmerk("A-1").build(), Bench.ACTOR))
        .isInstanceOf(SubmitResult.Stored.class);
  }

  @Test
  void theSameAanleverkenmerkAsSomebodyElseIsNoDifference() {
    bench.stored(Bench.separate("first").aanleverkenmerk("A-1").build());
    Actor other = Actor.operator("other");
    assertThat(
            bench.outbox().submit(Bench.separate("second").aanleverkenmerk("A-1").build(), other))
        .isInstanceOf(SubmitResult.Stored.class);
  }

  @Test
  void aKeyWhoseDeliveryLeftTheScopeSaysNothingOfIt() {
    Actor wide = new Actor("neighbour", Set.of(Role.values()), Scope.ALL);
    DeliveryId id =
        ((SubmitResult.Stored) bench.outbox().submit(Bench.submission("k").build(), wide))
            .delivery()
            .id();
    String refused =
        words(
            bench.outbox().submit(Bench.submission("k").belanghebbende(UPPER).build(), NEIGHBOUR));
    assertThat(refused).contains("OUTBOX-KEY-REUSED", "earlier=null").doesNotContain(id.value());
  }

  @Test
  void aListIsNotReadOnAfterWhatIsNotThere() {
    DeliveryId mine =
        ((SubmitResult.Stored)
                bench
                    .outbox()
                    .submit(Bench.submission("k").belanghebbende(UPPER).build(), NEIGHBOUR))
            .delivery()
            .id();
    bench.tick();
    DeliveryId other = bench.stored(Bench.separate("x").build());
    assertThat(bench.outbox().list(DeliveryQuery.LATEST.after(other), NEIGHBOUR)).isEmpty();
    assertThat(bench.outbox().list(DeliveryQuery.LATEST.after(DeliveryId.random()), NEIGHBOUR))
        .isEmpty();
    assertThat(bench.outbox().list(DeliveryQuery.LATEST, NEIGHBOUR)).hasSize(1);
    assertThat(bench.outbox().find(mine, NEIGHBOUR)).isPresent();
  }

  @Test
  void resubmittingDoesNotNameWhatFilledThePeriodMeanwhile() {
    DeliveryId mine =
        ((SubmitResult.Stored)
                bench
                    .outbox()
                    .submit(Bench.submission("k").belanghebbende(UPPER).build(), NEIGHBOUR))
            .delivery()
            .id();
    assertThat(bench.operations().cancel(mine, "x", NEIGHBOUR).done()).isTrue();
    DeliveryId other = bench.stored(Bench.submission("x").belanghebbende(LOWER).build());
    var again = new Resubmission(null, false, "x");
    assertThat(bench.operations().resubmit(mine, again, NEIGHBOUR).text().en())
        .contains("outside your scope")
        .doesNotContain(other.value());
    assertThat(bench.operations().resubmit(mine, again, Bench.ACTOR).text().en())
        .contains(other.value());
  }

  @Test
  void whatIsWaitedForIsNamedToWhomMaySeeIt() {
    DeliveryId other = bench.stored(Bench.submission("x").belanghebbende(LOWER).build());
    bench.digipoort.behaviour = FakeDigipoort.TAKES_AND_IS_SILENT;
    bench.tick();
    assertThat(bench.find(other).state()).isEqualTo(State.UNCONFIRMED);
    SubmitResult.Stored mine =
        (SubmitResult.Stored)
            bench
                .outbox()
                .submit(
                    Bench.submission("k").belanghebbende(UPPER).deliberate().build(), NEIGHBOUR);
    DeliveryId id = mine.delivery().id();
    assertThat(bench.outbox().find(id, NEIGHBOUR).orElseThrow().explanation().en())
        .contains("waits until it is certain")
        .doesNotContain(other.value());
    assertThat(bench.outbox().find(id, Bench.ACTOR).orElseThrow().explanation().en())
        .contains(other.value());
  }
}
