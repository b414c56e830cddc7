// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaxonomyFolderTest {
  @TempDir private Path folder;

  @Test
  void folderThatIsNotThereHasNoPackages() {
    Taxonomies taxonomies = new TaxonomyFolder(folder.resolve("none"));
    assertThat(taxonomies.packages()).isEmpty();
    assertThat(taxonomies.find(Kas.ENTRY_POINT)).isEmpty();
  }

  @Test
  void packageIsLoadedOnceAndKept() {
    Kas.good().zip(folder.resolve("kas.zip"));
    Taxonomies taxonomies = new TaxonomyFolder(folder);
    Taxonomy first = taxonomies.find(Kas.ENTRY_POINT).orElseThrow();
    assertThat(taxonomies.find(Kas.ENTRY_POINT)).containsSame(first);
    assertThat(taxonomies.find("http://kas.example/2027/x.xsd")).isEmpty();
  }

  @Test
  void addedReplacedAndRemovedPackagesAreNoticed() throws IOException {
    Taxonomies taxonomies = new TaxonomyFolder(folder);
    assertThat(taxonomies.find(Kas.ENTRY_POINT)).isEmpty();
    Path zip = Kas.good().zip(folder.resolve("kas.zip"));
    assertThat(omzet(taxonomies)).isEqualTo("Omzet");
    Kas.good().replace("kas/kas-lab-nl.xml", ">Omzet<", ">Bruto omzet<").zip(zip);
    assertThat(omzet(taxonomies)).isEqualTo("Bruto omzet");
    Files.delete(zip);
    assertThat(taxonomies.find(Kas.ENTRY_POINT)).isEmpty();
  }

  @Test
  void nameMayBeInCapitals() {
    Kas.good().zip(folder.resolve("KAS.ZIP"));
    assertThat(omzet(new TaxonomyFolder(folder))).isEqualTo("Omzet");
  }

  @Test
  void changeWithinAFolderIsNoticed() throws IOException {
    Path kas = Kas.good().folder(folder.resolve("kas"));
    Taxonomies taxonomies = new TaxonomyFolder(folder);
    assertThat(omzet(taxonomies)).isEqualTo("Omzet");
    Path labels = kas.resolve("kas/kas-lab-nl.xml");
    Files.writeString(labels, Files.readString(labels).replace(">Omzet<", ">Bruto omzet<"));
    assertThat(omzet(taxonomies)).isEqualTo("Bruto omzet");
  }

  @Test
  void brokenPackageDisablesOnlyItself() throws IOException {
    Kas.good().zip(folder.resolve("kas.zip"));
    Files.writeString(folder.resolve("broken.zip"), "rubbish");
    Files.writeString(folder.resolve("readme.txt"), "no package");
    Files.createDirectory(folder.resolve(".hidden"));
    Taxonomies taxonomies = new TaxonomyFolder(folder);
    assertThat(taxonomies.find(Kas.ENTRY_POINT)).isPresent();
    assertThat(taxonomies.packages())
        .extracting(Taxonomies.Installed::file, installed -> installed.content() != null)
        .containsExactly(tuple("broken.zip", false), tuple("kas.zip", true));
    assertThat(taxonomies.packages().get(0).reason())
        .startsWith("broken.zip: not readable as a zip file");
  }

  @Test
  void brokenEntryPointDisablesOnlyItself() {
    Kas.good().without("kas/kas-formules.xml").zip(folder.resolve("kas.zip"));
    Taxonomies taxonomies = new TaxonomyFolder(folder);
    assertThatThrownBy(() -> taxonomies.find(Kas.FORMULAS))
        .isInstanceOf(TaxonomyRefusedException.class)
        .hasMessageStartingWith("kas/kas-rpt-formules-2026.xsd, line 5: ")
        .hasMessageContaining("http://kas.example/2026/kas-formules.xml");
    assertThat(taxonomies.find(Kas.ENTRY_POINT)).isPresent();
  }

  @Test
  void callerThatIsStoppedLeavesThePackageUsable() {
    Kas.good().zip(folder.resolve("kas.zip"));
    Kas.good().folder(folder.resolve("unpacked"));
    Taxonomies taxonomies = new TaxonomyFolder(folder);
    Thread.currentThread().interrupt();
    try {
      assertThat(taxonomies.packages())
          .hasSize(2)
          .allMatch(installed -> installed.content() != null);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(omzet(taxonomies)).isEqualTo("Omzet");
  }

  @Test
  void laterFileNameIsTakenWhenTwoPackagesHaveAnEntryPoint() {
    Kas.good().zip(folder.resolve("kas-1.zip"));
    Kas.good()
        .replace("kas/kas-lab-nl.xml", ">Omzet<", ">Bruto omzet<")
        .zip(folder.resolve("kas-2.zip"));
    assertThat(omzet(new TaxonomyFolder(folder))).isEqualTo("Bruto omzet");
  }

  /** Supervisors publish their dictionary apart from their reports. */
  @Test
  void packageMayReferToAnotherThatIsInstalledToo() throws IOException {
    Kas reports = Kas.good().without("kas/kas-types.xsd");
    Kas types =
        Kas.good()
            .replace("META-INF/taxonomyPackage.xml", "kas.example/2026", "types.example")
            .without("kas/kas-data.xsd");
    reports.zip(folder.resolve("reports.zip"));
    Taxonomies taxonomies = new TaxonomyFolder(folder);
    assertThatThrownBy(() -> taxonomies.find(Kas.ENTRY_POINT))
        .hasMessageContaining("kas-types.xsd is in no installed package");
    types.zip(folder.resolve("types.zip"));
    assertThat(omzet(taxonomies)).isEqualTo("Omzet");
    Files.delete(folder.resolve("types.zip"));
    assertThatThrownBy(() -> taxonomies.find(Kas.ENTRY_POINT))
        .isInstanceOf(TaxonomyRefusedException.class);
  }

  private static String omzet(Taxonomies taxonomies) {
    return taxonomies.find(Kas.ENTRY_POINT).orElseThrow().label(Kas.name("Turnover"), "nl");
  }
}
