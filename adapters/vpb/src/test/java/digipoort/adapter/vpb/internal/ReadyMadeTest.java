// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal;

import static digipoort.adapter.vpb.internal.Trials.codes;
import static digipoort.adapter.vpb.internal.Trials.findings;
import static digipoort.adapter.vpb.internal.Trials.prepare;
import static digipoort.adapter.vpb.internal.Trials.submission;
import static digipoort.adapter.vpb.internal.Trials.xml;
import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.BerichtInhoud;
import digipoort.api.Finding;
import digipoort.api.Severity;
import digipoort.api.Submission;
import digipoort.api.adapter.Preparation;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadyMadeTest {
  private static final String GOOD = xml(prepare(Trials.good().build()));

  @Test
  void goodContentIsSentByteForByteWithTheSamePreview() {
    BerichtInhoud inhoud = inhoud(GOOD);
    Preparation preparation = prepare(submission(inhoud).build());
    Preparation.Ready ready = (Preparation.Ready) preparation;
    assertThat(ready.bericht().inhoud()).isSameAs(inhoud);
    assertThat(ready.preview())
        .isEqualTo(((Preparation.Ready) prepare(Trials.good().build())).preview());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vpb-aangifte-2025|vpb-aangifte-2031|VPB-ENTRYPOINT|ERROR",
        "nt20/bd/20251210/entrypoints/bd-rpt-vpb-aangifte-2025"
            + "|nt19/bd/20241211/entrypoints/bd-rpt-vpb-aangifte-2024|VPB-ENTRYPOINT-PERIOD|ERROR",
        ">001000044<|>111222333<|VPB-CONTEXT|ERROR",
        "www.belastingdienst.nl/ident|http://www.belastingdienst.nl/ident|VPB-CONTEXT|ERROR",
        "startDate>2025-01-01|startDate>2025-02-01|VPB-CONTEXT|ERROR",
        "instant>2025-12-31|instant>2025-11-30|VPB-CONTEXT|ERROR",
        "instant>2025-12-31|instant>2025-12-31T00:00:00|FR-NL-3.01|ERROR",
        ">50000</bd-i:AssetsTotal|>50001</bd-i:AssetsTotal|VPB-BALANCE|ERROR",
        ">50000</bd-i:AssetsTotal|>50001</bd-i:AssetsTotal|VPB-SUM|WARNING",
        ">20000</bd-i:BalanceProfitCalc|>20001</bd-i:BalanceProfitCalc|VPB-PROFIT|ERROR",
        ">15000</bd-i:CorporationTaxTaxableAmount|>15001</bd-i:CorporationTaxTaxableAmount"
            + "|VPB-SUM|ERROR",
        ">20000</bd-i:CapitalComparisonDiff|>20001</bd-i:CapitalComparisonDiff|VPB-SUM|ERROR",
        "</xbrli:xbrl>|<!-- \u0160 --></xbrli:xbrl>|FR-NL-1.02|ERROR",
        ">8000</bd-i:MachinesAnd|>abc</bd-i:MachinesAnd|VPB-VALUE|ERROR",
        ">8000</bd-i:MachinesAnd|>8000.50</bd-i:MachinesAnd|VPB-VALUE|ERROR",
        ">8000</bd-i:MachinesAnd|>-8000</bd-i:MachinesAnd|VPB-VALUE|ERROR",
        ">false</bd-i:TaxReturnConcerns|>nee</bd-i:TaxReturnConcerns|VPB-VALUE|ERROR",
        "SWO12345|SWO1|VPB-VALUE|ERROR",
        "iso4217:EUR|iso4217:USD|VPB-VALUE|ERROR",
        "MachinesAndInstallationsFiscal contextRef=\"Begin_Declarant\""
            + "|MachinesAndInstallationsFiscal contextRef=\"Jaar_Declarant\"|VPB-CONTEXT|ERROR",
        "bd-dim-mem:Begin<|bd-dim-mem:End<|VPB-CONTEXT|ERROR",
        "bd-dim-mem:Declarant<|bd-dim-mem:HoldingCompany<|VPB-CONTEXT|ERROR",
        "bd-dim-mem:Declarant<|bd-dim-mem:Oma<|VPB-CONTEXT|ERROR",
        "20251210/dictionary/bd-data|20251211/dictionary/bd-data|VPB-CONCEPT|ERROR",
        "contextRef=\"Jaar_Declarant\" unitRef|contextRef=\"Jaar\" unitRef|XBRL-CONTEXTREF|ERROR",
      })
  void errorIsFoundWithItsPlace(String part, String by, String code, Severity severity) {
    assertThat(GOOD).contains(part);
    Preparation preparation = prepare(submission(inhoud(GOOD.replace(part, by))).build());
    assertThat(findings(preparation))
        .filteredOn(f -> f.code().equals(code) && f.severity() == severity)
        .isNotEmpty()
        .first()
        .extracting(Finding::location)
        .asString()
        .startsWith("line ");
    assertThat(preparation).isInstanceOf(Preparation.Unfit.class);
  }

  /** The balance sheet of a daughter of a fiscal unity is nobody's business here. */
  @Test
  void balanceSheetMayBeOfAnyParty() {
    String other =
        GOOD.replaceFirst(
            "(?s)(<xbrli:context id=\"Begin_Declarant\">.*?)Declarant</xbrldi",
            "$1SubsidiaryCompany</xbrldi");
    assertThat(findings(inhoud(other)))
        .extracting(Finding::code)
        .contains("VPB-SUM")
        .doesNotContain("VPB-CONTEXT", "VPB-VALUE");
  }

  @Test
  void ofWhatCannotBeReadNothingIsConcluded() {
    String dated = GOOD.replace("instant>2024-12-31", "instant>2024-12-31T00:00:00");
    assertThat(codes(prepare(submission(inhoud(dated)).build())))
        .containsOnly("FR-NL-3.01", "VPB-CONTEXT", "VPB-UNCHECKED");
    String letters = GOOD.replace(">8000</bd-i:MachinesAnd", ">abc</bd-i:MachinesAnd");
    assertThat(codes(prepare(submission(inhoud(letters)).build())))
        .containsOnly("VPB-VALUE", "VPB-UNCHECKED");
  }

  @Test
  void withoutBookYearNothingIsComparedWithOne() {
    Submission none =
        submission(
                inhoud(
                    GOOD.replace("nt20/bd/20251210", "nt19/bd/20241211")
                        .replace("2025.xsd", "2024.xsd")))
            .tijdvak(null)
            .build();
    assertThat(codes(prepare(none)))
        .contains("VPB-PERIOD-MISSING")
        .doesNotContain("VPB-ENTRYPOINT-PERIOD");
  }

  @Test
  void startOfTheYearMayBeWrittenAsItsFirstDay() {
    String first = GOOD.replace("instant>2024-12-31", "instant>2025-01-01");
    assertThat(prepare(submission(inhoud(first)).build())).isInstanceOf(Preparation.Ready.class);
  }

  @Test
  void contentThatWasNotCheckedByATaxonomySaysSo() {
    assertThat(findings(inhoud(GOOD))).extracting(Finding::code).contains("VPB-UNCHECKED");
  }

  private static BerichtInhoud inhoud(String xml) {
    return BerichtInhoud.of("application/xml", "vpb.xbrl", xml.getBytes(StandardCharsets.UTF_8));
  }
}
