// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal;

import static digipoort.adapter.vpb.internal.Trials.findings;
import static digipoort.adapter.vpb.internal.Trials.ticket;
import static digipoort.adapter.vpb.internal.Trials.xml;
import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Finding;
import digipoort.api.Payload;
import digipoort.api.Severity;
import digipoort.api.adapter.Preparation;
import digipoort.mapping.trial.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Facts by the real Nederlandse Taxonomie 9.0, which is not part of the product. */
class ReferenceFactsTest {
  private static final String VALUES =
      """
      {"feiten":[
       {"concept":"TurnoverNetFiscal","waarde":1234.56},
       {"concept":"TurnoverNetFiscal","waarde":1,"partij":"HoldingCompany"},
       {"concept":"SubsidiaryTaxEntityExists","waarde":true,"partij":"SubsidiaryCompany"},
       {"concept":"TradeReceivablesNominal","waarde":7},
       {"concept":"bd-bedr:AssetsTotalAmountFiscal","waarde":25000,"moment":"begin"},
       {"concept":"TaxConsultantNumber","waarde":"012345"},
       {"concept":"LegalPersonName","waarde":"Škoda B.V."},
       {"concept":"ComplianceRequirementsInstitutionsAndVentureCapitalCausingTaxIncreasePercentage",
        "waarde":12.5},
       {"concept":"FunctionalCurrencyOrderSpecification","feiten":[
         {"concept":"TaxableAmountBaseForTaxCalculation","waarde":100},
         {"concept":"FunctionalCurrencySchemeCurrencyFactor","waarde":1000},
         {"concept":"ExchangeRateFinancialYearFunctionalCurrencySchemeAverage","waarde":1.1}]},
       {"concept":"ShareholderSpecification","feiten":[
         {"concept":"ShareholderName","waarde":"A. Jansen"},
         {"concept":"ShareholderDirectorLargeShareholderIdentificationNumber",
          "waarde":"111222333"},
         {"concept":"ShareholderCountryCode","waarde":"NLD"}]},
       {"concept":"ShareholderName","waarde":"B. Pietersen","groep":"2"},
       {"concept":"ShareholderIssuedCapitalPercentage","waarde":49,"groep":"2"},
       {"concept":"ProfitDistributionSubjectToDividendDate","waarde":"2014-06-30",
        "groep":"uitdeling"}]}
      """;
  private static final String MISTAKES =
      """
      {"feiten":[
       {"concept":"TurnoverNettFiscal","waarde":1},
       {"concept":"Netto omzet fiscaal","waarde":1},
       {"concept":"TurnoverNetFiscal","waarde":-1},
       {"concept":"AssetsTotalAmountFiscal","waarde":1},
       {"concept":"TurnoverNetFiscal","waarde":1,"moment":"einde"},
       {"concept":"TradeReceivablesNominal","waarde":1,"moment":"begin"},
       {"concept":"TurnoverNetFiscal","waarde":1,"partij":"Grandmother"},
       {"concept":"TaxableProfit","waarde":1,"partij":"HoldingCompany"},
       {"concept":"ShareholderName","waarde":"A"},
       {"concept":"ShareholderSpecification","feiten":[
         {"concept":"ShareholderName","waarde":"A"},{"concept":"ShareholderName","waarde":"B"},
         {"concept":"TaxableProfit","waarde":1}]},
       {"concept":"FunctionalCurrencyOrderSpecification","feiten":[]},
       {"concept":"CorporationTaxTaxableAmount","waarde":1},
       {"concept":"CorporationTaxTaxableAmount","waarde":1},
       {"concept":"TaxConsultantNumber","waarde":"12345"},
       {"concept":"FunctionalCurrencySchemeExists","waarde":"nee"},
       {"concept":"ShareholderDirectorLargeShareholderIdentificationNumber",
        "waarde":"123456789","groep":"x"}]}
      """;
  private static VpbAdapter adapter;

  @AfterAll
  static void forget() {
    adapter = null;
  }

  private static Preparation prepare(Payload payload) {
    if (adapter == null) {
      adapter = new VpbAdapter(Trials.SETTINGS, VpbAdapter.means(null, Reference.nt9()));
    }
    return adapter.prepare(
        Trials.submission(payload).tijdvak(Trials.period("2014-01-01", "2014-12-31")).build(),
        ticket("simulator"));
  }

  @Test
  void everyKindOfValueIsWrittenAsItsTypeWants() {
    Preparation preparation = prepare(Json.document(VALUES));
    String xml = xml(preparation);
    assertThat(xml)
        .contains(">1235</bd-bedr:TurnoverNetFiscal>", ">12.50<", ">01.10000000<", ">Skoda B.V.<")
        .contains("contextRef=\"Jaar_HoldingCompany\"", "contextRef=\"Einde_Declarant\"")
        .contains(">2014-06-30<", ">012345<", ">true<");
    assertThat(xml.indexOf("ExchangeRateFinancial"))
        .isLessThan(xml.indexOf("SchemeCurrencyFactor"));
    assertThat(xml.split("<bd-bedr-tuple:ShareholderSpecification>")).hasSize(3);
    assertThat(((Preparation.Ready) preparation).preview().nl())
        .contains("*****2333")
        .doesNotContain("111222333");
  }

  @Test
  void mistakesAreNamedAtTheirPlace() {
    Preparation preparation = prepare(Json.document(MISTAKES));
    Map<String, String> found =
        findings(preparation).stream()
            .filter(f -> f.severity() == Severity.ERROR)
            .collect(
                Collectors.toMap(
                    Finding::location, Finding::code, (a, b) -> a, LinkedHashMap::new));
    assertThat(found)
        .containsEntry("/feiten/0/concept", "VPB-CONCEPT")
        .containsEntry("/feiten/1/concept", "VPB-CONCEPT")
        .containsEntry("/feiten/2/waarde", "VPB-VALUE")
        .containsEntry("/feiten/3/moment", "VPB-MOMENT")
        .containsEntry("/feiten/4/moment", "VPB-MOMENT")
        .containsEntry("/feiten/5/moment", "VPB-MOMENT")
        .containsEntry("/feiten/6/partij", "VPB-PARTY")
        .containsEntry("/feiten/7/partij", "VPB-PARTY")
        .containsEntry("/feiten/8/concept", "VPB-TUPLE")
        .containsEntry("/feiten/9/concept", "VPB-TUPLE")
        .containsEntry("/feiten/9/feiten/2/concept", "VPB-TUPLE")
        .containsEntry("/feiten/10/concept", "VPB-TUPLE")
        .containsEntry("/feiten/12/concept", "VPB-DUPLICATE")
        .containsEntry("/feiten/13/waarde", "VPB-VALUE")
        .containsEntry("/feiten/14/waarde", "ERP-TYPE")
        .containsEntry("/feiten/15/waarde", "VPB-ELFPROEF")
        .hasSize(16);
    assertThat(findings(preparation).toString())
        .contains("Did you mean TurnoverNetFiscal (Netto omzet fiscaal)")
        .doesNotContain("123456789", "ERP-UNKNOWN-FIELD");
  }
}
