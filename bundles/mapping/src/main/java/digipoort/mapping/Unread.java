// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping;

import digipoort.api.Finding;
import digipoort.api.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What could not be read, so that nothing is concluded from its absence.
 *
 * @param pointers where an error was found
 */
public record Unread(Set<String> pointers) {
  public Unread {
    pointers = Set.copyOf(pointers);
  }

  /** Where these findings say that something is wrong. */
  public static Unread of(List<Finding> findings) {
    return new Unread(
        findings.stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .map(Finding::location)
            .collect(Collectors.toSet()));
  }

  /** Whether the value at this pointer, or something that holds it, could not be read. */
  public boolean has(String pointer) {
    return pointers.contains(pointer)
        || pointers.stream().anyMatch(p -> p.startsWith("/") && pointer.startsWith(p + "/"));
  }

  /** Whether the value at this pointer, or anything below it, could not be read. */
  public boolean hasAny(String pointer) {
    return pointers.stream().anyMatch(p -> p.equals(pointer) || p.startsWith(pointer + "/"));
  }
}
