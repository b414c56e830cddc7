// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.doubt;

import digipoort.api.Attempt;
import digipoort.api.Evidence;
import digipoort.api.channel.ClockReading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When requests whose fate is not known may have begun a process, on Digipoort's own clock. What
 * our clock says of a moment is translated by a reading of the other clock; as that reading is an
 * interval, and our clock may have been moved since, there is a narrow and a wide answer. The
 * narrow one may be acted upon; only what lies outside the wide one may be left out of account.
 *
 * @param spans of the attempts, in order
 * @param skew how far clocks may differ
 */
public record Bounds(List<Span> spans, Duration skew) {
  /** Where a moment lies. */
  enum Place {
    /** For certain while a request was on its way. */
    WITHIN,
    /** Perhaps. */
    NEAR,
    /** Certainly before the first request. */
    BEFORE
  }

  /**
   * One request.
   *
   * @param created as it says on the wire
   * @param left the first byte, or {@code created} when that was not observed
   * @param expires as it says on the wire
   */
  record Span(Instant created, Instant left, Instant expires) {}

  public Bounds {
    spans = List.copyOf(spans);
  }

  /** Of the attempts that may have arrived: without a known outcome, or deduced to be absent. */
  public static Bounds of(List<Attempt> attempts, Duration skew) {
    return new Bounds(
        attempts.stream().filter(Bounds::mayHaveArrived).map(Bounds::span).toList(), skew);
  }

  private static boolean mayHaveArrived(Attempt attempt) {
    String outcome = attempt.outcome();
    return outcome == null || outcome.equals("UNKNOWN") || outcome.equals("ABSENT");
  }

  private static Span span(Attempt attempt) {
    Evidence seen = attempt.evidence();
    Instant left = seen == null || seen.firstByte() == null ? attempt.created() : seen.firstByte();
    return new Span(attempt.created(), left, attempt.expires());
  }

  Place place(Instant moment, ClockReading reading) {
    if (spans.stream().anyMatch(span -> within(span, moment, reading))) {
      return Place.WITHIN;
    }
    return spans.stream().allMatch(span -> before(span, moment, reading))
        ? Place.BEFORE
        : Place.NEAR;
  }

  private boolean within(Span span, Instant moment, ClockReading reading) {
    Instant from = span.left().plus(reading.mostAhead()).minus(skew);
    Instant until = span.expires().plus(reading.leastAhead()).plus(skew);
    return !moment.isBefore(from) && !moment.isAfter(until);
  }

  /** Whichever clock is believed: ours as it was then, or as it is now. */
  private boolean before(Span span, Instant moment, ClockReading reading) {
    Instant from = earlier(span.created(), span.left());
    return moment.isBefore(earlier(from, from.plus(reading.leastAhead())).minus(skew));
  }

  /** Whether no request can begin a process any more. */
  boolean isOver(ClockReading reading) {
    Instant now = askedThere(reading);
    return spans.stream()
        .map(span -> later(span.expires(), span.expires().plus(reading.mostAhead())))
        .allMatch(end -> now.isAfter(end.plus(skew)));
  }

  /** The earliest that Digipoort's clock can have read when the question was asked. */
  static Instant askedThere(ClockReading reading) {
    return reading.created().minus(Duration.between(reading.asked(), reading.answered()));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
