// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.time.LocalDate;

/**
 * The period that a bericht is about.
 *
 * @param begin first day
 * @param einde last day, included; not before {@code begin}
 */
public record Tijdvak(LocalDate begin, LocalDate einde) {
  public Tijdvak {
    Requirement.present("begin", begin);
    Requirement.present("einde", einde);
    if (einde.isBefore(begin)) {
      throw new IllegalArgumentException(
          "einde: " + einde + " (expected: not before begin " + begin + ")");
    }
  }

  @Override
  public String toString() {
    return begin + "/" + einde;
  }
}
