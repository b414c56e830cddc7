// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.adapter.ob.internal.descriptor.TaxDescriptors;
import digipoort.api.DeliveryId;
import digipoort.api.ErpDocument;
import digipoort.api.Finding;
import digipoort.api.Identiteit;
import digipoort.api.Payload;
import digipoort.api.Submission;
import digipoort.api.Tijdvak;
import digipoort.api.adapter.Preparation;
import digipoort.api.adapter.Related;
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

/** A return that is in order, to be spoiled by a test, and what came of it. */
final class Trials {
  /** No taxonomy package is installed. */
  static final Taxonomies NONE = new TaxonomyFolder(Path.of("absent"));

  static final ObAdapter ADAPTER = new ObAdapter(TaxDescriptors.load(null), NONE);
  static final Tijdvak Q3 = period("2026-07-01", "2026-09-30");
  static final Identiteit WHO = new Identiteit("001000044B37", "BTW");
  static final String GOOD =
      """
      {"software":{"relatienummer":"SWO12345","naam":"Voorbeeld ERP","versie":"4.2"},
       "contact":{"soort":"BPL","voorletters":"J","achternaam":"Vries",
                  "telefoonnummer":"0201234567"},
       "rubrieken":{"1a":{"omzet":1000,"btw":210},"5b":{"btw":10}}}
      """;

  static final SuppletieAdapter SUPPLETIE = new SuppletieAdapter(TaxDescriptors.load(null), NONE);
  static final IcpAdapter ICP = new IcpAdapter(TaxDescriptors.load(null), NONE);

  private Trials() {}

  static Tijdvak period(String begin, String einde) {
    return new Tijdvak(LocalDate.parse(begin), LocalDate.parse(einde));
  }

  static Ticket ticket(String moment, String omgeving) {
    return new Ticket(
        new DeliveryId("00000000-0000-0000-0000-000000000001"),
        Instant.parse(moment),
        "AK-2026-000001",
        "OB-2026-000001",
        omgeving);
  }

  /** A ticket that brings other berichten. */
  static Ticket beside(Related... related) {
    Ticket ticket = ticket();
    return new Ticket(
        ticket.deliveryId(),
        ticket.moment(),
        ticket.aanleverkenmerk(),
        ticket.berichtkenmerk(),
        ticket.omgeving(),
        List.of(related));
  }

  static Ticket ticket() {
    return ticket("2026-10-12T08:30:00Z", "simulator");
  }

  static Submission.Builder submission(Payload payload) {
    return Submission.builder()
        .submissionKey("k")
        .berichtsoort("Omzetbelasting")
        .aansluiting("simulator")
        .belanghebbende(WHO)
        .tijdvak(Q3)
        .payload(payload);
  }

  static Submission.Builder good() {
    return submission(Json.document(GOOD));
  }

  /** The good document with one part replaced. */
  static Submission spoilt(String part, String by) {
    assertThat(GOOD).contains(part);
    return submission(Json.document(GOOD.replace(part, by))).build();
  }

  /** The good document with other rubrieken. */
  static ErpDocument rubrieken(String rubrieken) {
    return Json.document(
        GOOD.replaceAll("(?s)\"rubrieken\":.*", "\"rubrieken\":{" + rubrieken + "}}"));
  }

  static Preparation prepare(Submission submission) {
    return ADAPTER.prepare(submission, ticket());
  }

  static List<Finding> findings(Preparation preparation) {
    return preparation instanceof Preparation.Unfit unfit
        ? unfit.findings()
        : ((Preparation.Ready) preparation).findings();
  }

  static List<Finding> findings(Submission submission) {
    return findings(prepare(submission));
  }

  static String xml(Preparation preparation) {
    assertThat(preparation).isInstanceOf(Preparation.Ready.class);
    try (InputStream in = ((Preparation.Ready) preparation).bericht().inhoud().open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The value reported for a concept. */
  static String fact(String xml, String concept) {
    String start = xml.substring(xml.indexOf("<bd-i:" + concept + " "));
    return start.substring(start.indexOf('>') + 1, start.indexOf('<', 1));
  }
}
