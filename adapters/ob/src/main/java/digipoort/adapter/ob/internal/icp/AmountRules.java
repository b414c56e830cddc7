// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.icp;

import digipoort.adapter.ob.internal.bericht.Ask;
import digipoort.adapter.ob.internal.descriptor.IcpDescriptor;
import digipoort.adapter.ob.internal.descriptor.Soort;
import digipoort.api.Tijdvak;
import digipoort.mapping.Euros;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What the amounts of one line have to keep to.
 *
 * @param ask what is asked
 */
record AmountRules(Ask<IcpDescriptor> ask) {
  /**
   * Adds what is allowed but probably not meant.
   *
   * @param at where the amount of a field stands
   */
  void odd(Klant klant, Map<Soort, BigDecimal> amounts, UnaryOperator<String> at) {
    amounts.forEach(
        (soort, amount) -> {
          if (amount.signum() < 0) {
            ask.add(
                ask.warning("NEGATIVE", at.apply(soort.field()))
                    .says(
                        soort.field() + " is negatief: " + amount.toPlainString() + ".",
                        soort.field() + " is negative: " + amount.toPlainString() + ".")
                    .todo(
                        "Hoort het bij een eerder tijdvak? Geef het dan bij correcties.",
                        "Does it belong to an earlier period? Then give it with correcties."));
          }
        });
    if (klant.land().equals("XI")
        && amounts.getOrDefault(Soort.DIENSTEN, BigDecimal.ZERO).signum() != 0) {
      ask.add(
          ask.warning("XI-SERVICES", at.apply(Soort.DIENSTEN.field()))
              .says(
                  "Diensten aan Noord-Ierland horen niet in de opgaaf, alleen goederen.",
                  "Services to Northern Ireland do not belong in the statement, only goods.")
              .todo("Controleer de regel.", "Check the line."));
    }
  }

  /** Adds an error when nothing is corrected, or when the message has no place for it. */
  void correction(Map<Soort, BigDecimal> amounts, UnaryOperator<String> at) {
    boolean zero = amounts.values().stream().allMatch(amount -> Euros.whole(amount).signum() == 0);
    if (!amounts.isEmpty() && zero) {
      ask.add(
          ask.error("CORRECTION-ZERO", at.apply(amounts.keySet().iterator().next().field()))
              .says("Een correctie kan niet nul zijn.", "A correction cannot be zero.")
              .todo(
                  "Geef het verschil met wat is opgegeven, of laat de regel weg.",
                  "Give the difference with what was stated, or leave the line out."));
    }
    for (Soort soort : amounts.keySet()) {
      if (!ask.descriptor().correctionsAreAdded()
          && !ask.descriptor().correcties().bedragen().containsKey(soort)) {
        ask.add(
            ask.error("CORRECTION-KIND", at.apply(soort.field()))
                .says(
                    "Het bericht heeft geen correctie van " + soort.label().nl() + ".",
                    "The message has no correction of " + soort.label().en() + ".")
                .todo("Controleer de descriptor.", "Check the descriptor."));
      }
    }
  }

  /** Adds an error when a correction is not about an earlier period. */
  void before(Tijdvak corrected, String at) {
    Tijdvak tijdvak = ask.submission().tijdvak();
    if (tijdvak != null && !corrected.einde().isBefore(tijdvak.begin())) {
      ask.add(
          ask.error("CORRECTION-PERIOD", at)
              .says(
                  "De correctie gaat over " + corrected + ", de opgaaf over " + tijdvak + ".",
                  "The correction is about " + corrected + ", the statement about " + tijdvak + ".")
              .todo(
                  "Geef bij correcties alleen eerdere tijdvakken.",
                  "Give only earlier periods with correcties."));
    }
  }
}
