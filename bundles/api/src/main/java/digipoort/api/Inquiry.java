// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Digipoort showed when it was asked whether it has a delivery that is in doubt: all processes
 * of the belanghebbende for the berichtsoort, and the first status of each that is not ours.
 * Append-only: an inquiry never changes.
 *
 * @param deliveryId whose inquiry it is
 * @param number 1 for the first
 * @param at when it was recorded
 * @param attempt number of the latest attempt at that moment
 * @param result stable, for machines: {@code ONE} candidate, {@code SEVERAL}, {@code UNCLEAR} (what
 *     it showed can be read in more than one way), {@code NONE_YET} (the request may still arrive),
 *     {@code NONE}, {@code NONE_UNPROVEN} (but nothing of ours was shown either) or {@code FAILED}
 * @param text what it showed, in plain words
 * @param asked when the question left, on our clock, or null when no usable answer came
 * @param clock the signed moment in the answer, on Digipoort's clock, or null
 * @param answered when the answer was complete, on our clock, or null
 * @param shown how many processes the answer showed
 * @param control one of ours among them, so that the answer is known to be complete; or null
 * @param candidates those that are not ours and not clearly of another time
 */
public record Inquiry(
    DeliveryId deliveryId,
    int number,
    Instant at,
    int attempt,
    String result,
    Text text,
    @Nullable Instant asked,
    @Nullable Instant clock,
    @Nullable Instant answered,
    int shown,
    @Nullable Kenmerk control,
    List<Candidate> candidates) {
  public Inquiry {
    candidates = List.copyOf(candidates);
  }

  /**
   * A process that may be this delivery.
   *
   * @param firstStatus on Digipoort's clock, or null when it has no status yet
   * @param within whether it began, for certain, while the request was on its way
   */
  public record Candidate(Kenmerk kenmerk, @Nullable Instant firstStatus, boolean within) {}
}
