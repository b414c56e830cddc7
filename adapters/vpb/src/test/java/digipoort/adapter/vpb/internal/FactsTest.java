// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal;

import static digipoort.adapter.vpb.internal.Trials.codes;
import static digipoort.adapter.vpb.internal.Trials.fact;
import static digipoort.adapter.vpb.internal.Trials.findings;
import static digipoort.adapter.vpb.internal.Trials.ticket;
import static digipoort.adapter.vpb.internal.Trials.xml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import digipoort.api.BerichtInhoud;
import digipoort.api.Finding;
import digipoort.api.Payload;
import digipoort.api.Severity;
import digipoort.api.adapter.Adapter;
import digipoort.api.adapter.Preparation;
import digipoort.mapping.trial.Json;
import digipoort.mapping.trial.Samples;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts by a small taxonomy of our own, which has the form of the real one. */
class FactsTest {
  static final OnePackage EXAMPLE =
      OnePackage.of(Samples.FOLDER.resolve("taxonomies").resolve("vpb-voorbeeld"));
  private static final Adapter ADAPTER =
      new VpbAdapter(Trials.SETTINGS, VpbAdapter.means(null, EXAMPLE));
  private static final String ENTRY_POINT =
      "http://vpb-voorbeeld.example/2025/voorbeeld-vpb-aangifte-2025.xsd";

  private static Preparation prepare(Payload payload) {
    return ADAPTER.prepare(Trials.submission(payload).build(), ticket("simulator"));
  }

  private static Preparation facts(String facts) {
    return prepare(
        Json.document("{\"entrypoint\":\"" + ENTRY_POINT + "\",\"feiten\":[" + facts + "]}"));
  }

  private static String one(String rest) {
    return "{\"concept\":" + rest + "}";
  }

  @Test
  void cubesGiveEachFactItsContext() {
    String xml =
        xml(
            facts(
                one("\"VoorbeeldNaam\",\"waarde\":\"Voorbeeld\"")
                    + ","
                    + one("\"VoorbeeldKas\",\"waarde\":-10.5,\"moment\":\"begin\"")
                    + ","
                    + one("\"VoorbeeldKas\",\"waarde\":20,\"moment\":\"einde\"")
                    + ","
                    + one("\"VoorbeeldNominaal\",\"waarde\":7")
                    + ","
                    + one("\"VoorbeeldOmzet\",\"waarde\":5,\"partij\":\"HoldingCompany\"")
                    + ","
                    + one(
                        "\"VoorbeeldFiliaal\",\"waarde\":5,\"dimensies\":{\"FiliaalDimension\":3}")
                    + ","
                    + one(
                        "\"VoorbeeldFiliaal\",\"waarde\":6,\"dimensies\":{\"FiliaalDimension\":4}")));
    assertThat(fact(xml, "VoorbeeldNaam", "Jaar_Declarant")).isEqualTo("Voorbeeld");
    assertThat(fact(xml, "VoorbeeldKas", "Begin_Declarant")).isEqualTo("-11");
    assertThat(fact(xml, "VoorbeeldKas", "Einde_Declarant")).isEqualTo("20");
    assertThat(fact(xml, "VoorbeeldNominaal", "Einde_Declarant_2")).isNull();
    assertThat(fact(xml, "VoorbeeldNominaal", "Einde_Declarant")).isEqualTo("7");
    assertThat(fact(xml, "VoorbeeldOmzet", "Jaar_HoldingCompany")).isEqualTo("5");
    assertThat(fact(xml, "VoorbeeldFiliaal", "Jaar_Declarant_2")).isEqualTo("5");
    assertThat(fact(xml, "VoorbeeldFiliaal", "Jaar_Declarant_3")).isEqualTo("6");
    assertThat(xml).contains("<vv:FiliaalNummer>3</vv:FiliaalNummer>", ">2024-12-31<");
  }

  @Test
  void tuplesAreOrderedAndNested() {
    String shares =
        one("\"VoorbeeldAandeelSoort\",\"waarde\":\"gewoon\"")
            + ","
            + one("\"VoorbeeldAandeelAantal\",\"waarde\":100");
    Preparation preparation =
        facts(
            one(
                    "\"VoorbeeldHouder\",\"feiten\":["
                        + one("\"VoorbeeldAandelen\",\"feiten\":[" + shares + "]")
                        + ","
                        + one("\"VoorbeeldHouderNummer\",\"waarde\":\"111222333\"")
                        + ","
                        + one("\"VoorbeeldHouderNaam\",\"waarde\":\"A\"")
                        + ","
                        + one("\"VoorbeeldAandelen\",\"feiten\":[" + shares + "]")
                        + "]")
                + ","
                + one("\"VoorbeeldHouderBelang\",\"waarde\":50,\"groep\":\"b\"")
                + ","
                + one("\"VoorbeeldHouderNaam\",\"waarde\":\"B\",\"groep\":\"b\""));
    String xml = xml(preparation);
    assertThat(xml).containsSubsequence("HouderNaam", "HouderNummer", "AandeelAantal", "Soort");
    assertThat(xml.split("<vv-t:VoorbeeldHouder>")).hasSize(3);
    assertThat(xml.split("<vv-t:VoorbeeldAandelen>")).hasSize(3);
    assertThat(xml).contains("unitRef=\"shares\"", ">50.00<");
    assertThat(((Preparation.Ready) preparation).preview().en())
        .contains("Holder of shares", "*****2333")
        .doesNotContain("111222333");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"VorbeeldOmzet\",\"waarde\":1|VPB-CONCEPT|concept|VoorbeeldOmzet (Omzet (voorbeeld))",
        "\"Omzet\",\"waarde\":1|VPB-CONCEPT|concept|VoorbeeldOmzet",
        "\"PartyDimension\",\"waarde\":1|VPB-CONCEPT|concept|''",
        "\"xx:VoorbeeldOmzet\",\"waarde\":1|VPB-CONCEPT|concept|VoorbeeldOmzet",
        "\"VoorbeeldOmzet\",\"waarde\":-1|VPB-VALUE|waarde|''",
        "\"VoorbeeldOmzet\",\"waarde\":\"1\"|ERP-TYPE|waarde|''",
        "\"VoorbeeldOmzet\"|ERP-MISSING|waarde|''",
        "\"VoorbeeldOmzet\",\"waarde\":1e99999|VPB-VALUE|waarde|''",
        "\"VoorbeeldOmzet\",\"waarde\":1,\"partij\":\"Oma\"|VPB-PARTY|partij|HoldingCompany",
        "\"VoorbeeldOmzet\",\"waarde\":1,\"moment\":\"einde\"|VPB-MOMENT|moment|''",
        "\"VoorbeeldOmzet\",\"waarde\":1,\"moment\":\"midden\"|VPB-MOMENT|moment|begin of einde",
        "\"VoorbeeldKas\",\"waarde\":1|VPB-MOMENT|moment|begin of einde",
        "\"VoorbeeldNominaal\",\"waarde\":1,\"moment\":\"begin\"|VPB-MOMENT|moment|End",
        "\"VoorbeeldKas\",\"waarde\":1,\"moment\":\"einde\",\"dimensies\":{\"TimeDimension\":\"Begin\"}"
            + "|VPB-DIMENSION|dimensies/TimeDimension|een van beide",
        "\"VoorbeeldHouder\",\"feiten\":[]|VPB-TUPLE|concept|''",
        "\"VoorbeeldFiliaal\",\"waarde\":1|VPB-DIMENSION|dimensies|FiliaalDimension",
        "\"VoorbeeldOmzet\",\"waarde\":1,\"dimensies\":{\"FiliaalDimension\":1}"
            + "|VPB-DIMENSION|dimensies/FiliaalDimension|''",
        "\"VoorbeeldNaam\",\"waarde\":\"Новак\"|FR-NL-1.02|waarde|''",
        "\"VoorbeeldOprichting\",\"waarde\":\"31-12-2025\"|VPB-VALUE|waarde|''",
        "\"VoorbeeldEenheid\",\"waarde\":\"ja\"|ERP-TYPE|waarde|''",
        "\"VoorbeeldHouderNaam\",\"waarde\":\"A\"|VPB-TUPLE|concept|VoorbeeldHouder",
        "\"VoorbeeldHouder\",\"feiten\":[]|VPB-TUPLE|concept|''",
        "\"VoorbeeldOmzet\",\"waarde\":1,\"groep\":\"a\"|VPB-TUPLE|concept|''",
        "\"VoorbeeldOmzet\",\"waarde\":1,\"wrde\":2|ERP-UNKNOWN-FIELD|wrde|''",
      })
  void mistakeIsNamedAtItsPlaceWithWhatMayBeMeant(
      String rest, String code, String field, String hint) {
    Preparation preparation = facts(one(rest));
    assertThat(preparation).isInstanceOf(Preparation.Unfit.class);
    assertThat(findings(preparation))
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .extracting(Finding::code, Finding::location)
        .containsExactly(tuple(code, "/feiten/0/" + field));
    assertThat(findings(preparation).get(0).action().nl()).contains(hint);
  }

  @Test
  void factsNeedTheirPackage() {
    Preparation preparation =
        Trials.prepare(
            Trials.submission(Json.document("{\"feiten\":[" + one("\"X\",\"waarde\":1") + "]}"))
                .build());
    assertThat(codes(preparation)).containsExactly("VPB-NO-TAXONOMY", "VPB-UNCHECKED");
    assertThat(findings(preparation).get(0).action().en()).contains("etc/digipoort/taxonomies");
    Preparation unknown =
        prepare(Json.document("{\"entrypoint\":\"http://x/y.xsd\",\"feiten\":[]}"));
    assertThat(codes(unknown)).contains("VPB-ENTRYPOINT");
  }

  @Test
  void floodsOfFactsAreAnsweredInTime() {
    String flood =
        IntStream.range(0, 9_000)
            .mapToObj(i -> one("\"VoorbeeldOmzetVerzonnen" + i + "\",\"waarde\":1"))
            .collect(Collectors.joining(","));
    assertThat(findings(facts(flood))).hasSizeLessThan(600);
    String deep = one("\"VoorbeeldHouder\"");
    for (int i = 0; i < 100; i++) {
      deep = one("\"VoorbeeldHouder\",\"feiten\":[" + deep + "]");
    }
    assertThat(findings(facts(deep))).isNotEmpty();
    String many =
        IntStream.range(0, 10_001).mapToObj(i -> one("\"X\"")).collect(Collectors.joining(","));
    assertThat(codes(facts(many))).contains("VPB-TOO-MANY");
  }

  @Test
  void readyMadeMessageOfAnInstalledTaxonomyIsCheckedByIt() {
    String xml = xml(facts(one("\"VoorbeeldOmzet\",\"waarde\":5")));
    BerichtInhoud good =
        BerichtInhoud.of("application/xml", "a.xbrl", xml.getBytes(StandardCharsets.UTF_8));
    assertThat(codes(prepare(good))).isEmpty();
    String wrong = xml.replace(">5<", ">vijf<");
    BerichtInhoud bad =
        BerichtInhoud.of("application/xml", "a.xbrl", wrong.getBytes(StandardCharsets.UTF_8));
    assertThat(codes(prepare(bad))).contains("XBRL-TYPE");
  }

  /** Also the longest list is answered in the time that an adapter has. */
  @Test
  void thousandsOfMembersHaveAContextEach() {
    String many =
        IntStream.rangeClosed(1, 3_000)
            .mapToObj(
                i ->
                    one(
                        "\"VoorbeeldFiliaal\",\"waarde\":5,"
                            + "\"dimensies\":{\"FiliaalDimension\":"
                            + i
                            + "}"))
            .collect(Collectors.joining(","));
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> assertThat(xml(facts(many))).contains("\"Jaar_Declarant_3000\""));
  }

  @Test
  void profileThatAnotherEntryPointDoesNotHaveIsTheOnlyFinding() {
    Preparation preparation =
        prepare(Json.document("{\"entrypoint\":\"" + ENTRY_POINT + "\"," + Trials.HEADER + "}"));
    assertThat(findings(preparation))
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .extracting(Finding::code)
        .containsExactly("VPB-PROFILE");
  }
}
