// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.aangifte;

import digipoort.adapter.ob.internal.bericht.AmountSize;
import digipoort.adapter.ob.internal.bericht.Ask;
import digipoort.adapter.ob.internal.descriptor.Cell;
import digipoort.adapter.ob.internal.descriptor.Kolom;
import digipoort.adapter.ob.internal.descriptor.ObDescriptor;
import digipoort.adapter.ob.internal.descriptor.Rubriek;
import digipoort.api.ErpDocument;
import digipoort.mapping.Euros;
import digipoort.mapping.Unread;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Rounds each box, then sums the rounded boxes: the other order fails the check of the receiver by
 * a euro. A computed box that was handed over as well is compared: it may differ by as much as the
 * rounding of its terms, plus half a euro of its own; without cents it must be equal. What hangs on
 * a box that could not be read is not compared.
 */
final class Arithmetic {
  private static final Locale DUTCH = Locale.forLanguageTag("nl");
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final Map<Cell, BigDecimal> exact;
  private final Map<Cell, BigDecimal> whole = new LinkedHashMap<>();
  private final Map<String, BigDecimal> summed = new LinkedHashMap<>();
  private final Map<String, BigDecimal> rounding = new LinkedHashMap<>();
  private final Unread unread;
  private final Set<String> unsure = new HashSet<>();
  private final Ask<ObDescriptor> ask;

  private Arithmetic(Map<Cell, BigDecimal> exact, Unread unread, Ask<ObDescriptor> ask) {
    this.exact = exact;
    this.unread = unread;
    this.ask = ask;
  }

  /**
   * Whole euros of every cell of the form, zero where nothing was handed over.
   *
   * @param unread what could not be read
   */
  static Map<Cell, BigDecimal> complete(
      Map<Cell, BigDecimal> exact, Unread unread, Ask<ObDescriptor> ask) {
    Arithmetic arithmetic = new Arithmetic(exact, unread, ask);
    ask.descriptor().rubrieken().forEach(arithmetic::rubriek);
    return arithmetic.whole;
  }

  private void rubriek(Rubriek rubriek) {
    for (Map.Entry<Kolom, Rubriek.Box> box : rubriek.boxes().entrySet()) {
      Cell cell = rubriek.cell(box.getKey());
      BigDecimal amount = rubriek.computed() ? sum(rubriek, cell) : handed(cell);
      whole.put(cell, amount);
      if (cell.kolom() != Kolom.OMZET) {
        summed.put(cell.code(), amount);
      }
      if (!unsure.contains(rubriek.code())
          && !new AmountSize(ask).fits(amount, box.getValue().digits(), cell.pointer())) {
        markUnsure(cell);
      }
    }
  }

  private BigDecimal handed(Cell cell) {
    BigDecimal given = exact.getOrDefault(cell, BigDecimal.ZERO);
    BigDecimal rounded = Euros.whole(given);
    if (unread.has(cell.pointer())) {
      markUnsure(cell);
    }
    if (cell.kolom() != Kolom.OMZET) {
      rounding.put(cell.code(), rounded.subtract(given).abs());
    }
    return rounded;
  }

  private void markUnsure(Cell cell) {
    if (cell.kolom() != Kolom.OMZET) {
      unsure.add(cell.code());
    }
  }

  private BigDecimal sum(Rubriek rubriek, Cell cell) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal slack = BigDecimal.ZERO;
    for (Rubriek.Term term : rubriek.sum()) {
      if (unsure.contains(term.code())) {
        unsure.add(rubriek.code());
      }
      BigDecimal amount = summed.get(term.code());
      sum = term.sign() < 0 ? sum.subtract(amount) : sum.add(amount);
      slack = slack.add(rounding.get(term.code()));
    }
    rounding.put(rubriek.code(), slack);
    if (exact.containsKey(cell) && !unsure.contains(rubriek.code())) {
      compare(rubriek, cell, sum, slack);
    }
    return sum;
  }

  private void compare(Rubriek rubriek, Cell cell, BigDecimal sum, BigDecimal slack) {
    BigDecimal given = exact.get(cell);
    BigDecimal allowed = slack.signum() == 0 ? BigDecimal.ZERO : slack.add(HALF);
    BigDecimal difference = given.subtract(sum).abs();
    if (difference.compareTo(allowed) > 0) {
      differs(rubriek, cell, given, sum);
    } else if (difference.signum() != 0) {
      rounded(rubriek, cell, given, sum);
    }
  }

  private void differs(Rubriek rubriek, Cell cell, BigDecimal given, BigDecimal sum) {
    String formula = formula(rubriek);
    boolean document = ask.submission().payload() instanceof ErpDocument;
    String code = rubriek.code();
    ask.add(
        ask.error("SUM-" + rubriek.code().toUpperCase(Locale.ROOT), cell.pointer())
            .says(
                code + " is " + nl(given) + ", maar " + formula + " is " + nl(sum) + ".",
                code + " is " + en(given) + ", but " + formula + " is " + en(sum) + ".")
            .todo(
                "Verbeter de bedragen"
                    + (document ? ", of laat " + code + " weg: het wordt berekend." : "."),
                "Correct the amounts"
                    + (document ? ", or leave " + code + " out: it is computed." : ".")));
  }

  private void rounded(Rubriek rubriek, Cell cell, BigDecimal given, BigDecimal sum) {
    String code = rubriek.code();
    ask.add(
        ask.info("ROUNDED", cell.pointer())
            .says(
                code + " wordt " + nl(sum) + " (gegeven: " + nl(given) + ") door afronding.",
                code + " becomes " + en(sum) + " (given: " + en(given) + ") by rounding."));
  }

  private static String formula(Rubriek rubriek) {
    StringBuilder formula = new StringBuilder();
    for (Rubriek.Term term : rubriek.sum()) {
      String sign = formula.isEmpty() ? "" : " + ";
      formula.append(term.sign() < 0 ? " - " : sign).append(term.code());
    }
    return formula.toString().strip();
  }

  private static String nl(BigDecimal amount) {
    return Euros.shown(amount, DUTCH);
  }

  private static String en(BigDecimal amount) {
    return Euros.shown(amount, Locale.ENGLISH);
  }
}
