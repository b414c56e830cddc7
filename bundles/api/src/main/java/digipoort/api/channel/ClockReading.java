// SPDX-License-Identifier: Apache-2.0
package digipoort.api.channel;

import java.time.Duration;
import java.time.Instant;

/**
 * What one signed answer tells of the other side's clock: it read {@code created} at some moment
 * between {@code asked} and {@code answered} of ours.
 *
 * @param asked when the first byte of the question left, on our clock
 * @param created wsu:Created of the signed answer, on the other clock
 * @param answered when the answer was complete, on our clock
 */
public record ClockReading(Instant asked, Instant created, Instant answered) {
  /** How far the other clock is ahead of ours at the least; negative when it is behind. */
  public Duration leastAhead() {
    return Duration.between(answered, created);
  }

  /** How far the other clock is ahead of ours at the most; negative when it is behind. */
  public Duration mostAhead() {
    return Duration.between(asked, created);
  }
}
