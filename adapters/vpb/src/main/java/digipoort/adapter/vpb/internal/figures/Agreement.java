// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.figures;

import digipoort.adapter.vpb.internal.bericht.When;
import digipoort.adapter.vpb.internal.form.Cell;
import digipoort.adapter.vpb.internal.form.Form;
import digipoort.adapter.vpb.internal.form.Kind;
import digipoort.api.Finding;
import digipoort.api.Severity;
import digipoort.api.Tijdvak;
import digipoort.mapping.Euros;
import digipoort.mapping.instance.Place;
import digipoort.xbrl.Context;
import digipoort.xbrl.Report;
import digipoort.xbrl.ReportedFact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;

/**
 * Whether the facts of a message agree with each other as a form says: sums that must be right and
 * equations are errors; other sums are warnings, for a message may hold more than the form knows.
 */
public final class Agreement {
  private final Form form;
  private final Map<Cell, BigDecimal> amounts = new LinkedHashMap<>();
  private final Map<String, String> places = new HashMap<>();
  private final List<Finding> findings;
  private final AmountWords words;

  private Agreement(Form form, String prefix, List<Finding> findings) {
    this.form = form;
    this.findings = findings;
    this.words =
        new AmountWords(
            form, prefix, pointer -> places.getOrDefault(pointer, ""), new ArrayList<>());
  }

  /** Adds what does not agree to the findings. */
  public static void check(
      Form form, Report report, Tijdvak boekjaar, String prefix, List<Finding> findings) {
    Agreement agreement = new Agreement(form, prefix, findings);
    agreement.read(report, boekjaar);
    agreement.sums();
    agreement.equations();
    Plausibility.check(
        form, new Amounts(agreement.amounts, agreement.amounts.keySet()), agreement.words);
    findings.addAll(agreement.words.findings());
  }

  private void read(Report report, Tijdvak boekjaar) {
    Map<QName, Form.Placed> byConcept = new HashMap<>();
    form.amounts().forEach(placed -> byConcept.put(placed.field().concept(), placed));
    for (ReportedFact fact : report.facts()) {
      Form.Placed placed = byConcept.get(fact.concept());
      Context context = fact.context();
      if (placed != null && context != null && FactWords.ofDeclarant(context)) {
        When.of(context.period(), boekjaar)
            .filter(placed.section().cube().moments()::contains)
            .ifPresent(when -> take(new Cell(placed.field().name(), when), fact));
      }
    }
  }

  private void take(Cell cell, ReportedFact fact) {
    number(fact.value().strip())
        .ifPresent(
            amount -> {
              amounts.put(cell, amount);
              places.put(form.pointer(cell), Place.of(fact.node()));
            });
  }

  private static Optional<BigDecimal> number(String text) {
    return text.matches("[+-]?[0-9]{1,30}([.][0-9]{1,10})?")
        ? Optional.of(new BigDecimal(text)).filter(Euros::workable)
        : Optional.empty();
  }

  private void sums() {
    form.amounts()
        .filter(placed -> placed.field().kind() instanceof Kind.Sum)
        .forEach(
            placed ->
                placed
                    .cells()
                    .filter(amounts::containsKey)
                    .forEach(cell -> sum(cell, (Kind.Sum) placed.field().kind())));
  }

  private void sum(Cell cell, Kind.Sum sum) {
    BigDecimal computed = Evaluation.sum(form, cell, sum.terms(), amounts);
    if (amounts.get(cell).compareTo(computed) != 0) {
      Finding finding = words.differs(cell, sum, amounts.get(cell), computed);
      findings.add(
          new Finding(
              sum.strict() ? Severity.ERROR : Severity.WARNING,
              finding.code(),
              finding.location(),
              finding.text(),
              finding.action()));
    }
  }

  private void equations() {
    form.equations().stream()
        .filter(e -> amounts.containsKey(e.left()) && amounts.containsKey(e.right()))
        .filter(e -> amounts.get(e.left()).compareTo(amounts.get(e.right())) != 0)
        .forEach(
            e -> findings.add(words.unequal(e, amounts.get(e.left()), amounts.get(e.right()))));
  }
}
