// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal;

import static digipoort.adapter.vpb.internal.Trials.codes;
import static digipoort.adapter.vpb.internal.Trials.fact;
import static digipoort.adapter.vpb.internal.Trials.findings;
import static digipoort.adapter.vpb.internal.Trials.prepare;
import static digipoort.adapter.vpb.internal.Trials.spoilt;
import static digipoort.adapter.vpb.internal.Trials.submission;
import static digipoort.adapter.vpb.internal.Trials.xml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import digipoort.api.Finding;
import digipoort.api.Severity;
import digipoort.api.adapter.Preparation;
import digipoort.mapping.trial.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileTest {
  private static final String YEAR = "Jaar_Declarant";

  @Test
  void sumsAreWorkedOut() {
    Preparation preparation = prepare(Trials.good().build());
    String xml = xml(preparation);
    assertThat(fact(xml, "AssetsTotalAmountFiscal", "Begin_Declarant")).isEqualTo("25000");
    assertThat(fact(xml, "LiabilitiesTotalFiscal", "Einde_Declarant")).isEqualTo("50000");
    assertThat(fact(xml, "BusinessExpenditureFiscalTotal", YEAR)).isEqualTo("100000");
    assertThat(fact(xml, "BalanceProfitCalculationForTaxPurposesFiscal", YEAR)).isEqualTo("20000");
    assertThat(fact(xml, "BalanceProfitComparisonMethod", YEAR)).isEqualTo("20000");
    assertThat(fact(xml, "TaxableProfit", YEAR)).isEqualTo("20000");
    assertThat(fact(xml, "CorporationTaxTaxableAmount", YEAR)).isEqualTo("15000");
    assertThat(fact(xml, "TaxAccordingToOrdinaryRate", YEAR)).isEqualTo("2850");
    assertThat(fact(xml, "TaxAmountBalance", YEAR)).isEqualTo("2850");
    assertThat(xml)
        .contains("<xbrli:instant>2024-12-31</xbrli:instant>")
        .contains(">bd-dim-mem:Declarant<", ">bd-dim-mem:Begin<");
    assertThat(codes(preparation)).containsExactly("VPB-UNCHECKED");
  }

  @Test
  void whatWasNotGivenIsNotReported() {
    String xml = xml(prepare(Trials.good().build()));
    assertThat(xml).doesNotContain("GoodwillFiscal", "ProvisionsTotalFiscal");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"liquideMiddelen\":10000|\"liquideMiddelen\":10001|VPB-BALANCE|/balans/begin/activa",
        "\"liquideMiddelen\":33000|\"liquideMiddelen\":33001|VPB-BALANCE|/balans/einde/activa",
        "\"lonen\":60000|\"lonen\":60001|VPB-PROFIT|/winstEnVerlies/saldo",
        "\"lonen\":60000|\"lonen\":60000,\"bedrijfslasten\":1|VPB-SUM|/winstEnVerlies/bedrijfslasten",
        "\"machines\":8000|\"machines\":8000,\"activa\":50001|VPB-SUM|/balans/einde/activa",
        "\"kapitaal\":18000,\"winstreserve\":2000|\"kapitaal\":18000,\"winstreserve\":2000,"
            + "\"eigenVermogen\":1|VPB-SUM|/balans/begin/eigenVermogen",
        "\"verrekend\":5000|\"verrekend\":5000,\"belastbaarBedrag\":20000"
            + "|VPB-SUM|/verliezen/belastbaarBedrag",
        "\"verrekend\":5000|\"verrekend\":5000,\"teVerrekenenVerliezen\":1"
            + "|VPB-SUM|/verliezen/teVerrekenenVerliezen",
        "\"machines\":8000,\"debiteuren\":9000|\"machines\":-8000,\"debiteuren\":25000"
            + "|VPB-SIGN|/balans/einde/machines",
        "\"machines\":8000|\"machines\":\"8000\"|ERP-TYPE|/balans/einde/machines",
        "\"machines\":8000|\"machine\":8000|ERP-UNKNOWN-FIELD|/balans/einde/machine",
        "\"machines\":8000|\"machines\":1e40|VPB-SIZE|/balans/einde/machines",
        "\"fiscaleEenheid\":false|\"fiscaleEenheid\":true|VPB-PROFILE|/rechtspersoon/fiscaleEenheid",
        "eenvoudige-bv|grote-nv|VPB-PROFILE|/profiel",
        "SWO12345|SWO1|VPB-LENGTH|/software/relatienummer",
        "\"achternaam\":\"Vries\"|\"achternaam\":\"Новак\"|FR-NL-1.02|/ondertekenaar/achternaam",
        "\"functie\":\"Directeur\",|''|ERP-MISSING|/ondertekenaar/functie",
      })
  void mistakeIsFoundWhereItIs(String part, String by, String code, String at) {
    Preparation preparation = prepare(submission(spoilt(part, by)).build());
    assertThat(preparation).isInstanceOf(Preparation.Unfit.class);
    assertThat(findings(preparation))
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .extracting(Finding::code, Finding::location)
        .containsExactly(tuple(code, at));
  }

  @Test
  void comparisonOfCapitalCountsWithdrawalsContributionsAndWhatIsNotDeductible() {
    String more =
        "\"winstberekening\":{\"onttrekkingen\":3000,\"stortingen\":1000},"
            + "\"nietAftrekbaar\":{\"vennootschapsbelasting\":2000},\"verliezen\":";
    Preparation preparation =
        prepare(
            submission(
                    Json.document(
                        Trials.GOOD
                            .replace("\"verliezen\":", more)
                            .replace("\"lonen\":60000", "\"lonen\":56000")))
                .build());
    String xml = xml(preparation);
    assertThat(fact(xml, "CapitalComparisonDifferenceOfCapitalTotal", YEAR)).isEqualTo("22000");
    assertThat(fact(xml, "CorporationTaxNonDeductibleAmountsTotal", YEAR)).isEqualTo("2000");
    assertThat(fact(xml, "BalanceProfitComparisonMethod", YEAR)).isEqualTo("24000");
  }

  @Test
  void whatIsOddStopsNothing() {
    Preparation preparation =
        prepare(
            submission(
                    spoilt(
                        "\"verliezen\":{\"verrekend\":5000}",
                        "\"verliezen\":{\"verrekend\":25000},"
                            + "\"belasting\":{\"normaalTarief\":1000},"
                            + "\"winstberekening\":{\"belastbareWinst\":21000}"))
                .build());
    assertThat(preparation).isInstanceOf(Preparation.Ready.class);
    assertThat(codes(preparation)).contains("VPB-LOSS", "VPB-TAX", "VPB-DIFFERS");
    assertThat(fact(xml(preparation), "TaxableProfit", YEAR)).isEqualTo("21000");
  }

  @Test
  void shortAndBrokenBookYearsAreFiledByTheYearInWhichTheyEnd() {
    Preparation broken =
        prepare(Trials.good().tijdvak(Trials.period("2024-07-01", "2025-06-30")).build());
    assertThat(xml(broken)).contains("vpb-aangifte-2025", "<xbrli:instant>2024-06-30<");
    Preparation longer =
        prepare(Trials.good().tijdvak(Trials.period("2023-09-01", "2024-12-31")).build());
    assertThat(xml(longer)).contains("vpb-aangifte-2024");
    assertThat(codes(longer)).contains("VPB-PERIOD-FORM", "VPB-DEADLINE-PASSED");
    Preparation never =
        prepare(Trials.good().tijdvak(Trials.period("2019-01-01", "2019-12-31")).build());
    assertThat(codes(never)).contains("VPB-NO-DESCRIPTOR");
  }

  @Test
  void koepelorganisatieStandsInTheFormOfItsYear() {
    String with = "\"consulent\":{\"koepelorganisatie\":\"NBA\"},\"software\":";
    String json = Trials.GOOD.replace("\"software\":", with);
    Preparation typed = prepare(submission(Json.document(json)).build());
    assertThat(xml(typed)).contains("xbrldi:typedMember");
    assertThat(codes(typed)).contains("VPB-UNCONFIRMED");
    Preparation tuple =
        prepare(
            submission(Json.document(json))
                .tijdvak(Trials.period("2024-01-01", "2024-12-31"))
                .build());
    assertThat(xml(tuple))
        .contains("<bd-t:ProfessionalAssociationForTaxServiceProvidersSpecification>");
  }

  @Test
  void severalMistakesAreFoundAtOnce() {
    List<Finding> found =
        findings(
            Trials.figures(
                "\"balans\":{\"einde\":{\"machines\":-1,\"x\":1}},\"winstEnVerlies\":{\"lonen\":\"a\"}"));
    assertThat(found)
        .extracting(Finding::code)
        .contains("VPB-SIGN", "ERP-UNKNOWN-FIELD", "ERP-TYPE");
  }

  @Test
  void misspeltSectionIsTheOnlyFinding() {
    Preparation preparation = prepare(submission(spoilt("\"balans\":", "\"balnas\":")).build());
    assertThat(findings(preparation))
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .extracting(Finding::location)
        .containsExactly("/balnas");
  }

  @Test
  void profileThatIsNotNamedIsAskedFor() {
    assertThat(findings(spoilt("\"profiel\":\"eenvoudige-bv\",", "")))
        .filteredOn(finding -> finding.code().equals("VPB-PROFILE"))
        .extracting(finding -> finding.text().nl(), finding -> finding.action().nl())
        .containsExactly(tuple("Het profiel ontbreekt.", "Geef profiel: eenvoudige-bv."));
  }

  @Test
  void entryPointOfAnotherYearIsRefused() {
    String of2024 =
        "http://www.nltaxonomie.nl/nt19/bd/20241211/entrypoints/bd-rpt-vpb-aangifte-2024.xsd";
    assertThat(findings(spoilt("\"profiel\":", "\"entrypoint\":\"" + of2024 + "\",\"profiel\":")))
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .extracting(Finding::code, Finding::location)
        .containsExactly(tuple("VPB-ENTRYPOINT-PERIOD", "/entrypoint"));
  }

  @Test
  void figuresThatAreAllZeroAreOdd() {
    assertThat(findings(Json.document("{" + Trials.HEADER + "}")))
        .filteredOn(finding -> finding.code().equals("VPB-NIL"))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING);
  }

  @Test
  void wrongKindIsSaidOnce() {
    assertThat(
            findings(spoilt("\"achternaam\":\"Vries\"", "\"achternaam\":{\"bsn\":\"111222333\"}")))
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .extracting(Finding::code, finding -> finding.text().en())
        .containsExactly(tuple("ERP-TYPE", "An object is not a text."));
  }

  @Test
  void deadlineIsFiveMonthsAfterTheBookYear() {
    Preparation.Ready ready = (Preparation.Ready) prepare(Trials.good().build());
    assertThat(ready.deadline()).isEqualTo("2026-05-31T21:59:59Z");
    assertThat(ready.preview().nl()).contains("Uiterlijk       31 mei 2026");
  }
}
