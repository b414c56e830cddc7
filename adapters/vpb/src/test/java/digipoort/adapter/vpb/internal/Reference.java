// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The reference files beside the checkout; tests that need one are skipped without it. */
final class Reference {
  private static final Path MESSAGES = Path.of("../../../shared/reference/messages");

  /** Entry point of the return in the taxonomy that is there. */
  static final String NT9_VPB =
      "http://www.nltaxonomie.nl/9.0/report/bd/entrypoints/bd-rpt-vpb-aangifte-2014.xsd";

  private Reference() {}

  /** The real Nederlandse Taxonomie 9.0. */
  static OnePackage nt9() {
    return OnePackage.of(path("taxonomy-nt09"));
  }

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
