// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal;

import java.util.List;
import java.util.Set;

/**
 * What the operator set.
 *
 * @param pid of the configuration
 * @param berichtsoorten that are served
 * @param types identity types that the belanghebbende may have
 * @param confirmed names of what is uncertain in general, and was confirmed here
 */
record Settings(
    String pid, List<String> berichtsoorten, List<String> types, Set<String> confirmed) {
  Settings {
    berichtsoorten = List.copyOf(berichtsoorten);
    types = List.copyOf(types);
    confirmed = Set.copyOf(confirmed);
  }

  static Settings of(String pid, String[] berichtsoorten, String[] types, String[] confirmed) {
    return new Settings(pid, clean(berichtsoorten), clean(types), Set.copyOf(clean(confirmed)));
  }

  private static List<String> clean(String[] values) {
    return List.of(values).stream()
        .flatMap(value -> List.of(value.split(",")).stream())
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }
}
