// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.bericht;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Tijdvak;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiledTest {
  private static final Tijdvak WHOLE = days(10, 30);

  @ParameterizedTest
  @CsvSource({
    "10-30, true",
    "10-19 20-30, true",
    "25-30 10-19 20-24, true",
    "'', false",
    "10-19, false",
    "20-30, false",
    "10-19 21-30, false",
    "10-20 20-30, false",
    "10-30 10-30, false",
    "10-30 15-20, false",
    "9-30, false",
    "10-31, false",
    "10-19 20-31, false",
  })
  void partsMakeUpAWholeWithoutGapOrOverlap(String parts, boolean whole) {
    List<Tijdvak> periods =
        Arrays.stream(parts.split(" "))
            .filter(part -> !part.isEmpty())
            .map(part -> part.split("-"))
            .map(part -> days(Integer.parseInt(part[0]), Integer.parseInt(part[1])))
            .toList();
    assertThat(Filed.makeUp(WHOLE, periods)).isEqualTo(whole);
  }

  @Test
  void theLastDayOfAllIsNoTrouble() {
    Tijdvak ever = new Tijdvak(LocalDate.MIN, LocalDate.MAX);
    assertThat(Filed.makeUp(ever, List.of(ever))).isTrue();
    assertThat(Filed.makeUp(WHOLE, List.of(ever))).isFalse();
    assertThat(Filed.makeUp(WHOLE, List.of(WHOLE, WHOLE))).isFalse();
  }

  private static Tijdvak days(int begin, int einde) {
    return new Tijdvak(LocalDate.of(2026, 7, begin), LocalDate.of(2026, 7, einde));
  }
}
