// SPDX-License-Identifier: Apache-2.0
package digipoort.json;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.AdditioneelElement;
import digipoort.api.BerichtInhoud;
import digipoort.api.BerichtResultaat;
import digipoort.api.Constatering;
import digipoort.api.ErpDocument;
import digipoort.api.ErpValue;
import digipoort.api.Finding;
import digipoort.api.Identiteit;
import digipoort.api.Kenmerk;
import digipoort.api.Received;
import digipoort.api.ReceivedId;
import digipoort.api.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReceivedJsonTest {
  private static final Instant NOON = Instant.parse("2026-10-05T12:00:00Z");
  private static final Text TEXT = new Text("n", "e");
  private static final String BERICHT =
      """
      {"id":"7f3a5ba4-5a3e-4ad5-8f5c-6d1b8a6a7a11","aansluiting":"hub","omgeving":"simulator",\
      "kenmerk":"K","berichtsoort":"SBA","berichtkenmerk":"B",\
      "tijdstempelAangeleverd":"2026-10-05T12:00:00Z",\
      "belanghebbende":{"nummer":"001","type":"RSIN"},"rolBelanghebbende":"Bedrijf",\
      "inhoud":{"mimeType":"text/xml","bestandsnaam":"a.xml","length":1,\
      "sha256":"4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a"},\
      "bijlagen":[],"constateringen":[{"code":"C","beschrijving":"b"}],\
      "elementen":[{"naam":"n","waarde":"w"}],"fetched":"2026-10-05T12:00:00Z",\
      "readable":"YES","explanation":{"nl":"n","en":"e"},"action":{"nl":"n","en":"e"}""";

  private final JsonWriter writer = JsonWriter.compact();

  private static Received received() {
    return new Received(
        new ReceivedId("7f3a5ba4-5a3e-4ad5-8f5c-6d1b8a6a7a11"),
        "hub",
        "simulator",
        new BerichtResultaat(
            new Kenmerk("K"),
            "SBA",
            "B",
            null,
            null,
            NOON,
            new Identiteit("001", "RSIN"),
            "Bedrijf",
            null,
            null,
            null,
            BerichtInhoud.of("text/xml", "a.xml", new byte[] {1}),
            List.of(),
            List.of(new Constatering("C", "b")),
            List.of(new AdditioneelElement("n", "w"))),
        NOON,
        Received.Readable.YES,
        TEXT,
        TEXT,
        null,
        null,
        null);
  }

  @Test
  void aReceivedBerichtIsWrittenWithoutItsContents() {
    assertThat(writer.received(received())).isEqualTo(BERICHT + "}");
    assertThat(writer.allReceived(List.of(received()))).isEqualTo("[" + BERICHT + "}]");
  }

  @Test
  void whatAnAdapterReadsIsWrittenExactly() {
    Map<String, ErpValue> fields = new LinkedHashMap<>();
    fields.put("bedrag", new ErpValue.Amount(new BigDecimal("1234567890123456789.10")));
    fields.put("ja", new ErpValue.Flag(true));
    fields.put("niets", new ErpValue.Nothing());
    fields.put("lijst", new ErpValue.Items(List.of(new ErpValue.Words("a\"b"))));
    digipoort.api.Reading reading =
        new digipoort.api.Reading.Read(
            new ErpDocument(new ErpValue.Fields(fields)), TEXT, TEXT, List.of());
    assertThat(writer.received(received(), reading))
        .isEqualTo(
            BERICHT
                + """
                ,"reading":{"result":"read","document":{"bedrag":1234567890123456789.10,\
                "ja":true,"niets":null,"lijst":["a\\"b"]},"summary":{"nl":"n","en":"e"},\
                "action":{"nl":"n","en":"e"},"findings":[]}}""");
  }

  @Test
  void whyItCannotBeReadIsWritten() {
    Finding finding = Finding.error("X", "/a").says("n", "e").todo("n", "e").build();
    assertThat(writer.received(received(), new digipoort.api.Reading.Unreadable(List.of(finding))))
        .startsWith(BERICHT + ",\"reading\":{\"result\":\"unreadable\",\"findings\":[{");
  }
}
