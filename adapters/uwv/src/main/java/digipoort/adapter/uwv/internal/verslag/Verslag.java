// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.verslag;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A report of UWV on what it processed.
 *
 * @param head what it says of the whole, by the names of {@link Names}
 * @param regels what it says of single reports
 * @param more what else is in it, by its own names
 */
record Verslag(Map<String, String> head, List<Regel> regels, List<Map.Entry<String, String>> more) {
  Verslag {
    head = Collections.unmodifiableMap(new LinkedHashMap<>(head));
    regels = List.copyOf(regels);
    more = List.copyOf(more);
  }

  long fouten() {
    return regels.stream().filter(Regel::fout).count();
  }

  long waarschuwingen() {
    return regels.stream().filter(Regel::waarschuwing).count();
  }

  /** How many reports UWV refused, as it says so; may be empty. */
  String afgekeurd() {
    return head.getOrDefault("aantalAfgekeurd", "");
  }

  /** Whether it counts what was refused, and no error says why. */
  boolean unexplained() {
    return fouten() == 0 && afgekeurd().matches("0*[1-9][0-9]*");
  }

  /** Whether anything of it was understood. */
  boolean understood() {
    return !head.isEmpty() || !regels.isEmpty();
  }
}
