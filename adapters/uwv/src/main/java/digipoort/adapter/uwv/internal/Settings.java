// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal;

import java.util.List;
import java.util.Set;

/**
 * What an operator settled.
 *
 * @param berichtsoorten under which reports are sent
 * @param types identity types that the employer may have; the first is usual
 * @param rollen usual ones
 * @param profiel name of the mapping profile; empty lets the adapter choose
 * @param bevestigd what of this was confirmed
 */
record Settings(
    List<String> berichtsoorten,
    List<String> types,
    List<String> rollen,
    String profiel,
    Set<String> bevestigd) {
  static final String FILE = "etc/digipoort.adapter.uwv.cfg";

  Settings {
    berichtsoorten = List.copyOf(berichtsoorten);
    types = List.copyOf(types);
    rollen = List.copyOf(rollen);
    bevestigd = Set.copyOf(bevestigd);
  }

  static Settings of(UwvConfig config) {
    return new Settings(
        words(config.berichtsoort()),
        words(config.identiteit_types()),
        words(config.rol()),
        config.profiel().strip(),
        Set.copyOf(words(config.bevestigd())));
  }

  /** A file of settings has a list as one text with commas. */
  private static List<String> words(String[] values) {
    return List.of(values).stream()
        .flatMap(value -> List.of(value.split(",")).stream())
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }
}
