// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.figures;

import digipoort.adapter.vpb.internal.bericht.When;
import digipoort.adapter.vpb.internal.form.Cell;
import digipoort.adapter.vpb.internal.form.Form;
import digipoort.adapter.vpb.internal.form.Kind;
import digipoort.api.Finding;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What is allowed but probably not meant. Stops nothing. */
public final class Plausibility {
  /** Whole euros by which tax may be off its rate, for who rounds otherwise. */
  private static final BigDecimal TOLERATED = BigDecimal.valueOf(5);

  private final Form form;
  private final Amounts amounts;
  private final AmountWords words;

  private Plausibility(Form form, Amounts amounts, AmountWords words) {
    this.form = form;
    this.amounts = amounts;
    this.words = words;
  }

  /** Adds what is odd to the findings. */
  public static void check(Form form, Amounts amounts, AmountWords words) {
    negatives(form, amounts, words);
    new Plausibility(form, amounts, words).check();
  }

  /** Adds only what one amount alone is odd about: enough could not be read to say more. */
  public static void negatives(Form form, Amounts amounts, AmountWords words) {
    Plausibility plausibility = new Plausibility(form, amounts, words);
    form.amounts()
        .filter(
            placed -> placed.field().kind() instanceof Kind.Amount kind && kind.expectsPositive())
        .flatMap(Form.Placed::cells)
        .filter(cell -> amounts.of(cell).signum() < 0)
        .forEach(plausibility::negative);
  }

  private void check() {
    form.amounts()
        .filter(placed -> placed.field().kind() instanceof Kind.Tax)
        .forEach(
            placed ->
                placed
                    .cells()
                    .filter(amounts.reported()::contains)
                    .forEach(
                        cell -> tax(cell, (Kind.Tax) placed.field().kind(), amounts.of(cell))));
    Form.Losses losses = form.losses();
    if (losses != null) {
      losses(losses);
    }
    boolean nil = amounts.whole().values().stream().allMatch(amount -> amount.signum() == 0);
    if (nil && !amounts.whole().isEmpty()) {
      words
          .findings()
          .add(
              Finding.warning(words.prefix() + "-NIL", "")
                  .says("Alle bedragen zijn nul.", "Every amount is zero.")
                  .todo(
                      "Controleer of de balans en de winst-en-verliesrekening zijn meegegeven.",
                      "Check whether the balance sheet and the profit and loss account were given.")
                  .build());
    }
  }

  private void negative(Cell cell) {
    words
        .findings()
        .add(
            Finding.warning(words.prefix() + "-NEGATIVE", words.at(cell))
                .says(
                    words.label(cell).nl()
                        + " is negatief: "
                        + AmountWords.nl(amounts.of(cell))
                        + ".",
                    words.label(cell).en()
                        + " is negative: "
                        + AmountWords.en(amounts.of(cell))
                        + ".")
                .todo(
                    "Controleer het; een schuld aan de bank hoort bij de passiva.",
                    "Check it; a debt to the bank belongs to the liabilities.")
                .build());
  }

  private void tax(Cell cell, Kind.Tax tax, BigDecimal given) {
    BigDecimal base = amounts.of(new Cell(tax.base(), When.YEAR));
    BigDecimal expected = Evaluation.tax(tax, base);
    if (given.subtract(expected).abs().compareTo(TOLERATED) > 0) {
      words
          .findings()
          .add(
              Finding.warning(words.prefix() + "-TAX", words.at(cell))
                  .says(
                      words.label(cell).nl()
                          + " is "
                          + AmountWords.nl(given)
                          + "; naar de tarieven over "
                          + AmountWords.nl(base)
                          + " is het "
                          + AmountWords.nl(expected)
                          + ".",
                      words.label(cell).en()
                          + " is "
                          + AmountWords.en(given)
                          + "; by the rates over "
                          + AmountWords.en(base)
                          + " it is "
                          + AmountWords.en(expected)
                          + ".")
                  .todo("Controleer de belasting.", "Check the tax.")
                  .build());
    }
  }

  private void losses(Form.Losses losses) {
    Cell field = new Cell(losses.field(), When.YEAR);
    BigDecimal set = amounts.of(field);
    BigDecimal profit = amounts.of(new Cell(losses.base(), When.YEAR)).max(BigDecimal.ZERO);
    BigDecimal free = BigDecimal.valueOf(losses.free());
    BigDecimal above =
        profit
            .subtract(free)
            .max(BigDecimal.ZERO)
            .multiply(BigDecimal.valueOf(losses.rate(), 2))
            .setScale(0, RoundingMode.FLOOR);
    BigDecimal most = profit.min(free).add(above);
    if (set.compareTo(most) > 0) {
      words
          .findings()
          .add(
              Finding.warning(words.prefix() + "-LOSS", words.at(field))
                  .says(
                      words.label(field).nl()
                          + " is "
                          + AmountWords.nl(set)
                          + "; ten hoogste "
                          + AmountWords.nl(most)
                          + " kan worden verrekend met een winst van "
                          + AmountWords.nl(profit)
                          + ".",
                      words.label(field).en()
                          + " is "
                          + AmountWords.en(set)
                          + "; at most "
                          + AmountWords.en(most)
                          + " can be set off against a profit of "
                          + AmountWords.en(profit)
                          + ".")
                  .todo("Controleer de verliezen.", "Check the losses.")
                  .build());
    }
  }
}
