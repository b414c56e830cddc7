// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A moment in the past as people write it. */
final class Since {
  private static final Pattern AGO = Pattern.compile("(\\d{1,5})([mhd])");
  private static final Map<String, Duration> UNITS =
      Map.of("m", Duration.ofMinutes(1), "h", Duration.ofHours(1), "d", Duration.ofDays(1));

  private Since() {}

  static Instant read(String option, String text, Clock clock) {
    Matcher ago = AGO.matcher(text);
    if (ago.matches()) {
      return clock
          .instant()
          .minus(UNITS.get(ago.group(2)).multipliedBy(Integer.parseInt(ago.group(1))));
    }
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(clock.getZone()).toInstant()
          : Instant.parse(text);
    } catch (DateTimeException e) {
      throw new FailedException(
          option + ": '" + text + "' (expected: 30m, 2h, 7d, 2026-10-01 or 2026-10-01T09:00:00Z)");
    }
  }
}
