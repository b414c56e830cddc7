// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.figures;

import digipoort.adapter.vpb.internal.bericht.When;
import digipoort.adapter.vpb.internal.form.Cell;
import digipoort.adapter.vpb.internal.form.Equation;
import digipoort.adapter.vpb.internal.form.Form;
import digipoort.adapter.vpb.internal.form.Kind;
import digipoort.adapter.vpb.internal.form.Term;
import digipoort.api.Finding;
import digipoort.api.Text;
import digipoort.mapping.Euros;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What is said of amounts.
 *
 * @param prefix of the codes of findings
 * @param places where an amount stands, instead of its pointer in the document
 * @param findings to which is added
 */
public record AmountWords(
    Form form, String prefix, UnaryOperator<String> places, List<Finding> findings) {
  private static final Locale DUTCH = Locale.forLanguageTag("nl");
  private static final int MOST_TERMS = 8;

  /** Where the amount stands. */
  String at(Cell cell) {
    return places.apply(form.pointer(cell));
  }

  /** What people call the amount. */
  Text label(Cell cell) {
    Text label = form.amount(cell.field()).orElseThrow().field().label();
    if (cell.when() == When.YEAR) {
      return label;
    }
    Text moment = cell.when().label();
    return new Text(label.nl() + " (" + moment.nl() + ")", label.en() + " (" + moment.en() + ")");
  }

  static String nl(BigDecimal amount) {
    return Euros.shown(amount, DUTCH);
  }

  static String en(BigDecimal amount) {
    return Euros.shown(amount, Locale.ENGLISH);
  }

  Finding negative(Cell cell, BigDecimal amount) {
    return Finding.error(prefix + "-SIGN", at(cell))
        .says(
            label(cell).nl() + " is " + nl(amount) + " (verwacht: 0 of meer).",
            label(cell).en() + " is " + en(amount) + " (expected: 0 or more).")
        .todo(
            "Draai het teken om, of zet het bedrag aan de andere kant.",
            "Turn the sign, or put the amount on the other side.")
        .build();
  }

  Finding differs(Cell cell, Kind.Sum sum, BigDecimal given, BigDecimal computed) {
    boolean wins = sum.given() == Kind.Given.WINS;
    Finding.Builder finding =
        wins
            ? Finding.warning(prefix + "-DIFFERS", at(cell))
            : Finding.error(prefix + "-SUM", at(cell));
    Text name = label(cell);
    return finding
        .says(
            name.nl()
                + " is "
                + nl(given)
                + ", maar "
                + formula(sum).nl()
                + " is "
                + nl(computed)
                + ".",
            name.en()
                + " is "
                + en(given)
                + ", but "
                + formula(sum).en()
                + " is "
                + en(computed)
                + ".")
        .todo(
            wins
                ? "Controleer het; het bedrag wordt ingediend zoals gegeven."
                : "Verbeter de bedragen, of laat dit weg: het wordt berekend.",
            wins
                ? "Check it; the amount is filed as given."
                : "Correct the amounts, or leave this out: it is computed.")
        .build();
  }

  private Text formula(Kind.Sum sum) {
    if (sum.terms().size() > MOST_TERMS) {
      return new Text("de som van de onderdelen", "the sum of its parts");
    }
    return new Text(formula(sum, "nl"), formula(sum, "en"));
  }

  private String formula(Kind.Sum sum, String language) {
    StringBuilder formula = new StringBuilder();
    for (Term term : sum.terms()) {
      String sign = formula.isEmpty() ? "" : " + ";
      Text label = form.amount(term.field()).orElseThrow().field().label();
      formula
          .append(term.sign() < 0 ? " - " : sign)
          .append(language.equals("nl") ? label.nl() : label.en());
    }
    return formula.toString().strip();
  }

  Finding unequal(Equation equation, BigDecimal left, BigDecimal right) {
    Text one = label(equation.left());
    Text two = label(equation.right());
    BigDecimal difference = left.subtract(right).abs();
    return Finding.error(prefix + "-" + equation.code(), at(equation.left()))
        .says(
            equation.label().nl()
                + ": "
                + one.nl()
                + " is "
                + nl(left)
                + ", "
                + two.nl()
                + " is "
                + nl(right)
                + "; verschil "
                + nl(difference)
                + ".",
            equation.label().en()
                + ": "
                + one.en()
                + " is "
                + en(left)
                + ", "
                + two.en()
                + " is "
                + en(right)
                + "; difference "
                + en(difference)
                + ".")
        .todo(
            "Verbeter de bedragen: beide moeten gelijk zijn.",
            "Correct the amounts: both must be equal.")
        .build();
  }

  Finding turned(Collection<Cell> cells) {
    List<Text> labels =
        cells.stream()
            .sorted((a, b) -> a.toString().compareTo(b.toString()))
            .map(this::label)
            .toList();
    return Finding.info(prefix + "-ROUNDED", "")
        .says(
            "Naar de andere hele euro afgerond, zodat de totalen kloppen: "
                + labels.stream().map(Text::nl).collect(Collectors.joining(", "))
                + ".",
            "Rounded to the other whole euro, so that the totals agree: "
                + labels.stream().map(Text::en).collect(Collectors.joining(", "))
                + ".")
        .build();
  }
}
