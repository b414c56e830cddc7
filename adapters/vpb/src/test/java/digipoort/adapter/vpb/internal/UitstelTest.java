// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal;

import static digipoort.adapter.vpb.internal.Trials.UITSTEL;
import static digipoort.adapter.vpb.internal.Trials.UITSTEL_GOOD;
import static digipoort.adapter.vpb.internal.Trials.codes;
import static digipoort.adapter.vpb.internal.Trials.findings;
import static digipoort.adapter.vpb.internal.Trials.ticket;
import static digipoort.adapter.vpb.internal.Trials.uitstel;
import static digipoort.adapter.vpb.internal.Trials.xml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import digipoort.adapter.vpb.internal.form.Form;
import digipoort.api.BerichtInhoud;
import digipoort.api.Finding;
import digipoort.api.Identiteit;
import digipoort.api.Severity;
import digipoort.api.adapter.Preparation;
import digipoort.xbrl.taxonomy.Concept;
import digipoort.xbrl.taxonomy.Taxonomy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UitstelTest {
  @Test
  void clientsStandInTuplesInTheirOrder() {
    Preparation preparation = prepare(UITSTEL_GOOD);
    String xml = xml(preparation);
    assertThat(xml)
        .containsSubsequence(
            "<bd-t:PostponementSpecification>",
            "FinancialYearEnd contextRef=\"Jaar\">2025-12-31<",
            "FinancialYearStart",
            "PostponementSchemeIndication contextRef=\"Jaar\">true<",
            "TaxName contextRef=\"Jaar\">0<",
            "TaxpayerIdentificationNumber contextRef=\"Jaar\">111222333<",
            "TaxpayerInitials",
            "TaxpayerSurname",
            "<bd-t:PostponementSpecification>",
            "TaxName contextRef=\"Jaar\">1<")
        .doesNotContain("xbrli:scenario", "xbrli:unit");
    Preparation.Ready ready = (Preparation.Ready) preparation;
    assertThat(ready.preview().nl())
        .contains("Cliënten (2)", "belasting IH", "*****2333", "naam Bakker")
        .doesNotContain("111222333");
    assertThat(ready.bericht().inhoud().bestandsnaam()).doesNotContain("123456");
    assertThat(ready.deadline()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "111222333|111222334|UITSTEL-ELFPROEF|/clienten/0/nummer",
        "\"IH\"|\"BTW\"|UITSTEL-VALUE|/clienten/0/belasting",
        "\"uitstel\":true,|''|ERP-MISSING|/clienten/0/uitstel",
        "\"boekjaarEinde\":\"2025-12-31\",\"uitstel\":true,"
            + "|\"boekjaarEinde\":\"2024-12-31\",\"uitstel\":true,"
            + "|UITSTEL-DATES|/clienten/0/boekjaarEinde",
        "\"beconnummer\":\"123456\"|\"beconnummer\":\"12345X\"|UITSTEL-VALUE|/consulent/beconnummer",
        "\"achternaam\":\"Bakker\"|\"achternam\":\"Bakker\"|ERP-UNKNOWN-FIELD|/clienten/0/achternam",
      })
  void mistakeIsFoundWhereItIs(String part, String by, String code, String at) {
    assertThat(UITSTEL_GOOD).contains(part);
    Preparation preparation = prepare(UITSTEL_GOOD.replaceFirst(part, by));
    assertThat(findings(preparation))
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .extracting(Finding::code, Finding::location)
        .containsExactly(tuple(code, at));
    assertThat(findings(preparation).toString()).doesNotContain("111222334");
  }

  @Test
  void sameClientForTheSameTaxAndYearStandsThereOnce() {
    String client =
        "{\"nummer\":\"111222333\",\"belasting\":\"IH\",\"boekjaarBegin\":\"2025-01-01\","
            + "\"boekjaarEinde\":\"2025-12-31\",\"uitstel\":false},";
    String twice = UITSTEL_GOOD.replace("\"clienten\":[", "\"clienten\":[" + client);
    assertThat(findings(prepare(twice)))
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .extracting(Finding::code, Finding::location)
        .containsExactly(tuple("UITSTEL-DUPLICATE", "/clienten/1"));
    String both =
        UITSTEL_GOOD.replace("\"clienten\":[", "\"clienten\":[" + client.replace("IH", "VPB"));
    assertThat(prepare(both)).isInstanceOf(Preparation.Ready.class);
  }

  @Test
  void whatIsOddStopsNothing() {
    Preparation preparation =
        prepare(
            UITSTEL_GOOD
                .replace("\"beconnummer\":\"123456\"", "\"beconnummer\":\"654321\"")
                .replace("2025-12-31", "2026-01-31"));
    assertThat(preparation).isInstanceOf(Preparation.Ready.class);
    assertThat(findings(preparation))
        .extracting(Finding::code, Finding::location)
        .contains(
            tuple("UITSTEL-IDENTITY", "/consulent/beconnummer"),
            tuple("UITSTEL-DATES", "/clienten/0/boekjaarEinde"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ">111222333<|>111222334<|UITSTEL-VALUE",
        "TaxName contextRef=\"Jaar\">0<|TaxName contextRef=\"Jaar\">7<|UITSTEL-VALUE",
        "FinancialYearEnd|FinancialYearStop|UITSTEL-TUPLE",
        "FinancialYearStart contextRef=\"Jaar\">2025-01-01|FinancialYearStart contextRef=\"Jaar\">"
            + "1-1-2025|UITSTEL-VALUE",
      })
  void readyMadeContentIsCheckedByWhatIsKnown(String part, String by, String code) {
    String xml = xml(prepare(UITSTEL_GOOD));
    assertThat(xml).contains(part);
    Preparation preparation =
        UITSTEL.prepare(
            Trials.uitstel("{}")
                .payload(
                    BerichtInhoud.of(
                        "application/xml",
                        "u.xbrl",
                        xml.replace(part, by).getBytes(StandardCharsets.UTF_8)))
                .build(),
            ticket("simulator"));
    assertThat(findings(preparation))
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.code()).isEqualTo(code))
        .allSatisfy(finding -> assertThat(finding.location()).startsWith("line "));
    assertThat(findings(preparation).toString()).doesNotContain("111222334");
  }

  @Test
  void withoutClientsThereIsNothingToAsk() {
    String none = UITSTEL_GOOD.replaceFirst("(?s)\"clienten\":.*", "\"clienten\":[]}");
    assertThat(codes(prepare(none))).contains("UITSTEL-LINES");
  }

  @Test
  void numberOfTheConsultantHasSixDigits() {
    Preparation preparation =
        Trials.UITSTEL.prepare(
            uitstel(UITSTEL_GOOD).belanghebbende(new Identiteit("12345", "becon")).build(),
            ticket("simulator"));
    assertThat(codes(preparation)).contains("UITSTEL-IDENTITY");
  }

  @Test
  void whatIsGuessedIsAnErrorInProduction() {
    Settings none =
        new Settings(UitstelConfig.PID, List.of("Uitstel_Becon"), List.of("becon"), Set.of());
    UitstelAdapter adapter =
        new UitstelAdapter(none, UitstelAdapter.means(null, Trials.NO_TAXONOMIES));
    Preparation later = adapter.prepare(uitstel(UITSTEL_GOOD).build(), ticket("productie"));
    assertThat(later).isInstanceOf(Preparation.Unfit.class);
    assertThat(codes(later)).filteredOn("UITSTEL-UNCONFIRMED"::equals).hasSize(4);
    Preparation known =
        adapter.prepare(
            uitstel(UITSTEL_GOOD).tijdvak(Trials.period("2020-01-01", "2020-12-31")).build(),
            ticket("productie"));
    assertThat(codes(known)).filteredOn("UITSTEL-UNCONFIRMED"::equals).hasSize(3);
  }

  /** What the descriptors say of concepts is what the taxonomy we have says. */
  @Test
  void conceptsAndTheirOrderAreThoseOfTheTaxonomyWeHave() {
    Taxonomy uitstel =
        Reference.nt9()
            .find(Reference.NT9_VPB.replace("vpb-aangifte-2014", "ihz-vpb-uitstel-2014"))
            .orElseThrow();
    Concept tuple = uitstel.concepts("PostponementSpecification").get(0);
    for (Form form : UitstelAdapter.means(null, Trials.NO_TAXONOMIES).forms().all()) {
      assertThat(
              form.lines().get(0).fields().stream().map(f -> f.concept().getLocalPart()).toList())
          .isEqualTo(tuple.content().concepts().map(c -> c.getLocalPart()).toList());
      form.fields()
          .forEach(
              placed ->
                  assertThat(uitstel.concepts(placed.field().concept().getLocalPart())).hasSize(1));
    }
  }

  private static Preparation prepare(String json) {
    return Trials.UITSTEL.prepare(uitstel(json).build(), ticket("simulator"));
  }
}
