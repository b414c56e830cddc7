// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal;

import static digipoort.adapter.ob.internal.Trials.findings;
import static digipoort.adapter.ob.internal.Trials.good;
import static digipoort.adapter.ob.internal.Trials.period;
import static digipoort.adapter.ob.internal.Trials.prepare;
import static digipoort.adapter.ob.internal.Trials.ticket;
import static digipoort.adapter.ob.internal.Trials.xml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import digipoort.api.BerichtInhoud;
import digipoort.api.Finding;
import digipoort.api.Identiteit;
import digipoort.api.Submission;
import digipoort.api.adapter.Preparation;
import digipoort.mapping.trial.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvelopeTest {
  @Test
  void taxonomyFollowsThePeriod() {
    assertThat(xml(prepare(good().tijdvak(period("2025-10-01", "2025-12-31")).build())))
        .contains("/nt19/bd/20241211/entrypoints/bd-rpt-ob-aangifte-2025.xsd");
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-01, 2027-03-31, OB-NO-DESCRIPTOR",
    "2019-01-01, 2019-03-31, OB-NO-DESCRIPTOR",
    "2025-12-01, 2026-01-31, OB-PERIOD-YEARS",
    "2025-01-01, 2026-12-31, OB-PERIOD-YEARS",
  })
  void periodWithoutTaxonomyIsRefused(String begin, String einde, String code) {
    List<Finding> findings = findings(good().tijdvak(period(begin, einde)).build());
    assertThat(findings)
        .extracting(f -> f.severity().name(), Finding::code, Finding::location)
        .containsExactly(tuple("ERROR", code, "tijdvak"));
  }

  @Test
  void refusalSaysWhichYearsThereAreAndHowToAddOne() {
    Finding finding = findings(good().tijdvak(period("2027-01-01", "2027-03-31")).build()).get(0);
    assertThat(finding.text().en())
        .contains("2025-01-01/2025-12-31 (NT19)", "2026-01-01/2026-12-31 (NT20)");
    assertThat(finding.action().nl()).contains("etc/digipoort/descriptors/ob");
  }

  @Test
  void missingPeriodIsFoundTogetherWithTheRest() {
    Submission submission =
        Trials.submission(Json.document(Trials.GOOD.replace("SWO12345", "SWO")))
            .tijdvak(null)
            .build();
    assertThat(findings(submission))
        .extracting(Finding::code)
        .containsExactlyInAnyOrder("OB-PERIOD-MISSING", "OB-LENGTH");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-01, 2026-09-29, 2026-10-12, OB-PERIOD-FORM",
    "2026-02-01, 2026-04-30, 2026-05-12, OB-PERIOD-FORM",
    "2026-07-01, 2026-12-31, 2027-01-12, OB-PERIOD-FORM",
    "2026-07-01, 2026-09-30, 2026-09-30, OB-PERIOD-NOT-ENDED",
    "2026-07-01, 2026-09-30, 2026-06-30, OB-PERIOD-FUTURE",
    "2026-07-01, 2026-09-30, 2026-11-01, OB-DEADLINE-PASSED",
    "2026-01-01, 2026-01-31, 2026-03-01, OB-DEADLINE-PASSED",
    "2026-01-01, 2026-12-31, 2027-04-01, OB-DEADLINE-PASSED",
  })
  void oddPeriodIsAWarning(String begin, String einde, String today, String code) {
    Preparation preparation =
        Trials.ADAPTER.prepare(
            good().tijdvak(period(begin, einde)).build(),
            ticket(today + "T10:00:00Z", "simulator"));
    assertThat(preparation).isInstanceOf(Preparation.Ready.class);
    assertThat(findings(preparation)).extracting(Finding::code).contains(code);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-01, 2026-09-30, 2026-10-31",
    "2026-01-01, 2026-01-31, 2026-02-28",
    "2026-01-01, 2026-12-31, 2027-03-31",
  })
  void lastDayInDutchTimeIsInTime(String begin, String einde, String today) {
    Preparation preparation =
        Trials.ADAPTER.prepare(
            good().tijdvak(period(begin, einde)).build(),
            ticket(today + "T21:30:00Z", "simulator"));
    assertThat(findings(preparation)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-01, 2026-09-30, 2026-10-31T22:59:59Z",
    "2026-06-01, 2026-06-30, 2026-07-31T21:59:59Z",
    "2026-01-01, 2026-01-31, 2026-02-28T22:59:59Z",
    "2026-01-01, 2026-12-31, 2027-03-31T21:59:59Z",
  })
  void deadlineIsTheLastSecondOfTheDueDay(String begin, String einde, String deadline) {
    Preparation preparation = prepare(good().tijdvak(period(begin, einde)).build());
    assertThat(((Preparation.Ready) preparation).deadline()).hasToString(deadline);
  }

  @ParameterizedTest
  @CsvSource({
    "NL001000044B37, BTW, OB-IDENTITY-FORM, belanghebbende.nummer",
    "NL 0010.00.044.B.37, BTW, OB-IDENTITY-FORM, belanghebbende.nummer",
    "001000044b37, BTW, OB-IDENTITY-FORM, belanghebbende.nummer",
    "001000044, BTW, OB-IDENTITY, belanghebbende.nummer",
    "000100044B37, BTW, OB-IDENTITY, belanghebbende.nummer",
    "001000044B00, BTW, OB-IDENTITY, belanghebbende.nummer",
    "001000044B37, btw, OB-IDENTITY-TYPE, belanghebbende.type",
    "001000044B37, RSIN, OB-IDENTITY-TYPE, belanghebbende.type",
  })
  void wrongIdentityIsRefused(String nummer, String type, String code, String location) {
    Preparation preparation = prepare(good().belanghebbende(new Identiteit(nummer, type)).build());
    assertThat(preparation).isInstanceOf(Preparation.Unfit.class);
    assertThat(findings(preparation))
        .extracting(Finding::code, Finding::location)
        .containsExactly(tuple(code, location));
  }

  @Test
  void refusalGivesTheNumberAsItMustBe() {
    Submission submission =
        good().belanghebbende(new Identiteit("NL 0010.00.044.B.37", "BTW")).build();
    assertThat(findings(submission).get(0).action().en()).isEqualTo("Give 001000044B37.");
  }

  @Test
  void fiscalNumberTypeIsAcceptedToo() {
    assertThat(findings(good().belanghebbende(new Identiteit("001000044B37", "Fi")).build()))
        .isEmpty();
  }

  @Test
  void numberThatFailsTheElevenTestIsPointedOut() {
    Submission submission = good().belanghebbende(new Identiteit("001000045B37", "BTW")).build();
    assertThat(findings(submission))
        .extracting(Finding::code)
        .containsExactly("OB-IDENTITY-BTW-ID");
  }

  @Test
  void oddRolAndAttachmentsAreWarnings() {
    Submission submission =
        good()
            .rol("Accountant")
            .bijlagen(List.of(BerichtInhoud.of("text/plain", "a.txt", new byte[1])))
            .build();
    assertThat(prepare(submission)).isInstanceOf(Preparation.Ready.class);
    assertThat(findings(submission))
        .extracting(Finding::code)
        .containsExactly("OB-ROL", "OB-BIJLAGEN");
  }
}
