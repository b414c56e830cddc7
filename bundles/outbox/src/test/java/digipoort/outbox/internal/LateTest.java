// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Adoption;
import digipoort.api.Attempt;
import digipoort.api.Bericht;
import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.Event;
import digipoort.api.Kenmerk;
import digipoort.api.Resubmission;
import digipoort.api.State;
import digipoort.api.Testimony;
import digipoort.api.channel.Channel;
import digipoort.api.channel.ChannelInfo;
import digipoort.api.channel.Claim;
import digipoort.api.channel.Outcome;
import digipoort.outbox.internal.store.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A verified answer that comes late is recorded, whatever was decided meanwhile. */
class LateTest extends Doubting {
  private AssertionError failed;

  private static Outcome accepted(Kenmerk kenmerk) {
    return new Outcome.Accepted(kenmerk, Instant.EPOCH, FakeDigipoort.evidence("late"));
  }

  /** Sends one that Digipoort takes; its answer comes after all that {@code meanwhile} does. */
  private DeliveryId late(Consumer<DeliveryId> meanwhile) {
    DeliveryId id = bench.stored(Bench.submission("q3").deliberate().build());
    bench.digipoort.behaviour =
        (digipoort, bericht, attempt) -> {
          Kenmerk kenmerk = digipoort.take(bericht, attempt);
          digipoort.processen.remove(kenmerk);
          digipoort.behaviour = FakeDigipoort.LOSES_IT;
          bench.after(Duration.ofMinutes(8));
          assertThat(bench.find(id).state()).as("the lease was lost").isNotEqualTo(State.SENDING);
          try {
            meanwhile.accept(id);
          } catch (AssertionError e) {
            failed = e;
          }
          return accepted(kenmerk);
        };
    bench.tick();
    if (failed != null) {
      throw failed;
    }
    return id;
  }

  private Delivery until(DeliveryId id, State state) {
    for (int i = 0; i < 400 && bench.find(id).state() != state; i++) {
      bench.after(Duration.ofSeconds(10));
    }
    assertThat(bench.find(id).state()).isEqualTo(state);
    return bench.find(id);
  }

  @Test
  void afterTheLeaseWasLost() {
    DeliveryId id = late(first -> {});
    assertThat(bench.find(id).state()).isEqualTo(State.DELIVERED);
    assertThat(bench.find(id).kenmerk()).isEqualTo(new Kenmerk("kenmerk-1"));
    assertThat(outcomes(id)).containsExactly("ACCEPTED");
  }

  @Test
  void afterItWasParked() {
    DeliveryId id = late(first -> until(first, State.PARKED));
    assertThat(bench.find(id).state()).isEqualTo(State.DELIVERED);
    assertThat(bench.store().find(id).orElseThrow().doubt()).isFalse();
  }

  @Test
  void whileAnotherAttemptWaitsItIsNotMade() {
    earlier();
    DeliveryId id = late(first -> until(first, State.READY));
    assertThat(bench.find(id).state()).isEqualTo(State.DELIVERED);
    assertThat(outcomes(id)).containsExactly("ACCEPTED");
    bench.after(Duration.ofDays(1));
    assertThat(bench.digipoort.calls).hasSize(2);
  }

  @Test
  void whileAnotherAttemptIsInDoubtThatOneIsLookedInto() {
    earlier();
    DeliveryId id =
        late(
            first -> {
              until(first, State.READY);
              until(first, State.UNCONFIRMED);
            });
    assertThat(bench.find(id).state()).isEqualTo(State.UNCONFIRMED);
    assertThat(bench.find(id).kenmerk()).isEqualTo(new Kenmerk("kenmerk-2"));
    assertThat(outcomes(id)).containsExactly("ACCEPTED", "UNKNOWN");
    until(id, State.DELIVERED);
    assertThat(outcomes(id)).containsExactly("ACCEPTED", "ABSENT");
    assertThat(bench.digipoort.calls).hasSize(3);
  }

  @Test
  void aSecondProcessOfTheSameDeliveryIsParkedWithBoth() {
    earlier();
    DeliveryId id =
        late(
            first -> {
              until(first, State.READY);
              bench.digipoort.behaviour = FakeDigipoort.TAKES_AND_IS_SILENT;
              until(first, State.UNCONFIRMED);
            });
    Delivery delivery = until(id, State.PARKED);
    assertThat(delivery.explanation().en()).contains("kenmerk-2 and kenmerk-3");
    assertThat(bench.operations().retry(id, "x", Bench.ACTOR).text().en()).contains("take back");
    Adoption second = new Adoption(new Kenmerk("kenmerk-3"), false, "the first was withdrawn");
    assertThat(bench.operations().adopt(id, second, Bench.ACTOR).done()).isTrue();
    assertThat(bench.find(id).kenmerk()).isEqualTo(new Kenmerk("kenmerk-3"));
    assertThat(bench.find(id).state()).isEqualTo(State.DELIVERED);
  }

  @Test
  void justBeforeTheFirstByteOfAnotherAttemptThatOneIsHeldBack() {
    DeliveryId id = sent(FakeDigipoort.UNREACHABLE);
    FakeDigipoort open = bench.digipoort;
    open.behaviour = FakeDigipoort.ACCEPTS;
    bench.channels.put(
        "default",
        new Channel() {
          @Override
          public ChannelInfo info() {
            return open.info;
          }

          @Override
          public Outcome deliver(Bericht bericht, Attempt attempt, Claim claim) {
            Instant now = bench.clock.instant();
            bench
                .store()
                .change(id, row -> Optional.of(Change.of(row, now).kenmerk(new Kenmerk("late"))));
            return open.deliver(bericht, attempt, claim);
          }
        });
    bench.after(Duration.ofMinutes(1));
    assertThat(open.ledger).isEmpty();
    assertThat(bench.find(id).state()).isEqualTo(State.DELIVERED);
    assertThat(bench.find(id).kenmerk()).isEqualTo(new Kenmerk("late"));
  }

  private DeliveryId sent(FakeDigipoort.Behaviour behaviour) {
    bench.digipoort.behaviour = behaviour;
    DeliveryId id = bench.stored(Bench.submission("q3").build());
    bench.tick();
    return id;
  }

  @Test
  void afterAPersonResubmittedItBothAreNamed() {
    DeliveryId[] successor = new DeliveryId[1];
    DeliveryId id =
        late(
            first -> {
              until(first, State.PARKED);
              Resubmission again = new Resubmission(null, false, "they say it is not there");
              assertThat(bench.operations().resubmit(first, again, Bench.ACTOR).done()).isTrue();
              successor[0] = history(first).resubmittedAs();
            });
    Delivery delivery = bench.find(id);
    assertThat(delivery.state()).isEqualTo(State.PARKED);
    assertThat(delivery.kenmerk()).isEqualTo(new Kenmerk("kenmerk-1"));
    assertThat(delivery.explanation().en()).contains(successor[0].value()).contains("filed twice");
  }

  @Test
  void afterAPersonConcludedTheKenmerkIsKept() {
    DeliveryId id =
        late(
            first -> {
              until(first, State.PARKED);
              Testimony said = new Testimony(State.COMPLETED, "telephone", "it is there");
              bench.operations().conclude(first, said, Bench.ACTOR);
            });
    assertThat(bench.find(id).state()).isEqualTo(State.COMPLETED);
    assertThat(bench.find(id).kenmerk()).isEqualTo(new Kenmerk("kenmerk-1"));
    assertThat(history(id).events()).extracting(Event::type).endsWith("COMPLETED", "ACCEPTED");
  }

  @Test
  void afterAnAdoptionOfTheSameItIsTheProof() {
    DeliveryId id = bench.stored(Bench.submission("q3").build());
    bench.digipoort.behaviour =
        (digipoort, bericht, attempt) -> {
          Kenmerk kenmerk = digipoort.take(bericht, attempt);
          bench.after(Duration.ofMinutes(8));
          until(id, State.DELIVERED);
          assertThat(outcomes(id)).containsExactly("ADOPTED");
          return accepted(kenmerk);
        };
    bench.tick();
    assertThat(bench.find(id).state()).isEqualTo(State.DELIVERED);
    assertThat(bench.store().attempts(id)).extracting(Attempt::outcome).containsExactly("ACCEPTED");
    assertThat(bench.store().attempts(id).get(0).evidence().answer()).asString().isEqualTo("late");
  }

  @Test
  void afterAnAdoptionOfAnotherItIsParkedWithBoth() {
    DeliveryId id = bench.stored(Bench.submission("q3").build());
    bench.digipoort.behaviour =
        (digipoort, bericht, attempt) -> {
          Kenmerk kenmerk = digipoort.take(bericht, attempt);
          digipoort.processen.remove(kenmerk);
          digipoort.foreign("stranger", WHO, digipoort.now().plusSeconds(3));
          bench.after(Duration.ofMinutes(8));
          until(id, State.DELIVERED);
          return accepted(kenmerk);
        };
    bench.tick();
    assertThat(bench.find(id).state()).isEqualTo(State.PARKED);
    assertThat(bench.find(id).explanation().en()).contains("stranger and kenmerk-1");
  }
}
