// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.util.List;

/**
 * Everything known about one delivery, oldest first.
 *
 * @param delivery as it stands now
 * @param attempts each attempt to send it
 * @param statussen each status received, in Digipoort's order of time
 * @param meanings what each of the statussen means by itself, in the same order
 * @param events everything that happened
 * @param findings of its mapping (warnings) and of the answer to it
 */
public record History(
    Delivery delivery,
    List<Attempt> attempts,
    List<Status> statussen,
    List<CodeInfo> meanings,
    List<Event> events,
    List<Finding> findings) {
  public History {
    attempts = List.copyOf(attempts);
    statussen = List.copyOf(statussen);
    meanings = List.copyOf(meanings);
    events = List.copyOf(events);
    findings = List.copyOf(findings);
    if (meanings.size() != statussen.size()) {
      throw new IllegalArgumentException(
          "meanings: " + meanings.size() + " (expected: " + statussen.size() + ", one a status)");
    }
  }
}
