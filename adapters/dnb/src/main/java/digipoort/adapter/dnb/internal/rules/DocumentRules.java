// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.rules;

import digipoort.xbrl.Namespaces;
import digipoort.xbrl.Report;
import digipoort.xbrl.ReportedFact;
import digipoort.xbrl.Unit;
import digipoort.xbrl.XmlNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;

/** The rules about what a document refers to, and its units. */
final class DocumentRules {
  private static final QName BASE = new QName(XMLConstants.XML_NS_URI, "base");

  private final Report report;
  private final Remarks remarks;

  DocumentRules(Report report, Remarks remarks) {
    this.report = report;
    this.remarks = remarks;
  }

  void check() {
    XmlNode root = report.root();
    List<XmlNode> schemas = root.children(link("schemaRef")).toList();
    if (schemas.size() != 1) {
      XmlNode at = schemas.isEmpty() ? root : schemas.get(1);
      remarks.add(EuropeanRule.ONE_SCHEMA, at, String.valueOf(schemas.size()));
    }
    for (int i = 0; i < schemas.size(); i++) {
      if (!absolute(report.schemas().get(i))) {
        remarks.add(EuropeanRule.ABSOLUTE, schemas.get(i), report.schemas().get(i));
      }
    }
    root.children(link("linkbaseRef"))
        .forEach(node -> remarks.add(EuropeanRule.LINKBASE, node, ""));
    root.children(link("footnoteLink"))
        .forEach(node -> remarks.add(EuropeanRule.FOOTNOTE, node, ""));
    root.all()
        .filter(node -> node.attributes().containsKey(BASE))
        .forEach(node -> remarks.add(EuropeanRule.BASE, node, node.name().getLocalPart()));
    units(root);
  }

  private static boolean absolute(String href) {
    try {
      URI uri = new URI(href.strip());
      return uri.isAbsolute() && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private void units(XmlNode root) {
    Set<String> used =
        report
            .all()
            .map(ReportedFact::node)
            .flatMap(node -> Stream.ofNullable(node.attribute("unitRef")))
            .map(String::strip)
            .collect(Collectors.toSet());
    Map<List<Object>, String> seen = new HashMap<>();
    Set<String> ids = new HashSet<>();
    for (XmlNode node : root.children(new QName(Namespaces.XBRLI, "unit")).toList()) {
      String id = String.valueOf(node.attribute("id")).strip();
      Unit unit = report.units().get(id);
      if (!used.contains(id)) {
        remarks.add(EuropeanRule.UNIT_UNUSED, node, id);
      }
      if (unit != null && ids.add(id)) {
        String earlier = seen.putIfAbsent(List.of(unit.measures(), unit.divisors()), id);
        if (earlier != null) {
          remarks.add(EuropeanRule.UNIT_TWICE, node, id + " = " + earlier);
        }
      }
    }
  }

  private static QName link(String local) {
    return new QName(Namespaces.LINK, local);
  }
}
