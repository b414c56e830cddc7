// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal;

import digipoort.api.Finding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects findings, of each rule no more than a person would read. */
public final class Collector {
  private static final int PER_RULE = 20;
  private static final int DETAIL = 120;

  private final Map<Rule, Integer> counts = new EnumMap<>(Rule.class);
  private final List<Finding> findings = new ArrayList<>();

  /** Adds an error; line 0 stands for the whole file. */
  public void add(Rule rule, int line, int column, String detail) {
    int count = counts.merge(rule, 1, Integer::sum);
    if (count <= PER_RULE) {
      String cut = detail.length() > DETAIL ? detail.substring(0, DETAIL) + "..." : detail;
      String shown = cut.isBlank() ? "" : " (" + cut.strip() + ")";
      findings.add(
          Finding.error(rule.code(), line == 0 ? "" : "line " + line + ", column " + column)
              .says(rule.text().nl() + shown, rule.text().en() + shown)
              .todo(rule.action().nl(), rule.action().en())
              .build());
    }
  }

  /** Everything found, and for each rule how many were left out. */
  public List<Finding> findings() {
    List<Finding> all = new ArrayList<>(findings);
    counts.forEach(
        (rule, count) -> {
          int more = count - PER_RULE;
          if (more > 0) {
            all.add(
                Finding.error(rule.code(), "")
                    .says("En nog " + more + " keer.", "And " + more + " more times.")
                    .todo(rule.action().nl(), rule.action().en())
                    .build());
          }
        });
    return List.copyOf(all);
  }
}
