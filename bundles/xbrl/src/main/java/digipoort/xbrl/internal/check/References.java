// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal.check;

import digipoort.xbrl.Context;
import digipoort.xbrl.FilingIndicators;
import digipoort.xbrl.Report;
import digipoort.xbrl.ReportedFact;
import digipoort.xbrl.Unit;
import digipoort.xbrl.XmlNode;
import digipoort.xbrl.internal.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** That references lead somewhere and nothing is said twice, where no filing rules say so. */
final class References {
  private static final QName LANG = new QName(XMLConstants.XML_NS_URI, "lang");

  private final Remarks remarks;
  private final Map<Object, Integer> numbers = new IdentityHashMap<>();
  private final Map<List<Object>, Integer> meanings = new HashMap<>();

  References(Remarks remarks) {
    this.remarks = remarks;
  }

  void check(Report report) {
    Set<String> ids =
        report.root().children().stream()
            .map(node -> String.valueOf(node.attribute("id")))
            .collect(Collectors.toSet());
    report.all().forEach(fact -> refers(fact, ids));
    duplicates(report.facts());
  }

  private void refers(ReportedFact fact, Set<String> ids) {
    XmlNode node = fact.node();
    if (missing(node.attribute("contextRef"), ids)) {
      remarks.add(Rule.CONTEXT_REF, fact, String.valueOf(node.attribute("contextRef")));
    }
    if (missing(node.attribute("unitRef"), ids)) {
      remarks.add(Rule.UNIT_REF, fact, String.valueOf(node.attribute("unitRef")));
    }
  }

  private static boolean missing(@Nullable String reference, Set<String> ids) {
    return reference != null && !ids.contains(reference.strip());
  }

  private void duplicates(List<ReportedFact> facts) {
    Set<List<Object>> seen = new HashSet<>();
    for (ReportedFact fact : facts) {
      Context context = fact.context();
      if (context != null && !seen.add(meaning(fact, context))) {
        remarks.add(TaxonomyRule.DUPLICATE, fact);
      }
      duplicates(fact.facts());
    }
  }

  /** What makes two facts the same, whatever their ids are. */
  private List<Object> meaning(ReportedFact fact, Context context) {
    List<Object> meaning = new ArrayList<>();
    Collections.addAll(
        meaning,
        fact.concept(),
        numbers.computeIfAbsent(context, any -> number(context)),
        fact.node().attributes().getOrDefault(LANG, ""));
    if (fact.concept().getNamespaceURI().equals(FilingIndicators.NAMESPACE)) {
      meaning.add(fact.value().strip()); // one for each template, all in one context
    }
    Unit unit = fact.unit();
    if (unit != null) {
      meaning.add(numbers.computeIfAbsent(unit, any -> number(unit)));
    }
    return meaning;
  }

  /** Contexts and units that mean the same have the same number, found once for all their facts. */
  private Integer number(Context context) {
    return number(
        List.of(
            context.scheme(),
            context.identifier(),
            context.period(),
            Set.copyOf(context.dimensions()),
            Set.copyOf(context.segment())));
  }

  private Integer number(Unit unit) {
    return number(List.of(unit.measures(), unit.divisors()));
  }

  private Integer number(List<Object> meaning) {
    return meanings.computeIfAbsent(meaning, any -> meanings.size());
  }
}
