// SPDX-License-Identifier: Apache-2.0
package digipoort.api.adapter;

import digipoort.api.Bericht;
import digipoort.api.Finding;
import digipoort.api.Severity;
import digipoort.api.Text;
import java.util.List;

/** What came of mapping a submission. */
public sealed interface Preparation {
  /**
   * It can be sent.
   *
   * @param bericht what goes on the wire
   * @param preview for a bookkeeper: what will be filed, in both languages
   * @param descriptor name and version of the descriptor used, for the record
   * @param findings warnings only
   */
  record Ready(Bericht bericht, Text preview, String descriptor, List<Finding> findings)
      implements Preparation {
    public Ready {
      findings = List.copyOf(findings);
      if (findings.stream().anyMatch(f -> f.severity() == Severity.ERROR)) {
        throw new IllegalArgumentException("findings: an error (expected: Unfit)");
      }
    }
  }

  /**
   * It cannot be sent like this.
   *
   * @param findings everything that is the matter, at least one an error
   */
  record Unfit(List<Finding> findings) implements Preparation {
    public Unfit {
      findings = List.copyOf(findings);
      if (findings.stream().noneMatch(f -> f.severity() == Severity.ERROR)) {
        throw new IllegalArgumentException("findings: no error (expected: at least one)");
      }
    }
  }
}
