// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import java.time.Instant;

/**
 * How many deliveries over one aansluiting are in one kind of trouble.
 *
 * @param oldest since when the one is that is so for longest
 */
public record AansluitingTally(String aansluiting, Kind kind, long count, Instant oldest) {
  /** What is the matter. */
  public enum Kind {
    /** A person decides. */
    PARKED,
    /** The deadline passed, and it is not known that Digipoort has it. */
    OVERDUE,
    /** It was refused, and nobody has dealt with that. */
    REJECTED,
    /** A status says that a person should look. */
    ATTENTION
  }
}
