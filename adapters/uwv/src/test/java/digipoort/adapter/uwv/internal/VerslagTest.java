// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import digipoort.api.BerichtInhoud;
import digipoort.api.BerichtResultaat;
import digipoort.api.FieldReader;
import digipoort.api.Finding;
import digipoort.api.Identiteit;
import digipoort.api.Kenmerk;
import digipoort.api.Reading;
import digipoort.api.Severity;
import digipoort.api.Status;
import digipoort.api.Text;
import digipoort.api.adapter.Preparation;
import digipoort.api.adapter.Verdict;
import digipoort.api.adapter.Verdict.Conclusion;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerslagTest {
  static final String XML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <v:Verslag xmlns:v="urn:iets-van-uwv">
        <v:FiscaalNr>999990020</v:FiscaalNr>
        <v:Berichtsoort>UZS: OTP plateau 3 bericht</v:Berichtsoort>
        <v:Referentie>AK-2026-000001</v:Referentie>
        <v:AantalMeldingen>3</v:AantalMeldingen>
        <v:AantalVerwerkt>2</v:AantalVerwerkt>
        <v:AantalAfgekeurd>1</v:AantalAfgekeurd>
        <v:OpgenomenOnderNummer>4711</v:OpgenomenOnderNummer>
        <v:Nieuws>tot ziens</v:Nieuws>
        <v:Melding>
          <v:Burgerservicenr>999990019</v:Burgerservicenr>
          <v:ReferentieMelding>ZIEK-1</v:ReferentieMelding>
          <v:Applicatiemelding>
            <v:CdSrt>W</v:CdSrt><v:CdMelding>W012</v:CdMelding><v:Toel>Sector wijkt af</v:Toel>
          </v:Applicatiemelding>
        </v:Melding>
        <v:Melding>
          <v:ReferentieMelding>ZIEK-2</v:ReferentieMelding>
          <v:Applicatiemelding>
            <v:CdSrt>F</v:CdSrt><v:CdMelding>F007</v:CdMelding>
            <v:Toel>BSN 999990019 onbekend</v:Toel>
          </v:Applicatiemelding>
        </v:Melding>
        <v:Melding>
          <v:Applicatiemelding><v:CdSrt>Q</v:CdSrt></v:Applicatiemelding>
        </v:Melding>
      </v:Verslag>
      """;
  static final String TEXT =
      """
      Geachte heer, mevrouw,

      Fiscaal nummer      : 999990020
      Berichtsoort        : UZS: OTP plateau 3 bericht
      Uw referentie       : AK-2026-000001
      Aantal meldingen    : 3
      Aantal verwerkt     : 2
      Aantal afgekeurd    : 1
      Uw bericht is opgenomen onder nummer 4711.

      Referentie melding: ZIEK-2
      Fout F007: BSN 999990019 onbekend
      Referentie melding: ZIEK-1
      Waarschuwing W012 - Sector wijkt af
      """;

  private final UwvVerslagAdapter adapter = new UwvVerslagAdapter();

  @ParameterizedTest
  @ValueSource(strings = {XML, TEXT})
  void reportIsReadForTheErpWithAFindingForEachRemark(String content) {
    Reading.Read read = (Reading.Read) adapter.read(received(content));
    FieldReader document = FieldReader.of(read.document());
    assertThat(document.text("fiscaalNummer")).contains("*****0020");
    assertThat(document.text("berichtsoort")).contains("UZS: OTP plateau 3 bericht");
    assertThat(document.text("referentie")).contains("AK-2026-000001");
    assertThat(document.number("aantalMeldingen").orElseThrow()).isEqualByComparingTo("3");
    assertThat(document.number("aantalAfgekeurd").orElseThrow()).isEqualByComparingTo("1");
    assertThat(document.text("opgenomenOnderNummer")).contains("4711");
    assertThat(read.summary().nl())
        .isEqualTo(
            "Verslag van UWV: 3 meldingen, 2 verwerkt, 1 afgekeurd, 1 fout, 1 waarschuwing.");
    assertThat(read.action().nl()).startsWith("Verbeter de meldingen met een fout");
    List<Finding> findings = read.findings();
    assertThat(findings.get(0).code()).isEqualTo("UWV-FOUT");
    assertThat(findings.get(0).text().nl())
        .isEqualTo("Fout (ZIEK-2): F007: BSN *****0019 onbekend");
    assertThat(findings.get(0).action().nl()).contains("niet verwerkt", "opnieuw in");
    assertThat(findings.get(1).code()).isEqualTo("UWV-WAARSCHUWING");
    assertThat(findings.get(1).text().en()).isEqualTo("Warning (ZIEK-1): W012: Sector wijkt af");
    assertThat(findings.get(1).action().en()).contains("recorded", "withdraw");
    assertThat(read.toString()).doesNotContain(Trials.BSN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<V><Melding><ReferentieMelding>Z1</ReferentieMelding><Fouten><Fout><Code>F001</Code>"
            + "<Omschrijving>BSN 999990019 onbekend</Omschrijving></Fout></Fouten>"
            + "<Waarschuwing>Sector wijkt af</Waarschuwing></Melding></V>",
        "<V><Melding><ReferentieMelding>Z1</ReferentieMelding><Bevinding soort='Fout' code='F001'"
            + " tekst='BSN 999990019 onbekend'/><Bevinding><Ernst>waarschuwing</Ernst>"
            + "<Tekst>Sector wijkt af</Tekst></Bevinding></Melding></V>",
        "<V><Melding><ReferentieMelding>Z1</ReferentieMelding><Applicatiemelding><CdSrt>Fout</CdSrt>"
            + "<CdMelding>F001</CdMelding><Toel>BSN 999990019 onbekend</Toel></Applicatiemelding>"
            + "<Applicatiemelding><CdSrt>w</CdSrt><Toel>Sector wijkt af</Toel></Applicatiemelding>"
            + "</Melding></V>",
        "Referentie melding: Z1\n- FOUT; F001; BSN 999990019 onbekend\n* Waarschuwing: Sector wijkt af"
      })
  void errorsAndWarningsAreFoundInOtherFormsToo(String content) {
    Reading.Read read = (Reading.Read) adapter.read(received(content));
    assertThat(read.findings())
        .extracting(Finding::severity, Finding::location, finding -> finding.text().nl())
        .containsExactly(
            tuple(Severity.ERROR, "/meldingen/0", "Fout (Z1): F001: BSN *****0019 onbekend"),
            tuple(Severity.WARNING, "/meldingen/1", "Waarschuwing (Z1): Sector wijkt af"));
    assertThat(FieldReader.of(read.document()).items("meldingen"))
        .extracting(melding -> melding.text("verwerkt").orElse(""))
        .containsExactly("nee", "ja");
    assertThat(read.toString()).doesNotContain(Trials.BSN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Aantal meldingen: 2\nAantal afgekeurd: 1",
        "<V><AantalMeldingen>2</AantalMeldingen><AantalAfgekeurd>1</AantalAfgekeurd></V>"
      })
  void whatUwvRefusedIsNeverNothingToDo(String content) {
    Reading.Read read = (Reading.Read) adapter.read(received(content));
    assertThat(read.findings())
        .extracting(Finding::severity, Finding::location)
        .containsExactly(tuple(Severity.ERROR, "/aantalAfgekeurd"));
    assertThat(read.action().nl()).startsWith("Verbeter de meldingen met een fout");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Aantal meldingen: 2\nAantal afgekeurd: 0\nFouten: 0\nFout: geen\nWaarschuwing(en): 0",
        "<V><AantalMeldingen>2</AantalMeldingen><Fout>0</Fout><Waarschuwing/></V>"
      })
  void wordsThatNameNoErrorAreNone(String content) {
    Reading.Read read = (Reading.Read) adapter.read(received(content));
    assertThat(read.findings()).isEmpty();
    assertThat(read.action().en()).isEqualTo("Nothing to do.");
  }

  @Test
  void whatIsNotKnownIsKept() {
    Reading.Read read = (Reading.Read) adapter.read(received(XML));
    assertThat(read.findings().get(2).code()).isEqualTo("UWV-OPMERKING");
    FieldReader document = FieldReader.of(read.document());
    assertThat(
            document.items("overig").stream()
                .map(item -> item.text("naam").orElse("") + "=" + item.text("waarde").orElse(""))
                .collect(Collectors.toList()))
        .contains("Nieuws=tot ziens");
    List<FieldReader> meldingen = document.items("meldingen");
    assertThat(meldingen.get(1).text("verwerkt")).contains("nee");
    assertThat(meldingen.get(0).text("burgerservicenr")).contains("*****0019");
    assertThat(meldingen.get(2).text("soort")).contains("Q");
  }

  @Test
  void otherFormIsKeptAsItIs() {
    Reading.Read read = (Reading.Read) adapter.read(received("Iets heel anders."));
    assertThat(read.findings()).extracting(Finding::code).containsExactly("UWV-VERSLAG-UNKNOWN");
    assertThat(FieldReader.of(read.document()).items("overig")).hasSize(1);
    assertThat(read.action().en()).isEqualTo("Read the report yourself.");
  }

  @Test
  void reportOfUwvsInternalModelIsRead() {
    Reading.Read read =
        (Reading.Read)
            adapter.read(
                received(
                    "<UwvZwMeldingInternBody xmlns='urn:x'><MeldingZiekte><ReferentieMelding>Z"
                        + "</ReferentieMelding></MeldingZiekte><Applicatiemelding><CdSrt>X</CdSrt>"
                        + "<Toel>Stop</Toel></Applicatiemelding></UwvZwMeldingInternBody>"));
    assertThat(read.findings())
        .singleElement()
        .satisfies(f -> assertThat(f.text().nl()).isEqualTo("Fatale fout (Z): Stop"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<r",
        "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><r>&x;</r>",
        "%PDF-1.7",
        "a\u0000b"
      })
  void rubbishIsUnreadable(String content) {
    assertThat(adapter.read(received(content))).isInstanceOf(Reading.Unreadable.class);
  }

  @Test
  void largeRubbishIsAnsweredSoon() {
    assertThat(adapter.read(received("z ".repeat(500_000)))).isInstanceOf(Reading.Read.class);
    assertThat(adapter.read(received("Fout: x\n".repeat(100_000))))
        .isInstanceOf(Reading.Read.class);
    assertThat(adapter.read(received("1 ".repeat(500_000)))).isInstanceOf(Reading.Read.class);
    String remarks = "<m><Soort>x</Soort><Fout>x</Fout></m>".repeat(12_000);
    assertThat(adapter.read(received("<a>".repeat(28) + remarks + "</a>".repeat(28))))
        .isInstanceOf(Reading.Read.class);
    assertThat(adapter.read(received("x".repeat(1_048_577))))
        .isInstanceOf(Reading.Unreadable.class);
  }

  @Test
  void nothingIsSubmittedUnderTheBerichtsoortOfReports() {
    assertThat(
            adapter.prepare(Trials.submission(Trials.good()).build(), Trials.ticket("simulator")))
        .isInstanceOf(Preparation.Unfit.class);
  }

  @Test
  void acceptedIsSaidInPlainWords() {
    Verdict verdict = verdict(Conclusion.COMPLETED, "500", null);
    assertThat(verdict.meaning().nl()).isEqualTo("UWV heeft de melding ontvangen en aanvaard.");
    assertThat(verdict.conclusion()).isEqualTo(Conclusion.COMPLETED);
    assertThat(verdict(Conclusion.COMPLETED, "400", null).meaning().en())
        .isEqualTo("Digipoort delivered the report to UWV.");
  }

  @Test
  void remarksOfUwvBecomeFindings() {
    Verdict verdict = verdict(Conclusion.REJECTED, "510", XML);
    assertThat(verdict.conclusion()).isEqualTo(Conclusion.REJECTED);
    assertThat(verdict.findings())
        .extracting(Finding::code)
        .containsExactly("UWV-WAARSCHUWING", "UWV-FOUT", "UWV-OPMERKING");
    assertThat(verdict.toString()).doesNotContain(Trials.BSN);
  }

  @Test
  void errorIsNeverShownAsAccepted() {
    assertThat(verdict(Conclusion.COMPLETED, "500", XML).conclusion())
        .isEqualTo(Conclusion.ATTENTION);
    assertThat(verdict(Conclusion.COMPLETED, "500", XML.replace(">F<", ">W<")).conclusion())
        .isEqualTo(Conclusion.COMPLETED);
    Verdict inWords = verdict(Conclusion.COMPLETED, "500", "Fout F007: BSN 999990019 onbekend");
    assertThat(inWords.conclusion()).isEqualTo(Conclusion.ATTENTION);
    assertThat(inWords.findings())
        .extracting(Finding::code, finding -> finding.text().en())
        .containsExactly(tuple("UWV-FOUT", "Error: F007: BSN *****0019 onbekend"));
  }

  @Test
  void otherWordsOfAnAnswerHideTheBsnToo() {
    Verdict verdict = verdict(Conclusion.REJECTED, "510", "BSN 999990019 onbekend");
    assertThat(verdict.findings().toString()).contains("*****0019").doesNotContain(Trials.BSN);
  }

  private static Verdict verdict(Conclusion conclusion, String code, String details) {
    return Trials.ADAPTER.interpret(
        List.of(new Status(new Kenmerk("K"), code, Instant.EPOCH, "", null, details)),
        new Verdict(conclusion, Text.verbatim("x"), Text.verbatim("x"), List.of()));
  }

  static BerichtResultaat received(String content) {
    return new BerichtResultaat(
        new Kenmerk("K"),
        "UWV_Verslag",
        "B-1",
        null,
        null,
        Instant.EPOCH,
        Trials.WHO,
        "Bedrijf",
        null,
        new Identiteit("1", "OIN"),
        null,
        BerichtInhoud.of("text/plain", "verslag", content.getBytes(StandardCharsets.UTF_8)),
        List.of(),
        List.of(),
        List.of());
  }
}
