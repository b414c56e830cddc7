// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.adapter.uwv.internal.model.Model;
import digipoort.adapter.uwv.internal.model.ModelReader;
import digipoort.adapter.uwv.internal.profiel.Profiles;
import digipoort.api.BerichtInhoud;
import digipoort.api.DeliveryId;
import digipoort.api.ErpDocument;
import digipoort.api.Finding;
import digipoort.api.Identiteit;
import digipoort.api.Payload;
import digipoort.api.Severity;
import digipoort.api.Submission;
import digipoort.api.adapter.Preparation;
import digipoort.api.adapter.Ticket;
import digipoort.mapping.trial.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A report that is in order, to be spoiled by a test, and what came of it. */
final class Trials {
  static final String BSN = "999990019";
  static final Identiteit WHO = new Identiteit("999990020L01", "LHnr");
  static final Model MODEL = ModelReader.shipped();
  static final Settings SETTINGS =
      new Settings(
          List.of("UWV_Melding"),
          List.of("LHnr", "Lhnr"),
          List.of("Bedrijf", "Intermediair"),
          "",
          Set.of("berichtsoort", "identiteit"));
  static final UwvAdapter ADAPTER = new UwvAdapter(MODEL, Profiles.load(null, MODEL), SETTINGS);
  static final String GOOD =
      """
      {"melding":"ziekteaangifte",
       "natuurlijkPersoon":{"burgerservicenr":"999990019","geboortedat":"1980-05-00",
         "significantDeelVanDeAchternaam":"Voorbeeld",
         "bankrekening":{"iban":"NL02 ABNA 0123 4567 89"}},
       "adres":[{"cdAdresrol":"V","datB":"2026-10-05",
         "straatadresNederland":{"straatnaam":"Dorpsstraat","huisnr":1,"postcd":"1234 ab",
           "woonplaatsnaam":"Voorbeelddorp"}}],
       "meldingZiekte":{"datEersteAoDag":"2026-10-05","cdRedenAangifteAo":"06",
         "toelichtingMelding":"rugklachten","indWerkdagOpZaterdag":false,
         "aantGewerkteUrenEersteAoDag":"2:30","aantRoosterurenEersteAoDag":"08:00",
         "gemiddeldAantWerkurenPerWeek":"36:00","bedrSvLoonPerDagGedWerkenTijdAo":12.5},
       "administratieveEenheid":{"naam":"Voorbeeld B.V.",
         "sectorRisicogroep":[{"cdRisicopremiegroep":"01","cdSectorOsv":"054"}],
         "arbeidsverhouding":{"volgnr":1,"datB":"2021-07-01","cdLbtabel":"210",
           "percLoondoorbetalingTijdensAo":70}}}
      """;

  private Trials() {}

  static Ticket ticket(String omgeving) {
    return new Ticket(
        new DeliveryId("00000000-0000-0000-0000-000000000001"),
        Instant.parse("2026-10-12T08:30:00Z"),
        "AK-2026-000001",
        "UWV-2026-000001",
        omgeving);
  }

  static Submission.Builder submission(Payload payload) {
    return Submission.builder()
        .submissionKey("k")
        .berichtsoort("UWV_Melding")
        .aansluiting("simulator")
        .belanghebbende(WHO)
        .payload(payload);
  }

  static ErpDocument good() {
    return Json.document(GOOD);
  }

  /** The good document with one part replaced. */
  static Submission spoilt(String part, String by) {
    assertThat(GOOD).contains(part);
    return submission(Json.document(GOOD.replace(part, by))).build();
  }

  static Preparation prepare(Submission submission) {
    return ADAPTER.prepare(submission, ticket("simulator"));
  }

  static BerichtInhoud inhoud(String xml) {
    return BerichtInhoud.of("application/xml", "melding.xml", xml.getBytes(StandardCharsets.UTF_8));
  }

  static List<Finding> findings(Preparation preparation) {
    return preparation instanceof Preparation.Unfit unfit
        ? unfit.findings()
        : ((Preparation.Ready) preparation).findings();
  }

  /** All findings of a submission but that the shipped profile is for tests. */
  static List<Finding> findings(Submission submission) {
    return remarks(prepare(submission));
  }

  static List<Finding> remarks(Preparation preparation) {
    return findings(preparation).stream()
        .filter(f -> !(f.code().equals("UWV-PROFILE") && f.severity() == Severity.WARNING))
        .toList();
  }

  static String xml(Preparation preparation) {
    assertThat(preparation).as("%s", findings(preparation)).isInstanceOf(Preparation.Ready.class);
    try (InputStream in = ((Preparation.Ready) preparation).bericht().inhoud().open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String xml() {
    return xml(prepare(submission(good()).build()));
  }
}
