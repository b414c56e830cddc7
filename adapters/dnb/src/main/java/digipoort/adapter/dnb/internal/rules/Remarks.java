// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.rules;

import digipoort.api.Finding;
import digipoort.api.Text;
import digipoort.mapping.instance.Place;
import digipoort.xbrl.XmlNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects what rules find, of each rule no more than a person would read. */
final class Remarks {
  private static final int PER_RULE = 20;
  private static final int SHOWN = 200;

  private final Map<EuropeanRule, Integer> counts = new EnumMap<>(EuropeanRule.class);
  private final List<Finding> findings = new ArrayList<>();

  void add(EuropeanRule rule, XmlNode node, String detail) {
    add(rule, node, detail, detail);
  }

  void add(EuropeanRule rule, XmlNode node, String nl, String en) {
    if (counts.merge(rule, 1, Integer::sum) <= PER_RULE) {
      findings.add(finding(rule, Place.of(node), within(nl), within(en)));
    }
  }

  private static Finding finding(EuropeanRule rule, String place, String nl, String en) {
    Text text = new Text(rule.text().nl() + nl, rule.text().en() + en);
    return new Finding(rule.severity(), rule.code(), place, text, rule.action());
  }

  private static String within(String detail) {
    String shown = detail.length() > SHOWN ? detail.substring(0, SHOWN) + "..." : detail;
    return shown.isBlank() ? "" : " (" + shown.strip() + ")";
  }

  /** Everything found, and for each rule how many were left out. */
  List<Finding> findings() {
    List<Finding> all = new ArrayList<>(findings);
    counts.forEach(
        (rule, count) -> {
          int more = count - PER_RULE;
          if (more > 0) {
            String nl = " En nog " + more + " keer.";
            String en = " And " + more + " more times.";
            all.add(finding(rule, "", nl, en));
          }
        });
    return all;
  }
}
