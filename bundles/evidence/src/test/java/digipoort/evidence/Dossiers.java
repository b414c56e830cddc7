// SPDX-License-Identifier: Apache-2.0
package digipoort.evidence;

import digipoort.api.Attempt;
import digipoort.api.BerichtInhoud;
import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.Evidence;
import digipoort.api.History;
import digipoort.api.Identiteit;
import digipoort.api.Kenmerk;
import digipoort.api.State;
import digipoort.api.Text;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;

/** A delivery of two contents, one attempt and one answer with statuses. */
final class Dossiers {
  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  static final BerichtInhoud RETURN = content("aangifte.xbrl", "<xbrl>1</xbrl>");
  static final BerichtInhoud ANNEX = content("bijlage.xml", "<bijlage/>".repeat(2000));
  static final String ID = "urn:uuid:6a7e7a0e-35ac-4cf5-8bb7-1d6f6e8f0b51";

  final SignedSoap us;
  final SignedSoap digipoort;
  byte[] request;
  byte[] answer;
  byte[] statussen;

  Dossiers() throws Exception {
    us = new SignedSoap("CN=De Proef B.V.,SERIALNUMBER=00000003123456780000");
    digipoort = new SignedSoap("CN=Digipoort,O=TEST Logius");
    request = cut(us.message("MessageID", ID, "aanleverRequest", contents(RETURN, ANNEX)));
    answer = digipoort.message("RelatesTo", ID, "aanleverResponse", "<kenmerk>K-1</kenmerk>");
    statussen = digipoort.message("RelatesTo", "urn:x", "getStatussenProcesResponse", "<Return/>");
  }

  Dossier dossier(boolean purged) {
    Evidence seen =
        new Evidence("https://x/y", NOON, NOON, 200, "ab", request, "CN=Digipoort", answer);
    DeliveryId id = new DeliveryId("00000000-0000-0000-0000-000000000001");
    Text detail = Text.verbatim("kenmerk");
    Attempt attempt = new Attempt(id, 1, ID, NOON, NOON.plusSeconds(300), "ACCEPTED", detail, seen);
    TreeMap<String, String> software = new TreeMap<>();
    software.put("adapter", "digipoort.adapter.ob 0.1.0");
    return new Dossier(
        new History(
            delivery(id),
            List.of(attempt),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            null),
        List.of(RETURN, ANNEX),
        purged,
        List.of(new RawAnswer(NOON, statussen)),
        software);
  }

  static String contents(BerichtInhoud... contents) throws Exception {
    StringBuilder fields = new StringBuilder();
    for (BerichtInhoud content : contents) {
      fields.append("<x><inhoud>").append(base64(content)).append("</inhoud></x>");
    }
    return fields.toString();
  }

  static byte[] cut(byte[] request) throws Exception {
    String text = new String(request, StandardCharsets.UTF_8);
    return text.replace(base64(RETURN), "{{inhoud:0}}")
        .replace(base64(ANNEX), "{{inhoud:1}}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String base64(BerichtInhoud content) throws Exception {
    return Base64.getEncoder().encodeToString(content.open().readAllBytes());
  }

  private static BerichtInhoud content(String name, String text) {
    return BerichtInhoud.of("text/xml", name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Delivery delivery(DeliveryId id) {
    return new Delivery(
        id,
        "erp",
        "key-1",
        "Omzetbelasting",
        "default",
        "simulator",
        new Identiteit("001000044B39", "BTW"),
        null,
        "A-1",
        new Kenmerk("K-1"),
        State.COMPLETED,
        Text.verbatim("Aanvaard."),
        Text.verbatim("Niets."),
        NOON,
        NOON,
        null,
        null,
        1);
  }
}
