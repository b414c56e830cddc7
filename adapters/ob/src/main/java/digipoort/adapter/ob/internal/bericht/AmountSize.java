// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.bericht;

import digipoort.mapping.Euros;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * Whether an amount fits the message.
 *
 * @param ask what is asked
 */
public record AmountSize(Ask<?> ask) {
  private static final Locale DUTCH = Locale.forLanguageTag("nl");

  /** Whether an amount as it was handed over can be worked with; when not, an error is added. */
  public boolean workable(BigDecimal amount, String at) {
    boolean workable = Euros.workable(amount);
    if (!workable) {
      String shown = Ask.cut(amount.toString());
      ask.add(
          ask.error("SIZE", at)
              .says(
                  shown + " heeft te veel cijfers (verwacht: ten hoogste 30 voor en na de komma).",
                  shown + " has too many digits (expected: at most 30 before and after the point).")
              .todo("Geef een bedrag in euro's.", "Give an amount in euros."));
    }
    return workable;
  }

  /** Whether whole euros have no more than so many digits; when they do, an error is added. */
  public boolean fits(BigDecimal euros, int digits, String at) {
    boolean fits = euros.precision() <= digits;
    if (!fits) {
      ask.add(
          ask.error("SIZE", at)
              .says(
                  Euros.shown(euros, DUTCH) + " past niet in " + digits + " cijfers.",
                  Euros.shown(euros, Locale.ENGLISH) + " does not fit in " + digits + " digits.")
              .todo(
                  "Controleer het bedrag; het moet in hele euro's in het bericht passen.",
                  "Check the amount; it has to fit the message in whole euros."));
    }
    return fits;
  }
}
