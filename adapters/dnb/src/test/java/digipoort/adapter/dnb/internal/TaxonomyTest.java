// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal;

import static digipoort.adapter.dnb.internal.Trials.facts;
import static digipoort.adapter.dnb.internal.Trials.findings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import digipoort.api.Finding;
import digipoort.api.Submission;
import digipoort.api.adapter.Preparation;
import digipoort.mapping.trial.Json;
import digipoort.xbrl.taxonomy.TaxonomyFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages that are missing, broken, or have more than ours. */
class TaxonomyTest {
  private static final String FACT = "{\"concept\":\"Bezittingen\",\"waarde\":1}";
  @TempDir private Path folder;

  private Preparation prepare(Submission submission) {
    return new DnbAdapter(new TaxonomyFolder(folder), Trials.SETTINGS)
        .prepare(submission, Trials.ticket("simulator"));
  }

  private void install() {
    try (Stream<Path> files = Files.walk(Trials.PACKAGE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve("vb").resolve(Trials.PACKAGE.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void replace(String file, String part, String by) throws IOException {
    Path path = folder.resolve("vb").resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(part);
    Files.writeString(path, text.replace(part, by));
  }

  @Test
  void withoutPackageItSaysWhereToPutIt() {
    List<Finding> findings = findings(prepare(facts(FACT)));
    assertThat(findings)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("DNB-NO-TAXONOMY");
              assertThat(finding.location()).isEqualTo("/entrypoint");
              assertThat(finding.text().nl()).contains("Wel geïnstalleerd: niets.");
              assertThat(finding.action().en()).contains("etc/digipoort/taxonomies");
            });
  }

  @Test
  void misspeltEntryPointIsAnsweredWithThoseThatAreInstalled() {
    Submission submission = Trials.spoilt(Trials.document(FACT), "kwartaal.xsd", "kwartal.xsd");
    assertThat(findings(submission).get(0).text().en()).contains(Trials.ENTRY_POINT, Trials.YEARLY);
  }

  @Test
  void packageThatCannotBeOpenedIsNamed() throws IOException {
    Files.writeString(folder.resolve("kapot.zip"), "geen zip");
    assertThat(findings(prepare(facts(FACT))).get(0).text().en())
        .contains("Not usable: kapot.zip: ");
  }

  @Test
  void brokenEntryPointIsRefusedWithItsReasonAndTheOtherWorks() throws IOException {
    install();
    replace("vb/vb-mod-jaar.xsd", "vb-formules.xml", "vb-weg.xml");
    Submission yearly = Trials.spoilt(Trials.document(FACT), Trials.ENTRY_POINT, Trials.YEARLY);
    assertThat(findings(prepare(yearly)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("DNB-TAXONOMY");
              assertThat(finding.text().en()).contains("vb-mod-jaar.xsd, line 8", "vb-weg.xml");
            });
    assertThat(prepare(facts(FACT))).isInstanceOf(Preparation.Ready.class);
  }

  @Test
  void nameOfTwoConceptsIsAmbiguousUnlessOneIsNamedByItsPrefix() throws IOException {
    install();
    replace(
        "vb/vb-dim.xsd",
        "</xs:schema>",
        "<xs:element id=\"vb-dim_Toelichting\" name=\"Toelichting\" type=\"xbrli:stringItemType\""
            + " substitutionGroup=\"xbrli:item\" xbrli:periodType=\"instant\"/></xs:schema>");
    replace(
        "vb/vb-pre.xml",
        "<link:presentationLink xlink:type=\"extended\" xlink:role=\"urn:voorbeeld:dnb:rol:VB.01\">",
        "<link:presentationLink xlink:type=\"extended\" xlink:role=\"urn:voorbeeld:dnb:rol:VB.01\">"
            + "<link:loc xlink:type=\"locator\" xlink:href=\"vb-dim.xsd#vb-dim_Toelichting\""
            + " xlink:label=\"Ander\"/><link:presentationArc xlink:type=\"arc\""
            + " xlink:arcrole=\"http://www.xbrl.org/2003/arcrole/parent-child\""
            + " xlink:from=\"Algemeen\" xlink:to=\"Ander\" order=\"9\"/>");
    String fact = "{\"concept\":\"Toelichting\",\"waarde\":\"a\"}";
    assertThat(findings(prepare(facts(fact))))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("DNB-AMBIGUOUS");
              assertThat(finding.text().en())
                  .contains("vb-met:Toelichting", "vb-dim:Toelichting", Trials.BASE + "dim");
            });
    assertThat(findings(prepare(facts(fact.replace("Toelichting", "vb-dim:Toelichting")))))
        .isEmpty();
  }

  @Test
  void otherKindsOfNumbersHaveUnitsOfTheirOwn() throws IOException {
    install();
    replace(
        "vb/vb-met.xsd",
        "name=\"Rente\" type=\"xbrli:pureItemType\"",
        "name=\"Rente\" type=\"xbrli:sharesItemType\"");
    replace(
        "vb/vb-met.xsd",
        "name=\"Solvabiliteitsratio\" type=\"num:percentItemType\"",
        "name=\"Solvabiliteitsratio\" type=\"num:perShareItemType\"");
    String facts =
        "{\"concept\":\"Rente\",\"waarde\":5,\"dimensies\":{\"Tegenpartij\":\"AB01\"}},"
            + "{\"concept\":\"Solvabiliteitsratio\",\"waarde\":1.25,\"eenheid\":\"EUR/shares\"}";
    Preparation preparation = prepare(facts(facts));
    assertThat(findings(preparation)).extracting(Finding::code).containsOnly("EFR-3.2");
    String xml = new String(Trials.octets((Preparation.Ready) preparation), StandardCharsets.UTF_8);
    assertThat(xml)
        .contains("unitRef=\"shares\"", "unitRef=\"EUR_shares\"", "<xbrli:unitDenominator>");
  }

  @Test
  void fractionsAreNotMadeFromAList() throws IOException {
    install();
    replace(
        "vb/vb-met.xsd",
        "name=\"Solvabiliteitsratio\" type=\"num:percentItemType\"",
        "name=\"Solvabiliteitsratio\" type=\"xbrli:fractionItemType\"");
    assertThat(findings(prepare(facts("{\"concept\":\"Solvabiliteitsratio\",\"waarde\":0.5}"))))
        .extracting(Finding::code, Finding::location)
        .containsExactly(tuple("DNB-TYPE", "/feiten/0/waarde"));
  }

  @Test
  void trialReleasesAreRefusedInProduction() throws IOException {
    install();
    for (String file : List.of("META-INF/catalog.xml", "META-INF/taxonomyPackage.xml")) {
      replace(file, Trials.BASE, Trials.BASE.replace("/2026/", "/20261201.b/"));
    }
    String uri = Trials.ENTRY_POINT.replace("/2026/", "/20261201.b/");
    Submission submission = Trials.spoilt(Trials.document(FACT), Trials.ENTRY_POINT, uri);
    assertThat(findings(prepare(submission)))
        .extracting(f -> f.severity() + " " + f.code())
        .containsExactly("WARNING DNB-TRIAL");
    DnbAdapter adapter = new DnbAdapter(new TaxonomyFolder(folder), Trials.SETTINGS);
    assertThat(adapter.prepare(submission, Trials.ticket("productie")))
        .isInstanceOf(Preparation.Unfit.class);
  }

  @Test
  void olderChoicesAreNamesWithAPrefix() throws IOException {
    install();
    replace(
        "vb/vb-met.xsd",
        "http://xbrl.org/2020/extensible-enumerations-2.0",
        "http://xbrl.org/2014/extensible-enumerations");
    replace(
        "vb/vb-met.xsd",
        "https://www.xbrl.org/2020/extensible-enumerations-2.0.xsd",
        "http://www.xbrl.org/2014/extensible-enumerations.xsd");
    Preparation preparation =
        prepare(
            facts(
                "{\"concept\":\"SoortTegenpartij\",\"waarde\":\"Bank\","
                    + "\"dimensies\":{\"Tegenpartij\":\"AB01\"}}"));
    assertThat(new String(Trials.octets((Preparation.Ready) preparation), StandardCharsets.UTF_8))
        .contains(">vb-dim:Bank<");
  }

  @Test
  void entryPointWithoutFilingIndicatorsNeedsNoTemplates() throws IOException {
    install();
    replace(
        "vb/vb-mod-kwartaal.xsd",
        "http://www.eurofiling.info/eu/fr/xbrl/ext/filing-indicators.xsd",
        "vb-rollen.xsd");
    assertThat(findings(prepare(facts(FACT))))
        .extracting(Finding::code)
        .containsExactly("DNB-TEMPLATES");
    String without = Trials.document(FACT).replaceAll("\"templates\":\\{[^}]*},", "");
    assertThat(findings(prepare(Trials.submission(Json.document(without)).build()))).isEmpty();
  }

  @Test
  void newPackageNeedsNoRestart() {
    DnbAdapter adapter = new DnbAdapter(new TaxonomyFolder(folder), Trials.SETTINGS);
    assertThat(adapter.prepare(facts(FACT), Trials.ticket("simulator")))
        .isInstanceOf(Preparation.Unfit.class);
    install();
    assertThat(adapter.prepare(facts(FACT), Trials.ticket("simulator")))
        .isInstanceOf(Preparation.Ready.class);
  }
}
