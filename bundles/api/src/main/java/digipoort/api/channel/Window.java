// SPDX-License-Identifier: Apache-2.0
package digipoort.api.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A window on Digipoort's own clock (koppelvlak WUS 1.2). Whether its ends are included is not
 * known: take it wide and pass over what was seen before.
 *
 * @param tijdstempelVanaf from then, or null for no beginning
 * @param tijdstempelTot until then, or null for no end
 */
public record Window(@Nullable Instant tijdstempelVanaf, @Nullable Instant tijdstempelTot) {
  /** Everything. */
  public static final Window ALL = new Window(null, null);

  public Window {
    if (tijdstempelVanaf != null
        && tijdstempelTot != null
        && tijdstempelTot.isBefore(tijdstempelVanaf)) {
      throw new IllegalArgumentException(
          "tijdstempelTot: "
              + tijdstempelTot
              + " (expected: not before tijdstempelVanaf "
              + tijdstempelVanaf
              + ")");
    }
  }
}
