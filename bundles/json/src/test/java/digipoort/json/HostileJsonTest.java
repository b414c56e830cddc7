// SPDX-License-Identifier: Apache-2.0
package digipoort.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import digipoort.api.BerichtInhoud;
import digipoort.api.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is hostile or not JSON at all. */
@Timeout(60)
class HostileJsonTest {
  private static final String FIELDS = "\"rol\": \"Bedrijf\"";

  private final SubmissionReader reader = new SubmissionReader();

  @Test
  void contentBeyondTheKoppelvlakIsRefusedWithoutHoldingIt() throws IOException {
    String base64 = "AAAA".repeat((int) BerichtInhoud.MAX_LENGTH / 3 + 2);
    assertThat(findings("{" + FIELDS + ", \"inhoud\": {\"base64\": \"" + base64 + "\"}}"))
        .extracting(Finding::code, Finding::location)
        .containsExactly(tuple(SubmissionReader.LIMIT, "/inhoud/base64"));
  }

  @Test
  void aSubmissionBeyondTheLimitOfTheReaderIsRefused() throws IOException {
    Reading reading =
        new SubmissionReader(1000).read(stream("{\"document\": \"" + "x".repeat(5000) + "\"}"));
    assertThat(((Reading.Unusable) reading).has(SubmissionReader.TOO_LARGE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e999999",
        "1E-400",
        "123456789012345678901234567890123456789012345678901234567890"
      })
  void endlessNumbersAreRefused(String number) throws IOException {
    assertThat(findings("{" + FIELDS + ", \"document\": {\"a\": " + number + "}}"))
        .extracting(Finding::code, Finding::location)
        .contains(tuple(SubmissionReader.LIMIT, "/document/a"));
  }

  @Test
  void depthAndCountAreLimited() throws IOException {
    assertThat(findings("{\"document\": " + "[".repeat(100_000)))
        .extracting(Finding::code)
        .containsExactly(SubmissionReader.LIMIT);
    assertThat(findings("{\"document\": [" + "0,".repeat(200_000) + "0]}"))
        .extracting(Finding::code)
        .containsExactly(SubmissionReader.LIMIT);
  }

  @Test
  void endlessFindingsAreCut() throws IOException {
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < 500; i++) {
      json.append("\"unknown").append(i).append("\": 1,");
    }
    List<Finding> findings = findings(json.append("\"rol\": \"Bedrijf\"}").toString());
    assertThat(findings).hasSize(101);
    assertThat(findings.get(100).text().en()).contains("more findings");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "{",
        "{\"a\": }",
        "{'a': 1}",
        "{\"a\": NaN}",
        "{\"a\": 01}",
        "{} {}",
        "{}]",
        "{\"a\": \"\u0001\"}",
        "// comment",
        "<xml/>",
        "{\"inhoud\": {\"base64\": \"YWJj"
      })
  void whatIsNotJsonIsRefusedWithItsPlace(String text) throws IOException {
    List<Finding> findings = findings(text);
    assertThat(findings).extracting(Finding::code).containsExactly(SubmissionReader.SYNTAX);
    assertThat(findings.get(0).text().en())
        .contains("line 1, column ")
        .doesNotContain("Source:", "`");
  }

  @Test
  void aNumberOfThousandsOfDigitsIsRefusedInPlainWords() throws IOException {
    assertThat(findings("{\"a\": " + "9".repeat(5000) + "}").get(0).text().en())
        .endsWith("Number value length (5000) exceeds the maximum allowed (200)");
  }

  @Test
  void theLineOfASyntaxErrorIsNamed() throws IOException {
    assertThat(findings("{\n  \"rol\": \"Bedrijf\",\n  oops\n}").get(0).text().en())
        .contains("line 3, column");
  }

  @Test
  void anArrayIsNotASubmission() throws IOException {
    assertThat(findings("[]")).extracting(Finding::code).containsExactly("ERP-TYPE");
  }

  @Test
  void invalidUtf8IsRefused() throws IOException {
    byte[] octets = "{\"rol\": \"ab\"}".getBytes(StandardCharsets.UTF_8);
    octets[10] = (byte) 0xC3;
    Reading reading = reader.read(new ByteArrayInputStream(octets));
    assertThat(((Reading.Unusable) reading).has(SubmissionReader.SYNTAX)).isTrue();
  }

  @Test
  void aStreamThatFailsIsNotCalledBadJson() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection lost");
          }
        };
    assertThatThrownBy(() -> reader.read(failing)).hasMessage("connection lost");
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
