// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.figures;

import digipoort.adapter.vpb.internal.bericht.When;
import digipoort.adapter.vpb.internal.form.Cell;
import digipoort.adapter.vpb.internal.form.Form;
import digipoort.adapter.vpb.internal.form.Kind;
import digipoort.adapter.vpb.internal.form.Term;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Works out the amounts that are not handed over. */
final class Evaluation {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Evaluation() {}

  /**
   * Every amount, in the order of the form.
   *
   * @param leaves amounts that others are made of
   * @param given which amounts were handed over
   */
  static Map<Cell, BigDecimal> all(
      Form form, Sums sums, Map<Cell, BigDecimal> leaves, Set<Cell> given) {
    Map<Cell, BigDecimal> all = new LinkedHashMap<>();
    sums.kinds()
        .forEach(
            (cell, kind) -> {
              if (kind instanceof Kind.Tax tax && !given.contains(cell)) {
                all.put(cell, tax(tax, all.get(new Cell(tax.base(), When.YEAR))));
              } else if (leaves.containsKey(cell)) {
                all.put(cell, leaves.get(cell));
              } else {
                all.put(cell, sum(form, cell, sums.terms(cell), all));
              }
            });
    return all;
  }

  /** What the terms of a sum add up to; what is absent is zero. */
  static BigDecimal sum(Form form, Cell own, List<Term> terms, Map<Cell, BigDecimal> amounts) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Term term : terms) {
      BigDecimal amount = amounts.getOrDefault(form.cell(term, own.when()), BigDecimal.ZERO);
      sum = term.sign() < 0 ? sum.subtract(amount) : sum.add(amount);
    }
    return sum;
  }

  /** The tax over an amount, rounded down, which is in favour of who pays it. */
  static BigDecimal tax(Kind.Tax tax, BigDecimal base) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal from = BigDecimal.ZERO;
    for (Kind.Bracket bracket : tax.brackets()) {
      BigDecimal until = bracket.until() == null ? base : bracket.until().min(base);
      BigDecimal part = until.subtract(from).max(BigDecimal.ZERO);
      sum = sum.add(part.multiply(bracket.rate()).divide(HUNDRED));
      from = bracket.until() == null ? from : bracket.until();
    }
    return sum.setScale(0, RoundingMode.FLOOR);
  }
}
