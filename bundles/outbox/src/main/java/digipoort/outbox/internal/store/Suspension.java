// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import java.time.Duration;
import java.time.Instant;

/**
 * How an aansluiting is doing.
 *
 * @param aansluiting its name
 * @param faults in a row, with nothing accepted between
 * @param since when the last one came
 * @param until nothing is sent before this
 */
public record Suspension(String aansluiting, int faults, Instant since, Instant until) {
  /** Whether nothing may be sent now. A clock that was moved back ends it. */
  public boolean holds(Instant now) {
    return now.isBefore(until) && !now.isBefore(since.minus(Duration.ofMinutes(1)));
  }
}
