// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.adapter.dnb.internal.rules.Settings;
import digipoort.adapter.dnb.internal.rules.Vorm;
import digipoort.api.BerichtInhoud;
import digipoort.api.DeliveryId;
import digipoort.api.Finding;
import digipoort.api.Identiteit;
import digipoort.api.Payload;
import digipoort.api.Submission;
import digipoort.api.Tijdvak;
import digipoort.api.adapter.Preparation;
import digipoort.api.adapter.Ticket;
import digipoort.mapping.trial.Json;
import digipoort.xbrl.taxonomy.Taxonomies;
import digipoort.xbrl.taxonomy.TaxonomyFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A report that is in order, to be spoiled by a test, and what came of it. */
final class Trials {
  static final String BASE = "http://voorbeeld.digipoort-adapter.example/dnb/2026/";
  static final String ENTRY_POINT = BASE + "vb-mod-kwartaal.xsd";
  static final String YEARLY = BASE + "vb-mod-jaar.xsd";
  static final String LEI = "VOORBEELDBANKNV00045";
  static final Identiteit WHO = new Identiteit(LEI, "LEI");
  static final Tijdvak Q3 =
      new Tijdvak(LocalDate.parse("2026-07-01"), LocalDate.parse("2026-09-30"));
  static final Path PACKAGE = Path.of("..", "..", "samples", "taxonomies", "dnb-voorbeeld");
  static final Taxonomies TAXONOMIES = new TaxonomyFolder(PACKAGE.resolve(".."));
  static final Settings SETTINGS = settings(Vorm.INSTANCE);
  static final DnbAdapter ADAPTER = new DnbAdapter(TAXONOMIES, SETTINGS);

  private Trials() {}

  static Settings settings(Vorm vorm) {
    return new Settings(
        List.of("DNB_Rapportage"),
        List.of("dnb"),
        List.of("LEI"),
        "http://standards.iso.org/iso/17442",
        vorm,
        "{lei}_{module}_{referentiedatum}",
        Set.copyOf(Settings.UNCERTAIN));
  }

  static Ticket ticket(String omgeving) {
    return new Ticket(
        new DeliveryId("00000000-0000-0000-0000-000000000001"),
        Instant.parse("2026-10-12T08:30:00Z"),
        "AK-2026-000001",
        "DNB-2026-000001",
        omgeving);
  }

  static Submission.Builder submission(Payload payload) {
    return Submission.builder()
        .submissionKey("k")
        .berichtsoort("DNB_Rapportage")
        .aansluiting("dnb")
        .belanghebbende(WHO)
        .tijdvak(Q3)
        .payload(payload);
  }

  /** A report of these facts, with all templates filed. */
  static Submission facts(String facts) {
    return submission(Json.document(document(facts))).build();
  }

  static String document(String facts) {
    return """
        {"entrypoint":"%s","referentiedatum":"2026-09-30",
         "templates":{"VB.01":true,"VB.02":true,"VB.03":true},"feiten":[%s]}
        """
        .formatted(ENTRY_POINT, facts);
  }

  /** The same with one part replaced. */
  static Submission spoilt(String document, String part, String by) {
    assertThat(document).contains(part);
    return submission(Json.document(document.replace(part, by))).build();
  }

  static Submission readyMade(String xml) {
    return submission(
            BerichtInhoud.of(
                "application/xml", "rapport.xbrl", xml.getBytes(StandardCharsets.UTF_8)))
        .build();
  }

  static Preparation prepare(Submission submission) {
    return ADAPTER.prepare(submission, ticket("simulator"));
  }

  static List<Finding> findings(Preparation preparation) {
    return preparation instanceof Preparation.Unfit unfit
        ? unfit.findings()
        : ((Preparation.Ready) preparation).findings();
  }

  static List<Finding> findings(Submission submission) {
    return findings(prepare(submission));
  }

  static Preparation.Ready ready(Submission submission) {
    Preparation preparation = prepare(submission);
    if (preparation instanceof Preparation.Unfit unfit) {
      assertThat(unfit.findings()).isEmpty();
    }
    return (Preparation.Ready) preparation;
  }

  static byte[] octets(Preparation.Ready ready) {
    try (InputStream in = ready.bericht().inhoud().open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String xml(Submission submission) {
    return new String(octets(ready(submission)), StandardCharsets.UTF_8);
  }
}
