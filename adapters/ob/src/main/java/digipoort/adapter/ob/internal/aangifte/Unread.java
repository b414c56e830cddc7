// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.aangifte;

import digipoort.adapter.ob.internal.descriptor.Cell;
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
record Unread(Set<String> pointers) {
  Unread {
    pointers = Set.copyOf(pointers);
  }

  static Unread of(List<Finding> findings) {
    return new Unread(
        findings.stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .map(Finding::location)
            .collect(Collectors.toSet()));
  }

  /** Whether this very amount could not be read. */
  boolean has(Cell cell) {
    return pointers.contains(cell.pointer()) || pointers.contains(rubriek(cell.code()));
  }

  /** Whether anything of the rubriek could not be read. */
  boolean hasAny(String code) {
    String rubriek = rubriek(code);
    return pointers.stream().anyMatch(p -> p.equals(rubriek) || p.startsWith(rubriek + "/"));
  }

  private static String rubriek(String code) {
    return "/rubrieken/" + code;
  }
}
