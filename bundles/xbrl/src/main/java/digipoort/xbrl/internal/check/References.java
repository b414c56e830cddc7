// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal.check;

import digipoort.xbrl.Context;
import digipoort.xbrl.FilingIndicators;
import digipoort.xbrl.Report;
import digipoort.xbrl.ReportedFact;
import digipoort.xbrl.XmlNode;
import digipoort.xbrl.internal.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
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
    Map<List<Object>, ReportedFact> seen = new HashMap<>();
    for (ReportedFact fact : facts) {
      Context context = fact.context();
      if (context != null && seen.putIfAbsent(meaning(fact, context), fact) != null) {
        remarks.add(TaxonomyRule.DUPLICATE, fact);
      }
      duplicates(fact.facts());
    }
  }

  /** What makes two facts the same, whatever their ids are. */
  private static List<Object> meaning(ReportedFact fact, Context context) {
    List<Object> meaning = new ArrayList<>();
    Collections.addAll(
        meaning,
        fact.concept(),
        context.scheme(),
        context.identifier(),
        context.period(),
        new HashSet<>(context.dimensions()),
        new HashSet<>(context.segment()),
        fact.node().attributes().getOrDefault(LANG, ""));
    if (fact.concept().getNamespaceURI().equals(FilingIndicators.NAMESPACE)) {
      meaning.add(fact.value().strip()); // one for each template, all in one context
    }
    if (fact.unit() != null) {
      meaning.add(fact.unit().measures());
      meaning.add(fact.unit().divisors());
    }
    return meaning;
  }
}
