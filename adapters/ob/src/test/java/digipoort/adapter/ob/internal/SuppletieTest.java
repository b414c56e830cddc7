// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import digipoort.api.BerichtInhoud;
import digipoort.api.Finding;
import digipoort.api.Kenmerk;
import digipoort.api.Payload;
import digipoort.api.Status;
import digipoort.api.Submission;
import digipoort.api.Text;
import digipoort.api.adapter.Adapter;
import digipoort.api.adapter.AdapterContract;
import digipoort.api.adapter.Preparation;
import digipoort.api.adapter.Verdict;
import digipoort.mapping.trial.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppletieTest implements AdapterContract {
  private static final String GOOD =
      """
      {"software":{"relatienummer":"SWO12345","naam":"Voorbeeld ERP","versie":"4.2"},
       "contact":{"soort":"BPL","voorletters":"J","achternaam":"Vries",
                  "telefoonnummer":"0201234567"},
       "rubrieken":{"1a":{"omzet":12500,"btw":2625},"5b":{"btw":125}},
       "totaal":{"oud":-500}}
      """;

  @Override
  public Adapter testee() {
    return Trials.SUPPLETIE;
  }

  @Override
  public Submission acceptable() {
    return submission(Json.document(GOOD)).build();
  }

  @Test
  void totalsAreComputedFromTheRightFigures() {
    Preparation preparation = prepare(acceptable());
    assertThat(Trials.findings(preparation)).isEmpty();
    String xml = Trials.xml(preparation);
    assertThat(xml)
        .contains("/nt20/bd/20251210/entrypoints/bd-rpt-ob-suppletie-2026.xsd")
        .doesNotContain("ValueAddedTaxOwedToBePaidBack");
    assertThat(Trials.fact(xml, "ValueAddedTaxSuppliesServicesGeneralTariff")).isEqualTo("2625");
    assertThat(Trials.fact(xml, "ValueAddedTaxAmountTotalNew")).isEqualTo("2500");
    assertThat(Trials.fact(xml, "ValueAddedTaxAmountTotalOld")).isEqualTo("-500");
    assertThat(Trials.fact(xml, "ValueAddedTaxToBePaidAdditionalToBePaidBack")).isEqualTo("3000");
    Preparation.Ready ready = (Preparation.Ready) preparation;
    assertThat(ready.descriptor()).startsWith("obsup-2026 v1 ");
    assertThat(ready.bericht().berichtsoort()).isEqualTo("OBSUP");
    assertThat(ready.bericht().eerderAanleverkenmerk()).isNull();
    assertThat(ready.bericht().inhoud().bestandsnaam())
        .isEqualTo("OBSUP-2026-01-01-2026-03-31.xbrl");
    assertThat(ready.deadline()).isNull();
  }

  @Test
  void previewShowsOldNewAndWhatComesOfIt() {
    assertThat(preview(GOOD))
        .contains("Suppletie omzetbelasting, NT20")
        .containsPattern("Nieuw totaal \\(5a - 5b\\) +2\\.500\n")
        .containsPattern("Oud totaal \\(eerder aangegeven\\) +-500\n")
        .containsPattern("Bij te betalen +3\\.000\n")
        .doesNotContain("Uiterlijk");
    assertThat(preview(GOOD.replace("-500", "5000"))).containsPattern("Terug te vragen +2\\.500\n");
    assertThat(preview(GOOD.replace("-500", "2500")))
        .containsPattern("Niets te betalen of terug te vragen +0\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"oud\":-500|\"nieuw\":2500|ERROR|ERP-MISSING|/totaal/oud",
        "\"totaal\":{\"oud\":-500}|\"beconnummer\":\"123456\"|ERROR|ERP-MISSING|/totaal/oud",
        "\"oud\":-500|\"oud\":null|ERROR|ERP-MISSING|/totaal/oud",
        "\"oud\":-500|\"oud\":\"-500\"|ERROR|ERP-TYPE|/totaal/oud",
        "{\"oud\":-500}|7|ERROR|ERP-TYPE|/totaal",
        "\"oud\":-500|\"oud\":-500,\"nieuw\":2501|ERROR|OBSUP-SUM-NIEUW|/totaal/nieuw",
        "\"oud\":-500|\"oud\":-500,\"verschil\":2000|ERROR|OBSUP-SUM-VERSCHIL|/totaal/verschil",
        "\"oud\":-500|\"oud\":-500,\"newer\":1|ERROR|ERP-UNKNOWN-FIELD|/totaal/newer",
        "\"oud\":-500|\"oud\":99999999999|ERROR|OBSUP-SIZE|/totaal/oud",
        "\"oud\":-500|\"oud\":1e99999|ERROR|OBSUP-SIZE|/totaal/oud",
        "\"oud\":-500|\"oud\":-9999999999|ERROR|OBSUP-SIZE|/totaal/verschil",
        "\"5b\":{|\"5g\":{\"btw\":1},\"5b\":{|ERROR|OBSUP-RUBRIEK|/rubrieken/5g",
        "\"5b\":{|\"5a\":{\"btw\":1},\"5b\":{|ERROR|OBSUP-SUM-5A|/rubrieken/5a/btw",
        "\"omzet\":12500,\"btw\":2625},\"5b\":{\"btw\":125}|\"omzet\":null}|ERROR|OBSUP-EMPTY|/rubrieken",
        "SWO12345|SWO|ERROR|OBSUP-LENGTH|/software/relatienummer",
        "\"oud\":-500|\"oud\":2500|WARNING|OBSUP-NO-DIFFERENCE|/totaal/verschil",
        "\"oud\":-500|\"oud\":1500|INFO|OBSUP-SMALL|/totaal/verschil",
        "\"oud\":-500|\"oud\":3500|INFO|OBSUP-SMALL|/totaal/verschil",
        "\"oud\":-500|\"oud\":-500.40|INFO|OBSUP-ROUNDED|/totaal/verschil",
        "\"btw\":2625|\"btw\":1000|WARNING|OBSUP-RATE|/rubrieken/1a/btw",
        "\"contact\":|\"koepelorganisatie\":\"NBA\",\"contact\":|WARNING|OBSUP-UNCONFIRMED|/koepelorganisatie",
      })
  void eachMistakeIsFoundAtItsPlace(
      String part, String by, String severity, String code, String location) {
    assertThat(GOOD).contains(part);
    String spoilt = GOOD.replace(part, by);
    if (code.equals("OBSUP-ROUNDED")) {
      spoilt = spoilt.replace("-500.40", "-500.40,\"verschil\":3000.40");
    }
    List<Finding> findings = Trials.findings(prepare(submission(Json.document(spoilt)).build()));
    assertThat(findings)
        .extracting(f -> f.severity().name(), Finding::code, Finding::location)
        .contains(tuple(severity, code, location));
    assertThat(findings).filteredOn(f -> f.location().equals(location)).as("said once").hasSize(1);
  }

  @Test
  void aDifferenceAboveTheLimitIsNotRemarkedUpon() {
    String over = GOOD.replace("-500", "1499");
    assertThat(Trials.findings(prepare(submission(Json.document(over)).build()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-01, 2025-12-31, 2026-10-12, ''",
    "2026-01-01, 2026-12-31, 2026-10-12, OBSUP-PERIOD-NOT-ENDED",
    "2026-01-01, 2026-06-30, 2026-10-12, OBSUP-PERIOD-FORM",
    "2025-07-01, 2026-06-30, 2026-10-12, OBSUP-PERIOD-YEARS",
    "2024-01-01, 2024-12-31, 2026-10-12, OBSUP-NO-DESCRIPTOR",
  })
  void periodsAreMonthsQuartersOrAYearThatIsOver(
      String begin, String einde, String today, String code) {
    Preparation preparation =
        Trials.SUPPLETIE.prepare(
            submission(Json.document(GOOD)).tijdvak(Trials.period(begin, einde)).build(),
            Trials.ticket(today + "T10:00:00Z", "simulator"));
    assertThat(Trials.findings(preparation))
        .extracting(Finding::code)
        .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  @Test
  void readyMadeContentIsCheckedByTheSameRules() {
    String good = Trials.xml(prepare(acceptable()));
    BerichtInhoud inhoud = inhoud(good);
    Preparation.Ready ready = (Preparation.Ready) prepare(submission(inhoud).build());
    assertThat(ready.bericht().inhoud()).isSameAs(inhoud);
    assertThat(ready.findings()).extracting(Finding::code).containsExactly("OBSUP-NOT-CHECKED");
    assertThat(ready.preview().nl()).containsPattern("Bij te betalen +3\\.000\n");
    Preparation wrong = prepare(submission(inhoud(good.replace(">3000<", ">2000<"))).build());
    assertThat(Trials.findings(wrong))
        .extracting(Finding::code, f -> f.location().replaceAll(",.*", ""))
        .contains(tuple("OBSUP-SUM-VERSCHIL", "line 47"));
    Preparation other =
        prepare(submission(inhoud(good.replace("ob-suppletie", "ob-aangifte"))).build());
    assertThat(Trials.findings(other)).extracting(Finding::code).contains("OBSUP-ENTRYPOINT");
  }

  @Test
  void acceptanceSaysToAwaitTheAssessment() {
    Verdict verdict =
        Trials.SUPPLETIE.interpret(
            List.of(new Status(new Kenmerk("K-1"), "500", Instant.EPOCH, "", null, null)),
            new Verdict(
                Verdict.Conclusion.COMPLETED, Text.verbatim("x"), Text.verbatim("x"), List.of()));
    assertThat(verdict.meaning().nl()).contains("de suppletie ontvangen en aanvaard");
    assertThat(verdict.action().nl()).contains("naheffingsaanslag");
  }

  private static Submission.Builder submission(Payload payload) {
    return Trials.submission(payload)
        .berichtsoort("OBSUP")
        .tijdvak(Trials.period("2026-01-01", "2026-03-31"));
  }

  private static BerichtInhoud inhoud(String xml) {
    return BerichtInhoud.of("application/xml", "s.xbrl", xml.getBytes(StandardCharsets.UTF_8));
  }

  private static Preparation prepare(Submission submission) {
    return Trials.SUPPLETIE.prepare(submission, Trials.ticket());
  }

  private static String preview(String json) {
    Preparation preparation = prepare(submission(Json.document(json)).build());
    assertThat(preparation).isInstanceOf(Preparation.Ready.class);
    return ((Preparation.Ready) preparation).preview().nl();
  }
}
