// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.bericht;

import digipoort.mapping.Euros;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * Rubriek 3b beside the statement of EU sales.
 *
 * @param box what 3b says
 * @param icp what the statements of the same days say together
 */
public record Comparison(BigDecimal box, BigDecimal icp) {
  private static final Locale DUTCH = Locale.forLanguageTag("nl");

  /**
   * Adds a warning when they differ.
   *
   * @param rule of its code
   */
  public void warn(Ask<?> ask, String rule, String at) {
    if (box.compareTo(icp) != 0) {
      ask.add(
          ask.warning(rule, at)
              .says(
                  "Rubriek 3b is "
                      + nl(box)
                      + ", de opgaaf ICP over dezelfde dagen "
                      + nl(icp)
                      + ".",
                  "Box 3b is " + en(box) + ", the ICP statement of the same days " + en(icp) + ".")
              .todo(
                  "Maak ze gelijk; een verschil door afronding of door een correctie over een eerder"
                      + " tijdvak mag blijven.",
                  "Make them equal; a difference by rounding or by a correction of an earlier"
                      + " period may stay."));
    }
  }

  private static String nl(BigDecimal amount) {
    return Euros.shown(amount, DUTCH);
  }

  private static String en(BigDecimal amount) {
    return Euros.shown(amount, Locale.ENGLISH);
  }
}
