// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal;

import static digipoort.adapter.dnb.internal.Trials.document;
import static digipoort.adapter.dnb.internal.Trials.facts;
import static digipoort.adapter.dnb.internal.Trials.findings;
import static digipoort.adapter.dnb.internal.Trials.spoilt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import digipoort.api.ErpDocument;
import digipoort.api.ErpValue;
import digipoort.api.Finding;
import digipoort.api.Submission;
import digipoort.api.adapter.Preparation;
import digipoort.mapping.trial.Json;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongFactsTest {
  private static final String GOOD = document("{\"concept\":\"Bezittingen\",\"waarde\":1000}");

  /** Each fact is wrong in one way and is found by that code, at that place. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"concept\":\"Bezitingen\",\"waarde\":1|DNB-CONCEPT|/concept|Did you mean Bezittingen?",
        "\"concept\":\"Totaal bezittingen\",\"waarde\":1|DNB-CONCEPT|/concept|Did you mean Bezittingen?",
        "\"concept\":\"xyz:Bezittingen\",\"waarde\":1|DNB-CONCEPT|/concept|Did you mean Bezittingen?",
        "\"concept\":\"Kwik\",\"waarde\":1|DNB-CONCEPT|/concept|Check the name.",
        "\"concept\":\"Balans\",\"waarde\":1|DNB-CONCEPT|/concept|Name a concept that has a value.",
        "\"concept\":\"fIndicators\",\"waarde\":1|DNB-CONCEPT|/concept|Name a concept",
        "\"concept\":\"find:filingIndicator\",\"waarde\":\"VB.02\"|DNB-CONCEPT|/concept|Name the template in templates.",
        "\"waarden\":{\"Bezitingen\":1}|DNB-CONCEPT|/waarden/Bezitingen|Did you mean Bezittingen?",
        "\"concept\":\"Bezittingen\",\"waarde\":\"1\"|ERP-TYPE|/waarde|a number without quotes",
        "\"concept\":\"Bezittingen\",\"waarde\":true|ERP-TYPE|/waarde|a number without quotes",
        "\"concept\":\"Bezittingen\",\"waarde\":[1]|ERP-TYPE|/waarde|a number without quotes",
        "\"concept\":\"Bezittingen\",\"waarde\":1e400|DNB-VALUE|/waarde|at most 100 digits",
        "\"concept\":\"Geconsolideerd\",\"waarde\":\"true\"|ERP-TYPE|/waarde|true or false",
        "\"concept\":\"Geconsolideerd\",\"waarde\":1|ERP-TYPE|/waarde|true or false",
        "\"concept\":\"Toelichting\",\"waarde\":true|ERP-TYPE|/waarde|a text or date",
        "\"concept\":\"Toelichting\",\"waarde\":{\"a\":1}|ERP-TYPE|/waarde|a text or date",
        "\"concept\":\"Toelichting\",\"waarde\":\" \"|ERP-MISSING|/waarde|leave the fact out",
        "\"concept\":\"Toelichting\",\"waarde\":\"a\\u0001\"|DNB-CHARACTER|/waarde|control characters",
        "\"concept\":\"Toelichting\",\"waarde\":\"a\\ud800\"|DNB-CHARACTER|/waarde|control characters",
        "\"concept\":\"Vaststellingsdatum\",\"waarde\":\"30-09-2026\"|XBRL-TYPE|/waarde|Give a value that fits",
        "\"concept\":\"Status\",\"waarde\":\"concept\"|XBRL-TYPE|/waarde|Give a value that fits",
        "\"concept\":\"AantalMedewerkers\",\"waarde\":1.5|XBRL-TYPE|/waarde|Give a value that fits",
        "\"concept\":\"AantalMedewerkers\",\"waarde\":-1|XBRL-TYPE|/waarde|Give a value that fits",
        "\"concept\":\"Bezittingen\"|ERP-MISSING|/waarde|Fill it in",
        "\"concept\":\"Bezittingen\",\"waarde\":null|ERP-MISSING|/waarde|Fill it in",
        "\"waarde\":1|ERP-MISSING|/concept|Fill it in",
        "\"concept\":\"Bezittingen\",\"waarden\":{}|ERP-MISSING||Fill it in",
        "\"waarden\":[1]|ERP-TYPE|/waarden|concepts with values",
        "\"concept\":\"Bezittingen\",\"waarde\":1,\"dimensies\":[]|ERP-TYPE|/dimensies|dimensions with their members",
        "\"concept\":\"Bezittingen\",\"waarde\":1,\"dimensies\":{\"Lnd\":\"NL\"}|DNB-DIMENSION|/dimensies/Lnd|Did you mean Land?",
        "\"concept\":\"Bezittingen\",\"waarde\":1,\"dimensies\":{\"Bezittingen\":\"NL\"}|DNB-DIMENSION|/dimensies/Bezittingen|Check the name",
        "\"concept\":\"Bezittingen\",\"waarde\":1,\"dimensies\":{\"Land\":\"Nederland\"}|DNB-MEMBER|/dimensies/Land|Did you mean NL?",
        "\"concept\":\"Bezittingen\",\"waarde\":1,\"dimensies\":{\"Land\":\"EUR\"}|DNB-MEMBER|/dimensies/Land|Possible",
        "\"concept\":\"Bezittingen\",\"waarde\":1,\"dimensies\":{\"Land\":\"Atlantis\"}|DNB-MEMBER|/dimensies/Land|Possible: AlleLanden, EuropeseUnie",
        "\"concept\":\"Bezittingen\",\"waarde\":1,\"dimensies\":{\"Land\":3}|ERP-TYPE|/dimensies/Land|the name of a member",
        "\"concept\":\"Gedekt\",\"waarde\":true,\"dimensies\":{\"Tegenpartij\":{}}|ERP-TYPE|/dimensies/Tegenpartij|a value",
        "\"concept\":\"Gedekt\",\"waarde\":true,\"dimensies\":{\"Tegenpartij\":\"kleine letters\"}|XBRL-DIMENSION|/waarde|Repair the dimension",
        "\"concept\":\"Gedekt\",\"waarde\":true|XBRL-CUBE|/waarde|exactly the dimensions",
        "\"concept\":\"Bezittingen\",\"waarde\":1,\"dimensies\":{\"Tegenpartij\":\"AB01\"}|XBRL-CUBE|/waarde|exactly the dimensions",
        "\"concept\":\"Bezittingen\",\"waarde\":1,\"eenheid\":\"euro\"|DNB-CURRENCY|/eenheid|ISO 4217",
        "\"concept\":\"Bezittingen\",\"waarde\":1,\"eenheid\":\"EUR/shares\"|DNB-CURRENCY|/eenheid|ISO 4217",
        "\"concept\":\"Solvabiliteitsratio\",\"waarde\":1,\"eenheid\":\"EUR\"|DNB-UNIT|/eenheid|Leave eenheid out",
        "\"concept\":\"Toelichting\",\"waarde\":\"a\",\"eenheid\":\"EUR\"|DNB-UNIT|/eenheid|Leave eenheid and decimalen out",
        "\"concept\":\"Toelichting\",\"waarde\":\"a\",\"decimalen\":1|DNB-UNIT|/decimalen|Leave eenheid and decimalen out",
        "\"concept\":\"Bezittingen\",\"waarde\":1,\"decimalen\":\"twee\"|DNB-DECIMALS|/decimalen|whole number",
        "\"concept\":\"Bezittingen\",\"waarde\":1,\"decimalen\":1.5|DNB-DECIMALS|/decimalen|whole number",
        "\"concept\":\"Bezittingen\",\"waarde\":1,\"decimalen\":99|DNB-DECIMALS|/decimalen|whole number",
        "\"concept\":\"Bezittingen\",\"waarde\":1,\"periode\":{\"begin\":\"2026-07-01\",\"einde\":\"2026-09-30\"}|DNB-PERIOD|/periode|Give datum",
        "\"concept\":\"Resultaat\",\"waarde\":1,\"periode\":{\"datum\":\"2026-09-30\"}|DNB-PERIOD|/periode|Give begin and einde",
        "\"concept\":\"Resultaat\",\"waarde\":1,\"periode\":{\"begin\":\"2026-09-30\",\"einde\":\"2026-07-01\"}|DNB-PERIOD|/periode|not before begin",
        "\"concept\":\"Resultaat\",\"waarde\":1,\"periode\":{\"begin\":\"2026-07-01\"}|DNB-PERIOD|/periode|not before begin",
        "\"concept\":\"Resultaat\",\"waarde\":1,\"periode\":{\"van\":\"2026-07-01\"}|ERP-UNKNOWN-FIELD|/periode/van|correct its name",
        "\"concept\":\"Bezittingen\",\"waarde\":1,\"periode\":{\"datum\":\"2026-06-30\"}|EFR-2.13|/waarde|end on the reference date",
        "\"concept\":\"Bezittingen\",\"waarde\":1,\"opmerking\":\"x\"|ERP-UNKNOWN-FIELD|/opmerking|correct its name",
        "\"concept\":\"SoortTegenpartij\",\"waarde\":\"Banken\",\"dimensies\":{\"Tegenpartij\":\"AB01\"}|DNB-MEMBER|/waarde|Did you mean Bank?",
        "\"concept\":\"SoortTegenpartij\",\"waarde\":\"Soorten\",\"dimensies\":{\"Tegenpartij\":\"AB01\"}|DNB-MEMBER|/waarde|Possible: Bank, Verzekeraar, Overheid",
        "\"concept\":\"SoortTegenpartij\",\"waarde\":[\"Bank\"],\"dimensies\":{\"Tegenpartij\":\"AB01\"}|ERP-TYPE|/waarde|the name of a member",
        "\"concept\":\"Zekerheden\",\"waarde\":[],\"dimensies\":{\"Tegenpartij\":\"AB01\"}|ERP-MISSING|/waarde|Fill it in",
        "\"concept\":\"Zekerheden\",\"waarde\":[\"Pandrecht\",7],\"dimensies\":{\"Tegenpartij\":\"AB01\"}|ERP-TYPE|/waarde|a list of names",
      })
  void wrongFactIsFound(String fact, String code, String at, String todo) {
    List<Finding> findings =
        findings(facts("{\"concept\":\"Leningen\",\"waarde\":1},{" + fact + "}"));
    assertThat(findings)
        .anySatisfy(
            finding -> {
              assertThat(finding.code()).isEqualTo(code);
              assertThat(finding.location()).isEqualTo("/feiten/1" + (at == null ? "" : at));
              assertThat(finding.action().en()).contains(todo);
            });
    assertThat(findings).allMatch(finding -> finding.location().startsWith("/feiten/1"));
  }

  /** Each document is wrong in one way around its facts. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"referentiedatum\":\"2026-09-30\"|\"referentiedatum\":\"2026-06-30\"|DNB-REFERENCE-DATE|/referentiedatum",
        "\"referentiedatum\":\"2026-09-30\"|\"referentiedatum\":\"30 september\"|ERP-TYPE|/referentiedatum",
        "\"feiten\"|\"lei\":\"VOORBEELDVERZ0000191\",\"feiten\"|DNB-LEI|/lei",
        "\"feiten\"|\"munteenheid\":\"EURO\",\"feiten\"|DNB-CURRENCY|/munteenheid",
        "\"feiten\"|\"taal\":\"Nederlands\",\"feiten\"|DNB-VALUE|/taal",
        "\"feiten\"|\"vorm\":\"pdf\",\"feiten\"|DNB-VALUE|/vorm",
        "\"feiten\"|\"decimalen\":\"veel\",\"feiten\"|DNB-DECIMALS|/decimalen",
        "\"feiten\"|\"dimensies\":{\"Lnd\":\"NL\"},\"feiten\"|DNB-DIMENSION|/dimensies/Lnd",
        "\"feiten\"|\"dimensies\":{\"Land\":\"XX\"},\"feiten\"|DNB-MEMBER|/dimensies/Land",
        "\"feiten\"|\"raamwerk\":\"x\",\"feiten\"|ERP-UNKNOWN-FIELD|/raamwerk",
        "\"VB.01\":true|\"VB.01\":\"ja\"|ERP-TYPE|/templates/VB.01",
        "\"VB.01\":true|\"VB 01\":true|DNB-TEMPLATE|/templates/VB 01",
        "\"VB.01\":true|\"VB.04\":true|DNB-TEMPLATE|/templates",
        "{\"VB.01\":true,\"VB.02\":true,\"VB.03\":true}|[\"VB.02\",\"VB.02\"]|EFR-1.6.1|/templates/1",
        "{\"VB.01\":true,\"VB.02\":true,\"VB.03\":true}|\"VB.02\"|ERP-TYPE|/templates",
        "{\"VB.01\":true,\"VB.02\":true,\"VB.03\":true}|{}|EFR-1.6|/templates",
        "{\"VB.01\":true,\"VB.02\":true,\"VB.03\":true}|{\"VB.02\":false}|EFR-1.6|/templates",
        "[{\"concept\":\"Bezittingen\",\"waarde\":1000}]|{\"Bezittingen\":1000}|ERP-TYPE|/feiten",
        "{\"concept\":\"Bezittingen\",\"waarde\":1000}|\"Bezittingen\"|ERP-TYPE|/feiten/0",
        "{\"concept\":\"Bezittingen\",\"waarde\":1000}||ERP-MISSING|/feiten",
      })
  void wrongDocumentIsFound(String part, String by, String code, String at) {
    Submission submission = spoilt(GOOD, part, by == null ? "" : by);
    assertThat(Trials.prepare(submission)).isInstanceOf(Preparation.Unfit.class);
    assertThat(findings(submission))
        .anySatisfy(
            finding -> {
              assertThat(finding.code()).isEqualTo(code);
              assertThat(finding.location()).isEqualTo(at);
            });
  }

  @Test
  void missingPartsAreFoundTogether() {
    assertThat(findings(Trials.submission(Json.document("{}")).build()))
        .extracting(Finding::location)
        .contains("/entrypoint", "/feiten");
  }

  @Test
  void periodsNeedABegin() {
    Submission submission =
        Trials.submission(Json.document(document("{\"concept\":\"Resultaat\",\"waarde\":1}")))
            .tijdvak(null)
            .build();
    assertThat(findings(submission)).extracting(Finding::code).contains("DNB-BEGIN");
  }

  @Test
  void sameFactTwiceIsRefused() {
    String fact = "{\"concept\":\"Bezittingen\",\"waarde\":1}";
    assertThat(findings(facts(fact + "," + fact.replace("1}", "2}"))))
        .extracting(Finding::code, Finding::location)
        .containsExactly(tuple("XBRL-DUPLICATE", "/feiten/1/waarde"));
  }

  @Test
  void anotherCurrencyNeedsADimensionThatNamesIt() {
    String two =
        "{\"concept\":\"Bezittingen\",\"waarde\":1},{\"concept\":\"Leningen\",\"waarde\":1,%s}";
    assertThat(findings(facts(two.formatted("\"eenheid\":\"USD\""))))
        .extracting(f -> f.severity() + " " + f.code())
        .containsExactly("ERROR EFR-3.1");
    assertThat(
            findings(
                facts(two.formatted("\"eenheid\":\"USD\",\"dimensies\":{\"Valuta\":\"USD\"}"))))
        .extracting(f -> f.severity() + " " + f.code())
        .containsExactly("WARNING EFR-3.1");
  }

  @Test
  void unusualAccuracyIsPointedOut() {
    assertThat(findings(facts("{\"concept\":\"Bezittingen\",\"waarde\":1,\"decimalen\":-6}")))
        .extracting(Finding::code)
        .containsExactly("EFR-2.18");
    assertThat(
            findings(facts("{\"concept\":\"Solvabiliteitsratio\",\"waarde\":0.1,\"decimalen\":2}")))
        .extracting(Finding::code)
        .containsExactly("EFR-2.18");
  }

  @Test
  void factsOfTemplatesThatAreNotFiledArePointedOut() {
    assertThat(findings(spoilt(GOOD, "\"VB.02\":true", "\"VB.02\":false")))
        .extracting(Finding::code, Finding::location)
        .containsExactly(tuple("EFR-1.7.1", "/feiten/0/waarde"));
  }

  @Test
  void numbersOfAnySizeAreAnswered() {
    for (String number : List.of("1e999999999", "-1e-999999999", "1e101")) {
      ErpValue fact =
          new ErpValue.Fields(
              Map.of(
                  "concept",
                  new ErpValue.Words("Bezittingen"),
                  "waarde",
                  new ErpValue.Amount(new BigDecimal(number))));
      Map<String, ErpValue> fields = new LinkedHashMap<>(Json.document(GOOD).root().values());
      fields.put("feiten", new ErpValue.Items(List.of(fact)));
      fields.put("decimalen", new ErpValue.Amount(new BigDecimal(number)));
      ErpDocument document = new ErpDocument(new ErpValue.Fields(fields));
      assertThat(findings(Trials.submission(document).build()))
          .extracting(Finding::code)
          .containsExactlyInAnyOrder("DNB-VALUE", "DNB-DECIMALS");
    }
  }
}
