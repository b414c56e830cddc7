// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Moments as Digipoort writes them: UTC with milliseconds. */
public final class Moment {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Moment() {}

  /** A moment as text. */
  public static String text(Instant moment) {
    return FORMAT.format(moment);
  }
}
