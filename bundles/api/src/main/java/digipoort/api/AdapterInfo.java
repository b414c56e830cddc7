// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.util.List;

/**
 * An installed adapter.
 *
 * @param name of its bundle
 * @param version of its bundle
 * @param berichtsoorten that it serves
 * @param active whether it is used; not when it is shadowed or in quarantine
 * @param detail why not active, or its descriptors
 */
public record AdapterInfo(
    String name, String version, List<String> berichtsoorten, boolean active, Text detail) {
  public AdapterInfo {
    berichtsoorten = List.copyOf(berichtsoorten);
  }
}
