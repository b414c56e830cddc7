// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping.descriptor;

import digipoort.api.Tijdvak;

/** A message type in one taxonomy year, as data. Immutable. */
public interface Descriptor {
  /** What every descriptor says. */
  Head head();

  /**
   * Whether a message about this period is made by it. By default: the whole period lies within.
   */
  default boolean covers(Tijdvak tijdvak) {
    Tijdvak valid = head().valid();
    return !tijdvak.begin().isBefore(valid.begin()) && !tijdvak.einde().isAfter(valid.einde());
  }
}
