// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Fout;
import digipoort.api.Kenmerk;
import digipoort.api.Text;
import digipoort.api.channel.Answer;
import digipoort.api.channel.Outcome;
import digipoort.api.channel.Refusal;
import digipoort.outbox.internal.FakeDigipoort;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How fast one aansluiting is used. */
class PaceTest {
  private static final Answer<List<String>> GIVEN = new Answer.Given<>(List.of());
  private static final Outcome ACCEPTED =
      new Outcome.Accepted(new Kenmerk("k"), Instant.EPOCH, FakeDigipoort.evidence(""));
  private static final Outcome UNREACHABLE = new Outcome.Unreachable(Text.verbatim("gone"), null);

  private final Pace pace = new Pace(10, Backoff.parse("trouble", "initial=2s,factor=2,max=5m"));
  private Instant now = Instant.parse("2026-10-01T08:00:00Z");

  private static Answer<List<String>> unavailable(Integer retryAfterSeconds) {
    return new Answer.Unavailable<>(Text.verbatim("HTTP 503"), retryAfterSeconds);
  }

  private int callsWithin(Duration time, Duration step) {
    int calls = 0;
    for (Instant end = now.plus(time); now.isBefore(end); now = now.plus(step)) {
      while (pace.allows(Pace.Kind.POLL, now)) {
        pace.begins(Pace.Kind.POLL, now);
        pace.ends(Pace.Kind.POLL);
        calls++;
      }
    }
    return calls;
  }

  @Test
  void theRateIsKeptHoweverOftenItIsLookedAt() {
    assertThat(callsWithin(Duration.ofSeconds(1), Duration.ofMillis(10))).isBetween(10, 13);
    assertThat(callsWithin(Duration.ofSeconds(60), Duration.ofMillis(250))).isBetween(590, 600);
    now = now.plusSeconds(3600);
    assertThat(callsWithin(Duration.ofSeconds(1), Duration.ofMillis(1))).isBetween(10, 13);
  }

  @Test
  void aClockThatIsMovedBackHoldsNothingUp() {
    callsWithin(Duration.ofSeconds(10), Duration.ofMillis(250));
    pace.saw(unavailable(600), now);
    now = now.minus(Duration.ofDays(1));
    assertThat(callsWithin(Duration.ofSeconds(1), Duration.ofMillis(50))).isBetween(10, 13);
  }

  @Test
  void theRestThatDigipoortAsksForIsForEverything() {
    pace.saw(unavailable(120), now);
    assertThat(pace.allows(Pace.Kind.SEND, now.plusSeconds(119))).isFalse();
    assertThat(pace.allows(Pace.Kind.POLL, now.plusSeconds(119))).isFalse();
    pace.saw(ACCEPTED, now);
    pace.hurry();
    assertThat(pace.resting(Pace.Kind.SEND, now)).contains(now.plusSeconds(120));
    assertThat(pace.allows(Pace.Kind.SEND, now.plusSeconds(120))).isTrue();
    Text no = Text.verbatim("no");
    pace.saw(new Outcome.Unknown(no, null, 7200), now);
    assertThat(pace.resting(Pace.Kind.POLL, now)).contains(now.plusSeconds(3600));
    Fout fout = new Fout("HTTP 503", "");
    pace.saw(new Outcome.Refused(Refusal.TECHNICAL, fout, no, FakeDigipoort.evidence(""), 30), now);
    assertThat(pace.resting(Pace.Kind.POLL, now)).contains(now.plusSeconds(30));
  }

  @Test
  void afterTroubleOneAtATimeIsTriedLaterAndLaterUntilOneWorks() {
    pace.saw(UNREACHABLE, now);
    pace.saw(UNREACHABLE, now);
    assertThat(pace.resting(Pace.Kind.SEND, now)).contains(now.plusSeconds(2));
    assertThat(pace.allows(Pace.Kind.POLL, now)).isTrue();
    now = now.plusSeconds(2);
    pace.begins(Pace.Kind.SEND, now);
    assertThat(pace.allows(Pace.Kind.SEND, now)).isFalse();
    pace.ends(Pace.Kind.SEND);
    pace.saw(UNREACHABLE, now);
    assertThat(pace.resting(Pace.Kind.SEND, now)).contains(now.plusSeconds(4));
    for (int i = 0; i < 20; i++) {
      now = now.plus(Duration.ofMinutes(5));
      pace.saw(UNREACHABLE, now);
    }
    assertThat(pace.resting(Pace.Kind.SEND, now)).contains(now.plus(Duration.ofMinutes(5)));
    pace.saw(ACCEPTED, now);
    pace.begins(Pace.Kind.SEND, now);
    assertThat(pace.allows(Pace.Kind.SEND, now)).isTrue();
    pace.saw(unavailable(null), now);
    assertThat(pace.allows(Pace.Kind.POLL, now)).isFalse();
    pace.saw(GIVEN, now);
    assertThat(pace.allows(Pace.Kind.POLL, now)).isTrue();
  }

  @Test
  void whileBothWaitOneOfFourIsAQuestion() {
    int polls = 0;
    for (int i = 0; i < 100; i++) {
      polls += pace.isTurnOfPolls() ? 1 : 0;
    }
    assertThat(polls).isEqualTo(25);
  }
}
