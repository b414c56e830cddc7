// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link Elfproef}, {@link Masked} and {@link Euros}. */
class NumbersTest {
  private static final Locale DUTCH = Locale.forLanguageTag("nl");

  @ParameterizedTest
  @ValueSource(strings = {"001000044", "123456782", "111222333"})
  void numbersThatPassTheElfproef(String digits) {
    assertThat(Elfproef.passes(digits)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"001000045", "123456789", "000000000", "12345678", "1234567820", "12345678A", ""})
  void numbersThatDoNot(String digits) {
    assertThat(Elfproef.passes(digits)).isFalse();
  }

  @Test
  void changingAnyOneDigitFails() {
    for (int place = 0; place < 9; place++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        StringBuilder number = new StringBuilder("123456782");
        boolean same = number.charAt(place) == digit;
        number.setCharAt(place, digit);
        assertThat(Elfproef.passes(number.toString())).as(number.toString()).isEqualTo(same);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"123456782, *****6782", "12345, *2345", "1234, ****", "1, *", "'', ''"})
  void allButTheLastFourAreMasked(String number, String shown) {
    assertThat(Masked.of(number)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 1", "-0.5, -1", "0.49, 0", "-2.5, -3", "1e2, 100"})
  void halvesAreRoundedAwayFromZero(BigDecimal exact, BigDecimal whole) {
    assertThat(Euros.whole(exact)).isEqualByComparingTo(whole);
  }

  @ParameterizedTest
  @CsvSource({"1e30, false", "1e29, true", "1e999999999, false", "1e-999999999, false"})
  void whatNoAmountHasIsNotWorkable(BigDecimal exact, boolean workable) {
    assertThat(Euros.workable(exact)).isEqualTo(workable);
  }

  @Test
  void amountsAreShownAsTheLanguageWritesThem() {
    assertThat(Euros.shown(new BigDecimal("-1234567.5"), DUTCH)).isEqualTo("-1.234.567,50");
    assertThat(Euros.shown(new BigDecimal("1234567.00"), Locale.ENGLISH)).isEqualTo("1,234,567");
  }
}
