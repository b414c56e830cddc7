// SPDX-License-Identifier: Apache-2.0
package digipoort.folder.internal;

import digipoort.api.Bericht;
import digipoort.api.BerichtInhoud;
import digipoort.api.DeliveryId;
import digipoort.api.Kenmerk;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where one delivery is laid down: the same at each attempt.
 *
 * @param kenmerk our own; at most 40 characters, and none of Digipoort's looks like it
 * @param folder of the aansluiting
 * @param target the folder of this delivery
 * @param files what lies in it
 */
record Place(Kenmerk kenmerk, Path folder, Path target, Map<String, BerichtInhoud> files) {
  static final String PREFIX = "FOLDER-";

  static Place of(Path folder, Bericht bericht, DeliveryId id) {
    String kenmerk = PREFIX + id.value().replace("-", "");
    return new Place(
        new Kenmerk(kenmerk),
        folder,
        folder.resolve(Names.folder(bericht.aanleverkenmerk(), kenmerk)),
        Names.files(bericht));
  }

  /** What is laid down, in words that differ when anything of it does. */
  String contents() {
    return files.entrySet().stream()
        .map(file -> file.getValue().sha256() + "  " + file.getKey() + "\n")
        .collect(Collectors.joining());
  }
}
