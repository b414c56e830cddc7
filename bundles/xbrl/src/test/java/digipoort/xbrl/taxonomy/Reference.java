// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.taxonomy;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The reference files beside the checkout; tests that need one are skipped without it. */
final class Reference {
  static final String NT9 = "http://www.nltaxonomie.nl/9.0/report/bd/entrypoints/";
  private static final Path MESSAGES = Path.of("../../../shared/reference/messages");

  private Reference() {}

  static Path path(String name) {
    Path path = MESSAGES.resolve(name);
    assumeTrue(
        Files.exists(path),
        name + " is an official file that this project does not ship: not checked");
    return path;
  }

  static byte[] octets(String name) {
    try {
      return Files.readAllBytes(path(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
