// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal.check;

import digipoort.api.Finding;
import digipoort.api.Text;
import digipoort.budget.ReadingBudget;
import digipoort.budget.ReadingPlace;
import digipoort.xbrl.Context;
import digipoort.xbrl.Namespaces;
import digipoort.xbrl.Report;
import digipoort.xbrl.ReportedFact;
import digipoort.xbrl.taxonomy.Concept;
import digipoort.xbrl.taxonomy.Content;
import digipoort.xbrl.taxonomy.ItemType;
import digipoort.xbrl.taxonomy.Taxonomy;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;

/** All rules that need a taxonomy, applied to one instance. */
public final class TaxonomyRules {
  private static final QName SCHEMA = new QName(Namespaces.LINK, "schemaRef");

  private final Taxonomy taxonomy;
  private final boolean sbr;
  private final Remarks remarks;
  private final FactRules facts;
  private final CubeRules cubes;
  private final TupleRules tuples;
  private final ReadingBudget budget;

  /**
   * @param sbr whether the rules of the Dutch taxonomy hold, too
   * @param budget whose time the checks take
   */
  public TaxonomyRules(Taxonomy taxonomy, boolean sbr, ReadingBudget budget) {
    this.taxonomy = taxonomy;
    this.sbr = sbr;
    this.remarks = new Remarks(taxonomy);
    this.facts = new FactRules(remarks);
    this.cubes = new CubeRules(taxonomy, remarks);
    this.tuples = new TupleRules(remarks, budget);
    this.budget = budget;
  }

  public List<Finding> check(Report report) {
    entryPoint(report);
    new ContextRules(taxonomy, remarks).check(report);
    if (!sbr) {
      new References(remarks).check(report);
    }
    for (ReportedFact fact : report.facts()) {
      check(fact);
      taxonomy
          .concept(fact.concept())
          .filter(concept -> sbr && taxonomy.withinTuplesOnly(concept.name()))
          .ifPresent(concept -> remarks.add(TaxonomyRule.TUPLE_ROOT, fact));
    }
    notRun();
    return remarks.findings();
  }

  private void entryPoint(Report report) {
    String named = report.entryPoint();
    if (!report.schemas().isEmpty() && !report.schemas().contains(taxonomy.entryPoint())) {
      remarks.add(
          TaxonomyRule.ENTRY_POINT,
          report.root().children(SCHEMA).findFirst().orElse(report.root()),
          new Text(
              "'" + named + "', verwacht: " + taxonomy.entryPoint(),
              "'" + named + "', expected: " + taxonomy.entryPoint()));
    }
  }

  private void notRun() {
    int formulas = taxonomy.rules().formulas();
    if (formulas > 0) {
      remarks.add(TaxonomyRule.FORMULA, new Text(formulas + " formules", formulas + " formulas"));
    }
    int sums = taxonomy.rules().calculations();
    if (sums > 0) {
      remarks.add(TaxonomyRule.CALCULATION, new Text(sums + " regels", sums + " lines"));
    }
  }

  private void check(ReportedFact fact) {
    budget.checkTime(() -> new ReadingPlace("", fact.line(), fact.node().column()));
    Optional<Concept> found = taxonomy.concept(fact.concept());
    if (found.isEmpty()) {
      remarks.add(TaxonomyRule.CONCEPT, fact);
    } else {
      check(fact, found.get());
    }
    fact.facts().forEach(this::check);
  }

  private void check(ReportedFact fact, Concept concept) {
    boolean tuple = concept.kind() == Concept.Kind.TUPLE;
    if (!concept.substitutable() || !tuple && concept.kind() != Concept.Kind.ITEM) {
      remarks.add(TaxonomyRule.ABSTRACT, fact);
      return;
    }
    if (tuple != fact.tuple()) {
      remarks.add(TaxonomyRule.KIND, fact);
      return;
    }
    if (sbr && !taxonomy.presents(concept.name())) {
      remarks.add(TaxonomyRule.PRESENTED, fact);
    }
    ItemType type = concept.type();
    Context context = fact.context();
    Content content = concept.content();
    if (type != null) {
      facts.check(fact, concept, type);
      taxonomy
          .enumeration(concept.name())
          .filter(members -> !fact.nil())
          .ifPresent(members -> facts.checkMembers(fact, type, members));
    }
    if (context != null) {
      cubes.check(fact, context);
    }
    if (content != null) {
      tuples.check(fact, content);
      if (sbr) {
        tuples.checkContexts(fact);
      }
    }
  }
}
