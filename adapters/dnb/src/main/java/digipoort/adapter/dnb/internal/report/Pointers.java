// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.report;

import digipoort.adapter.dnb.internal.rules.Templates;
import digipoort.api.Finding;
import digipoort.xbrl.Namespaces;
import digipoort.xbrl.Report;
import digipoort.xbrl.ReportedFact;
import digipoort.xbrl.XmlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;

/** Leads from a line of a report that we made to where it came from in the document. */
final class Pointers {
  private final Map<Integer, String> byLine = new HashMap<>();

  /**
   * @param places JSON Pointers of the facts of the report, without the filing indicators
   */
  Pointers(Report report, List<String> places) {
    Map<String, String> byContext = new HashMap<>();
    int next = 0;
    for (ReportedFact fact : report.facts()) {
      if (Templates.indicator(fact)) {
        fact.all().forEach(indicator -> byLine.put(indicator.line(), "/templates"));
      } else {
        String place = places.get(next++);
        byLine.put(fact.line(), place);
        byContext.putIfAbsent(String.valueOf(fact.node().attribute("contextRef")), place);
      }
    }
    for (XmlNode node : report.root().children(new QName(Namespaces.XBRLI, "context")).toList()) {
      byLine.put(
          node.line(), byContext.getOrDefault(String.valueOf(node.attribute("id")), "/templates"));
    }
  }

  /** The same finding, at its place in the document. */
  Finding moved(Finding finding) {
    String location = finding.location();
    if (location.startsWith("/") || location.isEmpty()) {
      return finding;
    }
    int line = Integer.parseInt(location.replaceAll("\\Aline (\\d{1,9}), .*\\z", "$1"));
    String place = finding.code().equals("EFR-1.6") ? "/templates" : byLine.getOrDefault(line, "");
    return new Finding(finding.severity(), finding.code(), place, finding.text(), finding.action());
  }
}
