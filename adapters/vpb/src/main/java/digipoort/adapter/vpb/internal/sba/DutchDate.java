// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.sba;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as they are written in assessments. */
final class DutchDate {
  private static final Pattern ISO =
      Pattern.compile("([0-9]{4})-?([0-9]{2})-?([0-9]{2})(?:z|[+-][0-9]{2}:[0-9]{2})?");
  private static final Pattern DUTCH =
      Pattern.compile("([0-9]{1,2})[-/. ]+([0-9]{1,2}|[a-z]{3,9})[-/. ]+([0-9]{4})");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec");

  private DutchDate() {}

  /** The date, when the text can be understood as one. */
  static Optional<LocalDate> of(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    Matcher iso = ISO.matcher(plain);
    if (iso.matches()) {
      return date(iso.group(1), number(iso.group(2)), iso.group(3));
    }
    Matcher dutch = DUTCH.matcher(plain);
    return dutch.matches()
        ? date(dutch.group(3), month(dutch.group(2)), dutch.group(1))
        : Optional.empty();
  }

  private static Optional<LocalDate> date(String year, int month, String day) {
    try {
      return Optional.of(LocalDate.of(number(year), month, number(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int month(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return number(word);
    }
    String start = word.equals("mrt") ? "maa" : word.substring(0, 3);
    return MONTHS.indexOf(start) + 1;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
