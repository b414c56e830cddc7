// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.xbrl.taxonomy.InstanceCheck;
import digipoort.xbrl.taxonomy.Taxonomies;
import digipoort.xbrl.taxonomy.Taxonomy;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.Test;
import org.osgi.framework.ServiceReference;

/** A taxonomy package that is dropped into the running distribution. */
public class TaxonomiesIT extends InKaraf {
  private static final String ENTRY_POINT = "http://kas.example/2026/kas-rpt-opgaaf-2026.xsd";
  private static final Path FIXTURES =
      Path.of("..", "bundles", "xbrl", "src", "test", "resources", "digipoort", "xbrl", "taxonomy");

  @Test
  public void packageIsUsedWithoutRestart() throws IOException {
    ServiceReference<Taxonomies> reference = context.getServiceReference(Taxonomies.class);
    Taxonomies taxonomies = context.getService(reference);
    assertThat(taxonomies.find(ENTRY_POINT)).isEmpty();

    Path folder = Files.createDirectories(home("etc/digipoort/taxonomies"));
    Path fixtures = Path.of(System.getProperty("samples")).resolve(FIXTURES).normalize();
    zip(fixtures.resolve("kas-2026"), folder.resolve("kas.zip"));
    Files.writeString(folder.resolve("broken.zip"), "rubbish");

    Taxonomy taxonomy = taxonomies.find(ENTRY_POINT).orElseThrow();
    byte[] instance = Files.readAllBytes(fixtures.resolve("kas-good.xbrl"));
    assertThat(InstanceCheck.sbr(taxonomy).check("kas.xbrl", instance)).isEmpty();
    assertThat(taxonomies.packages()).extracting(Taxonomies.Installed::reason).hasSize(2);
    assertThat(home("data/log/karaf.log"))
        .content()
        .contains("Taxonomy package not used: broken.zip");
  }

  private static void zip(Path folder, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> walk = Files.walk(folder)) {
      List<Path> files = walk.filter(Files::isRegularFile).toList();
      for (Path each : files) {
        zip.putNextEntry(new ZipEntry("kas/" + folder.relativize(each)));
        Files.copy(each, zip);
        zip.closeEntry();
      }
    }
  }
}
