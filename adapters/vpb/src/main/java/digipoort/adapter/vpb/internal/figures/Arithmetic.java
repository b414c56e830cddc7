// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.figures;

import digipoort.adapter.vpb.internal.form.Cell;
import digipoort.adapter.vpb.internal.form.Equation;
import digipoort.adapter.vpb.internal.form.Form;
import digipoort.adapter.vpb.internal.form.Kind;
import digipoort.api.Finding;
import digipoort.mapping.Unread;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rounds each figure, then sums the rounded ones: the other order fails the check of the receiver
 * by a euro. A sum that was handed over as well is compared: it may be the exact one, or differ by
 * as much as the rounding of its parts, plus half a euro of its own. What hangs on a figure that
 * could not be read is not compared.
 */
public final class Arithmetic {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int MOST_DIGITS = 15;

  private final Form form;
  private final Map<Cell, BigDecimal> given;
  private final Unread unread;
  private final AmountWords words;
  private final Sums sums;
  private final Rounding rounding;
  private final List<Finding> findings;

  private Arithmetic(Form form, Map<Cell, BigDecimal> given, Unread unread, AmountWords words) {
    this.form = form;
    this.given = given;
    this.unread = unread;
    this.words = words;
    this.sums = new Sums(form, given);
    this.rounding = new Rounding(sums);
    this.findings = words.findings();
  }

  /**
   * The amounts as they will be filed; what is the matter is added to the findings.
   *
   * @param given exact
   * @param unread what could not be read
   */
  public static Amounts complete(
      Form form, Map<Cell, BigDecimal> given, Unread unread, AmountWords words) {
    return new Arithmetic(form, given, unread, words).complete();
  }

  private Amounts complete() {
    form.equations().stream().filter(this::sure).forEach(rounding::settle);
    Map<Cell, BigDecimal> exact = Evaluation.all(form, sums, sums.leaves(), given.keySet());
    Map<Cell, BigDecimal> whole = Evaluation.all(form, sums, rounding.whole(), given.keySet());
    sums.kinds()
        .forEach(
            (cell, kind) -> {
              fits(cell, kind, whole);
              if (kind instanceof Kind.Sum sum && given.containsKey(cell) && sure(cell)) {
                compare(cell, sum, exact, whole);
              }
            });
    form.equations().stream().filter(this::sure).forEach(equation -> check(equation, whole));
    if (!rounding.turned().isEmpty()) {
      findings.add(words.turned(rounding.turned()));
    }
    return new Amounts(whole, reported());
  }

  /** What was handed over, what must always be there, and sums of what is there. */
  private Set<Cell> reported() {
    Set<Cell> reported = new HashSet<>(given.keySet());
    sums.kinds()
        .forEach(
            (cell, kind) -> {
              boolean terms =
                  sums.terms(cell).stream()
                      .anyMatch(term -> reported.contains(form.cell(term, cell.when())));
              boolean always = kind instanceof Kind.Sum sum && sum.always();
              if (terms || always || kind instanceof Kind.Tax) {
                reported.add(cell);
              }
            });
    return reported;
  }

  private boolean sure(Equation equation) {
    return sure(equation.left()) && sure(equation.right());
  }

  /** Whether everything the amount is made of could be read. */
  private boolean sure(Cell cell) {
    return sums.parts(cell).keySet().stream().noneMatch(part -> unread.has(form.pointer(part)));
  }

  private void fits(Cell cell, Kind kind, Map<Cell, BigDecimal> whole) {
    BigDecimal amount = whole.get(cell);
    boolean negative =
        kind instanceof Kind.Amount plain
            ? plain.negative()
            : kind instanceof Kind.Sum sum && sum.negative();
    boolean ofNegative =
        sums.terms(cell).stream()
            .anyMatch(term -> whole.get(form.cell(term, cell.when())).signum() < 0);
    boolean counts = given.containsKey(cell) || sure(cell) && !ofNegative;
    if (amount.signum() < 0 && !negative && counts) {
      findings.add(words.negative(cell, amount));
    }
    if (amount.precision() > MOST_DIGITS) {
      findings.add(FormDocument.tooLarge(words.prefix(), form.pointer(cell)));
    }
  }

  private void compare(
      Cell cell, Kind.Sum sum, Map<Cell, BigDecimal> exact, Map<Cell, BigDecimal> whole) {
    BigDecimal handed = given.get(cell);
    BigDecimal rounded = Evaluation.sum(form, cell, sum.terms(), whole);
    BigDecimal slack =
        sum.terms().stream()
            .map(term -> rounding.slack(form.cell(term, cell.when())))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal allowed = slack.signum() == 0 ? BigDecimal.ZERO : slack.add(HALF);
    boolean same =
        handed.compareTo(Evaluation.sum(form, cell, sum.terms(), exact)) == 0
            || handed.subtract(rounded).abs().compareTo(allowed) <= 0;
    if (!same) {
      findings.add(words.differs(cell, sum, handed, rounded));
    }
  }

  private void check(Equation equation, Map<Cell, BigDecimal> whole) {
    BigDecimal left = whole.get(equation.left());
    BigDecimal right = whole.get(equation.right());
    if (left.compareTo(right) != 0) {
      findings.add(words.unequal(equation, left, right));
    }
  }
}
