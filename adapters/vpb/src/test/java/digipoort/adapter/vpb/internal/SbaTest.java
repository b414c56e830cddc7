// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.BerichtInhoud;
import digipoort.api.BerichtResultaat;
import digipoort.api.ErpValue;
import digipoort.api.Finding;
import digipoort.api.Identiteit;
import digipoort.api.Kenmerk;
import digipoort.api.Reading;
import digipoort.api.adapter.Preparation;
import digipoort.mapping.trial.Samples;
import digipoort.xbrl.taxonomy.Taxonomies;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SbaTest {
  private static final SbaAdapter ADAPTER = new SbaAdapter(Trials.NO_TAXONOMIES);

  @Test
  void assessmentBecomesFieldsForTheLedger() throws IOException {
    Reading.Read read = read(sample());
    Map<String, ErpValue> fields = read.document().root().values();
    assertThat(fields.get("middel")).hasToString("V");
    assertThat(fields.get("aanslagnummer")).hasToString("001000044V50112");
    assertThat(fields.get("belastingjaar")).hasToString("2025");
    assertThat(fields.get("dagtekening")).hasToString("2026-10-30");
    assertThat(nested(fields, "bedrag"))
        .containsEntry("waarde", new ErpValue.Amount(new BigDecimal("2941")))
        .containsEntry("richting", new ErpValue.Words("te betalen"));
    assertThat(nested(fields, "uitersteBetaaldatum"))
        .containsEntry("datum", new ErpValue.Words("2026-12-11"))
        .containsEntry("termijn", new ErpValue.Words("enige"));
    assertThat(((ErpValue.Items) fields.get("rente")).values()).hasSize(1);
    assertThat(((ErpValue.Items) fields.get("verrekend")).values()).hasSize(1);
    assertThat(read.summary().nl())
        .isEqualTo(
            "Aanslag *****0044V50112 (V, 2025), dagtekening 30 oktober 2026: te betalen 2.941,"
                + " uiterlijk 11 december 2026.");
    assertThat(read.findings()).extracting(Finding::code).containsExactly("SBA-SIGN");
  }

  @Test
  void conceptsThatNobodyKnowsAreKeptWithTheirName() throws IOException {
    Reading.Read read =
        read(
            sample()
                .replace("TaxInterest ", "NieuweHeffing ")
                .replace("/bd-i:TaxInterest>", "/bd-i:NieuweHeffing>")
                .replace("/nt20/", "/nt77/"));
    assertThat(read.document().toString()).contains("NieuweHeffing", "nt77");
    assertThat(((ErpValue.Items) read.document().root().values().get("rente")).values()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "11 december 2026,2026-12-11",
    "30 september 2026,2026-09-30",
    "11-12-2026,2026-12-11",
    "20261211,2026-12-11",
    "1 mrt 2026,2026-03-01",
    "30 sept. 2026,2026-09-30",
    "2026-12-11+01:00,2026-12-11",
    "29 februari 2028,2028-02-29",
  })
  void dueDateIsKeptAsReceivedAndUnderstood(String words, String date) throws IOException {
    Reading.Read read = read(sample().replace(">2026-12-11<", ">" + words + "<"));
    assertThat(nested(read.document().root().values(), "uitersteBetaaldatum"))
        .containsEntry("tekst", new ErpValue.Words(words))
        .containsEntry("datum", new ErpValue.Words(date));
  }

  @Test
  void dueDateThatCannotBeUnderstoodIsKept() throws IOException {
    Reading.Read read = read(sample().replace(">2026-12-11<", ">zo snel mogelijk<"));
    assertThat(nested(read.document().root().values(), "uitersteBetaaldatum"))
        .containsEntry("tekst", new ErpValue.Words("zo snel mogelijk"))
        .doesNotContainKey("datum");
    assertThat(read.findings()).extracting(Finding::code).contains("SBA-DATE");
  }

  /** A lesser amount in place of the balance would be paid. */
  @Test
  void balanceThatIsNoNumberIsNotReplacedByAnotherAmount() throws IOException {
    Reading.Read read = read(sample().replace(">2941<", ">2.941,00<"));
    assertThat(read.document().root().values()).doesNotContainKey("bedrag");
    assertThat(read.findings()).extracting(Finding::code).containsExactly("SBA-AMOUNT");
    assertThat(read.summary().nl()).doesNotContain("8.213");
  }

  @Test
  void amountBeforeAnythingIsSettledIsCalledSo() throws IOException {
    Reading.Read read = read(sample().replaceAll("<bd-i:TaxAssessmentAmountToBeReceived.*\n", ""));
    assertThat(nested(read.document().root().values(), "bedrag"))
        .containsEntry("concept", new ErpValue.Words("TaxAssessmentAmount"));
    assertThat(read.findings()).extracting(Finding::code).contains("SBA-AMOUNT");
  }

  @Test
  void severalTermsAndRefundsAreTold() throws IOException {
    Reading.Read read =
        read(
            sample()
                .replace("ExpiringDateFirstAndOnly", "ExpiringDateLastPeriod")
                .replace(">2941<", ">-2941<"));
    assertThat(nested(read.document().root().values(), "uitersteBetaaldatum"))
        .containsEntry("termijn", new ErpValue.Words("laatste"));
    assertThat(read.summary().en()).contains("to be received 2,941").doesNotContain(", by ");
  }

  @Test
  void labelsComeFromThePackageWhenItIsThere() {
    byte[] octets = Reference.octets("sba/nt09-authored-vpb-sba-2014.xbrl");
    Taxonomies nt9 = Reference.nt9();
    Reading reading =
        new SbaAdapter(nt9).read(bericht(BerichtInhoud.of("application/xml", "a.xbrl", octets)));
    assertThat(((Reading.Read) reading).document().toString()).contains("Middel belasting");
    Reading ob =
        new SbaAdapter(nt9)
            .read(
                bericht(
                    BerichtInhoud.of(
                        "application/xml",
                        "a.xbrl",
                        Reference.octets("sba/nt09-authored-ob-sba-2015.xbrl"))));
    assertThat(((Reading.Read) ob).document().root().values()).containsKey("bedrag");
  }

  @Test
  void anotherNumberThanThatOfTheBelanghebbendeIsRemarked() throws IOException {
    Reading.Read read = read(sample().replace(">001000044<", ">111222333<"));
    assertThat(read.findings()).extracting(Finding::code).contains("SBA-IDENTITY");
    assertThat(read.findings().toString()).doesNotContain("111222333");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "<a/>",
        "<xbrli:xbrl xmlns:xbrli='http://www.xbrl.org/2003/instance'/>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>",
        "<xbrli:xbrl xmlns:xbrli='http://www.xbrl.org/2003/instance'><xbrli:context/><a/>"
            + "</xbrli:xbrl>",
      })
  void rubbishIsUnreadable(String rubbish) {
    Reading reading = ADAPTER.read(bericht(inhoud(rubbish)));
    assertThat(reading).isInstanceOf(Reading.Unreadable.class);
    assertThat(((Reading.Unreadable) reading).findings())
        .extracting(Finding::code)
        .containsExactly("SBA-UNREADABLE");
  }

  @Test
  void hugeAndDeepContentIsAnswered() {
    assertThat(ADAPTER.read(bericht(inhoud("<a>".repeat(20_000)))))
        .isInstanceOf(Reading.Unreadable.class);
    byte[] large = new byte[6_000_000];
    assertThat(ADAPTER.read(bericht(BerichtInhoud.of("application/xml", "a.xbrl", large))))
        .isInstanceOf(Reading.Unreadable.class);
    String facts = "<a contextRef='x'>1</a>".repeat(6_000);
    assertThat(
            ADAPTER.read(
                bericht(
                    inhoud(
                        "<xbrli:xbrl xmlns:xbrli='http://www.xbrl.org/2003/instance'>"
                            + facts
                            + "</xbrli:xbrl>"))))
        .isInstanceOf(Reading.Unreadable.class);
  }

  @Test
  void itIsOnlyReceived() {
    Preparation preparation =
        ADAPTER.prepare(Trials.good().berichtsoort("SBA_VPB").build(), Trials.ticket("simulator"));
    assertThat(Trials.codes(preparation)).containsExactly("SBA-RECEIVED");
  }

  private static Reading.Read read(String xml) {
    Reading reading = ADAPTER.read(bericht(inhoud(xml)));
    assertThat(reading).isInstanceOf(Reading.Read.class);
    assertThat(reading).isEqualTo(ADAPTER.read(bericht(inhoud(xml))));
    return (Reading.Read) reading;
  }

  private static String sample() throws IOException {
    return Files.readString(Samples.FOLDER.resolve("sba-vpb.xbrl"));
  }

  private static BerichtInhoud inhoud(String xml) {
    return BerichtInhoud.of("application/xml", "sba.xbrl", xml.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, ErpValue> nested(Map<String, ErpValue> fields, String name) {
    return ((ErpValue.Fields) fields.get(name)).values();
  }

  static BerichtResultaat bericht(BerichtInhoud inhoud) {
    return new BerichtResultaat(
        new Kenmerk("K-1"),
        "SBA_VPB",
        "B-1",
        null,
        null,
        Instant.parse("2026-11-02T08:00:00Z"),
        new Identiteit("001000044", "RSIN"),
        "Bedrijf",
        null,
        null,
        null,
        inhoud,
        List.of(),
        List.of(),
        List.of());
  }
}
