// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxonomyPackageTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  @TempDir private Path folder;

  @Test
  void packageSaysWhatItIs() {
    TaxonomyPackage kas = TaxonomyPackage.open(Kas.good().zip(folder.resolve("kas.zip")));
    assertThat(kas.file()).isEqualTo("kas.zip");
    assertThat(kas.identifier()).isEqualTo("http://kas.example/2026");
    assertThat(kas.name()).isEqualTo("Kastaxonomie");
    assertThat(kas.version()).isEqualTo("2026.1");
    assertThat(kas.digest()).matches("[0-9a-f]{64}");
    assertThat(kas.entryPoints())
        .extracting(EntryPoint::name)
        .containsExactly("Kasopgaaf 2026", "Kasopgaaf met formules 2026");
    assertThat(kas.has(Kas.ENTRY_POINT)).isTrue();
    assertThat(kas.load(Kas.ENTRY_POINT)).isSameAs(kas.load(Kas.ENTRY_POINT));
    assertThat(kas.load(Kas.ENTRY_POINT).origin())
        .isEqualTo(
            new Taxonomy.Origin(
                Kas.ENTRY_POINT, "kas.zip", "Kastaxonomie", "2026.1", kas.digest()));
  }

  @Test
  void zipWithoutTopFolderAndFoldersLoadToo() throws IOException {
    Path flat = Kas.good().zip(folder.resolve("flat.zip"), "");
    Path unpacked = Kas.good().folder(folder.resolve("unpacked"));
    Path nested = folder.resolve("nested");
    Kas.good().folder(nested.resolve("kas-2026"));
    for (Path place : new Path[] {flat, unpacked, nested}) {
      assertThat(TaxonomyPackage.open(place).load(Kas.ENTRY_POINT).sections()).hasSize(1);
    }
  }

  @Test
  void digestChangesWithTheContent() {
    String zip = TaxonomyPackage.open(Kas.good().zip(folder.resolve("a.zip"))).digest();
    Kas other = Kas.good().replace("kas/kas-lab-nl.xml", ">Omzet<", ">Opbrengst<");
    assertThat(TaxonomyPackage.open(other.zip(folder.resolve("b.zip"))).digest()).isNotEqualTo(zip);
    String unpacked = TaxonomyPackage.open(Kas.good().folder(folder.resolve("c"))).digest();
    assertThat(TaxonomyPackage.open(other.folder(folder.resolve("d"))).digest())
        .isNotEqualTo(unpacked);
  }

  /** Each package is broken in one way and refused with file, line and reason. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "kas-def.xml|kas-data.xsd#kas_Stock|http://elders.example/x.xsd#kas_Stock|32|http://elders.example/x.xsd#kas_Stock is in no installed package",
        "kas-rpt-opgaaf-2026.xsd|href=\"kas-pre.xml\"|href=\"kas-weg.xml\"|6|http://kas.example/2026/kas-weg.xml is in no installed package",
        "kas-rpt-opgaaf-2026.xsd|schemaLocation=\"./kas-tuples.xsd\"|schemaLocation=\"../../../../etc/passwd\"|13|is in no installed package",
        "kas-rpt-opgaaf-2026.xsd|schemaLocation=\"./kas-tuples.xsd\"|schemaLocation=\"file:///etc/passwd\"|13|file:///etc/passwd is in no installed package",
        "kas-pre.xml|</link:presentationLink>||47|link:presentationLink",
        "kas-pre.xml|<link:linkbase|<!DOCTYPE x [<!ENTITY a \"b\">]><link:linkbase|2|DOCTYPE",
        "kas-pre.xml|#kas_Stock\"|#kas_Stok\"|31|http://kas.example/2026/kas-data.xsd#kas_Stok (expected: a concept)",
        "kas-pre.xml|xlink:to=\"Stock\"|xlink:to=\"Stok\"|31|an arc whose from or to is no locator of its link",
        "kas-pre.xml|xlink:from=\"Crop\" xlink:to=\"Kind\"|xlink:from=\"Crop\" xlink:to=\"House\"|41|the presentation leads in a circle",
        "kas-data.xsd|type=\"xbrli:dateItemType\"|type=\"xbrli:dagItemType\"|16|dagItemType is not defined",
        "kas-data.xsd|type=\"xbrli:dateItemType\"|type=\"weg:dateItemType\"|16|weg:dateItemType (expected: a prefix that is declared)",
        "kas-data.xsd|xbrli:periodType=\"instant\"|xbrli:periodType=\"soms\"|22|Stock: periodType soms (expected: instant or duration)",
        "kas-data.xsd|typedDomainRef=\"#kas_Lot\"|typedDomainRef=\"#kas_Lut\"|47|typedDomainRef #kas_Lut is not defined",
        "kas-data.xsd|name=\"Remark\"||30|element without a name",
        "kas-data.xsd|enum2:linkrole=\"urn:kas:axis-owners\"||49|an enumeration without its linkrole",
        "kas-types.xsd|base=\"kas-types:euroItemType\"|base=\"kas-types:positiveEuroItemType\"|11|is made of itself",
        "kas-types.xsd|-?\\d{1,8}|-?\\d{8,1}|6|(expected: a pattern)",
        "kas-types.xsd|maxLength value=\"20\"|maxLength value=\"veel\"|22|maxLength veel (expected: a whole number)",
        "kas-tuples.xsd|maxOccurs=\"unbounded\"|maxOccurs=\"veel\"|13|occurs veel times (expected: a whole number)",
        "kas-tuples.xsd|type=\"kas-t:bare\"|type=\"kas-t:kaal\"|6|kaal is not defined",
        "kas-tuples.xsd|name=\"specification\" type=\"kas-t:bare\" substitutionGroup=\"xbrli:tuple\"|name=\"specification\" type=\"kas-t:bare\" substitutionGroup=\"kas-t:specification\"|6|leads to itself",
        "kas-def.xml|xbrldt:contextElement=\"segment\"|xbrldt:contextElement=\"elders\"|55|contextElement elders (expected: scenario or segment)",
        "kas-def.xml|arcrole/hypercube-dimension\" xlink:from=\"OwnerTable\" xlink:to=\"OwnerDimension\"|arcrole/hypercube-dimension\" xlink:from=\"OwnerTable\" xlink:to=\"Lines\"|37|Lines is no dimension",
      })
  void brokenFileIsNamedWithLineAndReason(
      String file, String part, String by, int line, String reason) {
    Kas broken = Kas.good().replace("kas/" + file, part, by == null ? "" : by);
    TaxonomyPackage kas = TaxonomyPackage.open(broken.zip(folder.resolve("kas.zip")));
    TaxonomyRefusedException refused = refused(() -> kas.load(Kas.ENTRY_POINT));
    assertThat(refused.file() + " " + refused.line()).isEqualTo("kas/" + file + " " + line);
    assertThat(refused.reason()).contains(reason);
    assertThat(refused.finding().text().nl()).contains(file).contains(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "META-INF/catalog.xml|../kas/|../../elders/|3|rewritePrefix ../../elders/ (expected: a folder of the package)",
        "META-INF/catalog.xml|../kas/|file:///etc/|3|rewritePrefix file:///etc/ (expected: a folder of the package)",
        "META-INF/catalog.xml|rewritePrefix|naar|3|expected: the attributes uriStartString and rewritePrefix",
        "META-INF/catalog.xml|</catalog>||5|XML",
        "META-INF/taxonomyPackage.xml|tp:taxonomyPackage|tp:pakket|2|expected: the root tp:taxonomyPackage",
        "META-INF/taxonomyPackage.xml|tp:identifier|tp:naam|2|no tp:identifier",
        "META-INF/taxonomyPackage.xml|href=\"http://kas.example/2026/kas-rpt-opgaaf|src=\"|7|tp:entryPoint without tp:entryPointDocument",
        "META-INF/taxonomyPackage.xml|<tp:taxonomyPackage |<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><tp:taxonomyPackage |2|DOCTYPE",
      })
  void brokenMetadataIsNamedWithLineAndReason(
      String file, String part, String by, int line, String reason) {
    Path zip = Kas.good().replace(file, part, by == null ? "" : by).zip(folder.resolve("kas.zip"));
    TaxonomyRefusedException refused = refused(() -> TaxonomyPackage.open(zip));
    assertThat(refused.file() + " " + refused.line()).isEqualTo(file + " " + line);
    assertThat(refused.reason()).contains(reason);
  }

  @Test
  void entryPointThatIsNotThereIsNamed() {
    TaxonomyPackage kas =
        TaxonomyPackage.open(
            Kas.good().without("kas/kas-rpt-opgaaf-2026.xsd").zip(folder.resolve("kas.zip")));
    assertThat(refused(() -> kas.load(Kas.ENTRY_POINT)))
        .hasMessageContaining(Kas.ENTRY_POINT)
        .hasMessageContaining("META-INF/catalog.xml");
    assertThat(refused(() -> kas.load("geen uri"))).hasMessageContaining("expected: a URI");
  }

  @Test
  void importsInACircleAreReadOnce() {
    Kas circle =
        Kas.good()
            .replace(
                "kas/kas-types.xsd",
                "  <xs:complexType name=\"euroItemType\">",
                "  <xs:import namespace=\"http://kas.example/2026/data\" schemaLocation=\"kas-data.xsd\"/>\n"
                    + "  <xs:complexType name=\"euroItemType\">");
    TaxonomyPackage kas = TaxonomyPackage.open(circle.zip(folder.resolve("kas.zip")));
    assertThat(kas.load(Kas.ENTRY_POINT).concept(Kas.name("Turnover"))).isPresent();
  }

  @Test
  void whatIsNoZipOrNoPackageIsRefused() throws IOException {
    Path rubbish = Files.writeString(folder.resolve("rubbish.zip"), "rubbish");
    assertThat(refused(() -> TaxonomyPackage.open(rubbish)))
        .hasMessageStartingWith("rubbish.zip: not readable as a zip file");
    Path bare = Kas.good().without("META-INF/taxonomyPackage.xml").zip(folder.resolve("bare.zip"));
    assertThat(refused(() -> TaxonomyPackage.open(bare)))
        .hasMessage("bare.zip: no META-INF/taxonomyPackage.xml (expected: one)");
    assertThat(refused(() -> TaxonomyPackage.open(folder.resolve("none.zip")))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../evil.xsd", "/etc/evil", "kas/../../evil", "kas\\evil", "C:/evil", "kas//evil"})
  void pathThatLeadsOutIsRefused(String path) {
    Path zip = Kas.good().with(path, "x").zip(folder.resolve("kas.zip"), "");
    assertThat(refused(() -> TaxonomyPackage.open(zip)))
        .hasMessageContaining("expected: a plain path within the zip file");
  }

  @Test
  void linkOutOfAFolderIsNotFollowed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.xsd"), "<secret/>");
    Path kas = Kas.good().without("kas/kas-types.xsd").folder(folder.resolve("kas"));
    Files.createSymbolicLink(kas.resolve("kas/kas-types.xsd"), secret);
    TaxonomyPackage linked = TaxonomyPackage.open(kas);
    assertThat(refused(() -> linked.load(Kas.ENTRY_POINT)))
        .hasMessageContaining("kas-types.xsd is in no installed package");
  }

  @Test
  void zipBombIsRefusedSoon() throws IOException {
    Path zip = folder.resolve("bomb.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream bomb = new ZipOutputStream(out)) {
      for (String path : new String[] {"META-INF/taxonomyPackage.xml"}) {
        bomb.putNextEntry(new ZipEntry("kas/" + path));
        byte[] spaces = " ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 300; i++) {
          bomb.write(spaces);
        }
        bomb.closeEntry();
      }
    }
    assertThat(Files.size(zip)).isLessThan(1_000_000);
    Assertions.assertTimeoutPreemptively(
        SOON,
        () ->
            assertThat(refused(() -> TaxonomyPackage.open(zip)))
                .hasMessageContaining("octets of one file (expected: at most 33554432)"));
  }

  @Test
  void tooManyElementsAndTooDeepOnesAreRefused() {
    Kas deep = Kas.good().with("kas/kas-types.xsd", "<a>".repeat(65) + "</a>".repeat(65));
    TaxonomyPackage kas = TaxonomyPackage.open(deep.zip(folder.resolve("deep.zip")));
    assertThat(refused(() -> kas.load(Kas.ENTRY_POINT)))
        .hasMessageContaining("kas-types.xsd, line 1: 65 levels (expected: at most 64)");
    Kas wide = Kas.good().with("kas/kas-types.xsd", "<a>" + "<b/>".repeat(3_000_001) + "</a>");
    TaxonomyPackage many = TaxonomyPackage.open(wide.folder(folder.resolve("wide")));
    assertThat(refused(() -> many.load(Kas.ENTRY_POINT)))
        .hasMessageContaining("kas-types.xsd, line 1: 3000001 elements");
  }

  /** Every level is shown twice by the one above it: without a limit that never ends. */
  @Test
  void presentationThatMultipliesIsRefusedSoon() {
    StringBuilder links = new StringBuilder("<link:presentationLink xlink:type=\"extended\">");
    StringBuilder elements = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      elements.append(
          ("<xs:element id=\"kas_H#\" name=\"H#\" type=\"xbrli:stringItemType\""
                  + " substitutionGroup=\"xbrli:item\" xbrli:periodType=\"duration\"/>")
              .replace("#", "" + i));
      links.append(
          "<link:loc xlink:type=\"locator\" xlink:href=\"kas-data.xsd#kas_H%d\" xlink:label=\"H%d\"/>"
              .formatted(i, i));
      for (int order = 1; i > 0 && order <= 2; order++) {
        links.append(
            ("<link:presentationArc xlink:type=\"arc\" xlink:arcrole="
                    + "\"http://www.xbrl.org/2003/arcrole/parent-child\" xlink:from=\"H%d\""
                    + " xlink:to=\"H%d\" order=\"%d\"/>")
                .formatted(i - 1, i, order));
      }
    }
    links.append("</link:presentationLink></link:linkbase>");
    Kas kas =
        Kas.good()
            .replace("kas/kas-data.xsd", "</xs:schema>", elements + "</xs:schema>")
            .replace("kas/kas-pre.xml", "</link:linkbase>", links.toString());
    TaxonomyPackage hostile = TaxonomyPackage.open(kas.zip(folder.resolve("kas.zip")));
    Assertions.assertTimeoutPreemptively(
        SOON,
        () ->
            assertThat(refused(() -> hostile.load(Kas.ENTRY_POINT)))
                .hasMessageContaining("leads in a circle or is too large"));
  }

  /** A pattern that tries for ages ends as one that does not match. */
  @Test
  void patternThatNeverEndsRefusesTheValueSoon() {
    Kas slow = Kas.good().replace("kas/kas-types.xsd", "-?\\d{1,8}", "(\\d+)+x");
    Taxonomy taxonomy =
        TaxonomyPackage.open(slow.zip(folder.resolve("kas.zip"))).load(Kas.ENTRY_POINT);
    ItemType type = taxonomy.concept(Kas.name("Turnover")).orElseThrow().type();
    Assertions.assertTimeoutPreemptively(
        SOON, () -> assertThat(type.refuses("1".repeat(60))).isPresent());
  }

  private static TaxonomyRefusedException refused(ThrowingCallable call) {
    TaxonomyRefusedException refused = catchThrowableOfType(TaxonomyRefusedException.class, call);
    assertThat(refused).as("refused").isNotNull();
    return refused;
  }
}
