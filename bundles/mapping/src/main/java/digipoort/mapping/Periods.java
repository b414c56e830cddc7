// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping;

import digipoort.api.Tijdvak;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Periods and days as the Dutch administration counts and names them. */
public final class Periods {
  /** The time by which days begin and end. */
  public static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  private static final List<String> MAANDEN =
      List.of(
          "januari",
          "februari",
          "maart",
          "april",
          "mei",
          "juni",
          "juli",
          "augustus",
          "september",
          "oktober",
          "november",
          "december");

  private Periods() {}

  /** Whether it is a calendar month, quarter or year. */
  public static boolean usual(Tijdvak tijdvak) {
    int months = months(tijdvak);
    int first = tijdvak.begin().getMonthValue();
    return months == 1 || months == 3 && first % 3 == 1 || months == 12 && first == 1;
  }

  /** How many whole calendar months it is, or 0. */
  public static int months(Tijdvak tijdvak) {
    LocalDate after = tijdvak.einde().plusDays(1);
    boolean whole = tijdvak.begin().getDayOfMonth() == 1 && after.getDayOfMonth() == 1;
    return whole ? (int) tijdvak.begin().until(after).toTotalMonths() : 0;
  }

  /** The day at this moment. */
  public static LocalDate today(Instant moment) {
    return LocalDate.ofInstant(moment, AMSTERDAM);
  }

  /** The last second of the day. */
  public static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(AMSTERDAM).toInstant().minusSeconds(1);
  }

  /** For example {@code 1 juli 2026 t/m 30 september 2026 (3e kwartaal 2026)}. */
  public static String shown(Tijdvak tijdvak, Locale language) {
    boolean dutch = dutch(language);
    String days =
        shown(tijdvak.begin(), language)
            + (dutch ? " t/m " : " to ")
            + shown(tijdvak.einde(), language);
    if (!usual(tijdvak) || months(tijdvak) == 1) {
      return days;
    }
    int year = tijdvak.begin().getYear();
    if (months(tijdvak) == 12) {
      return days + (dutch ? " (jaar " : " (year ") + year + ")";
    }
    int quarter = (tijdvak.begin().getMonthValue() + 2) / 3;
    return days
        + " ("
        + (dutch ? quarter + "e kwartaal " + year : "quarter " + quarter + " of " + year)
        + ")";
  }

  /** For example {@code 30 september 2026}. */
  public static String shown(LocalDate day, Locale language) {
    Month month = day.getMonth();
    String name =
        dutch(language)
            ? MAANDEN.get(month.getValue() - 1)
            : month.name().charAt(0) + month.name().substring(1).toLowerCase(Locale.ROOT);
    return day.getDayOfMonth() + " " + name + " " + day.getYear();
  }

  private static boolean dutch(Locale language) {
    return language.getLanguage().equals("nl");
  }
}
