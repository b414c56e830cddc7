// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Whole euros: how they come about and how they are written. */
public final class Euros {
  private static final int MAX_DIGITS = 30;

  private Euros() {}

  /** Whether the number has a size that can be worked with at all. */
  public static boolean workable(BigDecimal exact) {
    long integral = (long) exact.precision() - exact.scale();
    return Math.abs(integral) <= MAX_DIGITS && exact.scale() <= MAX_DIGITS;
  }

  /** Rounded to the nearest euro, a half away from zero. */
  public static BigDecimal whole(BigDecimal exact) {
    return exact.setScale(0, RoundingMode.HALF_UP);
  }

  /** With the separators of the language, for people; cents only when there are any. */
  public static String shown(BigDecimal euros, Locale language) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    boolean dutch = language.getLanguage().equals("nl");
    symbols.setGroupingSeparator(dutch ? '.' : ',');
    symbols.setDecimalSeparator(dutch ? ',' : '.');
    symbols.setMinusSign('-');
    boolean cents = euros.stripTrailingZeros().scale() > 0;
    return new DecimalFormat(cents ? "#,##0.00##" : "#,##0", symbols).format(euros);
  }
}
