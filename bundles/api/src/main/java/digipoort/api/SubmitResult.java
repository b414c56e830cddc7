// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a submission. */
public sealed interface SubmitResult {
  /**
   * Stored durably before this answer was given.
   *
   * @param delivery as it stands now
   * @param repeated the same submission had been stored before; nothing new was stored
   * @param findings warnings of the mapping
   */
  record Stored(Delivery delivery, boolean repeated, List<Finding> findings)
      implements SubmitResult {
    public Stored {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Nothing was stored.
   *
   * @param findings everything that is the matter, at least one an error
   * @param earlier the earlier delivery that stands in the way, or null
   */
  record Refused(List<Finding> findings, @Nullable DeliveryId earlier) implements SubmitResult {
    public Refused {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Nothing was stored, and nothing can be said about the submission now: what it needs is starting
   * or being replaced. The same submission may be handed over again.
   *
   * @param findings what is not there, at least one an error
   * @param retryAfter how long to wait before that, at least a second
   */
  record Unavailable(List<Finding> findings, Duration retryAfter) implements SubmitResult {
    public Unavailable {
      findings = List.copyOf(findings);
      if (retryAfter.compareTo(Duration.ofSeconds(1)) < 0) {
        throw new IllegalArgumentException("retryAfter: " + retryAfter + " (expected: >= PT1S)");
      }
    }
  }
}
