// SPDX-License-Identifier: Apache-2.0
package digipoort.json;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Aansluiting;
import digipoort.api.AdapterInfo;
import digipoort.api.Attempt;
import digipoort.api.BerichtInhoud;
import digipoort.api.CodeInfo;
import digipoort.api.Decision;
import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.Event;
import digipoort.api.Evidence;
import digipoort.api.Finding;
import digipoort.api.Fout;
import digipoort.api.History;
import digipoort.api.Identiteit;
import digipoort.api.Inquiry;
import digipoort.api.Kenmerk;
import digipoort.api.PreviewResult;
import digipoort.api.State;
import digipoort.api.Status;
import digipoort.api.SubmitResult;
import digipoort.api.Summary;
import digipoort.api.Text;
import digipoort.api.Tijdvak;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
  private static final DeliveryId ID = new DeliveryId("0e0f5ba4-5a3e-4ad5-8f5c-6d1b8a6a7a11");
  private static final Instant NOON = Instant.parse("2026-10-05T12:00:00Z");
  private static final String DELIVERY =
      """
      {"id":"0e0f5ba4-5a3e-4ad5-8f5c-6d1b8a6a7a11","owner":"erp","submissionKey":"k-1",\
      "berichtsoort":"Omzetbelasting","aansluiting":"simulator","omgeving":"simulator",\
      "belanghebbende":{"nummer":"001000044B37","type":"BTW"},\
      "tijdvak":{"begin":"2026-07-01","einde":"2026-09-30"},"aanleverkenmerk":"A-1",\
      "kenmerk":"K-1","state":"DELIVERED","final":false,\
      "explanation":{"nl":"Bezorgd \\"goed\\"","en":"Delivered"},\
      "action":{"nl":"Wacht","en":"Wait"},"created":"2026-10-05T12:00:00Z",\
      "updated":"2026-10-05T12:00:00Z","nextAttempt":"2026-10-05T12:00:00Z","attempts":1}""";
  private static final String FINDING =
      """
      {"severity":"WARNING","code":"OB-1","location":"/a","text":{"nl":"n","en":"e"},\
      "action":{"nl":"Geen actie nodig.","en":"Nothing to do."}}""";

  private static final String HISTORY =
      "{\"delivery\":"
          + DELIVERY
          + """
                ,"attempts":[{"number":1,"messageId":"urn:uuid:1","created":"2026-10-05T12:00:00Z",\
                "expires":"2026-10-05T12:05:00Z","outcome":"ACCEPTED","detail":{"nl":"n","en":"e"},\
                "evidence":{"endpoint":"https://x","firstByte":"2026-10-05T12:00:00Z",\
                "answered":"2026-10-05T12:00:00Z","httpStatus":200,"requestSha256":"ab",\
                "signer":"O=TEST","answer":"PGEvPg=="}}],\
                "inquiries":[{"number":1,"at":"2026-10-05T12:00:00Z","attempt":1,"result":"ONE",\
                "text":{"nl":"n","en":"e"},"asked":"2026-10-05T12:00:00Z",\
                "clock":"2026-10-05T12:00:00Z","answered":"2026-10-05T12:00:00Z","shown":2,\
                "control":"K-0","candidates":[{"kenmerk":"K-9",\
                "firstStatus":"2026-10-05T12:00:00Z","within":true}]}],\
                "statussen":[{"kenmerk":"K-1","statuscode":"311",\
                "tijdstempelStatus":"2026-10-05T12:00:00Z","statusomschrijving":"fout",\
                "statusFoutcode":{"foutcode":"ALS100","foutbeschrijving":"mis"},\
                "statusdetails":"<x/>","ending":"FINAL","who":"SUBMITTER",\
                "confidence":"DOCUMENTED","meaning":{"nl":"n","en":"e"},\
                "action":{"nl":"n","en":"e"}}],\
                "events":[{"sequence":7,"deliveryId":"0e0f5ba4-5a3e-4ad5-8f5c-6d1b8a6a7a11",\
                "at":"2026-10-05T12:00:00Z","actor":"system","type":"STATUS","state":"REJECTED",\
                "statuscode":"311","text":{"nl":"n","en":"e"}}],"findings":[\
                """
          + FINDING
          + "],\"resubmissionOf\":\"0e0f5ba4-5a3e-4ad5-8f5c-6d1b8a6a7a11\"}";

  private final JsonWriter writer = JsonWriter.compact();
  private final Finding finding = Finding.warning("OB-1", "/a").says("n", "e").build();

  @Test
  void aDeliveryHasStableNamesAndLeavesNullsOut() {
    assertThat(writer.delivery(delivery())).isEqualTo(DELIVERY);
    assertThat(writer.deliveries(List.of(delivery(), delivery())))
        .isEqualTo("[" + DELIVERY + "," + DELIVERY + "]");
  }

  @Test
  void aHistoryHoldsEverything() {
    Attempt attempt =
        new Attempt(
            ID,
            1,
            "urn:uuid:1",
            NOON,
            NOON.plusSeconds(300),
            "ACCEPTED",
            text(),
            new Evidence(
                "https://x",
                NOON,
                NOON,
                200,
                "ab",
                null,
                "O=TEST",
                "<a/>".getBytes(StandardCharsets.UTF_8)));
    Status status =
        new Status(new Kenmerk("K-1"), "311", NOON, "fout", new Fout("ALS100", "mis"), "<x/>");
    Event event = new Event(7, ID, NOON, "system", "STATUS", State.REJECTED, "311", text());
    assertThat(
            writer.history(
                new History(
                    delivery(),
                    List.of(attempt),
                    List.of(inquiry()),
                    List.of(status),
                    List.of(code()),
                    List.of(event),
                    List.of(finding),
                    ID,
                    null)))
        .isEqualTo(HISTORY);
  }

  private static Inquiry inquiry() {
    return new Inquiry(
        ID,
        1,
        NOON,
        1,
        "ONE",
        text(),
        NOON,
        NOON,
        NOON,
        2,
        new Kenmerk("K-0"),
        List.of(new Inquiry.Candidate(new Kenmerk("K-9"), NOON, true)));
  }

  @Test
  void aCodeSaysHowSureItIsAndWhereItIsKnownFrom() {
    assertThat(writer.code(code()))
        .isEqualTo(
            """
            {"code":"311","kind":"STATUS","ending":"FINAL","who":"SUBMITTER",\
            "confidence":"DOCUMENTED","meaning":{"nl":"n","en":"e"},\
            "action":{"nl":"n","en":"e"},"source":"somewhere"}""");
    assertThat(writer.codes(List.of(code()))).isEqualTo("[" + writer.code(code()) + "]");
  }

  private static CodeInfo code() {
    return new CodeInfo(
        "311",
        CodeInfo.Kind.STATUS,
        CodeInfo.Ending.FINAL,
        CodeInfo.Party.SUBMITTER,
        CodeInfo.Confidence.DOCUMENTED,
        "somewhere",
        text(),
        text());
  }

  @Test
  void resultsSayWhetherSomethingWasStored() {
    assertThat(writer.submitResult(new SubmitResult.Stored(delivery(), true, List.of())))
        .isEqualTo(
            "{\"result\":\"stored\",\"repeated\":true,\"delivery\":"
                + DELIVERY
                + ",\"findings\":[]}");
    assertThat(writer.submitResult(new SubmitResult.Refused(List.of(finding), ID)))
        .isEqualTo(
            "{\"result\":\"refused\",\"earlier\":\"" + ID + "\",\"findings\":[" + FINDING + "]}");
    assertThat(writer.findings(List.of(finding))).isEqualTo("{\"findings\":[" + FINDING + "]}");
  }

  @Test
  void aPreviewDescribesItsContent() {
    BerichtInhoud inhoud = BerichtInhoud.of("text/xml", "a.xml", new byte[] {1});
    assertThat(writer.previewResult(new PreviewResult(text(), inhoud, List.of())))
        .isEqualTo(
            """
            {"preview":{"nl":"n","en":"e"},"inhoud":{"mimeType":"text/xml","bestandsnaam":"a.xml",\
            "length":1,"sha256":"4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a"},\
            "findings":[]}""");
  }

  @Test
  void listsForTheOperatorAreWritten() {
    assertThat(
            writer.summary(
                new Summary(Map.of(State.PARKED, 2L, State.READY, 1L), NOON, 4, List.of(text()))))
        .isEqualTo(
            """
            {"counts":{"READY":1,"PARKED":2},"oldestOpen":"2026-10-05T12:00:00Z",\
            "received":4,"attention":[{"nl":"n","en":"e"}]}""");
    assertThat(
            writer.aansluitingen(
                List.of(new Aansluiting("hub", "simulator", "0001", true, text()))))
        .isEqualTo(
            """
            [{"naam":"hub","omgeving":"simulator","oin":"0001","usable":true,\
            "detail":{"nl":"n","en":"e"}}]""");
    assertThat(
            writer.adapters(List.of(new AdapterInfo("ob", "0.1.0", List.of("OB"), false, text()))))
        .isEqualTo(
            """
            [{"name":"ob","version":"0.1.0","berichtsoorten":["OB"],"active":false,\
            "detail":{"nl":"n","en":"e"}}]""");
    assertThat(writer.decision(new Decision(true, text())))
        .isEqualTo("{\"done\":true,\"text\":{\"nl\":\"n\",\"en\":\"e\"}}");
    assertThat(writer.event(new Event(7, ID, NOON, "system", "SENT", State.SENDING, null, text())))
        .doesNotContain("statuscode");
  }

  @Test
  void thePrettyFormHasAFieldPerLine() {
    assertThat(JsonWriter.pretty().decision(new Decision(false, text())))
        .isEqualTo(
            """
            {
              "done" : false,
              "text" : {
                "nl" : "n",
                "en" : "e"
              }
            }""");
  }

  private static Text text() {
    return new Text("n", "e");
  }

  private static Delivery delivery() {
    return new Delivery(
        ID,
        "erp",
        "k-1",
        "Omzetbelasting",
        "simulator",
        "simulator",
        new Identiteit("001000044B37", "BTW"),
        new Tijdvak(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30)),
        "A-1",
        new Kenmerk("K-1"),
        State.DELIVERED,
        new Text("Bezorgd \"goed\"", "Delivered"),
        new Text("Wacht", "Wait"),
        NOON,
        NOON,
        NOON,
        null,
        1);
  }
}
