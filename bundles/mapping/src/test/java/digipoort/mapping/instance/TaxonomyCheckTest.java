// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping.instance;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.BerichtInhoud;
import digipoort.api.Finding;
import digipoort.api.Severity;
import digipoort.xbrl.taxonomy.TaxonomyFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaxonomyCheckTest {
  private static final Path PACKAGES =
      Path.of("..", "xbrl", "src", "test", "resources", "digipoort", "xbrl", "taxonomy");
  private static final String ENTRY_POINT = "http://kas.example/2026/kas-rpt-opgaaf-2026.xsd";
  private static final String ALFA = "http://www.nltaxonomie.nl/nt21/bd/20261209.a/entrypoints/x";

  private final TaxonomyCheck check = new TaxonomyCheck(new TaxonomyFolder(PACKAGES));
  private final List<Finding> refused = new ArrayList<>();

  @TempDir private Path folder;

  @Test
  void goodContentHasNoFindings() throws IOException {
    assertThat(check.installed(ENTRY_POINT)).isTrue();
    assertThat(check.sbr(ENTRY_POINT, inhoud(good()), refused)).isEmpty();
    assertThat(refused).isEmpty();
  }

  @Test
  void badContentIsFoundByTaxonomyAndFilingRules() throws IOException {
    String bad =
        good().replace(">true</kas:Heated>", ">ja</kas:Heated>").replace(" xml:lang=\"nl\"", "");
    assertThat(check.sbr(ENTRY_POINT, inhoud(bad), refused))
        .extracting(Finding::code)
        .contains("XBRL-TYPE", "FR-NL-2.03");
  }

  @Test
  void withoutAPackageNothingIsSaid() throws IOException {
    TaxonomyCheck none = new TaxonomyCheck(new TaxonomyFolder(folder.resolve("absent")));
    assertThat(none.installed(ENTRY_POINT)).isFalse();
    assertThat(none.sbr(ENTRY_POINT, inhoud("rubbish"), refused)).isEmpty();
    assertThat(refused).isEmpty();
  }

  @Test
  void packageThatCannotBeUsedIsAnError() throws IOException {
    Path broken = Files.createDirectories(folder.resolve("kas/META-INF"));
    Path whole = PACKAGES.resolve("kas-2026/META-INF");
    for (String file : List.of("catalog.xml", "taxonomyPackage.xml")) {
      Files.copy(whole.resolve(file), broken.resolve(file));
    }
    TaxonomyCheck empty = new TaxonomyCheck(new TaxonomyFolder(folder));
    assertThat(empty.installed(ENTRY_POINT)).isTrue();
    assertThat(empty.sbr(ENTRY_POINT, inhoud(good()), refused)).isEmpty();
    assertThat(refused).extracting(Finding::severity).containsExactly(Severity.ERROR);
  }

  @Test
  void alfaAndBetaAreNotForProduction() {
    assertThat(TaxonomyCheck.trial("XX", ENTRY_POINT, "productie")).isEmpty();
    assertThat(TaxonomyCheck.trial("XX", ALFA, "preproductie"))
        .extracting(Finding::severity, Finding::code)
        .hasToString("[(WARNING, \"XX-TRIAL\")]");
    assertThat(TaxonomyCheck.trial("XX", ALFA, "productie"))
        .extracting(Finding::severity)
        .containsExactly(Severity.ERROR);
  }

  private static String good() throws IOException {
    return Files.readString(PACKAGES.resolve("kas-good.xbrl"));
  }

  private static BerichtInhoud inhoud(String xml) {
    return BerichtInhoud.of("application/xml", "kas.xbrl", xml.getBytes(StandardCharsets.UTF_8));
  }
}
