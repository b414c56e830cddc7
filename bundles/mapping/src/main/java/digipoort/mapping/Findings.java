// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping;

import digipoort.api.Finding;
import digipoort.api.Severity;
import java.util.Comparator;
import java.util.List;

/** What is done with the findings of one preparation. */
public final class Findings {
  private static final int MOST = 500;

  private Findings() {}

  /** Whether one of them stops the submission. */
  public static boolean stop(List<Finding> findings) {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  /**
   * Errors first, and no more than a person would read: what is over 500 is counted in one more
   * finding, {@code PREFIX-MORE}.
   *
   * @param findings changed in place
   */
  public static void sortAndCut(String prefix, List<Finding> findings) {
    findings.sort(Comparator.comparing(Finding::severity).reversed());
    int more = findings.size() - MOST;
    if (more > 0) {
      boolean stop = stop(findings);
      findings.subList(MOST, findings.size()).clear();
      Finding.Builder last =
          stop ? Finding.error(prefix + "-MORE", "") : Finding.warning(prefix + "-MORE", "");
      findings.add(
          last.says("En nog " + more + " bevindingen.", "And " + more + " more findings.")
              .todo("Los eerst de andere op.", "Solve the others first.")
              .build());
    }
  }
}
