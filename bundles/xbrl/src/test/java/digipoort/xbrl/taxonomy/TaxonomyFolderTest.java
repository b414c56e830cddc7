// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaxonomyFolderTest {
  /** A zip file of one empty file, whose comment is the octet E9 and said to be UTF-8. */
  private static final byte[] LATIN1_COMMENT =
      text(("PK\3\4\24\0\0\b\0\0\0\0\41\0" + "\0".repeat(12) + "\1\0\0\0a")
              .getBytes(StandardCharsets.ISO_8859_1))
          .concat("PK\1\2\24\0\24\0\0\b\0\0\0\0\41\0" + "\0".repeat(12))
          .concat("\1\0\0\0\1\0" + "\0".repeat(12) + "a\u00e9")
          .concat("PK\5\6\0\0\0\0\1\0\1\0\60\0\0\0\37\0\0\0\0\0")
          .getBytes(StandardCharsets.ISO_8859_1);

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
  void whateverLiesInTheFolderStopsOnlyItself() throws IOException {
    Kas.good().zip(folder.resolve("kas.zip"));
    byte[] good = Files.readAllBytes(folder.resolve("kas.zip"));
    put("comment.zip", LATIN1_COMMENT);
    put("empty.zip", new byte[0]);
    put("truncated.zip", Arrays.copyOf(good, good.length / 2));
    put("headless.zip", Arrays.copyOfRange(good, 100, good.length));
    put("encrypted.zip", changed(good, 8, 1));
    put("name.zip", changed(good, 46, 0xff));
    put("twice.zip", text(good).replace("kas-lab-nl.xml", "kas-lab-en.xml"));
    put("large.zip", text(good).replace("PK\5\6\0\0\0\0", "PK\5\6\0\0\0\0\7\7"));
    put("text.zip", "PK\3\4 is how it begins");
    Files.createDirectory(folder.resolve("folder.zip"));
    Files.createSymbolicLink(folder.resolve("dangling.zip"), folder.resolve("nowhere"));
    Files.createSymbolicLink(folder.resolve("loop.zip"), folder.resolve("loop.zip"));
    Kas.good().with("META-INF/taxonomyPackage.xml", "").zip(folder.resolve("metadata.zip"));
    Kas.good().with("META-INF/catalog.xml", "\0").zip(folder.resolve("catalog.zip"));
    TaxonomyFolder taxonomies = new TaxonomyFolder(folder);
    assertThat(taxonomies.find(Kas.ENTRY_POINT)).isPresent();
    assertThat(taxonomies.packages())
        .filteredOn(installed -> !installed.file().equals("kas.zip"))
        .hasSize(14)
        .allSatisfy(
            installed -> {
              assertThat(installed.content()).as(installed.file()).isNull();
              assertThat(installed.reason()).isNotBlank().doesNotContain("null");
            });
    assertThat(taxonomies.refused()).hasSize(14);
  }

  @Test
  void entryPointThatCannotBeLoadedIsNotTriedAgainAndSaidSo() {
    Kas.good().without("kas/kas-formules.xml").zip(folder.resolve("kas.zip"));
    TaxonomyFolder taxonomies = new TaxonomyFolder(folder);
    assertThat(taxonomies.refused()).isEmpty();
    Throwable first = catchThrowable(() -> taxonomies.find(Kas.FORMULAS));
    assertThat(catchThrowable(() -> taxonomies.find(Kas.FORMULAS))).isSameAs(first);
    assertThat(taxonomies.refused()).hasSize(1);
    Kas.good().zip(folder.resolve("kas.zip"));
    assertThat(taxonomies.find(Kas.FORMULAS)).isPresent();
    assertThat(taxonomies.refused()).isEmpty();
  }

  @Test
  void otherPackageThatDisappearsLeavesThoseThatNeedNothingOfIt() throws IOException {
    TaxonomyPackage own = TaxonomyPackage.open(Kas.good().zip(folder.resolve("kas.zip")));
    Path gone = Kas.good().zip(folder.resolve("other.zip"));
    TaxonomyPackage other = TaxonomyPackage.open(gone);
    Files.writeString(gone, "replaced while it is read");
    assertThat(own.read(Kas.ENTRY_POINT, List.of(other))).isNotNull();
  }

  private void put(String name, byte[] octets) throws IOException {
    Files.write(folder.resolve(name), octets);
  }

  private void put(String name, String latin1) throws IOException {
    put(name, latin1.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String text(byte[] octets) {
    return new String(octets, StandardCharsets.ISO_8859_1);
  }

  /** An octet of the first entry of the directory, whose name is said to be UTF-8. */
  private static byte[] changed(byte[] zip, int offset, int octet) {
    int at = text(zip).indexOf("PK\1\2");
    byte[] changed = zip.clone();
    changed[at + 9] |= 8;
    changed[at + offset] = (byte) octet;
    return changed;
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
