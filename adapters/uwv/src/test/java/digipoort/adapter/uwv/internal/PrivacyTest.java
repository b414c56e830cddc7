// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import digipoort.adapter.uwv.internal.melding.Privacy;
import digipoort.api.BerichtInhoud;
import digipoort.api.Finding;
import digipoort.api.Submission;
import digipoort.api.adapter.Preparation;
import digipoort.mapping.trial.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The BSN is in the message and nowhere else, whatever is handed over. */
class PrivacyTest {
  private static final String BAD = "999990018";

  static Stream<Submission> submissions() {
    return Stream.concat(
            documents().map(document -> Trials.submission(Json.document(document))),
            messages().map(message -> Trials.submission(Trials.inhoud(message))))
        .map(Submission.Builder::build);
  }

  private static Stream<String> documents() {
    String json = Trials.GOOD;
    String bsn = "\"999990019\"";
    return Stream.of(
        json,
        json.replace(bsn, "\"999990018\""),
        json.replace(bsn, "999990019"),
        json.replace(bsn, "[\"999990019\"]"),
        json.replace(bsn, "{\"nummer\":\"999990019\"}"),
        json.replace(bsn, "\"9999.90.019\""),
        json.replace(bsn, "\"9999900190\""),
        json.replace("\"burgerservicenr\"", "\"bsn 999990019\""),
        json.replace("\"Voorbeeld\"", "\"Voorbeeld 999990019\""),
        json.replace("\"Dorpsstraat\"", "\"bij 999990019 thuis in de straat\""),
        json.replace("\"rugklachten\"", "[\"rugklachten van 999990019\"]"),
        json.replace("Ao\":\"06\"", "Ao\":\"999990019\""),
        json.replace("\"toel", "\"referentieMelding\":\"Z 999990019\",\"toel"),
        json.replace("\"ziekteaangifte\"", bsn),
        json.replace("\"2026-10-05\",\"cdR", "\"999990019\",\"cdR"));
  }

  private static Stream<String> messages() {
    String xml = Trials.xml();
    return Stream.of(
        xml,
        xml.replace(">999990019<", ">999990018<"),
        xml.replace(">999990019<", ">9999900190<"),
        xml.replace(">999990019<", ">999990019x<"),
        xml.replace(">Voorbeeld<", ">Voorbeeld 999990019<"),
        xml.replace(">06<", ">999990019<"),
        xml.replace(">19800500<", ">999990019<"),
        xml.replace("Dorpsstraat", "999990019 ".repeat(10)),
        xml.replace("<proef:Geboortedat>", "<proef:B999990019/><proef:Geboortedat>"),
        xml.replace(">999990019<", "><999990019<"));
  }

  @ParameterizedTest
  @MethodSource("submissions")
  void bsnIsNowhereButInTheMessage(Submission submission) {
    Preparation preparation = Trials.prepare(submission);
    hidden(preparation.toString());
    Trials.findings(preparation)
        .forEach(finding -> hidden(finding.toString() + finding.text().nl()));
    if (preparation instanceof Preparation.Ready ready) {
      hidden(ready.preview().nl());
      hidden(ready.preview().en());
      hidden(ready.bericht().inhoud().bestandsnaam());
      hidden(ready.descriptor());
    }
  }

  private static void hidden(String words) {
    String digits = words.replace(".", "");
    assertThat(digits).doesNotContain(Trials.BSN, BAD, "99990019", "99990018");
  }

  @Test
  void previewShowsTheLastDigitsAndNoMedicalWords() {
    Preparation.Ready ready =
        (Preparation.Ready) Trials.prepare(Trials.submission(Trials.good()).build());
    assertThat(ready.preview().nl()).contains("*****0019").doesNotContain("rugklachten");
    assertThat(ready.preview().en()).contains("*****0019").doesNotContain("rugklachten");
    assertThat(Trials.xml(ready)).contains(Trials.BSN, "rugklachten");
  }

  @Test
  void medicalWordsAreNotRepeatedInFindings() {
    String words = "rugklachten ".repeat(500);
    List<Finding> findings = Trials.findings(Trials.spoilt("rugklachten", words));
    assertThat(findings)
        .singleElement()
        .satisfies(f -> assertThat(f.code()).isEqualTo("UWV-FORMAT"));
    assertThat(findings.toString()).doesNotContain("rugklachten");
  }

  @Test
  void referenceOrNameWithTheBsnIsRefused() {
    Submission submission =
        Trials.submission(Trials.good())
            .submissionKey("ziek-999990019")
            .aanleverkenmerk("9999.90.019")
            .eerderAanleverkenmerk("999990019-1")
            .build();
    assertThat(Trials.findings(submission))
        .extracting(Finding::code, Finding::location)
        .containsExactly(
            tuple("UWV-PRIVACY", "submissionKey"),
            tuple("UWV-PRIVACY", "aanleverkenmerk"),
            tuple("UWV-PRIVACY", "eerderAanleverkenmerk"));
    Submission named =
        Trials.submission(
                BerichtInhoud.of(
                    "application/xml",
                    "999990019.xml",
                    Trials.xml().getBytes(StandardCharsets.UTF_8)))
            .build();
    assertThat(Trials.findings(named))
        .extracting(Finding::code, Finding::location)
        .containsExactly(tuple("UWV-PRIVACY", "bestandsnaam"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"personeelsnr\":\"1001999990019\"", "\"cdCao\":\"999990019\""})
  void bsnWithinSomethingElseIsHiddenToo(String field) {
    Submission submission = Trials.spoilt("\"volgnr\":1", "\"volgnr\":1," + field);
    Preparation preparation = Trials.prepare(submission);
    assertThat(Trials.findings(preparation).toString()).doesNotContain(Trials.BSN);
    if (preparation instanceof Preparation.Ready ready) {
      assertThat(ready.preview().nl() + ready.preview().en())
          .contains("1001*****0019")
          .doesNotContain(Trials.BSN);
    }
  }

  @Test
  void telephoneAndFileNameWithTheBsnAreHidden() {
    Preparation preparation =
        Trials.prepare(
            Trials.spoilt("\"geboortedat\"", "\"telefoonnr\":\"999990019\",\"geboortedat\""));
    assertThat(((Preparation.Ready) preparation).preview().toString()).doesNotContain(Trials.BSN);
    BerichtInhoud named =
        BerichtInhoud.of(
            "text/plain", "20261012999990019.txt", Trials.xml().getBytes(StandardCharsets.UTF_8));
    assertThat(Trials.findings(Trials.submission(named).build()))
        .extracting(Finding::code)
        .contains("UWV-PRIVACY", "UWV-FILE");
    assertThat(Trials.findings(Trials.submission(named).build()).toString())
        .doesNotContain(Trials.BSN);
  }

  @Test
  void codesAreNotTakenForNumbersOfPersons() {
    List<Finding> findings = Trials.findings(Trials.spoilt("\"054\"", "\"54\""));
    assertThat(findings.get(0).action().nl()).startsWith("Geef 001, 002, ").doesNotContain("*");
  }

  @ParameterizedTest
  @CsvSource({
    "BSN 999990019 klopt niet,BSN *****0019 klopt niet",
    "9999.90.019,*****0019",
    "9999.90.018,*****0018",
    "99 99 90 01 9,*****0019",
    "99999001,****9001",
    "123456789,*****6789",
  })
  void numbersOfPersonsAreHidden(String words, String masked) {
    assertThat(Privacy.masked(words)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "999990020L01",
        "20261012",
        "ZIEK-1001-2026-1",
        "2026-10-12 10:30",
        "20261012103000",
        "NL02 ABNA 0123 4567 89",
        "0201234567",
        "line 12, column 345"
      })
  void otherNumbersAreNot(String words) {
    assertThat(Privacy.masked(words)).isEqualTo(words);
  }
}
