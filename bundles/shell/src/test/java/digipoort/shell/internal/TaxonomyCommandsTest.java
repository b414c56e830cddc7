// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.xbrl.taxonomy.TaxonomyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaxonomyCommandsTest extends CommandTest {
  private static final Path FIXTURES =
      Path.of("../xbrl/src/test/resources/digipoort/xbrl/taxonomy");

  @TempDir Path folder;
  private TaxonomyFolder taxonomies;

  @BeforeEach
  void install() throws IOException {
    try (Stream<Path> walk = Files.walk(FIXTURES.resolve("kas-2026"))) {
      for (Path each : walk.toList()) {
        Files.copy(
            each,
            folder
                .resolve("kas")
                .resolve(FIXTURES.resolve("kas-2026").relativize(each).toString()));
      }
    }
    Files.writeString(folder.resolve("rubbish.zip"), "rubbish");
    taxonomies = new TaxonomyFolder(folder);
  }

  @Test
  void packagesAreListedTheUnusableOnesWithTheirReason() throws Exception {
    TaxonomyListCommand command = new TaxonomyListCommand();
    command.taxonomies = taxonomies;
    command.noFormat = true;
    assertThat(run(command)).contains("kas", "yes").contains("rubbish.zip", "no");
    command.entryPoints = true;
    assertThat(run(command)).contains("http://kas.example/2026/kas-rpt-opgaaf-2026.xsd");
    command.json = true;
    assertThat(run(command)).contains("\"usable\" : false", "\"sha256\"", "\"entryPoints\"");
  }

  @Test
  void withoutPackagesItSaysWhereToPutThem() throws Exception {
    TaxonomyListCommand command = new TaxonomyListCommand();
    command.taxonomies = new TaxonomyFolder(folder.resolve("none"));
    assertThat(run(command)).contains("etc/digipoort/taxonomies");
  }

  @Test
  void aGoodInstanceIsValid() throws Exception {
    InstanceCheckCommand command = check(FIXTURES.resolve("kas-good.xbrl"));
    assertThat(run(command)).contains("is valid by");
  }

  @Test
  void aBrokenInstanceFailsWithEverythingFound() throws IOException {
    Path broken = folder.resolve("broken.xbrl");
    Files.writeString(
        broken,
        Files.readString(FIXTURES.resolve("kas-good.xbrl")).replaceFirst("decimals=\"INF\"", ""));
    InstanceCheckCommand command = check(broken);
    assertThatThrownBy(() -> run(command))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("is not valid");
    assertThat(printed()).contains("XBRL-DECIMALS");
  }

  /** A dictionary that other packages refer to. */
  @Test
  void packageWithoutEntryPointsIsListedToo() throws Exception {
    Path metadata = folder.resolve("kas/META-INF/taxonomyPackage.xml");
    Files.writeString(
        metadata,
        Files.readString(metadata)
            .replace("<tp:entryPoints>", "<!--")
            .replace("</tp:entryPoints>", "-->"));
    TaxonomyListCommand command = new TaxonomyListCommand();
    command.taxonomies = taxonomies;
    command.noFormat = true;
    command.entryPoints = true;
    assertThat(run(command)).containsPattern("kas\\s+Kastaxonomie\\s+2026.1\\s+yes\\s+0");
  }

  @Test
  void whatNeedsNoTaxonomyIsFoundWithoutOne() throws IOException {
    String good = Files.readString(FIXTURES.resolve("kas-good.xbrl"));
    Path other = folder.resolve("other.xbrl");
    Files.writeString(other, good.replace("kas-rpt", "other").replace(" xml:lang=\"nl\"", ""));
    assertThatThrownBy(() -> run(check(other))).hasMessageContaining("No package");
    assertThat(printed()).contains("FR-NL-2.03");
    Path hostile = folder.resolve("hostile.xbrl");
    Files.writeString(hostile, good.replace("<xbrli:xbrl ", "<!DOCTYPE x><xbrli:xbrl "));
    assertThatThrownBy(() -> run(check(hostile))).hasMessageContaining("DOCTYPE");
    assertThat(printed()).contains("FR-NL-1.03");
  }

  @Test
  void packageThatCannotBeLoadedIsNamedWithItsLine() throws IOException {
    Files.delete(folder.resolve("kas/kas/kas-pre.xml"));
    assertThatThrownBy(() -> run(check(FIXTURES.resolve("kas-good.xbrl"))))
        .hasMessageContaining("kas/kas-rpt-opgaaf-2026.xsd, line 6: ");
  }

  @Test
  void whatIsMissingIsSaid() throws IOException {
    Path other = folder.resolve("other.xbrl");
    Files.writeString(
        other, Files.readString(FIXTURES.resolve("kas-good.xbrl")).replace("kas-rpt", "other"));
    assertThatThrownBy(() -> run(check(other))).hasMessageContaining("taxonomy-list");
    assertThatThrownBy(() -> run(check(folder.resolve("none.xbrl"))))
        .hasMessageContaining("cannot be read");
    Path rubbish = folder.resolve("rubbish.zip");
    assertThatThrownBy(() -> run(check(rubbish))).hasMessageContaining("an XBRL instance");
  }

  private InstanceCheckCommand check(Path file) {
    InstanceCheckCommand command = new InstanceCheckCommand();
    command.taxonomies = taxonomies;
    command.file = file.toString();
    return command;
  }
}
