// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.DeliveryId;
import digipoort.api.ErpDocument;
import digipoort.api.Finding;
import digipoort.api.Identiteit;
import digipoort.api.Payload;
import digipoort.api.Submission;
import digipoort.api.Tijdvak;
import digipoort.api.adapter.Adapter;
import digipoort.api.adapter.Preparation;
import digipoort.api.adapter.Ticket;
import digipoort.budget.ReadingLimits;
import digipoort.mapping.trial.Json;
import digipoort.xbrl.XmlNode;
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
import org.jspecify.annotations.Nullable;

/** Messages that are in order, to be spoiled by a test, and what came of them. */
final class Trials {
  static final Taxonomies NO_TAXONOMIES = new TaxonomyFolder(Path.of("target", "no-taxonomies"));
  static final Settings SETTINGS =
      new Settings(
          VpbConfig.PID,
          List.of("Vennootschapsbelasting"),
          List.of("RSIN", "Fi"),
          Set.of("berichtsoort", "identiteit", "taxonomie-namen"));
  static final Settings UITSTEL_SETTINGS =
      new Settings(
          UitstelConfig.PID,
          List.of("Uitstel_Becon"),
          List.of("becon"),
          Set.of("berichtsoort", "identiteit", "taxonomie-namen", "belastingmiddel"));
  static final Adapter ADAPTER = new VpbAdapter(SETTINGS, VpbAdapter.means(null, NO_TAXONOMIES));
  static final Adapter UITSTEL =
      new UitstelAdapter(UITSTEL_SETTINGS, UitstelAdapter.means(null, NO_TAXONOMIES));
  static final Tijdvak YEAR = period("2025-01-01", "2025-12-31");
  static final Identiteit WHO = new Identiteit("001000044", "RSIN");

  static final String HEADER =
      """
      "profiel":"eenvoudige-bv",
      "software":{"relatienummer":"SWO12345","naam":"Voorbeeld ERP","versie":"4.2"},
      "rechtspersoon":{"naam":"Voorbeeld B.V.","functioneleValuta":false,"fiscaleEenheid":false},
      "ondertekenaar":{"voorletters":"J","achternaam":"Vries","functie":"Directeur",
                       "telefoonnummer":"0201234567"},
      "onderneming":{"naam":"Voorbeeld B.V.","activiteiten":"Handel"},
      "vragen":{"agrarischeActiviteiten":false}
      """;
  static final String FIGURES =
      """
      "balans":{
        "begin":{"machines":10000,"debiteuren":5000,"liquideMiddelen":10000,
                 "kapitaal":18000,"winstreserve":2000,"overigeKortlopendeSchulden":5000},
        "einde":{"machines":8000,"debiteuren":9000,"liquideMiddelen":33000,
                 "kapitaal":18000,"winstreserve":22000,"overigeKortlopendeSchulden":10000}},
      "winstEnVerlies":{"nettoOmzet":120000,"lonen":60000,"afschrijvingMachines":2000,
                        "andereKosten":38000},
      "verliezen":{"verrekend":5000}
      """;
  static final String GOOD = "{" + HEADER + "," + FIGURES + "}";

  static final String UITSTEL_GOOD =
      """
      {"software":{"relatienummer":"SWO12345","naam":"Voorbeeld ERP","versie":"4.2"},
       "consulent":{"beconnummer":"123456","voorletters":"A","achternaam":"Jansen"},
       "clienten":[
         {"nummer":"111222333","belasting":"IH","boekjaarBegin":"2025-01-01",
          "boekjaarEinde":"2025-12-31","uitstel":true,"voorletters":"B","achternaam":"Bakker"},
         {"nummer":"001000044","belasting":"VPB","boekjaarBegin":"2025-01-01",
          "boekjaarEinde":"2025-12-31","uitstel":true}]}
      """;

  private Trials() {}

  static Tijdvak period(String begin, String einde) {
    return new Tijdvak(LocalDate.parse(begin), LocalDate.parse(einde));
  }

  static Ticket ticket(String omgeving) {
    return new Ticket(
        new DeliveryId("00000000-0000-0000-0000-000000000001"),
        Instant.parse("2026-04-12T08:30:00Z"),
        "AK-2026-000001",
        "VPB-2026-000001",
        omgeving);
  }

  static Submission.Builder submission(Payload payload) {
    return Submission.builder()
        .submissionKey("k")
        .berichtsoort("Vennootschapsbelasting")
        .aansluiting("simulator")
        .belanghebbende(WHO)
        .tijdvak(YEAR)
        .payload(payload);
  }

  static Submission.Builder good() {
    return submission(Json.document(GOOD));
  }

  static Submission.Builder uitstel(String json) {
    return Submission.builder()
        .submissionKey("k")
        .berichtsoort("Uitstel_Becon")
        .aansluiting("simulator")
        .belanghebbende(new Identiteit("123456", "becon"))
        .rol("Intermediair")
        .tijdvak(YEAR)
        .payload(Json.document(json));
  }

  /** The good document with one part replaced. */
  static ErpDocument spoilt(String part, String by) {
    assertThat(GOOD).contains(part);
    return Json.document(GOOD.replace(part, by));
  }

  /** The good header with other figures. */
  static ErpDocument figures(String figures) {
    return Json.document("{" + HEADER + "," + figures + "}");
  }

  static Preparation prepare(Submission submission) {
    return ADAPTER.prepare(submission, ticket("simulator"));
  }

  static List<Finding> findings(Preparation preparation) {
    return preparation instanceof Preparation.Unfit unfit
        ? unfit.findings()
        : ((Preparation.Ready) preparation).findings();
  }

  static List<Finding> findings(Payload payload) {
    return findings(prepare(submission(payload).build()));
  }

  static List<String> codes(Preparation preparation) {
    return findings(preparation).stream().map(Finding::code).toList();
  }

  static String xml(Preparation preparation) {
    if (preparation instanceof Preparation.Unfit unfit) {
      assertThat(unfit.findings()).as("findings").isEmpty();
    }
    try (InputStream in = ((Preparation.Ready) preparation).bericht().inhoud().open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The value reported for a concept in a context, or null. */
  static @Nullable String fact(String xml, String concept, String context) {
    return XmlNode.parse(xml, ReadingLimits.SUBMISSION)
        .all()
        .filter(node -> node.name().getLocalPart().equals(concept))
        .filter(node -> context.equals(node.attribute("contextRef")))
        .map(XmlNode::text)
        .findFirst()
        .orElse(null);
  }
}
