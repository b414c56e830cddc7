// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.DeliveryId;
import digipoort.api.State;
import digipoort.api.channel.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock jumps, in either direction, at the worst moments. */
class ClockTest {
  private static final Duration YEAR = Duration.ofDays(365);
  private Bench bench;

  @BeforeEach
  void open(@TempDir Path folder) {
    bench = new Bench(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void whatWasWrittenByAClockThatWasAheadDoesNotWaitForThatMoment() {
    bench.clock.move(YEAR);
    DeliveryId ready = bench.stored(Bench.separate("ready").build());
    bench.digipoort.behaviour = FakeDigipoort.UNREACHABLE;
    bench.tick();
    Duration wait = Duration.between(bench.clock.instant(), bench.find(ready).nextAttempt());
    bench.clock.move(YEAR.negated());
    bench.digipoort.behaviour = FakeDigipoort.ACCEPTS;
    bench.tick();
    assertThat(bench.digipoort.ledger).isEmpty();
    assertThat(Duration.between(bench.clock.instant(), bench.find(ready).nextAttempt()))
        .as("the waiting time is kept")
        .isEqualTo(wait);
    bench.after(wait);
    assertThat(bench.find(ready).state()).isEqualTo(State.DELIVERED);
    bench.clock.move(YEAR.negated());
    bench.tick();
    bench.digipoort.status(bench.find(ready).kenmerk(), "500", "2026-10-01T08:00:00Z");
    bench.after(Duration.ofSeconds(16));
    assertThat(bench.find(ready).state()).isEqualTo(State.COMPLETED);
    assertThat(bench.digipoort.ledger).hasSize(1);
  }

  @Test
  void notBeforeStaysAMomentWhenTheClockMovesBack() {
    Instant moment = bench.clock.instant().plus(Duration.ofDays(3));
    DeliveryId id = bench.stored(Bench.submission("q3").notBefore(moment).build());
    bench.clock.move(YEAR.negated());
    bench.tick();
    assertThat(bench.find(id).nextAttempt()).isEqualTo(moment);
    bench.clock.set(moment.minusSeconds(1));
    bench.tick();
    assertThat(bench.digipoort.calls).isEmpty();
    bench.after(Duration.ofSeconds(1));
    assertThat(bench.digipoort.calls).hasSize(1);
  }

  @Test
  void aJumpForwardWhileSendingDoesNotSendAgain() {
    DeliveryId id = bench.stored(Bench.submission("q3").build());
    jumpWhileSending(YEAR, FakeDigipoort.ACCEPTS);
    bench.tick();
    assertThat(bench.find(id).state()).isEqualTo(State.DELIVERED);
    assertThat(bench.digipoort.calls).hasSize(1);
  }

  @Test
  void aJumpBackWhileSendingDoesNotSendAgain() {
    DeliveryId id = bench.stored(Bench.submission("q3").build());
    jumpWhileSending(YEAR.negated(), FakeDigipoort.ACCEPTS);
    bench.tick();
    assertThat(bench.find(id).state()).isEqualTo(State.DELIVERED);
    bench.after(YEAR).after(YEAR);
    assertThat(bench.digipoort.calls).hasSize(1);
  }

  @Test
  void aJumpWhileSendingThatEndsUnknownIsParked() {
    DeliveryId id = bench.stored(Bench.submission("q3").build());
    jumpWhileSending(YEAR.negated(), FakeDigipoort.TAKES_AND_IS_SILENT);
    bench.tick();
    assertThat(bench.find(id).state()).isEqualTo(State.UNCONFIRMED);
    bench.after(YEAR).after(YEAR).after(YEAR);
    assertThat(bench.find(id).state()).isEqualTo(State.PARKED);
    assertThat(bench.digipoort.ledger).hasSize(1);
  }

  @Test
  void aJumpWhileSendingThatDidNotReachDigipoortIsRepeated() {
    DeliveryId id = bench.stored(Bench.submission("q3").build());
    jumpWhileSending(YEAR, FakeDigipoort.UNREACHABLE);
    bench.clock.move(YEAR.negated());
    bench.digipoort.behaviour = FakeDigipoort.ACCEPTS;
    for (int i = 0; i < 60; i++) {
      bench.after(Duration.ofMinutes(1));
    }
    assertThat(bench.find(id).state()).isEqualTo(State.DELIVERED);
  }

  /** The loop looks around after the jump, while the call is still going on. */
  private void jumpWhileSending(Duration jump, FakeDigipoort.Behaviour then) {
    bench.digipoort.behaviour =
        (digipoort, bericht, attempt) -> {
          Outcome outcome = then.answer(digipoort, bericht, attempt);
          bench.after(jump);
          return outcome;
        };
    bench.tick();
  }

  @Test
  void aProcessThatDiedUnderAClockThatWasAheadIsStillNoticed() {
    bench.clock.move(YEAR);
    DeliveryId id = bench.stored(Bench.submission("q3").build());
    Mortal mortal = Mortal.dyingAt(4, false);
    bench.wrapped = mortal::over;
    bench.restart();
    try {
      bench.tick();
    } catch (Mortal.Death e) {
      assertThat(bench.digipoort.ledger).hasSize(1);
    }
    bench.wrapped = store -> store;
    bench.clock.move(YEAR.negated());
    bench.restart();
    bench.tick();
    assertThat(bench.find(id).state()).isEqualTo(State.UNCONFIRMED);
    bench.after(YEAR);
    assertThat(bench.digipoort.ledger).hasSize(1);
  }
}
