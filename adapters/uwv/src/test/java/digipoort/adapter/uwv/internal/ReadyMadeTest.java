// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal;

import static digipoort.adapter.uwv.internal.Trials.findings;
import static digipoort.adapter.uwv.internal.Trials.inhoud;
import static digipoort.adapter.uwv.internal.Trials.prepare;
import static digipoort.adapter.uwv.internal.Trials.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import digipoort.api.BerichtInhoud;
import digipoort.api.Finding;
import digipoort.api.Submission;
import digipoort.api.adapter.Preparation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadyMadeTest {
  private static final String GOOD = Trials.xml();

  @Test
  void goodContentIsSentByteForByteWithTheSamePreview() {
    BerichtInhoud inhoud = inhoud(GOOD.replace("?>", "?> <!-- as it came -->"));
    Preparation preparation = prepare(submission(inhoud).build());
    assertThat(findings(submission(inhoud).build())).isEmpty();
    Preparation.Ready ready = (Preparation.Ready) preparation;
    assertThat(ready.bericht().inhoud()).isSameAs(inhoud);
    assertThat(ready.preview())
        .isEqualTo(((Preparation.Ready) prepare(submission(Trials.good()).build())).preview());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ">999990019<|>999990018<|UWV-ELFPROEF|10",
        ">19800500<|>19801301<|UWV-FORMAT|11",
        ">19800500<|>19801301<|UWV-XSD|11",
        ">NL02ABNA0123456789<|>NL02ABNA0123456780<|UWV-FORMAT|14",
        "<proef:Iban>|<proef:Bankrekeningnr>B0123456789</proef:Bankrekeningnr><proef:Iban>|UWV-REKENING|14",
        ">V<|>X<|UWV-CODE|18",
        "<proef:DatB>20261005<|<proef:DatB>20261005</proef:DatB><proef:DatE>20261004<|UWV-DATES|19",
        "<proef:DatEersteAoDag>20261005|<proef:DatEersteAoDag>20261013|UWV-DATES|30",
        ">999990020L01<|>999990020L02<|UWV-IDENTITY-DIFFERS|40",
        "<proef:Geboortedat>19800500</proef:Geboortedat>||UWV-REQUIRED|9",
        "<proef:Naam>|<proef:Onzin>1</proef:Onzin><proef:Naam>|UWV-XSD|41",
        "<proef:Naam>|<proef:Loonheffingennr>999990020L01</proef:Loonheffingennr><proef:Naam>|UWV-XSD|41",
      })
  void errorIsFoundAtItsLine(String part, String by, String code, int line) {
    assertThat(GOOD).contains(part);
    String spoilt =
        GOOD.replace(part, by == null ? "" : by)
            .replace("DatE>20261004</proef:DatB", "DatE>20261004</proef:DatE");
    Preparation preparation = prepare(submission(inhoud(spoilt)).build());
    assertThat(preparation).isInstanceOf(Preparation.Unfit.class);
    assertThat(Trials.findings(preparation))
        .filteredOn(finding -> finding.code().equals(code))
        .extracting(Finding::location)
        .anySatisfy(at -> assertThat(at).startsWith("line " + line + ", column "));
  }

  @Test
  void everythingIsFoundAtOnce() {
    String bad =
        GOOD.replace(">999990019<", ">1<")
            .replace(">06<", ">66<")
            .replace("20261005</proef:DatEersteAoDag>", "20261305</proef:DatEersteAoDag>");
    assertThat(findings(submission(inhoud(bad)).build()))
        .extracting(Finding::code)
        .contains("UWV-XSD", "UWV-FORMAT", "UWV-CODE");
  }

  @Test
  void everythingThatIsMissingIsFoundAtOnceAndOnce() {
    String none =
        GOOD.replaceAll(
            "<proef:(Burgerservicenr|Geboortedat|DatEersteAoDag|CdRedenA)[^/]*/.*\n", "");
    assertThat(findings(submission(inhoud(none)).build()))
        .filteredOn(finding -> !finding.code().equals("UWV-XSD"))
        .extracting(Finding::code, finding -> finding.location().split(",")[0])
        .containsExactly(
            tuple("UWV-REQUIRED", "line 9"),
            tuple("UWV-REQUIRED", "line 9"),
            tuple("UWV-REQUIRED", "line 25"),
            tuple("UWV-EXPECTED", "line 25"));
  }

  @Test
  void wordsOfTheSchemaAreOneLineAndNotLong() {
    String bad = GOOD.replace(">Voorbeeld B.V.<", ">\n" + "x".repeat(300_000) + "<");
    assertThat(findings(submission(inhoud(bad)).build()))
        .filteredOn(finding -> finding.code().equals("UWV-XSD"))
        .singleElement()
        .satisfies(f -> assertThat(f.text().nl()).doesNotContain("\n").hasSizeLessThan(1_000));
  }

  @Test
  void thousandsOfErrorsAreFoundSoon() {
    String bad = "<proef:Adres><proef:DatB>20261305</proef:DatB></proef:Adres>\n".repeat(6_000);
    String many = GOOD.replace("  <proef:Adres>", bad + "  <proef:Adres>");
    Submission submission = submission(inhoud(many)).build();
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            assertThat(findings(submission))
                .hasSize(501)
                .last()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("UWV-MORE")));
  }

  @Test
  void elementThatTheProfileDoesNotKnowIsMentioned() {
    String more = GOOD.replace("<proef:Naam>", "<x:a xmlns:x='urn:x'/><proef:Naam>");
    assertThat(findings(submission(inhoud(more)).build()))
        .extracting(Finding::code)
        .contains("UWV-XSD", "UWV-UNKNOWN");
  }

  @Test
  void formThatNoProfileKnowsIsRefused() {
    assertThat(findings(submission(inhoud("<Melding xmlns='urn:uwv'/>")).build()))
        .extracting(Finding::code)
        .containsExactly("UWV-PROFILE");
  }

  @Test
  void messageWithoutReportIsRefused() {
    String none = GOOD.replaceAll("(?s)<proef:MeldingZiekte>.*</proef:MeldingZiekte>", "");
    assertThat(findings(submission(inhoud(none)).build()))
        .extracting(Finding::code)
        .containsExactly("UWV-MELDING");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><r>&x;</r>",
        "<!DOCTYPE r SYSTEM 'http://example.nl/r.dtd'><r/>",
        "<r",
        "<r>&x;</r>",
        "no xml",
      })
  void hostileXmlIsRefusedAtItsLine(String xml) {
    assertThat(findings(submission(inhoud(xml)).build()))
        .singleElement()
        .satisfies(finding -> assertThat(finding.code()).isEqualTo("UWV-XML"))
        .satisfies(finding -> assertThat(finding.location()).startsWith("line 1, column "));
  }

  @Test
  void schemaLocationInAMessageIsNotFollowed() {
    String tricky =
        GOOD.replace(
            "<proef:Proefmelding ",
            "<proef:Proefmelding xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xsi:schemaLocation=\"urn:x http://127.0.0.1:1/x.xsd\" ");
    assertThat(prepare(submission(inhoud(tricky)).build())).isInstanceOf(Preparation.Ready.class);
  }

  @Test
  void unusualNameOrTypeIsAWarning() {
    BerichtInhoud inhoud =
        BerichtInhoud.of("text/plain", "a.txt", GOOD.getBytes(StandardCharsets.UTF_8));
    assertThat(prepare(submission(inhoud).build())).isInstanceOf(Preparation.Ready.class);
    assertThat(findings(submission(inhoud).build()))
        .extracting(Finding::code)
        .containsExactly("UWV-FILE");
  }

  @Test
  void sizeIsLimited() {
    assertThat(findings(submission(inhoud(GOOD + " ".repeat(1_000_000))).build()))
        .extracting(Finding::code)
        .containsExactly("UWV-TOO-LARGE");
  }

  @Test
  void otherEncodingsAreRead() {
    String latin = GOOD.replace("UTF-8", "ISO-8859-1").replace(">Voorbeeld<", ">Voorbéeld<");
    BerichtInhoud inhoud =
        BerichtInhoud.of("application/xml", "a.xml", latin.getBytes(StandardCharsets.ISO_8859_1));
    Preparation preparation = prepare(submission(inhoud).build());
    assertThat(preparation).isInstanceOf(Preparation.Ready.class);
    assertThat(((Preparation.Ready) preparation).preview().nl()).contains("Voorbéeld");
  }
}
