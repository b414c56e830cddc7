// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal;

import digipoort.api.Finding;
import digipoort.api.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects findings, of each rule no more than a person would read. */
public final class Collector {
  private static final int PER_RULE = 20;
  private static final int DETAIL = 120;
  private static final int SENTENCE = 400;

  private final Map<Stated, Integer> counts = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  /** Adds what the rule says; line 0 stands for the whole file. */
  public void add(Stated rule, int line, int column, String detail) {
    String cut = cut(detail, DETAIL);
    add(rule, line, column, cut, cut);
  }

  /** Adds what the rule says, with a detail in both languages. */
  public void add(Stated rule, int line, int column, Text detail) {
    add(rule, line, column, cut(detail.nl(), SENTENCE), cut(detail.en(), SENTENCE));
  }

  private void add(Stated rule, int line, int column, String nl, String en) {
    if (counts.merge(rule, 1, Integer::sum) <= PER_RULE) {
      String place = line == 0 ? "" : "line " + line + ", column " + column;
      Text text = new Text(rule.text().nl() + within(nl), rule.text().en() + within(en));
      findings.add(new Finding(rule.severity(), rule.code(), place, text, rule.action()));
    }
  }

  private static String cut(String detail, int most) {
    return detail.length() > most ? detail.substring(0, most) + "..." : detail;
  }

  private static String within(String detail) {
    return detail.isBlank() ? "" : " (" + detail.strip() + ")";
  }

  /** Counts one more and says so when no more of the rule are shown: then nobody need word it. */
  public boolean full(Stated rule) {
    if (counts.getOrDefault(rule, 0) < PER_RULE) {
      return false;
    }
    counts.merge(rule, 1, Integer::sum);
    return true;
  }

  /** Everything found, and for each rule how many were left out. */
  public List<Finding> findings() {
    List<Finding> all = new ArrayList<>(findings);
    counts.forEach(
        (rule, count) -> {
          int more = count - PER_RULE;
          if (more > 0) {
            Text text = new Text("En nog " + more + " keer.", "And " + more + " more times.");
            all.add(new Finding(rule.severity(), rule.code(), "", text, rule.action()));
          }
        });
    return List.copyOf(all);
  }
}
