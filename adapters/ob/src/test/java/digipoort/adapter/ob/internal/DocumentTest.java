// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal;

import static digipoort.adapter.ob.internal.Trials.fact;
import static digipoort.adapter.ob.internal.Trials.findings;
import static digipoort.adapter.ob.internal.Trials.prepare;
import static digipoort.adapter.ob.internal.Trials.rubrieken;
import static digipoort.adapter.ob.internal.Trials.spoilt;
import static digipoort.adapter.ob.internal.Trials.submission;
import static digipoort.adapter.ob.internal.Trials.xml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import digipoort.api.Bericht;
import digipoort.api.Finding;
import digipoort.api.Submission;
import digipoort.api.adapter.Preparation;
import digipoort.api.adapter.Ticket;
import digipoort.mapping.trial.Json;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTest {
  @Test
  void goodReturnIsReadyWithoutFindings() {
    Preparation preparation = prepare(Trials.good().build());
    assertThat(findings(preparation)).isEmpty();
    Bericht bericht = ((Preparation.Ready) preparation).bericht();
    assertThat(bericht.inhoud().mimeType()).isEqualTo("application/xml");
    assertThat(bericht.inhoud().bestandsnaam())
        .isEqualTo("Omzetbelasting-2026-07-01-2026-09-30.xbrl");
    assertThat(((Preparation.Ready) preparation).descriptor())
        .matches("ob-2026 v1 sha256:[0-9a-f]{12}");
    assertThat(xml(preparation))
        .contains("/nt20/bd/20251210/entrypoints/bd-rpt-ob-aangifte-2026.xsd")
        .doesNotContain("ContactPrefix", "TaxConsultantNumber", "xbrldi", "bd-dim");
    assertThat(fact(xml(preparation), "ValueAddedTaxOwedToBePaidBack")).isEqualTo("200");
  }

  @Test
  void referencesComeFromTheTicketInDutchTime() {
    Ticket winter = Trials.ticket("2026-12-31T23:30:00Z", "simulator");
    String xml = xml(Trials.ADAPTER.prepare(Trials.good().build(), winter));
    assertThat(fact(xml, "DateTimeCreation")).isEqualTo("202701010030");
    assertThat(fact(xml, "MessageReferenceSupplierVAT")).isEqualTo("OB-2026-000001");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SWO12345|SWO1234|OB-LENGTH|/software/relatienummer",
        "Voorbeeld ERP|Een naam die veel te lang is voor het bericht|OB-LENGTH|/software/naam",
        "\"versie\":\"4.2\"|\"versie\":\" \"|ERP-MISSING|/software/versie",
        "BPL|BPX|OB-CONTACT|/contact/soort",
        "\"voorletters\":\"J\"|\"voorletters\":true|ERP-TYPE|/contact/voorletters",
        "Vries|Иванов|FR-NL-1.02|/contact/achternaam",
        "0201234567|+31 20 123 45 67 890|OB-LENGTH|/contact/telefoonnummer",
        "\"contact\":|\"beconnummer\":\"12345x\",\"contact\":|OB-BECON|/beconnummer",
        "\"contact\":|\"beconnummer\":12345,\"contact\":|OB-LENGTH|/beconnummer",
        "\"contact\":|\"contract\":1,\"contact\":|ERP-UNKNOWN-FIELD|/contract",
        "\"1a\"|\"9z\"|ERP-UNKNOWN-FIELD|/rubrieken/9z",
        "\"5b\":{|\"1e\":{\"btw\":5},\"5b\":{|ERP-UNKNOWN-FIELD|/rubrieken/1e/btw",
        "\"5b\":{|\"5d\":{\"btw\":5},\"5b\":{|OB-RUBRIEK|/rubrieken/5d",
        "\"omzet\":1000|\"omzet\":\"1000\"|ERP-TYPE|/rubrieken/1a/omzet",
        "\"omzet\":1000|\"omzet\":10000000000|OB-SIZE|/rubrieken/1a/omzet",
        "\"btw\":210|\"btw\":1000000000|OB-SIZE|/rubrieken/1a/btw",
        "\"omzet\":1000|\"omzet\":1e999999999|OB-SIZE|/rubrieken/1a/omzet",
        "\"omzet\":1000|\"omzet\":1e-999999999|OB-SIZE|/rubrieken/1a/omzet",
        "\"5b\":{|\"5a\":{\"btw\":211},\"5b\":{|OB-SUM-5A|/rubrieken/5a/btw",
        "\"5b\":{|\"5g\":{\"btw\":-200},\"5b\":{|OB-SUM-5G|/rubrieken/5g/btw",
        "{\"1a\":{\"omzet\":1000,\"btw\":210},\"5b\":{\"btw\":10}}|{}|OB-EMPTY|/rubrieken",
        "\"omzet\":1000,\"btw\":210},\"5b\":{\"btw\":10}|},\"1b\":{\"omzet\":null}|OB-EMPTY|/rubrieken",
        "{\"1a\":{\"omzet\":1000,\"btw\":210},\"5b\":{\"btw\":10}}|null|OB-EMPTY|/rubrieken",
      })
  void errorIsFoundAtItsPlace(String part, String by, String code, String location) {
    Preparation preparation = prepare(spoilt(part, by));
    assertThat(preparation).isInstanceOf(Preparation.Unfit.class);
    assertThat(findings(preparation))
        .extracting(f -> f.severity().name(), Finding::code, Finding::location)
        .contains(tuple("ERROR", code, location));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"[]", "x", "{\"1a\":7}", "{\"1a\":{\"omzet\":\"1\"}}"})
  void boxesThatCouldNotBeReadAreNotCalledAbsent(String rubrieken) {
    String json = rubrieken.equals("x") ? "\"x\"" : rubrieken;
    assertThat(findings(spoilt("{\"1a\":{\"omzet\":1000,\"btw\":210},\"5b\":{\"btw\":10}}", json)))
        .extracting(Finding::code)
        .containsExactly("ERP-TYPE");
  }

  @Test
  void tooManyDigitsAreShownAsTheyAre() {
    assertThat(findings(spoilt("\"omzet\":1000", "\"omzet\":1e400")).get(0).text().en())
        .isEqualTo("1E+400 has too many digits (expected: at most 30 before and after the point).");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Vries|Šimůnek|OB-SPELLING|/contact/achternaam",
        "BPL|INT|OB-BECON-MISSING|/beconnummer",
        "\"btw\":210|\"btw\":90|OB-RATE|/rubrieken/1a/btw",
        "\"btw\":210|\"btw\":0|OB-TAX-MISSING|/rubrieken/1a/btw",
        "\"omzet\":1000|\"omzet\":0|OB-TURNOVER-MISSING|/rubrieken/1a/omzet",
        "\"btw\":210|\"btw\":-210|OB-SIGN|/rubrieken/1a/btw",
        "\"btw\":10}|\"btw\":-10}|OB-NEGATIVE|/rubrieken/5b/btw",
        "\"contact\":|\"koepelorganisatie\":\"NBA\",\"contact\":|OB-UNCONFIRMED|/koepelorganisatie",
      })
  void warningStopsNothing(String part, String by, String code, String location) {
    Preparation preparation = prepare(spoilt(part, by));
    assertThat(preparation).isInstanceOf(Preparation.Ready.class);
    assertThat(findings(preparation))
        .extracting(f -> f.severity().name(), Finding::code, Finding::location)
        .contains(tuple("WARNING", code, location));
  }

  @Test
  void boxesAreRoundedFirstAndThenSummed() {
    String xml =
        xml(
            prepare(
                submission(
                        rubrieken(
                            """
                            "1a":{"omzet":100.49,"btw":21.5},"1b":{"omzet":50,"btw":4.5},
                            "2a":{"omzet":10.5,"btw":2.5},"5b":{"btw":0.49}
                            """))
                    .build()));
    assertThat(fact(xml, "TaxedTurnoverSuppliesServicesGeneralTariff")).isEqualTo("100");
    assertThat(fact(xml, "ValueAddedTaxSuppliesServicesGeneralTariff")).isEqualTo("22");
    assertThat(fact(xml, "ValueAddedTaxOwed")).isEqualTo("30");
    assertThat(fact(xml, "ValueAddedTaxOwedToBePaidBack")).isEqualTo("30");
  }

  @Test
  void halvesAreRoundedAwayFromZero() {
    String xml =
        xml(prepare(submission(rubrieken("\"1a\":{\"omzet\":-2.5,\"btw\":-0.5}")).build()));
    assertThat(fact(xml, "TaxedTurnoverSuppliesServicesGeneralTariff")).isEqualTo("-3");
    assertThat(fact(xml, "ValueAddedTaxOwed")).isEqualTo("-1");
  }

  @Test
  void aSumInCentsMayDifferByTheRounding() {
    Submission explained =
        submission(
                rubrieken(
                    """
                    "1a":{"omzet":100,"btw":20.6},"1b":{"omzet":50,"btw":4.6},
                    "5a":{"btw":25.20},"5b":{"btw":0}
                    """))
            .build();
    assertThat(findings(explained)).extracting(Finding::code).containsExactly("OB-ROUNDED");
    assertThat(fact(xml(prepare(explained)), "ValueAddedTaxOwed")).isEqualTo("26");
    Submission unexplained =
        submission(
                rubrieken(
                    """
                    "1a":{"omzet":100,"btw":20.6},"1b":{"omzet":50,"btw":4.6},
                    "5a":{"btw":24.60},"5b":{"btw":0}
                    """))
            .build();
    assertThat(findings(unexplained)).extracting(Finding::code).containsExactly("OB-SUM-5A");
  }

  @Test
  void nothingIsConcludedFromWhatCouldNotBeRead() {
    Submission submission = spoilt("\"btw\":210}", "\"btw\":\"210\"},\"5a\":{\"btw\":210}");
    assertThat(findings(submission)).extracting(Finding::code).containsExactly("ERP-TYPE");
  }

  @Test
  void nilReturnReportsEveryBoxAsZero() {
    Preparation nil = prepare(submission(rubrieken("\"1a\":{\"omzet\":0,\"btw\":0}")).build());
    assertThat(findings(nil)).extracting(Finding::code).containsExactly("OB-NIL");
    assertThat(xml(nil).split(">0</bd-i:", -1)).hasSize(22);
    assertThat(((Preparation.Ready) nil).preview().nl()).contains("Niets te betalen");
  }

  @Test
  void namesKeepTheAccentsThatLatin1Has() {
    String xml = xml(prepare(spoilt("Vries", "Müller-Łoś & <Zn>  té")));
    assertThat(fact(xml, "ContactSurname")).isEqualTo("Müller-Los &amp; &lt;Zn&gt; té");
  }

  @Test
  void anUnconfirmedFormIsRefusedInProduction() {
    Submission submission = spoilt("\"contact\":", "\"koepelorganisatie\":\"NBA\",\"contact\":");
    Preparation preparation =
        Trials.ADAPTER.prepare(submission, Trials.ticket("2026-10-12T08:30:00Z", "productie"));
    assertThat(preparation).isInstanceOf(Preparation.Unfit.class);
    assertThat(findings(preparation)).extracting(Finding::code).containsExactly("OB-UNCONFIRMED");
  }

  @Test
  void koepelorganisatieStandsAlongATypedDimensionIn2026() {
    String xml = xml(prepare(spoilt("\"contact\":", "\"koepelorganisatie\":\"NBA\",\"contact\":")));
    assertThat(xml)
        .contains("<xbrldi:typedMember dimension=\"bd-dim-dim:ProfessionalAssociationSerialNumber")
        .contains("ProvidersName contextRef=\"Koepel1\">NBA<");
  }

  @Test
  void koepelorganisatieStandsInATupleIn2025() {
    Submission submission =
        submission(
                Json.document(
                    Trials.GOOD.replace(
                        "\"contact\":", "\"koepelorganisatie\":\"NBA\",\"contact\":")))
            .tijdvak(Trials.period("2025-07-01", "2025-09-30"))
            .build();
    Preparation preparation = prepare(submission);
    assertThat(findings(preparation))
        .extracting(Finding::code)
        .containsExactly("OB-DEADLINE-PASSED");
    assertThat(xml(preparation))
        .containsPattern("Specification>\\s+<bd-i:[A-Za-z]+Name contextRef=\"Msg\">NBA<")
        .doesNotContain("xbrldi");
  }

  @Test
  void floodOfFindingsIsCut() {
    String fields =
        IntStream.range(0, 2_000)
            .mapToObj(i -> "\"x" + i + "\":1")
            .collect(Collectors.joining(","));
    List<Finding> findings = findings(spoilt("\"contact\":", fields + ",\"contact\":"));
    assertThat(findings).hasSize(501);
    assertThat(findings.get(500).text().en()).isEqualTo("And 1500 more findings.");
  }
}
