// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import digipoort.api.channel.Answer;
import digipoort.api.channel.Outcome;
import digipoort.api.channel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How fast one aansluiting is used: so many calls a second, none while Digipoort asked for rest,
 * and after trouble one at a time until one works. Kept in memory only: what is forgotten is learnt
 * again by one call.
 */
final class Pace {
  /** What is called. */
  enum Kind {
    SEND,
    POLL
  }

  /** Calls that may begin at once after a silence, as a time at the given rate. */
  private static final Duration BURST = Duration.ofMillis(250);

  private static final Duration LONGEST_ASKED = Duration.ofHours(1);
  private static final int POLLS_TURN = 4;

  private static final class Line {
    int failures;
    int busy;
    Instant since = Instant.MIN;
    Instant until = Instant.MIN;

    void clear() {
      failures = 0;
      until = Instant.MIN;
    }

    /** A clock that was moved back ends it. */
    boolean rests(Instant now) {
      return now.isBefore(until) && !now.isBefore(since);
    }
  }

  private final Duration interval;
  private final Backoff backoff;
  private final Map<Kind, Line> lines = new EnumMap<>(Kind.class);
  private final Line asked = new Line();
  private Instant next = Instant.MIN;
  private int turns;

  Pace(int perSecond, Backoff backoff) {
    interval = Duration.ofSeconds(1).dividedBy(perSecond);
    this.backoff = backoff;
    for (Kind kind : Kind.values()) {
      lines.put(kind, new Line());
    }
  }

  /** How many calls may begin now. */
  synchronized int free(Instant now) {
    Duration behind = Duration.between(start(now), now);
    return behind.isNegative() ? 0 : (int) (behind.dividedBy(interval) + 1);
  }

  /** Where the line of calls stands, not more than a burst behind and never far ahead. */
  private Instant start(Instant now) {
    Instant earliest = now.minus(BURST);
    boolean strange = next.isBefore(earliest) || next.isAfter(now.plus(interval));
    return strange ? earliest : next;
  }

  /** Whether a call of this kind may begin now. */
  synchronized boolean allows(Kind kind, Instant now) {
    Line line = lines.get(kind);
    return free(now) > 0
        && !asked.rests(now)
        && !line.rests(now)
        && (line.failures == 0 || line.busy == 0);
  }

  /** Sends go first, but while both wait every fourth call is a question for statuses. */
  synchronized boolean isTurnOfPolls() {
    turns = (turns + 1) % POLLS_TURN;
    return turns == 0;
  }

  synchronized void begins(Kind kind, Instant now) {
    next = start(now).plus(interval);
    lines.get(kind).busy++;
  }

  synchronized void ends(Kind kind) {
    lines.get(kind).busy--;
  }

  /** What a send says of the aansluiting itself; what is in doubt says nothing. */
  synchronized void saw(Outcome outcome, Instant now) {
    if (outcome instanceof Outcome.Refused refused) {
      rest(refused.retryAfterSeconds(), now);
      came(Kind.SEND, refused.refusal() != Refusal.TECHNICAL, now);
    } else if (outcome instanceof Outcome.Unknown unknown) {
      rest(unknown.retryAfterSeconds(), now);
    } else {
      came(Kind.SEND, outcome instanceof Outcome.Accepted, now);
    }
  }

  /** What the answer to a question says of the aansluiting itself. */
  synchronized void saw(Answer<?> answer, Instant now) {
    if (answer instanceof Answer.Unavailable<?> unavailable) {
      rest(unavailable.retryAfterSeconds(), now);
    }
    boolean technical =
        answer instanceof Answer.Refused<?> refused && refused.refusal() == Refusal.TECHNICAL;
    came(Kind.POLL, !technical && !(answer instanceof Answer.Unavailable<?>), now);
  }

  private void rest(@Nullable Integer retryAfterSeconds, Instant now) {
    if (retryAfterSeconds != null) {
      Duration rest = Duration.ofSeconds(retryAfterSeconds);
      asked.since = now;
      asked.until = now.plus(rest.compareTo(LONGEST_ASKED) < 0 ? rest : LONGEST_ASKED);
    }
  }

  private void came(Kind kind, boolean through, Instant now) {
    Line line = lines.get(kind);
    if (through) {
      line.clear();
    } else if (!line.rests(now)) {
      line.failures++;
      line.since = now;
      line.until = now.plus(backoff.after(line.failures));
    }
  }

  /** A person wants to see something happen; what Digipoort asked for stands. */
  synchronized void hurry() {
    lines.values().forEach(Line::clear);
  }

  /** Until when calls of this kind rest, if they do. */
  synchronized Optional<Instant> resting(Kind kind, Instant now) {
    Line line = lines.get(kind);
    Instant until = line.rests(now) ? line.until : Instant.MIN;
    Instant end = asked.rests(now) && asked.until.isAfter(until) ? asked.until : until;
    return end.isAfter(now) ? Optional.of(end) : Optional.empty();
  }
}
