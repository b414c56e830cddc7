// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.util.List;

/** What came of reading a received bericht. */
public sealed interface Reading {
  /**
   * It was read.
   *
   * @param document for the ERP's administration
   * @param summary for a bookkeeper: what it says
   * @param action who has to do what now
   * @param findings what it says that was wrong (an error: its sender did not accept that) and what
   *     is remarkable about it
   */
  record Read(ErpDocument document, Text summary, Text action, List<Finding> findings)
      implements Reading {
    public Read {
      findings = List.copyOf(findings);
    }
  }

  /**
   * It could not be read; it is kept as it came.
   *
   * @param findings why not, at least one an error
   */
  record Unreadable(List<Finding> findings) implements Reading {
    public Unreadable {
      findings = List.copyOf(findings);
      if (findings.stream().noneMatch(f -> f.severity() == Severity.ERROR)) {
        throw new IllegalArgumentException("findings: no error (expected: at least one)");
      }
    }
  }
}
