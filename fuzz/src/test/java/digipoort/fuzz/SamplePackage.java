// SPDX-License-Identifier: Apache-2.0
package digipoort.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.xbrl.taxonomy.TaxonomyPackage;
import digipoort.xbrl.taxonomy.TaxonomyRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The taxonomy package of the samples, to be spoilt. */
final class SamplePackage {
  static final Path FOLDER = Path.of("..", "samples", "taxonomies", "dnb-voorbeeld");

  private static final List<String> FILES =
      List.of("META-INF/catalog.xml", "META-INF/taxonomyPackage.xml");

  private SamplePackage() {}

  /** Opens it with other octets in one file. */
  static void openWith(String name, byte[] octets) throws IOException {
    Path folder = Files.createTempDirectory("fuzz");
    try {
      Files.createDirectory(folder.resolve("META-INF"));
      for (String file : FILES) {
        Files.copy(FOLDER.resolve(file), folder.resolve(file));
      }
      open(Files.write(folder.resolve(name), octets).getParent().getParent());
    } finally {
      for (String file : FILES) {
        Files.deleteIfExists(folder.resolve(file));
      }
      Files.delete(folder.resolve("META-INF"));
      Files.delete(folder);
    }
  }

  /** Opens a package and loads its first entry point; a refusal names what is wrong. */
  static void open(Path place) {
    try {
      TaxonomyPackage opened = TaxonomyPackage.open(place);
      opened.entryPoints().stream()
          .flatMap(entryPoint -> entryPoint.documents().stream())
          .limit(1)
          .forEach(opened::load);
    } catch (TaxonomyRefusedException e) {
      assertThat(e.reason()).isNotBlank().doesNotContain("cannot be understood");
    }
  }
}
