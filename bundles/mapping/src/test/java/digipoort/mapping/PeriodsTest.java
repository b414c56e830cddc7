// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Tijdvak;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodsTest {
  private static final Locale DUTCH = Locale.forLanguageTag("nl");

  @ParameterizedTest
  @CsvSource({
    "2026-02-01, 2026-02-28, 1, true",
    "2028-02-01, 2028-02-29, 1, true",
    "2028-02-01, 2028-02-28, 0, false",
    "2026-07-01, 2026-09-30, 3, true",
    "2026-08-01, 2026-10-31, 3, false",
    "2026-01-01, 2026-12-31, 12, true",
    "2026-07-01, 2027-06-30, 12, false",
    "2026-01-01, 2026-06-30, 6, false",
    "2026-01-02, 2026-02-01, 0, false",
    "2026-01-01, 2026-01-01, 0, false",
  })
  void monthsQuartersAndYearsAreUsual(LocalDate begin, LocalDate einde, int months, boolean usual) {
    Tijdvak tijdvak = new Tijdvak(begin, einde);
    assertThat(Periods.months(tijdvak)).isEqualTo(months);
    assertThat(Periods.usual(tijdvak)).isEqualTo(usual);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-07-01|2026-09-30|1 juli 2026 t/m 30 september 2026 (3e kwartaal 2026)",
        "2026-01-01|2026-12-31|1 januari 2026 t/m 31 december 2026 (jaar 2026)",
        "2026-03-01|2026-03-31|1 maart 2026 t/m 31 maart 2026",
        "2026-03-02|2026-05-31|2 maart 2026 t/m 31 mei 2026",
      })
  void periodsAreShownInDutch(LocalDate begin, LocalDate einde, String shown) {
    assertThat(Periods.shown(new Tijdvak(begin, einde), DUTCH)).isEqualTo(shown);
  }

  @Test
  void periodsAreShownInEnglish() {
    Tijdvak quarter = new Tijdvak(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31));
    assertThat(Periods.shown(quarter, Locale.ENGLISH))
        .isEqualTo("1 October 2026 to 31 December 2026 (quarter 4 of 2026)");
    Tijdvak year = new Tijdvak(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    assertThat(Periods.shown(year, Locale.ENGLISH)).endsWith("(year 2026)");
  }

  @Test
  void daysBeginAndEndInTheNetherlands() {
    assertThat(Periods.today(Instant.parse("2026-10-31T22:59:59Z"))).isEqualTo("2026-10-31");
    assertThat(Periods.today(Instant.parse("2026-10-31T23:00:00Z"))).isEqualTo("2026-11-01");
    assertThat(Periods.endOf(LocalDate.of(2026, 7, 31))).isEqualTo("2026-07-31T21:59:59Z");
    assertThat(Periods.endOf(LocalDate.of(2026, 10, 31))).isEqualTo("2026-10-31T22:59:59Z");
    assertThat(Periods.endOf(LocalDate.of(2026, 3, 28))).isEqualTo("2026-03-28T22:59:59Z");
  }
}
