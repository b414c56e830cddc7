// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Packages that are arranged in less usual ways, all of them legal. */
class PackageLayoutTest {
  private static final String CATALOG = "META-INF/catalog.xml";
  private static final String METADATA = "META-INF/taxonomyPackage.xml";
  private static final String REPORT = "kas/kas-rpt-opgaaf-2026.xsd";
  private static final String PRESENTATION = "kas/kas-pre.xml";
  @TempDir private Path folder;

  static Stream<Arguments> catalogs() {
    return Stream.of(
        Arguments.of("top folder in folders", "download/kas/2026/", Kas.good()),
        Arguments.of(
            "another package deeper in it", "", Kas.good().with("old/" + METADATA, "<not read")),
        Arguments.of(
            "catalog with a base",
            "",
            Kas.good()
                .replace(CATALOG, "<catalog ", "<catalog xml:base=\"../\" ")
                .replace(CATALOG, "../kas/", "kas/")),
        Arguments.of(
            "catalog with a group that has a base",
            "",
            Kas.good()
                .replace(CATALOG, "<rewriteURI", "<group xml:base=\"../kas/\"><rewriteURI")
                .replace(CATALOG, "\"../kas/\"/>", "\"./\"/></group>")),
        Arguments.of(
            "longest start of several, and what is no rewriting",
            "",
            Kas.good()
                .replace(
                    CATALOG,
                    "<rewriteURI",
                    "<nextCatalog catalog=\"http://elders.example/catalog.xml\"/>"
                        + "<rewriteURI uriStartString=\"http://kas.example/\" rewritePrefix=\"../x/\"/>"
                        + "<rewriteURI")));
  }

  static Stream<Arguments> documents() {
    return Stream.of(
        Arguments.of(
            "linkbase with a base",
            "",
            moved("lb/kas-pre.xml", "<link:linkbase ", "<link:linkbase xml:base=\"../\" ")),
        Arguments.of(
            "name with a blank, written as one",
            "",
            moved("kas pre.xml", "<link:linkbase ", "<link:linkbase ")),
        Arguments.of(
            "entry point of two documents",
            "",
            Kas.good()
                .replace(REPORT, "xlink:href=\"kas-pre.xml\"", "xlink:href=\"kas-def.xml\"")
                .replace(
                    METADATA,
                    "opgaaf-2026.xsd\"/>",
                    "opgaaf-2026.xsd\"/>"
                        + "<tp:entryPointDocument href=\"http://kas.example/2026/kas-pre.xml\"/>")));
  }

  /** The package with its presentation in another place. */
  private static Kas moved(String path, String part, String by) {
    Kas kas = Kas.good().replace(PRESENTATION, part, by);
    return kas.with("kas/" + path, kas.text(PRESENTATION))
        .without(PRESENTATION)
        .replace(REPORT, "xlink:href=\"kas-pre.xml\"", "xlink:href=\"" + path + "\"");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"catalogs", "documents"})
  void layoutIsUnderstood(String name, String top, Kas kas) {
    Taxonomy taxonomy = open(kas, top).load(Kas.ENTRY_POINT);
    byte[] instance = Kas.instance().getBytes(StandardCharsets.UTF_8);
    assertThat(InstanceCheck.sbr(taxonomy).check("a.xbrl", instance)).as(name).isEmpty();
  }

  /** A document that is an entry point by itself is not mixed with what others add to it. */
  @Test
  void documentByItselfComesBeforeTheSameOneWithOthers() {
    String both =
        "<tp:entryPoint><tp:entryPointDocument href=\""
            + Kas.ENTRY_POINT
            + "\"/><tp:entryPointDocument href=\""
            + Kas.FORMULAS
            + "\"/></tp:entryPoint>";
    Kas kas = Kas.good().replace(METADATA, "<tp:entryPoints>", "<tp:entryPoints>" + both);
    assertThat(open(kas, "").load(Kas.ENTRY_POINT).rules().formulas()).isZero();
    assertThat(open(kas, "").load(Kas.FORMULAS).rules().formulas()).isPositive();
  }

  @Test
  void dictionaryWithoutEntryPointsIsAPackage() {
    Kas kas =
        Kas.good()
            .replace(METADATA, "<tp:entryPoints>", "<!--")
            .replace(METADATA, "</tp:entryPoints>", "-->");
    assertThat(open(kas, "").entryPoints()).isEmpty();
    assertThat(open(kas, "").has(Kas.ENTRY_POINT)).isFalse();
  }

  @Test
  void dutchNameIsTakenOfSeveral() {
    String names =
        "<tp:name xml:lang=\"fr\">Serre</tp:name><tp:name xml:lang=\"en\">Greenhouse</tp:name>";
    Kas english = Kas.good().replace(METADATA, "<tp:name>Kastaxonomie</tp:name>", names);
    assertThat(open(english, "").name()).isEqualTo("Greenhouse");
    Kas dutch =
        english.replace(
            METADATA,
            "<tp:name xml:lang=\"fr\">",
            "<tp:name xml:lang=\"nl-NL\">Kas</tp:name>" + "<tp:name xml:lang=\"fr\">");
    assertThat(open(dutch, "").name()).isEqualTo("Kas");
  }

  @Test
  void twoPackagesInOneZipAreRefused() {
    Kas kas =
        Kas.good().without(METADATA).with("a/" + METADATA, "<x/>").with("b/" + METADATA, "<x/>");
    assertThatThrownBy(() -> open(kas, ""))
        .isInstanceOf(TaxonomyRefusedException.class)
        .hasMessageContaining("2 times " + METADATA);
  }

  /** Few lines that relate each of many to each of many. */
  @Test
  void arcThatMultipliesIsRefusedSoon() {
    StringBuilder links = new StringBuilder("<link:presentationLink xlink:type=\"extended\">");
    IntStream.range(0, 3_000)
        .forEach(
            i ->
                links.append(
                    "<link:loc xlink:type=\"locator\" xlink:href=\"kas-data.xsd#kas_Stock\""
                        + " xlink:label=\"all\"/>"));
    links.append(
        "<link:presentationArc xlink:type=\"arc\" xlink:from=\"all\" xlink:to=\"all\""
            + " xlink:arcrole=\"http://www.xbrl.org/2003/arcrole/parent-child\"/>");
    String end = "</link:presentationLink></link:linkbase>";
    Kas kas = Kas.good().replace(PRESENTATION, "</link:linkbase>", links + end);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThatThrownBy(() -> open(kas, "").load(Kas.ENTRY_POINT))
                .isInstanceOf(TaxonomyRefusedException.class)
                .hasMessageContaining("more than 5000000 relations"));
  }

  @Test
  void entryPointOfWhichADocumentIsMissingIsNamed() {
    Kas kas =
        Kas.good()
            .replace(
                METADATA,
                "opgaaf-2026.xsd\"/>",
                "opgaaf-2026.xsd\"/><tp:entryPointDocument href=\"http://kas.example/2026/weg.xml\"/>");
    assertThatThrownBy(() -> open(kas, "").load(Kas.ENTRY_POINT))
        .hasMessageContaining("http://kas.example/2026/weg.xml is not in the package");
    assertThat(open(kas, "").entryPoints().get(0).documents())
        .isEqualTo(List.of(Kas.ENTRY_POINT, "http://kas.example/2026/weg.xml"));
  }

  private TaxonomyPackage open(Kas kas, String top) {
    return TaxonomyPackage.open(kas.zip(folder.resolve("kas.zip"), top));
  }
}
