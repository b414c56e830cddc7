// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.gate;

import digipoort.api.Finding;
import java.util.List;

/**
 * Why a request is not served.
 *
 * @param status of HTTP
 * @param retryAfterSeconds when it may be repeated; 0 when that is no use
 */
public record DoorRefusal(int status, List<Finding> findings, long retryAfterSeconds) {
  public DoorRefusal {
    findings = List.copyOf(findings);
  }

  /** For good. */
  static DoorRefusal of(int status, Finding finding) {
    return new DoorRefusal(status, List.of(finding), 0);
  }

  /** As something to throw. */
  public RefusedRequestException exception() {
    return new RefusedRequestException(this);
  }
}
