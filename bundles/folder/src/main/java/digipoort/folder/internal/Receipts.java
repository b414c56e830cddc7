// SPDX-License-Identifier: Apache-2.0
package digipoort.folder.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What was laid down in a folder. It tells an attempt that an earlier one had done it, also when
 * whoever uploads was quicker than the outbox could record it.
 */
final class Receipts {
  private static final String FOLDER = ".digipoort";

  private Receipts() {}

  static Optional<String> find(Place place) throws IOException {
    Path file = file(place);
    return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
  }

  static void keep(Place place) throws IOException {
    Path file = file(place);
    if (!Files.exists(file)) {
      Disk.makeFolder(file.getParent());
      Disk.write(file, place.contents());
    }
  }

  private static Path file(Place place) {
    return place.folder().resolve(FOLDER).resolve(place.kenmerk().value());
  }
}
