// SPDX-License-Identifier: Apache-2.0
package digipoort.json;

import digipoort.api.Finding;
import digipoort.api.Submission;
import java.util.List;

/** What came of reading a submission. */
public sealed interface Reading {
  /** A submission whose every field has the right form; its document was not looked into. */
  record Complete(Submission submission) implements Reading {}

  /**
   * Not a submission.
   *
   * @param findings everything that is the matter, each with its JSON Pointer into the submission;
   *     never empty
   */
  record Unusable(List<Finding> findings) implements Reading {
    public Unusable {
      findings = List.copyOf(findings);
    }

    /** Whether one of the findings has this code. */
    public boolean has(String code) {
      return findings.stream().anyMatch(finding -> finding.code().equals(code));
    }
  }
}
