// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal.check;

import digipoort.api.Text;
import digipoort.budget.ReadingBudget;
import digipoort.xbrl.ReportedFact;
import digipoort.xbrl.taxonomy.Content;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Whether tuples hold what they must, in its order. */
final class TupleRules {
  private final Remarks remarks;
  private final ReadingBudget budget;

  TupleRules(Remarks remarks, ReadingBudget budget) {
    this.remarks = remarks;
    this.budget = budget;
  }

  void check(ReportedFact tuple, Content content) {
    List<ReportedFact> facts = tuple.facts();
    if (!tuple.value().isBlank()) {
      remarks.add(TaxonomyRule.TUPLE, tuple, new Text("verwacht: geen tekst", "expected: no text"));
    }
    ContentMatch match =
        new ContentMatch(facts.stream().map(ReportedFact::concept).toList(), budget);
    if (!match.fits(content)) {
      ReportedFact at = match.farthest() < facts.size() ? facts.get(match.farthest()) : tuple;
      String within = Remarks.lexical(tuple.concept());
      String expected =
          match.expected().stream().map(Remarks::lexical).collect(Collectors.joining(", "));
      boolean end = match.farthest() >= facts.size();
      remarks.add(
          TaxonomyRule.TUPLE,
          at,
          expected.isEmpty()
              ? new Text("te veel in " + within, "too much in " + within)
              : new Text(
                  (end ? "ontbreekt: " : "in " + within + " verwacht: ") + expected,
                  (end ? "missing: " : "in " + within + " expected: ") + expected));
    }
  }

  /** SBR wants one context for all that a tuple binds together. */
  void checkContexts(ReportedFact tuple) {
    List<ReportedFact> items = tuple.facts().stream().filter(fact -> !fact.tuple()).toList();
    items.stream()
        .filter(
            item ->
                !Objects.equals(
                    item.node().attribute("contextRef"),
                    items.get(0).node().attribute("contextRef")))
        .findFirst()
        .ifPresent(item -> remarks.add(TaxonomyRule.TUPLE_CONTEXT, item));
  }
}
