// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.adapter.Preparation;
import digipoort.mapping.trial.Json;
import digipoort.mapping.trial.Samples;
import digipoort.xbrl.taxonomy.TaxonomyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several packages of one year, without a descriptor that chooses. */
class ReleaseTest {
  private static final Path EXAMPLE = Samples.FOLDER.resolve("taxonomies").resolve("vpb-voorbeeld");

  @Test
  void lastFinalReleaseOfTheYearIsTaken(@TempDir Path folder) throws IOException {
    install(folder, "20261209");
    install(folder, "20270901");
    install(folder, "20261209.b");
    install(folder, "20280101.a");
    VpbAdapter adapter =
        new VpbAdapter(Trials.SETTINGS, VpbAdapter.means(null, new TaxonomyFolder(folder)));
    Preparation preparation =
        adapter.prepare(
            Trials.submission(
                    Json.document("{\"feiten\":[{\"concept\":\"VoorbeeldOmzet\",\"waarde\":5}]}"))
                .tijdvak(Trials.period("2026-01-01", "2026-12-31"))
                .build(),
            Trials.ticket("productie"));
    assertThat(Trials.xml(preparation)).contains("/20270901/voorbeeld-vpb-aangifte-2026.xsd");
  }

  private static void install(Path folder, String release) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(EXAMPLE)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      String place = EXAMPLE.relativize(file).toString().replace("2025.xsd", "2026.xsd");
      Path copy = folder.resolve(release).resolve(place);
      Files.createDirectories(copy.getParent());
      Files.writeString(
          copy,
          Files.readString(file)
              .replace("aangifte-2025", "aangifte-2026")
              .replace("example/2025", "example/" + release));
    }
  }
}
