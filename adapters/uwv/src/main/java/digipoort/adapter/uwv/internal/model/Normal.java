// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.model;

import digipoort.mapping.Periods;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From how an ERP writes a value to how UWV does; what is not understood stays as it is. */
final class Normal {
  private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
  private static final Pattern MOMENT =
      Pattern.compile(
          "([0-9]{4})-([0-9]{2})-([0-9]{2})[T ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\\.[0-9]{1,9})?)?");
  private static final Pattern HOURS = Pattern.compile("([0-9]{1,2}):([0-9]{2})");
  private static final Pattern DECIMALS = Pattern.compile("-?[0-9]{1,16}(\\.[0-9]{1,9})?");
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);
  private static final int LONGEST = 100;

  private Normal() {}

  static String asIs(String given) {
    return given;
  }

  static String lines(String given) {
    return given.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** Two decimals; more only when they are not zero, so that nothing is rounded away. */
  static String decimals(String given) {
    if (!DECIMALS.matcher(given).matches()) {
      return given;
    }
    BigDecimal exact = new BigDecimal(given).stripTrailingZeros();
    return exact.scale() > 2 ? exact.toPlainString() : exact.setScale(2).toPlainString();
  }

  static String date(String given) {
    Matcher date = DATE.matcher(given);
    return date.matches() ? date.group(1) + date.group(2) + date.group(3) : given;
  }

  /** A moment with an offset is put into Dutch time; one without is Dutch time. */
  static String moment(String given) {
    Matcher local = MOMENT.matcher(given);
    if (local.matches()) {
      String seconds = local.group(6) == null ? "00" : local.group(6);
      return local.group(1)
          + local.group(2)
          + local.group(3)
          + local.group(4)
          + local.group(5)
          + seconds;
    }
    if (given.length() > LONGEST || !given.contains("T")) {
      return given;
    }
    try {
      return SECONDS.format(
          OffsetDateTime.parse(given).atZoneSameInstant(Periods.AMSTERDAM).toLocalDateTime());
    } catch (DateTimeException e) {
      return given;
    }
  }

  static String hours(String given) {
    Matcher hours = HOURS.matcher(given);
    return hours.matches()
        ? (hours.group(1).length() == 1 ? "0" : "") + hours.group(1) + hours.group(2)
        : given;
  }

  static String yesOrNo(String given) {
    return switch (given.toLowerCase(Locale.ROOT)) {
      case "ja" -> "1";
      case "nee" -> "2";
      default -> given;
    };
  }

  static String compact(String given) {
    return given.length() > LONGEST ? given : given.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }

  /** Digits alone; a Dutch number as it is dialled in the Netherlands. */
  static String telephone(String given) {
    if (given.length() > LONGEST) {
      return given;
    }
    String plain = given.replaceAll("[\\s()-]", "");
    String dialled = plain.startsWith("+") ? "00" + plain.substring(1) : plain;
    return dialled.startsWith("0031")
        ? "0" + dialled.substring("0031".length()).replaceFirst("^0", "")
        : dialled;
  }
}
