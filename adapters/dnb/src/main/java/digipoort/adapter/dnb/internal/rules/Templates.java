// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.rules;

import digipoort.xbrl.FilingIndicators;
import digipoort.xbrl.Report;
import digipoort.xbrl.ReportedFact;
import digipoort.xbrl.taxonomy.Labels;
import digipoort.xbrl.taxonomy.Section;
import digipoort.xbrl.taxonomy.Taxonomy;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.namespace.QName;

/** Which templates a report says that it holds: its filing indicators. */
public final class Templates {
  static final QName TUPLE = new QName(FilingIndicators.NAMESPACE, "fIndicators");
  static final QName INDICATOR = new QName(FilingIndicators.NAMESPACE, "filingIndicator");
  private static final QName FILED = new QName(FilingIndicators.NAMESPACE, "filed");
  private static final String FORM = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}";

  private Templates() {}

  /** Whether reports of this entry point have filing indicators. */
  public static boolean possible(Taxonomy taxonomy) {
    return taxonomy.concept(TUPLE).isPresent();
  }

  /** Whether the code is written as one at all. */
  public static boolean wellFormed(String code) {
    return code.matches(FORM);
  }

  /** The code of each template with whether it is filed, in the order of the report. */
  public static Map<String, Boolean> of(Report report) {
    Map<String, Boolean> templates = new LinkedHashMap<>();
    report
        .all()
        .filter(fact -> fact.concept().equals(INDICATOR))
        .forEach(
            fact ->
                templates.merge(
                    fact.value().strip(), filed(fact).matches("true|1"), Boolean::logicalOr));
    return templates;
  }

  /** What an indicator says, which is true when it says nothing. */
  static String filed(ReportedFact indicator) {
    return indicator.node().attributes().getOrDefault(FILED, "true").strip();
  }

  /** The code of the template that a part of the presentation is about; empty when none is. */
  public static String code(Section section) {
    return section
        .labels()
        .text(Labels.FILING_INDICATOR, "en")
        .or(() -> section.labels().text(Labels.FILING_INDICATOR, "nl"))
        .orElse("");
  }

  /** Whether the fact says something about the report itself and not about the entity. */
  public static boolean indicator(ReportedFact fact) {
    return fact.concept().getNamespaceURI().equals(FilingIndicators.NAMESPACE);
  }
}
