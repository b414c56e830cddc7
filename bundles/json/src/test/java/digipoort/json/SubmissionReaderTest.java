// SPDX-License-Identifier: Apache-2.0
package digipoort.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import digipoort.api.BerichtInhoud;
import digipoort.api.ErpDocument;
import digipoort.api.ErpValue;
import digipoort.api.FieldReader;
import digipoort.api.Finding;
import digipoort.api.Submission;
import digipoort.json.ContentIntake.StoredContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SubmissionReaderTest {
  private static final String FIELDS =
      """
      "submissionKey": "erp-1", "berichtsoort": "Omzetbelasting", "aansluiting": "simulator",
      "belanghebbende": {"nummer": "001000044B37", "type": "BTW"},
      "tijdvak": {"begin": "2026-07-01", "einde": "2026-09-30"}
      """;

  private final SubmissionReader reader = new SubmissionReader();

  @Test
  void everyFieldArrives() throws IOException {
    Submission read =
        complete(
            """
            {"submissionKey": "erp-1", "berichtsoort": "Omzetbelasting", "aansluiting": "hub",
             "belanghebbende": {"nummer": "001000044B37", "type": "BTW"}, "rol": "Intermediair",
             "tijdvak": {"begin": "2026-07-01", "einde": "2026-09-30"},
             "aanleverkenmerk": "A-1", "eerderAanleverkenmerk": "A-0",
             "notBefore": "2026-10-01T09:00:00+02:00", "deadline": "2026-10-31T23:59:59Z",
             "deliberate": true, "document": {"rubrieken": {"1a": {"omzet": 1250.40}}}}
            """);
    assertThat(read.submissionKey()).isEqualTo("erp-1");
    assertThat(read.berichtsoort()).isEqualTo("Omzetbelasting");
    assertThat(read.aansluiting()).isEqualTo("hub");
    assertThat(read.belanghebbende().nummer()).isEqualTo("001000044B37");
    assertThat(read.belanghebbende().type()).isEqualTo("BTW");
    assertThat(read.rol()).isEqualTo("Intermediair");
    assertThat(read.tijdvak().begin()).isEqualTo(LocalDate.of(2026, 7, 1));
    assertThat(read.tijdvak().einde()).isEqualTo(LocalDate.of(2026, 9, 30));
    assertThat(read.aanleverkenmerk()).isEqualTo("A-1");
    assertThat(read.eerderAanleverkenmerk()).isEqualTo("A-0");
    assertThat(read.notBefore()).isEqualTo(Instant.parse("2026-10-01T07:00:00Z"));
    assertThat(read.deadline()).isEqualTo(Instant.parse("2026-10-31T23:59:59Z"));
    assertThat(read.deliberate()).isTrue();
    assertThat(read.payload()).isInstanceOf(ErpDocument.class);
  }

  @Test
  void numbersStayExact() throws IOException {
    Submission read =
        complete("{" + FIELDS + ", \"document\": {\"a\": 0.10, \"b\": 12345678901234567890.01}}");
    FieldReader fields = FieldReader.of((ErpDocument) read.payload());
    assertThat(fields.number("a")).contains(new BigDecimal("0.10"));
    assertThat(fields.number("b")).contains(new BigDecimal("12345678901234567890.01"));
  }

  @Test
  void nullAndTypesOfTheDocumentAreKept() throws IOException {
    Submission read =
        complete(
            "{" + FIELDS + ", \"document\": {\"n\": null, \"l\": [1, \"x\", {\"y\": false}]}}");
    ErpValue.Fields root = ((ErpDocument) read.payload()).root();
    assertThat(root.values().get("n")).isEqualTo(new ErpValue.Nothing());
    assertThat(((ErpValue.Items) root.values().get("l")).values())
        .hasSize(3)
        .first()
        .isEqualTo(new ErpValue.Amount(BigDecimal.ONE));
  }

  @Test
  void everythingWrongIsSaidAtOnce() throws IOException {
    List<Finding> findings =
        findings(
            """
            {"submissionKey": "%s", "berichtsort": "Omzetbelasting", "aansluiting": true,
             "belanghebbende": {"nummer": "1"},
             "tijdvak": {"begin": "2026-13-01", "einde": "yesterday"},
             "notBefore": "tomorrow", "deliberate": "yes", "rol": "a\\nb"}
            """
                .formatted("k".repeat(101)));
    assertThat(findings)
        .extracting(Finding::location)
        .containsExactlyInAnyOrder(
            "/submissionKey",
            "/berichtsoort",
            "/berichtsort",
            "/aansluiting",
            "/belanghebbende/type",
            "/tijdvak/begin",
            "/tijdvak/einde",
            "/notBefore",
            "/deliberate",
            "/rol",
            "/document");
    assertThat(findings)
        .allSatisfy(
            finding -> {
              assertThat(finding.text().nl()).isNotBlank().isNotEqualTo("?");
              assertThat(finding.text().en()).isNotBlank().isNotEqualTo("?");
            });
  }

  @Test
  void aPeriodThatEndsBeforeItBeginsIsRefused() throws IOException {
    assertThat(findings("{" + FIELDS.replace("2026-09-30", "2026-06-30") + ", \"document\": {}}"))
        .extracting(Finding::code, Finding::location)
        .containsExactly(tuple("ERP-VALUE", "/tijdvak/einde"));
  }

  @Test
  void aDeadlineThatIsNotAfterTheStartIsRefused() throws IOException {
    assertThat(
            findings(
                "{"
                    + FIELDS
                    + ", \"notBefore\": \"2026-10-02T00:00:00Z\", \"deadline\":"
                    + " \"2026-10-01T00:00:00Z\", \"document\": {}}"))
        .extracting(Finding::location)
        .containsExactly("/deadline");
  }

  @Test
  void aNameGivenTwiceIsRefusedWhereverItStands() throws IOException {
    assertThat(
            findings(
                "{"
                    + FIELDS
                    + ", \"rol\": \"Bedrijf\", \"rol\": \"Intermediair\","
                    + " \"document\": {\"a/b\": 1, \"a/b\": 2}}"))
        .extracting(Finding::code, Finding::location)
        .containsExactly(
            tuple("JSON-DUPLICATE", "/rol"), tuple("JSON-DUPLICATE", "/document/a~1b"));
  }

  @Test
  void documentAndInhoudExcludeEachOther() throws IOException {
    String inhoud =
        "\"inhoud\": {\"mimeType\": \"text/xml\", \"bestandsnaam\": \"a.xml\", \"base64\": \"YQ==\"}";
    assertThat(findings("{" + FIELDS + ", \"document\": {}, " + inhoud + "}"))
        .extracting(Finding::code)
        .containsExactly("ERP-PAYLOAD");
    assertThat(findings("{" + FIELDS + "}"))
        .extracting(Finding::code)
        .containsExactly("ERP-PAYLOAD");
    assertThat(findings("{" + FIELDS + ", \"document\": [1]}"))
        .extracting(Finding::code, Finding::location)
        .containsExactly(tuple("ERP-TYPE", "/document"));
  }

  @Test
  void readyMadeContentAndBijlagenAreDecoded() throws IOException {
    byte[] octets = new byte[300_000];
    for (int i = 0; i < octets.length; i++) {
      octets[i] = (byte) i;
    }
    String base64 = Base64.getEncoder().encodeToString(octets);
    Submission read =
        complete(
            "{"
                + FIELDS
                + ", \"inhoud\": {\"base64\": \""
                + base64
                + "\", \"mimeType\": \"text/xml\", \"bestandsnaam\": \"a.xml\"}, \"bijlagen\":"
                + " [{\"mimeType\": \"application/pdf\", \"bestandsnaam\": \"b.pdf\", \"base64\":"
                + " \"YmI=\"}]}");
    BerichtInhoud inhoud = (BerichtInhoud) read.payload();
    assertThat(inhoud).isEqualTo(BerichtInhoud.of("text/xml", "a.xml", octets));
    try (InputStream once = inhoud.open();
        InputStream again = inhoud.open()) {
      assertThat(once.readAllBytes()).isEqualTo(octets);
      assertThat(again.readAllBytes()).isEqualTo(octets);
    }
    assertThat(read.bijlagen())
        .containsExactly(
            BerichtInhoud.of("application/pdf", "b.pdf", "bb".getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void contentWithAWrongNameTypeOrNothingInItIsRefused() throws IOException {
    assertThat(
            findings(
                "{"
                    + FIELDS
                    + ", \"inhoud\": {\"mimeType\": 1.5, \"bestandsnaam\": \"../a b\", \"base64\":"
                    + " \"\"}, \"bijlagen\": [3, {\"base64\": 7}]}"))
        .extracting(Finding::location)
        .contains(
            "/inhoud/bestandsnaam",
            "/inhoud/base64",
            "/bijlagen/0",
            "/bijlagen/1/mimeType",
            "/bijlagen/1/bestandsnaam",
            "/bijlagen/1/base64");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*** no ***", "YWI", "YQ=", "Y"})
  void brokenBase64NamesItsPlace(String base64) throws IOException {
    assertThat(findings("{" + FIELDS + ", \"inhoud\": {\"base64\": \"" + base64 + "\"}}"))
        .extracting(Finding::code, Finding::location)
        .containsExactly(tuple("ERP-TYPE", "/inhoud/base64"));
  }

  @Test
  void anotherFormIsReadByTheSameRules() {
    ErpValue.Fields fields =
        new ErpValue.Fields(
            Map.of(
                "submissionKey", new ErpValue.Words("k"),
                "inhoud", new ErpValue.Fields(Map.of("base64", new ErpValue.Words("-")))));
    StoredContent one =
        new StoredContent(1, "0".repeat(64), () -> new ByteArrayInputStream(new byte[] {1}));
    Reading reading = reader.read(fields, Map.of("/inhoud/base64", one));
    assertThat(((Reading.Unusable) reading).findings())
        .extracting(Finding::location)
        .contains("/berichtsoort", "/inhoud/mimeType")
        .doesNotContain("/submissionKey", "/inhoud/base64");
  }

  @Test
  void pointersOfAnAdapterAreLocatedBelowTheDocument() throws IOException {
    Submission read = complete("{" + FIELDS + ", \"document\": {\"rol\": 1}}");
    List<Finding> located =
        SubmissionReader.located(
            List.of(
                at("/rubrieken/1a"),
                at("/aansluiting"),
                at("/rol"),
                at(""),
                at("line 3"),
                at("tijdvak"),
                at("belanghebbende.type"),
                Finding.error("OUTBOX-X", "/rol").says("x", "x").build()),
            read);
    assertThat(located)
        .extracting(Finding::location)
        .containsExactly(
            "/document/rubrieken/1a",
            "/aansluiting",
            "/document/rol",
            "",
            "line 3",
            "/tijdvak",
            "/belanghebbende/type",
            "/rol");
  }

  private static Finding at(String location) {
    return Finding.error("X", location).says("x", "x").build();
  }

  private Submission complete(String json) throws IOException {
    Reading reading = reader.read(stream(json));
    assertThat(reading).isInstanceOf(Reading.Complete.class);
    return ((Reading.Complete) reading).submission();
  }

  private List<Finding> findings(String json) throws IOException {
    Reading reading = reader.read(stream(json));
    assertThat(reading).isInstanceOf(Reading.Unusable.class);
    return ((Reading.Unusable) reading).findings();
  }

  private static InputStream stream(String json) {
    return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
  }
}
