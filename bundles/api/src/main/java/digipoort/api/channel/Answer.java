// SPDX-License-Identifier: Apache-2.0
package digipoort.api.channel;

import digipoort.api.Fout;
import digipoort.api.Text;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question that changes nothing on the other side; asking again is always safe.
 *
 * @param <T> what was asked for
 */
public sealed interface Answer<T> {
  /** A verified answer. */
  record Given<T>(T value) implements Answer<T> {}

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
