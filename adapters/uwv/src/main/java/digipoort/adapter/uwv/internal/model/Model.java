// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.model;

import java.util.List;
import java.util.Optional;

/**
 * Everything a report to UWV may hold.
 *
 * @param name of the model
 * @param version of the model
 * @param sha256 of its file
 * @param kinds of report
 * @param root the whole report
 */
public record Model(String name, String version, String sha256, List<Kind> kinds, Group root) {
  private static final int SHORT = 12;

  public Model {
    kinds = List.copyOf(kinds);
  }

  /** For the record: what was used. */
  public String signature() {
    return name + " v" + version + " sha256:" + sha256.substring(0, SHORT);
  }

  /** The kind of this name. */
  public Optional<Kind> kind(String wanted) {
    return kinds.stream().filter(kind -> kind.name().equals(wanted)).findFirst();
  }
}
