// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Attempt;
import digipoort.api.DeliveryId;
import digipoort.api.Kenmerk;
import digipoort.api.State;
import digipoort.api.channel.Answer;
import digipoort.api.channel.ClockReading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our clock and Digipoort's differ, drift and jump; Digipoort's decides. */
class DoubtClockTest extends Doubting {
  /** Our clock is moved; Digipoort's is not. */
  private void jump(Duration by) {
    bench.clock.move(by);
    bench.digipoort.ahead = bench.digipoort.ahead.minus(by);
  }

  @ParameterizedTest
  @ValueSource(longs = {-7200, -200, -50, 0, 50, 200, 7200})
  void theWindowIsOnDigipoortsOwnClock(long ahead) {
    bench.digipoort.ahead = Duration.ofSeconds(ahead);
    DeliveryId id = doubted(FakeDigipoort.TAKES_AND_IS_SILENT);
    Instant before = bench.digipoort.now().minus(Duration.ofHours(3));
    bench.digipoort.foreign("older", WHO, before);
    assertThat(wait(id, Duration.ofMinutes(1)).kenmerk()).isEqualTo(new Kenmerk("kenmerk-1"));
  }

  @Test
  void oneThatOnlyLooksLikeItOnOurClockIsNotAdopted() {
    bench.digipoort.ahead = Duration.ofHours(1);
    DeliveryId id = doubted(FakeDigipoort.LOSES_IT);
    bench.digipoort.foreign("stranger", WHO, bench.clock.instant().plusSeconds(1));
    bench.after(Duration.ofMinutes(1));
    assertThat(bench.find(id).kenmerk()).isNull();
  }

  @Test
  void aClockThatJumpsForwardDoesNotMakeTheWaitShorter() {
    earlier();
    DeliveryId id = doubted(FakeDigipoort.LOSES_IT);
    Attempt attempt = bench.store().attempts(id).get(0);
    jump(Duration.ofHours(5));
    for (int i = 0; i < 20; i++) {
      bench.after(Duration.ofSeconds(15));
      assertThat(bench.digipoort.now()).isBefore(attempt.expires().plusSeconds(60));
      assertThat(bench.find(id).state()).isEqualTo(State.UNCONFIRMED);
    }
    assertThat(results(id)).containsOnly("NONE_YET");
    wait(id, Duration.ofDays(2));
    assertThat(bench.find(id).state()).isIn(State.READY, State.PARKED);
    assertThat(bench.digipoort.calls).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {-5, 5})
  void afterAJumpTheProcessOfBeforeIsNotOverlooked(long hours) {
    earlier();
    DeliveryId id = doubted(FakeDigipoort.TAKES_AND_IS_SILENT);
    jump(Duration.ofHours(hours));
    bench.after(Duration.ofSeconds(61));
    wait(id, Duration.ofDays(2));
    assertThat(bench.find(id).state()).isIn(State.PARKED, State.DELIVERED);
    bench.after(Duration.ofDays(1)).after(Duration.ofDays(1));
    assertThat(bench.digipoort.calls).hasSize(2);
    assertThat(bench.digipoort.ledger).hasSize(2);
  }

  @Test
  void aClockThatJumpsBackBetweenAttemptsDelaysButDoesNotRepeat() {
    earlier();
    DeliveryId id = doubted(FakeDigipoort.LOSES_IT);
    wait(id, Duration.ofMinutes(30));
    assertThat(bench.find(id).state()).isEqualTo(State.READY);
    Attempt first = bench.store().attempts(id).get(0);
    jump(Duration.ofHours(-6));
    bench.after(Duration.ofMinutes(2)).after(Duration.ofMinutes(2));
    assertThat(bench.store().attempts(id)).hasSize(2);
    assertThat(bench.digipoort.now()).isAfter(first.expires().plusSeconds(60));
    assertThat(bench.find(id).state()).isEqualTo(State.DELIVERED);
  }

  @Test
  void twoLooksCountAsTwoOnlyWhenApartOnDigipoortsClock() {
    earlier();
    DeliveryId id = doubted(FakeDigipoort.LOSES_IT);
    bench.after(Duration.ofMinutes(7));
    assertThat(results(id)).containsExactly("NONE");
    for (int i = 0; i < 5; i++) {
      jump(Duration.ofHours(1));
      bench.tick();
    }
    assertThat(results(id)).hasSizeGreaterThan(1).containsOnly("NONE");
    assertThat(bench.find(id).state()).isEqualTo(State.UNCONFIRMED);
    bench.after(Duration.ofMinutes(2));
    assertThat(bench.find(id).state()).isEqualTo(State.READY);
  }

  @Test
  void aSlowAnswerIsReadOnTheSafeSide() {
    earlier();
    DeliveryId id = doubted(FakeDigipoort.LOSES_IT);
    bench.digipoort.showing =
        answer -> {
          Answer.Given<List<Kenmerk>> given = (Answer.Given<List<Kenmerk>>) answer;
          Instant asked = bench.clock.instant().minus(Duration.ofMinutes(5));
          return new Answer.Given<>(
              given.value(), new ClockReading(asked, bench.digipoort.now(), bench.clock.instant()));
        };
    bench.after(Duration.ofMinutes(8));
    assertThat(results(id)).as("it may have been made before the end").containsExactly("NONE_YET");
  }

  @Test
  void aReadingDuringWhichOurClockWentBackIsNone() {
    bench.digipoort.showing =
        answer -> {
          Answer.Given<List<Kenmerk>> given = (Answer.Given<List<Kenmerk>>) answer;
          Instant asked = bench.clock.instant().plus(Duration.ofMinutes(5));
          return new Answer.Given<>(
              given.value(), new ClockReading(asked, bench.digipoort.now(), bench.clock.instant()));
        };
    DeliveryId id = doubted(FakeDigipoort.TAKES_AND_IS_SILENT);
    bench.after(Duration.ofMinutes(1));
    assertThat(results(id)).containsExactly("FAILED");
  }
}
