// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.figures;

import digipoort.adapter.vpb.internal.form.Cell;
import digipoort.adapter.vpb.internal.form.Form;
import digipoort.adapter.vpb.internal.form.Kind;
import digipoort.adapter.vpb.internal.form.Term;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the amounts of a form are made of. */
final class Sums {
  private final Form form;
  private final Map<Cell, Kind> kinds = new LinkedHashMap<>();
  private final Map<Cell, BigDecimal> leaves = new LinkedHashMap<>();
  private final Map<Cell, Map<Cell, Integer>> parts = new LinkedHashMap<>();

  /**
   * @param given exact
   */
  Sums(Form form, Map<Cell, BigDecimal> given) {
    this.form = form;
    form.amounts()
        .forEach(placed -> placed.cells().forEach(cell -> kinds.put(cell, placed.field().kind())));
    kinds.forEach(
        (cell, kind) -> {
          BigDecimal amount = given.get(cell);
          if (terms(cell).isEmpty() || amount != null && wins(kind)) {
            leaves.put(cell, amount == null ? BigDecimal.ZERO : amount);
            parts.put(cell, Map.of(cell, 1));
          } else {
            parts.put(cell, add(cell, terms(cell)));
          }
        });
  }

  private static boolean wins(Kind kind) {
    return kind instanceof Kind.Sum sum && sum.given() == Kind.Given.WINS;
  }

  /** Sums come after their terms, which is checked when a descriptor is read. */
  private Map<Cell, Integer> add(Cell own, List<Term> terms) {
    Map<Cell, Integer> all = new LinkedHashMap<>();
    for (Term term : terms) {
      parts
          .get(form.cell(term, own.when()))
          .forEach((cell, sign) -> all.merge(cell, sign * term.sign(), Integer::sum));
    }
    return all;
  }

  /** All amounts in the order of the form, with what they are. */
  Map<Cell, Kind> kinds() {
    return kinds;
  }

  /** The terms of a sum; empty for any other amount. */
  List<Term> terms(Cell cell) {
    return kinds.get(cell) instanceof Kind.Sum sum ? sum.terms() : List.of();
  }

  /** The exact amounts that are not worked out; zero where nothing was handed over. */
  Map<Cell, BigDecimal> leaves() {
    return leaves;
  }

  /** The amounts an amount is made of in the end, each with how often it counts. */
  Map<Cell, Integer> parts(Cell cell) {
    return new LinkedHashMap<>(Optional.ofNullable(parts.get(cell)).orElse(Map.of()));
  }
}
