// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Finding;
import digipoort.api.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldTextTest {
  private final List<Finding> findings = new ArrayList<>();

  @Test
  void blanksAreFoldedAndLatin1Stays() {
    assertThat(fit("  Müller\t &\n <Zn>  ")).contains("Müller & <Zn>");
    assertThat(findings).isEmpty();
  }

  @Test
  void otherLettersAreSpeltOtherwiseWithAWarning() {
    assertThat(fit("Šimůnek")).contains("Simunek");
    assertThat(findings)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.WARNING);
              assertThat(finding.code()).isEqualTo("XX-SPELLING");
              assertThat(finding.location()).isEqualTo("/naam");
              assertThat(finding.text().en()).isEqualTo("'Šimůnek' is sent as 'Simunek'.");
            });
  }

  @Test
  void whatCannotBeSpeltIsRefused() {
    assertThat(fit("Иванов")).isEmpty();
    assertThat(findings).extracting(Finding::code).containsExactly("FR-NL-1.02");
  }

  @Test
  void lengthIsCountedInCharactersAsSent() {
    assertThat(fit("é".repeat(20))).isPresent();
    assertThat(fit("é".repeat(21))).isEmpty();
    assertThat(fit("\u0132".repeat(11))).isEmpty(); // each becomes two letters
    assertThat(findings).extracting(Finding::code).contains("XX-LENGTH");
  }

  @Test
  void textsSayTheValueAndWhatWasExpected() {
    new FieldText("XX", 8, 8).fit("/nummer", "1234567", findings);
    assertThat(findings.get(0).text().nl())
        .isEqualTo("'1234567' is 7 tekens (verwacht: precies 8).");
    new FieldText("XX", 1, 20).fit("/naam", "x".repeat(100), findings);
    assertThat(findings.get(1).text().en())
        .isEqualTo("'" + "x".repeat(40) + "...' is 100 characters (expected: 1 to 20).");
  }

  private Optional<String> fit(String given) {
    return new FieldText("XX", 1, 20).fit("/naam", given, findings);
  }
}
