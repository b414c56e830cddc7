// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.rules;

import digipoort.xbrl.Context;
import digipoort.xbrl.Report;
import digipoort.xbrl.ReportedFact;
import digipoort.xbrl.taxonomy.Taxonomy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;

/** The rules about which templates a report holds. */
final class IndicatorRules {

  private final Report report;
  private final Taxonomy taxonomy;
  private final Remarks remarks;

  IndicatorRules(Report report, Taxonomy taxonomy, Remarks remarks) {
    this.report = report;
    this.taxonomy = taxonomy;
    this.remarks = remarks;
  }

  void check() {
    if (!Templates.possible(taxonomy)) {
      return;
    }
    List<ReportedFact> tuples =
        report.facts().stream().filter(fact -> fact.concept().equals(Templates.TUPLE)).toList();
    if (tuples.size() > 1) {
      remarks.add(
          EuropeanRule.INDICATOR_TUPLES, tuples.get(1).node(), String.valueOf(tuples.size()));
    }
    Set<String> seen = new HashSet<>();
    report
        .all()
        .filter(fact -> fact.concept().equals(Templates.INDICATOR))
        .forEach(indicator -> check(indicator, seen));
    report.facts().stream()
        .filter(fact -> fact.concept().equals(Templates.INDICATOR))
        .forEach(fact -> wrong(fact, "buiten find:fIndicators", "outside find:fIndicators"));
    Map<String, Boolean> templates = Templates.of(report);
    if (!templates.containsValue(true)) {
      remarks.add(
          EuropeanRule.INDICATORS, tuples.isEmpty() ? report.root() : tuples.get(0).node(), "");
    }
    notFiled(templates);
  }

  private void check(ReportedFact indicator, Set<String> seen) {
    String code = indicator.value().strip();
    if (!seen.add(code)) {
      remarks.add(EuropeanRule.INDICATOR_TWICE, indicator.node(), code);
    }
    Context context = indicator.context();
    if (context != null && !(context.dimensions().isEmpty() && context.segment().isEmpty())) {
      wrong(
          indicator,
          "context " + context.id() + " met dimensies",
          "context " + context.id() + " with dimensions");
    }
    String filed = Templates.filed(indicator);
    if (!filed.matches("true|false|1|0")) {
      wrong(indicator, "find:filed '" + filed + "'", "find:filed '" + filed + "'");
    }
    Set<String> known = taxonomy.templates();
    if (known.isEmpty() ? !Templates.wellFormed(code) : !known.contains(code)) {
      String some = String.join(", ", known);
      remarks.add(
          EuropeanRule.TEMPLATE,
          indicator.node(),
          known.isEmpty() ? code : code + "; bekend: " + some,
          known.isEmpty() ? code : code + "; known: " + some);
    }
  }

  private void wrong(ReportedFact indicator, String nl, String en) {
    String code = indicator.value().strip();
    remarks.add(EuropeanRule.INDICATOR, indicator.node(), code + ": " + nl, code + ": " + en);
  }

  /** Facts that occur in the presentation of templates that are not filed, and of no other. */
  private void notFiled(Map<String, Boolean> templates) {
    if (taxonomy.sections().stream().allMatch(section -> Templates.code(section).isEmpty())) {
      return;
    }
    Map<QName, Set<String>> codes = new HashMap<>();
    taxonomy
        .sections()
        .forEach(
            section ->
                section
                    .all()
                    .forEach(
                        node ->
                            codes
                                .computeIfAbsent(node.concept(), none -> new HashSet<>())
                                .add(Templates.code(section))));
    for (ReportedFact fact : report.facts()) {
      Set<String> of = codes.getOrDefault(fact.concept(), Set.of(""));
      boolean filed = of.stream().anyMatch(c -> c.isEmpty() || templates.getOrDefault(c, false));
      if (!filed) {
        String where = String.join(", ", of.stream().sorted().toList());
        remarks.add(
            EuropeanRule.NOT_FILED, fact.node(), fact.concept().getLocalPart() + ": " + where);
      }
    }
  }
}
