// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal;

import static digipoort.adapter.dnb.internal.Trials.document;
import static digipoort.adapter.dnb.internal.Trials.facts;
import static digipoort.adapter.dnb.internal.Trials.findings;
import static digipoort.adapter.dnb.internal.Trials.ready;
import static digipoort.adapter.dnb.internal.Trials.spoilt;
import static digipoort.adapter.dnb.internal.Trials.submission;
import static digipoort.adapter.dnb.internal.Trials.xml;
import static org.assertj.core.api.Assertions.assertThat;

import digipoort.adapter.dnb.internal.rules.Vorm;
import digipoort.api.Finding;
import digipoort.api.Submission;
import digipoort.api.adapter.Preparation;
import digipoort.mapping.trial.Json;
import digipoort.xbrl.InstanceReader;
import digipoort.xbrl.Report;
import org.junit.jupiter.api.Test;

class FactListTest {
  private static final String ASSETS = "{\"concept\":\"Bezittingen\",\"waarde\":1000}";

  private static Report report(Submission submission) {
    return InstanceReader.read(Trials.octets(ready(submission)));
  }

  @Test
  void namesMayHaveAPrefixOrANamespace() {
    String expected = xml(facts(ASSETS));
    assertThat(xml(facts(ASSETS.replace("Bezittingen", "vb-met:Bezittingen")))).isEqualTo(expected);
    assertThat(xml(facts(ASSETS.replace("Bezittingen", "{" + Trials.BASE + "met}Bezittingen"))))
        .isEqualTo(expected);
  }

  @Test
  void blanksAroundTextAreNoPartOfIt() {
    String status = "{\"concept\":\"Status\",\"waarde\":\"%s\"}";
    assertThat(xml(facts(status.formatted(" definitief\\n"))))
        .isEqualTo(xml(facts(status.formatted("definitief"))));
  }

  @Test
  void rowsAreTheSameAsSingleFacts() {
    String single =
        """
        {"concept":"Blootstelling","waarde":5,"dimensies":{"Tegenpartij":"AB01"}},
        {"concept":"Gedekt","waarde":true,"dimensies":{"Tegenpartij":"AB01"}}
        """;
    String row =
        """
        {"dimensies":{"Tegenpartij":"AB01"},
         "waarden":{"Blootstelling":5,"Gedekt":true,"Rente":null}}
        """;
    assertThat(xml(facts(row))).isEqualTo(xml(facts(single)));
  }

  @Test
  void contextsAreMadeOnceWhateverTheOrderOfDimensions() {
    Report report =
        report(
            facts(
                """
                {"concept":"Bezittingen","waarde":1,"dimensies":{"Land":"NL","Valuta":"EUR"}},
                {"concept":"Leningen","waarde":1,"dimensies":{"Valuta":"EUR","Land":"NL"}},
                {"concept":"Leningen","waarde":1,"dimensies":{"Land":"DE"}}
                """));
    assertThat(report.contexts()).containsOnlyKeys("c1", "c2", "c3");
    assertThat(report.units()).containsOnlyKeys("EUR");
  }

  @Test
  void membersThatHoldByDefaultAreLeftOut() {
    assertThat(xml(facts(ASSETS.replace("1000", "1000,\"dimensies\":{\"Land\":\"AlleLanden\"}"))))
        .isEqualTo(xml(facts(ASSETS)))
        .doesNotContain("scenario");
  }

  @Test
  void dimensionsOfTheWholeReportHoldWhereTheyBelongUnlessAFactSaysOtherwise() {
    String facts =
        """
        {"concept":"Bezittingen","waarde":1},
        {"concept":"Leningen","waarde":2,"dimensies":{"Land":"DE"}},
        {"concept":"Verplichtingen","waarde":3,"dimensies":{"Land":null}},
        {"concept":"AantalMedewerkers","waarde":4}
        """;
    String xml =
        xml(spoilt(document(facts), "\"feiten\"", "\"dimensies\":{\"Land\":\"NL\"},\"feiten\""));
    assertThat(xml)
        .isEqualTo(
            xml(
                facts(
                    facts
                        .replace("1}", "1,\"dimensies\":{\"Land\":\"NL\"}}")
                        .replace(",\"dimensies\":{\"Land\":null}", ""))));
  }

  @Test
  void unitsFollowTheTypes() {
    String xml =
        xml(
            facts(
                """
                {"waarden":{"Bezittingen":1000,"Solvabiliteitsratio":0.1234,"AantalMedewerkers":5,
                 "Status":"voorlopig"}}
                """));
    assertThat(xml)
        .contains("<vb-met:Bezittingen contextRef=\"c1\" unitRef=\"EUR\" decimals=\"0\">1000<")
        .contains("Solvabiliteitsratio contextRef=\"c1\" unitRef=\"pure\" decimals=\"4\">0.1234<")
        .contains("AantalMedewerkers contextRef=\"c1\" unitRef=\"pure\" decimals=\"0\">5<")
        .contains("<vb-met:Status contextRef=\"c1\">voorlopig<");
  }

  @Test
  void decimalsFollowTheDigitsUnlessTheyAreGiven() {
    assertThat(xml(facts(ASSETS.replace("1000", "1000.5")))).contains("decimals=\"2\">1000.5<");
    assertThat(xml(facts(ASSETS.replace("1000", "1000,\"decimalen\":-3"))))
        .contains("decimals=\"-3\">1000<");
    assertThat(xml(facts(ASSETS.replace("1000", "1000,\"decimalen\":\"INF\""))))
        .contains("decimals=\"INF\">1000<");
    assertThat(xml(spoilt(document(ASSETS), "\"feiten\"", "\"decimalen\":-2,\"feiten\"")))
        .contains("decimals=\"-2\">1000<");
  }

  @Test
  void anotherCurrencyIsForTheWholeReport() {
    String document = document(ASSETS).replace("\"feiten\"", "\"munteenheid\":\"USD\",\"feiten\"");
    assertThat(xml(submission(Json.document(document)).build()))
        .contains("<xbrli:measure>iso4217:USD</xbrli:measure>");
  }

  @Test
  void choicesAreWrittenAsTheirTypeSays() {
    String xml =
        xml(
            facts(
                """
                {"dimensies":{"Tegenpartij":"AB01"},
                 "waarden":{"SoortTegenpartij":"vb-dim:Bank","Zekerheden":["Pandrecht","Garantie"]}}
                """));
    assertThat(xml)
        .contains(">" + Trials.BASE + "dim#Bank<")
        .contains(">" + Trials.BASE + "dim#Garantie " + Trials.BASE + "dim#Pandrecht<");
  }

  @Test
  void periodsFollowTheConcept() {
    String result = "{\"concept\":\"Resultaat\",\"waarde\":7}";
    assertThat(xml(facts(result))).contains("startDate>2026-07-01<", "endDate>2026-09-30<");
    assertThat(xml(spoilt(document(result), "\"feiten\"", "\"begin\":\"2026-01-01\",\"feiten\"")))
        .contains("startDate>2026-01-01<");
    String own = "7,\"periode\":{\"begin\":\"2025-10-01\",\"einde\":\"2026-09-30\"}";
    assertThat(xml(facts(result.replace("7", own)))).contains("startDate>2025-10-01<");
  }

  @Test
  void referenceDateAndBeginComeFromTheTijdvakWhenTheyAreLeftOut() {
    String document =
        document("{\"concept\":\"Resultaat\",\"waarde\":7}")
            .replace("\"referentiedatum\":\"2026-09-30\",", "");
    assertThat(xml(submission(Json.document(document)).build()))
        .contains("startDate>2026-07-01<", "endDate>2026-09-30<");
  }

  @Test
  void templatesMayBeAListOfThoseThatAreFiled() {
    String list =
        document(ASSETS).replaceAll("\\{\"VB.01\"[^}]*}", "[\"VB.01\",\"VB.02\",\"VB.03\"]");
    assertThat(xml(submission(Json.document(list)).build())).isEqualTo(xml(facts(ASSETS)));
  }

  @Test
  void templatesThatAreNotFiledAreNamedToo() {
    String xml = xml(spoilt(document(ASSETS), "\"VB.03\":true", "\"VB.03\":false"));
    assertThat(xml).contains("find:filed=\"false\">VB.03<").contains("\"c1\">VB.01<");
  }

  @Test
  void languageIsThatOfTheDocument() {
    assertThat(xml(spoilt(document(ASSETS), "\"feiten\"", "\"taal\":\"en\",\"feiten\"")))
        .contains("xml:lang=\"en\"");
  }

  @Test
  void fileNameFollowsThePattern() {
    assertThat(ready(facts(ASSETS)).bericht().inhoud().bestandsnaam())
        .isEqualTo("VOORBEELDBANKNV00045_vb-mod-kwartaal_2026-09-30.xbrl");
    assertThat(ready(facts(ASSETS)).bericht().inhoud().mimeType()).isEqualTo("application/xml");
  }

  @Test
  void packageHasTheSameReportAndIsAcceptedAgain() {
    Submission submission =
        spoilt(document(ASSETS), "\"feiten\"", "\"vorm\":\"rapportpakket\",\"feiten\"");
    Preparation.Ready ready = ready(submission);
    assertThat(ready.bericht().inhoud().bestandsnaam()).endsWith("_2026-09-30.zip");
    assertThat(ready.bericht().inhoud().mimeType()).isEqualTo("application/zip");
    assertThat(ready.findings()).isEmpty();
    Preparation.Ready again = ready(submission(ready.bericht().inhoud()).build());
    assertThat(again.bericht().inhoud()).isEqualTo(ready.bericht().inhoud());
    assertThat(again.findings()).isEmpty();
    assertThat(again.preview()).isEqualTo(ready.preview());
    DnbAdapter packing = new DnbAdapter(Trials.TAXONOMIES, Trials.settings(Vorm.RAPPORTPAKKET));
    assertThat(packing.prepare(facts(ASSETS), Trials.ticket("simulator"))).isEqualTo(ready);
  }

  @Test
  void formulasAreSaidNotToHaveBeenRun() {
    assertThat(findings(spoilt(document(ASSETS), Trials.ENTRY_POINT, Trials.YEARLY)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("XBRL-FORMULA");
              assertThat(finding.text().en()).contains("were not run");
            });
  }

  @Test
  void longPreviewIsCutAndSaysSo() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      rows.append(i == 0 ? "" : ",")
          .append("{\"dimensies\":{\"Tegenpartij\":\"T%04d\"},".formatted(i))
          .append("\"waarden\":{\"Blootstelling\":")
          .append(i)
          .append("}}");
    }
    assertThat(ready(facts(rows.toString())).preview().nl())
        .contains("En nog 100 feiten.", "300, waarvan 300 bedragen");
  }

  @Test
  void findingsPointToTheValue() {
    assertThat(findings(facts(ASSETS + ",{\"waarden\":{\"Leningen\":\"1\"}}")))
        .extracting(Finding::location)
        .containsExactly("/feiten/1/waarden/Leningen");
  }
}
