// SPDX-License-Identifier: Apache-2.0
package digipoort.api.channel;

import digipoort.api.Evidence;
import digipoort.api.Fout;
import digipoort.api.Text;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question that changes nothing on the other side; asking again is always safe.
 *
 * @param <T> what was asked for
 */
public sealed interface Answer<T> {
  /**
   * A verified answer.
   *
   * @param clock what it tells of the other side's clock, or null when it tells nothing
   * @param evidence what was seen on the wire, or null when nothing was
   */
  record Given<T>(T value, @Nullable ClockReading clock, @Nullable Evidence evidence)
      implements Answer<T> {
    /** An answer that tells nothing of the other side's clock. */
    public Given(T value) {
      this(value, null, null);
    }

    /** An answer of which nothing is kept. */
    public Given(T value, @Nullable ClockReading clock) {
      this(value, clock, null);
    }
  }

  /**
   * Digipoort refused the question.
   *
   * @param fout as Digipoort worded it
   */
  record Refused<T>(Refusal refusal, Fout fout) implements Answer<T> {}

  /**
   * No usable answer came.
   *
   * @param reason in plain words
   * @param retryAfterSeconds as the other side asked, or null
   */
  record Unavailable<T>(Text reason, @Nullable Integer retryAfterSeconds) implements Answer<T> {}
}
