// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.figures;

import digipoort.adapter.vpb.internal.bericht.When;
import digipoort.adapter.vpb.internal.form.Cell;
import digipoort.adapter.vpb.internal.form.Form;
import digipoort.adapter.vpb.internal.form.Kind;
import digipoort.api.Finding;
import digipoort.api.Severity;
import digipoort.api.Text;
import digipoort.api.Tijdvak;
import digipoort.mapping.Euros;
import digipoort.mapping.instance.Place;
import digipoort.xbrl.Context;
import digipoort.xbrl.Report;
import digipoort.xbrl.ReportedFact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;

/**
 * Whether the facts of a message agree with each other as a form says: sums that must be right and
 * equations are errors; other sums are warnings, for a message may hold more than the form knows.
 */
public final class Agreement {
  private static final Text CORRECT =
      new Text("Verbeter de bedragen in het bericht.", "Correct the amounts in the message.");
  private static final Text COMPARE =
      new Text(
          "Controleer de bedragen; het bericht kan meer bevatten dan hier is opgeteld.",
          "Check the amounts; the message may hold more than was added up here.");

  private final Form form;
  private final Map<Cell, BigDecimal> amounts = new LinkedHashMap<>();
  private final Map<String, String> places = new HashMap<>();
  private final Set<String> unread = new HashSet<>();
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
      if (placed != null && (context == null || FactWords.ofDeclarant(context))) {
        Optional<Cell> cell =
            Optional.ofNullable(context)
                .flatMap(known -> When.of(known.period(), boekjaar))
                .filter(placed.section().cube().moments()::contains)
                .map(when -> new Cell(placed.field().name(), when));
        Optional<BigDecimal> amount = number(fact.value().strip());
        if (cell.isPresent() && amount.isPresent()) {
          amounts.put(cell.get(), amount.get());
          places.put(form.pointer(cell.get()), Place.of(fact.node()));
        } else {
          unread.add(placed.field().name());
        }
      }
    }
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

  /** Of what could not be read nothing is concluded. */
  private void sum(Cell cell, Kind.Sum sum) {
    if (sum.terms().stream().anyMatch(term -> unread.contains(term.field()))) {
      return;
    }
    BigDecimal computed = Evaluation.sum(form, cell, sum.terms(), amounts);
    if (amounts.get(cell).compareTo(computed) != 0) {
      Finding finding = words.differs(cell, sum, amounts.get(cell), computed);
      findings.add(
          new Finding(
              sum.strict() ? Severity.ERROR : Severity.WARNING,
              finding.code(),
              finding.location(),
              finding.text(),
              sum.strict() ? CORRECT : COMPARE));
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
