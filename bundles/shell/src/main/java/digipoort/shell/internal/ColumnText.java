// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Tijdvak;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Values as short as a column wants them. */
final class ColumnText {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private ColumnText() {}

  /** Dutch time, without year and seconds. */
  static String moment(Instant instant) {
    return MOMENT.format(instant.atZone(Paper.DUTCH));
  }

  /** A tijdvak for a column: a year, quarter or month by its name, another by its days. */
  static @Nullable String tijdvak(@Nullable Tijdvak tijdvak) {
    if (tijdvak == null) {
      return null;
    }
    LocalDate begin = tijdvak.begin();
    String year = String.valueOf(begin.getYear());
    boolean wholeMonths =
        begin.getDayOfMonth() == 1 && tijdvak.einde().plusDays(1).getDayOfMonth() == 1;
    long months = ChronoUnit.MONTHS.between(begin, tijdvak.einde().plusDays(1));
    int month = begin.getMonthValue();
    if (wholeMonths && months == 12 && month == 1) {
      return year;
    } else if (wholeMonths && months == 3 && month % 3 == 1) {
      return year + "-Q" + (month / 3 + 1);
    } else if (wholeMonths && months == 1) {
      return YearMonth.from(begin).toString();
    }
    return tijdvak.toString();
  }
}
