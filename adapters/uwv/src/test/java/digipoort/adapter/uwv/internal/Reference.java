// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** UWV's own files beside the checkout; tests that need one are skipped without it. */
final class Reference {
  private static final Path UWV =
      Path.of(System.getProperty("digipoort.reference", "../../../shared/reference"))
          .resolve(Path.of("messages", "uwv"));

  private Reference() {}

  static Path path(String name) {
    Path path = UWV.resolve(name);
    assumeTrue(
        Files.exists(path),
        name + " is an official file that this project does not ship: not checked");
    return path;
  }

  /** Puts UWV's internal schema and a profile for it into a folder. */
  static void install(Path folder) {
    try (InputStream profile =
        Objects.requireNonNull(Reference.class.getResourceAsStream("uwv-intern-0428.xml"))) {
      for (String name :
          new String[] {
            "UwvML-BaseTypes-v0441.xsd",
            "UwvML-Header-v0202-b02.xsd",
            "UwvZwMeldingInternBody-v0428-b01-Envelope.xsd",
            "UwvZwMeldingInternBody-v0428-b01.xsd"
          }) {
        Files.copy(path("schema").resolve(name), folder.resolve(name));
      }
      Files.copy(profile, folder.resolve("uwv-intern-0428.xml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
