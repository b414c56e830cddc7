// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal;

import static digipoort.adapter.dnb.internal.Trials.document;
import static digipoort.adapter.dnb.internal.Trials.findings;
import static digipoort.adapter.dnb.internal.Trials.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import digipoort.adapter.dnb.internal.rules.Settings;
import digipoort.api.BerichtInhoud;
import digipoort.api.Finding;
import digipoort.api.Identiteit;
import digipoort.api.Severity;
import digipoort.api.Submission;
import digipoort.api.adapter.Preparation;
import digipoort.mapping.trial.Json;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvelopeTest {
  private static final String FACT = "{\"concept\":\"Bezittingen\",\"waarde\":1000}";

  private static Submission.Builder good() {
    return submission(Json.document(document(FACT)));
  }

  @Test
  void anotherAansluitingIsRefusedAndSaysWhy() {
    List<Finding> findings = findings(good().aansluiting("digipoort").build());
    assertThat(findings).extracting(Finding::code).containsExactly("DNB-AANSLUITING");
    assertThat(findings.get(0).text().nl()).contains("geen stroom van DNB over Digipoort");
    assertThat(findings.get(0).action().en())
        .contains("aansluitingen of etc/digipoort.adapter.dnb.cfg");
  }

  @Test
  void anotherBerichtsoortIsRefusedAndSaysWhichThereIs() {
    List<Finding> findings = findings(good().berichtsoort("FINREP").build());
    assertThat(findings).extracting(Finding::code).containsExactly("DNB-BERICHTSOORT");
    assertThat(findings.get(0).action().en()).startsWith("Give DNB_Rapportage, or change");
  }

  @Test
  void anAansluitingThatTheOperatorNamedIsTaken() {
    Settings d = Trials.SETTINGS;
    Settings settings =
        new Settings(
            List.of("DNB_Rapportage, DNB_Eigen"),
            List.of("dnb", "digipoort"),
            d.types(),
            d.scheme(),
            d.vorm(),
            d.bestandsnaam(),
            d.bevestigd());
    Preparation preparation =
        new DnbAdapter(Trials.TAXONOMIES, settings)
            .prepare(
                good().aansluiting("digipoort").berichtsoort("DNB_Eigen").build(),
                Trials.ticket("productie"));
    assertThat(findings(preparation)).isEmpty();
    assertThat(((Preparation.Ready) preparation).bericht().berichtsoort()).isEqualTo("DNB_Eigen");
  }

  @ParameterizedTest
  @CsvSource({
    "VOORBEELDBANKNV00046, LEI, DNB-LEI, belanghebbende.nummer",
    "voorbeeldbanknv00045, LEI, DNB-LEI, belanghebbende.nummer",
    "VOORBEELDBANKNV00045, lei, DNB-IDENTITY-TYPE, belanghebbende.type",
    "VOORBEELDBANKNV00045, KvK, DNB-IDENTITY-TYPE, belanghebbende.type",
  })
  void wrongIdentityIsRefused(String nummer, String type, String code, String location) {
    Submission submission = good().belanghebbende(new Identiteit(nummer, type)).build();
    assertThat(findings(submission))
        .extracting(Finding::code, Finding::location)
        .containsExactly(tuple(code, location));
  }

  @Test
  void refusalGivesTheLeiAsItMustBe() {
    Submission submission =
        good().belanghebbende(new Identiteit("voorbeeld-bank-nv000-45", "LEI")).build();
    assertThat(findings(submission).get(0).action().en()).isEqualTo("Give VOORBEELDBANKNV00045.");
  }

  @Test
  void oddRolAttachmentsAndNoTijdvakAreWarnings() {
    Submission submission =
        good()
            .rol("Accountant")
            .tijdvak(null)
            .bijlagen(List.of(BerichtInhoud.of("text/plain", "a.txt", new byte[1])))
            .build();
    assertThat(findings(submission))
        .extracting(Finding::severity, Finding::code)
        .containsExactly(
            tuple(Severity.WARNING, "DNB-TIJDVAK"),
            tuple(Severity.WARNING, "DNB-ROL"),
            tuple(Severity.WARNING, "DNB-BIJLAGEN"));
  }

  @Test
  void whatIsUncertainIsRefusedInProductionUntilConfirmed() {
    Settings d = Trials.SETTINGS;
    Settings unconfirmed =
        new Settings(
            d.berichtsoorten(),
            d.aansluitingen(),
            d.types(),
            d.scheme(),
            d.vorm(),
            d.bestandsnaam(),
            Set.of("lei.schema"));
    DnbAdapter adapter = new DnbAdapter(Trials.TAXONOMIES, unconfirmed);
    Preparation elsewhere = adapter.prepare(good().build(), Trials.ticket("aangepast"));
    assertThat(elsewhere).isInstanceOf(Preparation.Ready.class);
    assertThat(findings(elsewhere))
        .extracting(Finding::severity, Finding::code)
        .containsExactly(
            tuple(Severity.WARNING, "DNB-UNCONFIRMED"), tuple(Severity.WARNING, "DNB-UNCONFIRMED"));
    Preparation production = adapter.prepare(good().build(), Trials.ticket("productie"));
    assertThat(production).isInstanceOf(Preparation.Unfit.class);
    assertThat(findings(production))
        .extracting(f -> f.action().en())
        .containsExactly(
            "Put berichtsoort in bevestigd of etc/digipoort.adapter.dnb.cfg when it is right.",
            "Put identiteit.types in bevestigd of etc/digipoort.adapter.dnb.cfg when it is right.");
    assertThat(findings(Trials.ADAPTER.prepare(good().build(), Trials.ticket("productie"))))
        .isEmpty();
  }
}
