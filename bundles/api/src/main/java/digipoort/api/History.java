// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about one delivery, oldest first.
 *
 * @param delivery as it stands now
 * @param attempts each attempt to send it
 * @param inquiries each time Digipoort was asked whether it has it
 * @param statussen each status received, in Digipoort's order of time
 * @param meanings what each of the statussen means by itself, in the same order
 * @param events everything that happened
 * @param findings of its mapping (warnings) and of the answer to it
 * @param resubmissionOf the delivery whose content this one sends once more, or null
 * @param resubmittedAs the delivery that sends this content once more, or null
 */
public record History(
    Delivery delivery,
    List<Attempt> attempts,
    List<Inquiry> inquiries,
    List<Status> statussen,
    List<CodeInfo> meanings,
    List<Event> events,
    List<Finding> findings,
    @Nullable DeliveryId resubmissionOf,
    @Nullable DeliveryId resubmittedAs) {
  public History {
    attempts = List.copyOf(attempts);
    inquiries = List.copyOf(inquiries);
    statussen = List.copyOf(statussen);
    meanings = List.copyOf(meanings);
    events = List.copyOf(events);
    findings = List.copyOf(findings);
    if (meanings.size() != statussen.size()) {
      throw new IllegalArgumentException(
          "meanings: " + meanings.size() + " (expected: " + statussen.size() + ", one a status)");
    }
  }

  /** Whether an attempt may have reached Digipoort without our knowing. */
  public boolean mayHaveArrived() {
    return attempts.stream().anyMatch(a -> a.outcome() == null || a.outcome().equals("UNKNOWN"));
  }
}
