// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Attempt;
import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.Event;
import digipoort.api.Kenmerk;
import digipoort.api.Severity;
import digipoort.api.State;
import digipoort.api.channel.ChannelInfo;
import digipoort.api.channel.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each outcome of an attempt does to a delivery. */
class SendTest {
  private Bench bench;

  @BeforeEach
  void open(@TempDir Path folder) {
    bench = new Bench(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Delivery sent(FakeDigipoort.Behaviour behaviour) {
    bench.digipoort.behaviour = behaviour;
    DeliveryId id = bench.stored(Bench.submission("q3").build());
    return bench.tick().find(id);
  }

  @Test
  void refusalOfContentIsFinalInDigipoortsWords() {
    Delivery delivery = sent(FakeDigipoort.refuses(Refusal.CONTENT, "ALS100"));
    assertThat(delivery.state()).isEqualTo(State.REJECTED);
    assertThat(delivery.explanation().nl()).contains("ALS100 woorden");
    bench.after(Duration.ofDays(1));
    assertThat(bench.digipoort.calls).hasSize(1);
  }

  @Test
  void technicalRefusalIsTriedAgainButNotBeforeTheEarlierAttemptExpired() {
    Delivery delivery = sent(FakeDigipoort.refuses(Refusal.TECHNICAL, "ALS400"));
    Instant first = bench.digipoort.calls.get(0).expires();
    assertThat(delivery.state()).isEqualTo(State.READY);
    assertThat(delivery.nextAttempt()).isEqualTo(first.plus(Duration.ofMinutes(1)));
    bench.digipoort.behaviour = FakeDigipoort.ACCEPTS;
    bench.after(Duration.ofMinutes(5));
    assertThat(bench.digipoort.calls).hasSize(1);
    bench.after(Duration.ofMinutes(1));
    assertThat(bench.find(delivery.id()).state()).isEqualTo(State.DELIVERED);
    assertThat(bench.digipoort.calls).extracting(Attempt::messageId).doesNotHaveDuplicates();
  }

  @Test
  void whatNeverLeftIsTriedAgainAfterTheFirstWait() {
    Delivery delivery = sent(FakeDigipoort.UNREACHABLE);
    assertThat(delivery.state()).isEqualTo(State.READY);
    assertThat(Duration.between(bench.clock.instant(), delivery.nextAttempt()))
        .isEqualTo(Duration.ofMinutes(1));
    bench.digipoort.behaviour = FakeDigipoort.ACCEPTS;
    bench.after(Duration.ofMinutes(1));
    assertThat(bench.find(delivery.id()).state()).isEqualTo(State.DELIVERED);
    assertThat(bench.digipoort.ledger).hasSize(1);
  }

  @Test
  void waitsGrow() {
    Delivery delivery = sent(FakeDigipoort.UNREACHABLE);
    for (int i = 0; i < 4; i++) {
      bench.clock.set(bench.find(delivery.id()).nextAttempt());
      bench.tick();
    }
    Delivery later = bench.find(delivery.id());
    assertThat(later.attempts()).isEqualTo(5);
    assertThat(Duration.between(bench.clock.instant(), later.nextAttempt()))
        .isEqualTo(Duration.ofMinutes(16));
  }

  @Test
  void unclassifiedRefusalIsForAPersonWhoMayRetry() {
    Delivery delivery = sent(FakeDigipoort.refuses(Refusal.UNCLASSIFIED, "ALS999"));
    assertThat(delivery.state()).isEqualTo(State.PARKED);
    bench.after(Duration.ofDays(1));
    assertThat(bench.digipoort.calls).hasSize(1);
    bench.digipoort.behaviour = FakeDigipoort.ACCEPTS;
    assertThat(bench.operations().retry(delivery.id(), "test", Bench.ACTOR).done()).isTrue();
    bench.tick();
    assertThat(bench.find(delivery.id()).state()).isEqualTo(State.DELIVERED);
  }

  @Test
  void silenceIsUnconfirmedWithItsEvidence() {
    Delivery delivery = sent(FakeDigipoort.TAKES_AND_IS_SILENT);
    assertThat(delivery.state()).isEqualTo(State.UNCONFIRMED);
    assertThat(delivery.action().nl()).contains("niet opnieuw verstuurd");
    assertThat(bench.store().events(delivery.id()))
        .extracting(Event::type)
        .containsExactly("STORED", "SENDING", "UNCONFIRMED");
    Attempt attempt = bench.store().attempts(delivery.id()).get(0);
    assertThat(attempt.outcome()).isEqualTo("UNKNOWN");
    assertThat(attempt.evidence().firstByte()).isEqualTo("2026-10-01T08:00:00Z");
    bench.after(Duration.ofDays(30));
    assertThat(bench.digipoort.ledger).hasSize(1);
  }

  @Test
  void whatAChannelThrowsOrLeavesOutIsUnknown() {
    assertThat(sent(FakeDigipoort.TAKES_AND_BREAKS).state()).isEqualTo(State.UNCONFIRMED);
    bench.digipoort.behaviour = (digipoort, bericht, attempt) -> null;
    DeliveryId other = bench.stored(Bench.separate("other").build());
    assertThat(bench.tick().find(other).state()).isEqualTo(State.UNCONFIRMED);
    bench.digipoort.behaviour =
        (digipoort, bericht, attempt) -> {
          throw new NoClassDefFoundError("gone");
        };
    DeliveryId third = bench.stored(Bench.separate("third").build());
    assertThat(bench.tick().find(third).state()).isEqualTo(State.UNCONFIRMED);
  }

  @Test
  void anotherOmgevingOrOinDoesNotTakeIt() {
    DeliveryId id = bench.stored(Bench.submission("q3").build());
    ChannelInfo was = bench.digipoort.info;
    bench.digipoort.info = info(was, "productie", was.oin(), 4);
    bench.tick();
    assertThat(bench.digipoort.calls).isEmpty();
    assertThat(bench.find(id).state()).isEqualTo(State.PARKED);
    assertThat(bench.find(id).explanation().en()).contains("simulator").contains("productie");
    bench.digipoort.info = was;
    assertThat(bench.operations().retry(id, "test", Bench.ACTOR).done()).isTrue();
    assertThat(bench.tick().find(id).state()).isEqualTo(State.DELIVERED);
  }

  @Test
  void anotherOmgevingIsNotAskedForStatussen() {
    DeliveryId id = bench.stored(Bench.submission("q3").build());
    Kenmerk kenmerk = bench.tick().find(id).kenmerk();
    bench.digipoort.status(kenmerk, "500", "2026-10-01T08:00:00Z");
    ChannelInfo was = bench.digipoort.info;
    bench.digipoort.info = info(was, "productie", was.oin(), 4);
    bench.after(Duration.ofMinutes(1));
    assertThat(bench.find(id).state()).isEqualTo(State.DELIVERED);
    bench.digipoort.info = was;
    bench.after(Duration.ofMinutes(1));
    assertThat(bench.find(id).state()).isEqualTo(State.COMPLETED);
  }

  private static ChannelInfo info(ChannelInfo was, String omgeving, String oin, int concurrency) {
    return new ChannelInfo(
        was.aansluiting(),
        omgeving,
        oin,
        was.longestCall(),
        was.messageTtl(),
        was.clockSkew(),
        concurrency,
        was.exclusief());
  }

  @Test
  void withoutItsChannelADeliveryWaitsAndSaysWhy() {
    DeliveryId id = bench.stored(Bench.submission("q3").build());
    bench.unplug();
    bench.after(Duration.ofDays(2));
    assertThat(bench.find(id).state()).isEqualTo(State.READY);
    assertThat(bench.find(id).explanation().en()).contains("waits until the aansluiting");
    assertThat(bench.operations().summary(Bench.ACTOR).attention().toString()).contains("default");
    bench.plug();
    assertThat(bench.tick().find(id).state()).isEqualTo(State.DELIVERED);
  }

  @Test
  void oneOfABelanghebbendeAtATimeAndNoneWhileOneIsInDoubt() {
    Delivery first = sent(FakeDigipoort.TAKES_AND_IS_SILENT);
    bench.digipoort.behaviour = FakeDigipoort.ACCEPTS;
    DeliveryId second = bench.stored(Bench.submission("again").deliberate().build());
    DeliveryId other = bench.stored(Bench.separate("other").build());
    bench.after(Duration.ofDays(1));
    assertThat(bench.find(second).state()).isEqualTo(State.READY);
    assertThat(bench.find(second).explanation().en()).contains(first.id().value());
    assertThat(bench.find(other).state()).isEqualTo(State.DELIVERED);
  }

  @Test
  void nearestDeadlineFirst() {
    bench.digipoort.info = info(bench.digipoort.info, "simulator", bench.digipoort.info.oin(), 1);
    Instant now = bench.clock.instant();
    bench.stored(Bench.separate("none").build());
    DeliveryId late = bench.stored(Bench.separate("late").deadline(now.plusSeconds(900)).build());
    DeliveryId soon = bench.stored(Bench.separate("soon").deadline(now.plusSeconds(90)).build());
    bench.tick();
    assertThat(bench.digipoort.ledger.get(0).delivery()).isEqualTo(soon);
    bench.tick();
    assertThat(bench.digipoort.ledger.get(1).delivery()).isEqualTo(late);
  }

  @Test
  void notBeforeIsRespected() {
    Instant moment = bench.clock.instant().plus(Duration.ofHours(2));
    DeliveryId id = bench.stored(Bench.submission("q3").notBefore(moment).build());
    bench.after(Duration.ofHours(1));
    assertThat(bench.digipoort.calls).isEmpty();
    assertThat(bench.operations().retry(id, "test", Bench.ACTOR).done()).isTrue();
    bench.tick();
    assertThat(bench.digipoort.calls).isEmpty();
    bench.after(Duration.ofHours(1));
    assertThat(bench.digipoort.calls).hasSize(1);
  }

  @Test
  void fiveFaultsInARowMakeTheAansluitingPause() {
    bench.digipoort.behaviour = FakeDigipoort.refuses(Refusal.CONTENT, "ALS100");
    for (int i = 0; i < 12; i++) {
      bench.stored(Bench.separate("s" + i).build());
    }
    bench.digipoort.info = info(bench.digipoort.info, "simulator", bench.digipoort.info.oin(), 1);
    for (int i = 0; i < 20; i++) {
      bench.tick();
    }
    assertThat(bench.digipoort.calls).hasSize(5);
    assertThat(bench.operations().summary(Bench.ACTOR).counts())
        .containsEntry(State.REJECTED, 5L)
        .containsEntry(State.READY, 7L);
    assertThat(bench.operations().summary(Bench.ACTOR).attention().toString())
        .contains("5 faults in a row");
    bench.restart();
    bench.after(Duration.ofMinutes(14));
    assertThat(bench.digipoort.calls).hasSize(5);
    bench.after(Duration.ofMinutes(2)).tick();
    assertThat(bench.digipoort.calls).as("one on trial, then a pause again").hasSize(6);
    bench.digipoort.behaviour = FakeDigipoort.ACCEPTS;
    bench.after(Duration.ofMinutes(16)).tick().tick();
    assertThat(bench.digipoort.ledger.size()).isGreaterThan(1);
    assertThat(bench.operations().summary(Bench.ACTOR).attention().toString())
        .doesNotContain("faults in a row");
  }

  @Test
  void findingsOfTheAdapterAreKept() {
    DeliveryId id = bench.stored(Bench.submission("q3").deadline(Instant.EPOCH).build());
    assertThat(bench.outbox().history(id, Bench.ACTOR).orElseThrow().findings())
        .extracting(finding -> finding.severity())
        .containsExactly(Severity.WARNING);
  }
}
