// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal;

import static digipoort.adapter.uwv.internal.Trials.findings;
import static digipoort.adapter.uwv.internal.Trials.spoilt;
import static digipoort.adapter.uwv.internal.Trials.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import digipoort.api.Finding;
import digipoort.api.Identiteit;
import digipoort.api.Submission;
import digipoort.api.adapter.Preparation;
import digipoort.mapping.trial.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {
  private static final String PERSON =
      "\"natuurlijkPersoon\":{\"burgerservicenr\":\"999990019\",\"geboortedat\":\"1980-00-00\"},";

  @Test
  void goodReportHasNothingToRemark() {
    assertThat(findings(submission(Trials.good()).build())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"2026-10-05\",\"cdR|\"2026-10-13\",\"cdR|UWV-DATES|/meldingZiekte/datEersteAoDag",
        "\"cdRedenAangifteAo\"|\"datLaatsteGewerkteDag\":\"2026-10-06\",\"cdRedenAangifteAo\""
            + "|UWV-DATES|/meldingZiekte/datLaatsteGewerkteDag",
        "\"cdRedenAangifteAo\"|\"datVerwachtHerstel\":\"2026-10-04\",\"cdRedenAangifteAo\""
            + "|UWV-DATES|/meldingZiekte/datEersteAoDag",
        "1980-05-00|2026-11-00|UWV-DATES|/natuurlijkPersoon/geboortedat",
        "\"datB\":\"2026-10-05\"|\"datB\":\"2026-10-05\",\"datE\":\"2026-10-04\""
            + "|UWV-DATES|/adres/0/datB",
        "\"datB\":\"2021-07-01\"|\"datB\":\"2021-07-01\",\"datE\":\"2021-06-30\""
            + "|UWV-DATES|/administratieveEenheid/arbeidsverhouding/datB",
        "\"iban\":|\"bankrekeningnr\":\"P0001234567\",\"iban\":"
            + "|UWV-REKENING|/natuurlijkPersoon/bankrekening/iban",
        "\"iban\":\"NL02 ABNA 0123 4567 89\"|\"bic\":\"ABNANL2A\""
            + "|UWV-REKENING|/natuurlijkPersoon/bankrekening/bankrekeningnr",
        "\"naam\":\"Voorbeeld B.V.\"|\"loonheffingennr\":\"999990020L02\""
            + "|UWV-IDENTITY-DIFFERS|/administratieveEenheid/loonheffingennr",
        "\"melding\":\"ziekteaangifte\"|\"melding\":\"ziek\"|UWV-MELDING|/melding",
        "\"melding\":\"ziekteaangifte\"|\"melding\":\"wazo\"|UWV-MELDING|/meldingZiekte",
        "\"datEersteAoDag\":\"2026-10-05\",||UWV-REQUIRED|/meldingZiekte/datEersteAoDag",
        "\"melding\":\"ziekteaangifte\",||ERP-MISSING|/melding",
        "cdRedenAangifteAo|cdRedenAangifte|ERP-UNKNOWN-FIELD|/meldingZiekte/cdRedenAangifte",
      })
  void brokenRuleIsFound(String part, String by, String code, String pointer) {
    Submission spoilt = spoilt(part, by == null ? "" : by);
    assertThat(Trials.prepare(spoilt)).isInstanceOf(Preparation.Unfit.class);
    assertThat(findings(spoilt))
        .filteredOn(finding -> finding.code().equals(code))
        .extracting(Finding::location)
        .contains(pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"cdRedenAangifteAo\":\"06\",||UWV-EXPECTED",
        "\"cdLbtabel\":\"210\"|\"cdLbtabel\":\"210\",\"cdAardArbv\":\"02\"|UWV-CODE-EXPIRED",
        "\"cdRedenA|\"datTijdOpstellenMelding\":\"2026-10-13T00:00\",\"cdRedenA|UWV-DATES",
        "\"2:30\"|\"9:00\"|UWV-DATES",
        "\"datB\":\"2021-07-01\"|\"datB\":\"2026-10-06\"|UWV-DATES",
      })
  void doubtIsAWarning(String part, String by, String code) {
    Submission doubtful = spoilt(part, by == null ? "" : by);
    assertThat(Trials.prepare(doubtful)).isInstanceOf(Preparation.Ready.class);
    assertThat(findings(doubtful)).extracting(Finding::code).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hersteldmelding|\"meldingWerkhervatting\":{\"datEersteAoDag\":\"2026-10-05\","
            + "\"volledigHersteld\":{\"datHersteld\":\"2026-10-04\"}}|UWV-DATES",
        "werkhervatting|\"meldingWerkhervatting\":{\"datEersteAoDag\":\"2026-10-05\","
            + "\"werkhervattingGedeeltelijk\":{\"datGedeeltelijkeWerkhervatting\":\"2026-10-04\"}}"
            + "|UWV-DATES",
        "werkhervatting|\"meldingWerkhervatting\":{\"datEersteAoDag\":\"2026-10-05\","
            + "\"volledigHersteld\":{\"datHersteld\":\"2026-10-06\"}}|UWV-REQUIRED",
        "hersteldmelding|\"meldingWerkhervatting\":{\"datEersteAoDag\":\"2026-10-05\"}"
            + "|UWV-REQUIRED",
        "hersteldmelding|\"meldingWerkhervatting\":{\"datEersteAoDag\":\"2026-10-05\","
            + "\"werkhervattingGedeeltelijk\":{},\"volledigHersteld\":{\"datHersteld\":\"2026-10-06\"}}"
            + "|UWV-WERKHERVATTING",
        "hersteldLangdurigAo|\"meldingHersteldLangdurigAo\":{\"datEersteAoDag\":\"2026-10-05\","
            + "\"datHersteld\":\"2026-10-04\"}|UWV-DATES",
        "intrekking|\"meldingIntrekking\":{\"cdRedenMeldingIntrekken\":\"1\"}|UWV-REQUIRED",
        "langdurigAo|\"meldingLangdurigAo\":{\"indOnafgebrokenAo\":true}|UWV-REQUIRED",
        "intrekking|\"meldingIntrekking\":{\"datEersteAoDag\":\"2026-10-13\"}|UWV-DATES",
        "langdurigAo|\"meldingLangdurigAo\":{\"datEersteAoDag\":\"2026-10-13\"}|UWV-DATES",
        "betaalverzoek|\"aoPeriode\":[{\"datEersteAoDag\":\"2026-10-13\"}]|UWV-DATES",
        "wazo|\"meldingWazo\":{\"datBevalling\":\"2026-10-13\"}|UWV-DATES",
        "wazo|\"meldingWazo\":{\"datBevalling\":\"1979-12-31\"}|UWV-DATES",
        "betaalverzoek|\"meldingBetaalverzoek\":{\"datBBetaalverzoek\":\"1979-12-31\"}|UWV-DATES",
        "betaalverzoek|\"aoPeriode\":[]|UWV-EXPECTED",
      })
  void everyKindHasItsRules(String kind, String content, String code) {
    String json = "{\"melding\":\"" + kind + "\"," + PERSON + content + "}";
    assertThat(findings(submission(Json.document(json)).build()))
        .extracting(Finding::code)
        .contains(code);
  }

  @Test
  void findingsSayWhichDayOrHoursAndWhatKindOfValue() {
    assertThat(findings(spoilt("\"2:30\"", "\"9:00\"")).get(0).text().nl())
        .isEqualTo(
            "Gewerkte uren op de eerste dag (09:00) is meer dan Roosteruren op de eerste dag"
                + " (08:00).");
    assertThat(findings(spoilt("1980-05-00", "2022-00-00")).get(0).text().nl())
        .isEqualTo("Geboortedatum (2022-00-00) is later dan In dienst vanaf (2021-07-01).");
    assertThat(findings(spoilt("\"huisnr\":1", "\"huisnr\":true")).get(0).action().en())
        .startsWith("Give a number");
  }

  @Test
  void reportWithoutPersonIsRefused() {
    String json =
        "{\"melding\":\"intrekking\",\"meldingIntrekking\":{\"datEersteAoDag\":\"2026-10-05\","
            + "\"cdRedenMeldingIntrekken\":\"1\"}}";
    assertThat(findings(submission(Json.document(json)).build()))
        .extracting(Finding::code, Finding::location)
        .containsExactly(tuple("UWV-REQUIRED", "/natuurlijkPersoon"));
  }

  @Test
  void moreThanTwoPartiesInTheChainAreTooMany() {
    String json = Trials.GOOD.replace("\"adres\":", "\"ketenpartij\":[{},{},{}],\"adres\":");
    assertThat(findings(submission(Json.document(json)).build()))
        .extracting(Finding::code, Finding::location)
        .containsExactly(tuple("UWV-OCCURS", "/ketenpartij"));
  }

  @Test
  void whatIsLeftOutIsFilledIn() {
    assertThat(Trials.xml())
        .contains("<proef:CdBerichtType>OTP3<")
        .contains("<proef:ReferentieMelding>AK-2026-000001<")
        .contains("<proef:DatTijdOpstellenMelding>20261012103000<")
        .contains("<proef:Loonheffingennr>999990020L01<");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-10-12T08:30:00Z", "2026-10-12T10:30:00+02:00", "2026-10-12T10:30"})
  void momentsAreDutchTime(String moment) {
    Submission given =
        spoilt("\"cdReden", "\"datTijdOpstellenMelding\":\"" + moment + "\",\"cdReden");
    assertThat(Trials.xml(Trials.prepare(given)))
        .contains("<proef:DatTijdOpstellenMelding>20261012103000<");
  }

  @ParameterizedTest
  @CsvSource({
    "999990020,LHnr,UWV-IDENTITY",
    "999990021L01,LHnr,UWV-ELFPROEF",
    "999990020B01,LHnr,UWV-IDENTITY",
    "999990020L01,BSN,UWV-IDENTITY-TYPE",
  })
  void belanghebbendeIsAnEmployer(String nummer, String type, String code) {
    Submission other =
        submission(Trials.good()).belanghebbende(new Identiteit(nummer, type)).build();
    assertThat(findings(other)).extracting(Finding::code).contains(code);
  }

  @Test
  void unusualEnvelopeIsAWarning() {
    Submission unusual =
        submission(Trials.good()).rol("Werkgever").bijlagen(List.of(Trials.inhoud("<a/>"))).build();
    assertThat(findings(unusual))
        .extracting(Finding::code)
        .containsExactly("UWV-ROL", "UWV-BIJLAGEN");
  }
}
