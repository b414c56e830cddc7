// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.icp;

import digipoort.adapter.ob.internal.bericht.AmountSize;
import digipoort.adapter.ob.internal.bericht.Ask;
import digipoort.adapter.ob.internal.descriptor.IcpDescriptor;
import digipoort.adapter.ob.internal.descriptor.Soort;
import digipoort.mapping.Euros;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Adds up what was handed over to one amount for each customer and kind, then rounds it. */
final class Sums {
  private static final Locale DUTCH = Locale.forLanguageTag("nl");

  private final Ask<IcpDescriptor> ask;
  private final Map<Klant, Map<Soort, Sum>> sums = new LinkedHashMap<>();

  Sums(Ask<IcpDescriptor> ask) {
    this.ask = ask;
  }

  /** Exact, with where its first part stands. */
  private record Sum(BigDecimal exact, String at, int parts) {
    private Sum plus(Sum other) {
      return new Sum(exact.add(other.exact), at, parts + other.parts);
    }
  }

  void add(Klant klant, Soort soort, BigDecimal exact, String at) {
    sums.computeIfAbsent(klant, k -> new EnumMap<>(Soort.class))
        .merge(soort, new Sum(exact, at, 1), Sum::plus);
  }

  /** Whole euros without zeros; what was added up or left out is said. */
  Map<Klant, Map<Soort, BigDecimal>> whole() {
    Map<Klant, Map<Soort, BigDecimal>> whole = new LinkedHashMap<>();
    sums.forEach(
        (klant, amounts) -> {
          Map<Soort, BigDecimal> rounded = new EnumMap<>(Soort.class);
          amounts.forEach((soort, sum) -> round(klant, soort, sum, rounded));
          if (!rounded.isEmpty()) {
            whole.put(klant, rounded);
          } else {
            zero(klant, amounts.values().iterator().next().at);
          }
        });
    return whole;
  }

  private void round(Klant klant, Soort soort, Sum sum, Map<Soort, BigDecimal> rounded) {
    BigDecimal euros = Euros.whole(sum.exact);
    if (sum.parts > 1) {
      summed(klant, soort, sum, euros);
      int digits = ask.descriptor().prestaties().bedragen().get(soort).digits();
      new AmountSize(ask).fits(euros, digits, sum.at);
    }
    if (euros.signum() != 0) {
      rounded.put(soort, euros);
    }
  }

  private void summed(Klant klant, Soort soort, Sum sum, BigDecimal euros) {
    String who = klant.land() + " " + klant.nummer();
    ask.add(
        ask.info("SUMMED", sum.at)
            .says(
                sum.parts
                    + " regels van "
                    + who
                    + " opgeteld tot "
                    + soort.label().nl()
                    + " "
                    + Euros.shown(euros, DUTCH)
                    + ".",
                sum.parts
                    + " lines of "
                    + who
                    + " added up to "
                    + soort.label().en()
                    + " "
                    + Euros.shown(euros, Locale.ENGLISH)
                    + "."));
  }

  private void zero(Klant klant, String at) {
    String who = klant.land() + " " + klant.nummer();
    ask.add(
        ask.info("ZERO", at)
            .says(
                who + " heeft alleen nullen en wordt weggelaten.",
                who + " has nothing but zeros and is left out."));
  }
}
