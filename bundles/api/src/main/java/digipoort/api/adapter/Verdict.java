// SPDX-License-Identifier: Apache-2.0
package digipoort.api.adapter;

import digipoort.api.Finding;
import digipoort.api.Text;
import java.util.List;

/**
 * What the statuses of a process mean.
 *
 * @param conclusion whether it is over, and how
 * @param meaning in plain words
 * @param action who has to do what now
 * @param findings what the answer says in detail, may be empty
 */
public record Verdict(Conclusion conclusion, Text meaning, Text action, List<Finding> findings) {
  /** Whether it is over, and how. */
  public enum Conclusion {
    /** Not over; more statuses will come. */
    PENDING,
    /** Not over, but a person should look. */
    ATTENTION,
    /** Accepted by the uitvragende partij. Final. */
    COMPLETED,
    /** Refused. Final. */
    REJECTED
  }

  public Verdict {
    findings = List.copyOf(findings);
  }
}
