// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Finding;
import digipoort.api.Severity;
import digipoort.api.Text;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link Findings}, {@link Uncertain} and {@link Unread}. */
class FindingsTest {
  private static final Uncertain GUESS =
      new Uncertain(
          "berichtsoort",
          new Text("De berichtsoort 'X'", "The berichtsoort 'X'"),
          new Text("Bevestig.", "Confirm."));

  @Test
  void errorsComeFirstAndEqualsKeepTheirOrder() {
    List<Finding> findings =
        new ArrayList<>(
            List.of(
                Finding.info("A", "").build(),
                Finding.error("B", "").build(),
                Finding.warning("C", "").build(),
                Finding.error("D", "").build()));
    assertThat(Findings.stop(findings)).isTrue();
    Findings.sortAndCut("XX", findings);
    assertThat(findings).extracting(Finding::code).containsExactly("B", "D", "C", "A");
  }

  @Test
  void onlyErrorsStop() {
    assertThat(Findings.stop(List.of())).isFalse();
    assertThat(Findings.stop(List.of(Finding.warning("A", "").build()))).isFalse();
  }

  @Test
  void aFloodIsCutAndStaysAnErrorWhenItWasOne() {
    List<Finding> flood = new ArrayList<>();
    for (int i = 0; i < 700; i++) {
      flood.add(Finding.warning("A" + i, "").build());
    }
    List<Finding> withError = new ArrayList<>(flood);
    withError.add(Finding.error("B", "").build());
    Findings.sortAndCut("XX", flood);
    assertThat(flood).hasSize(501);
    assertThat(flood.get(500).severity()).isEqualTo(Severity.WARNING);
    assertThat(flood.get(500).text().nl()).isEqualTo("En nog 200 bevindingen.");
    Findings.sortAndCut("XX", withError);
    assertThat(withError.get(0).code()).isEqualTo("B");
    assertThat(withError.get(500).code()).isEqualTo("XX-MORE");
    assertThat(withError.get(500).severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void theUncertainStopsOnlyProduction() {
    Finding real = GUESS.finding("XX", "productie");
    assertThat(real.severity()).isEqualTo(Severity.ERROR);
    assertThat(real.code()).isEqualTo("XX-UNCONFIRMED");
    assertThat(real.location()).isEqualTo("berichtsoort");
    assertThat(real.text().en())
        .isEqualTo("The berichtsoort 'X' is not publicly known and not confirmed yet.");
    for (String omgeving : List.of("preproductie", "aansluitsuite", "simulator", "aangepast")) {
      assertThat(GUESS.finding("XX", omgeving).severity()).isEqualTo(Severity.WARNING);
    }
  }

  @Test
  void nothingIsConcludedFromWhatCouldNotBeRead() {
    Unread unread =
        Unread.of(
            List.of(
                Finding.error("A", "/a/b").build(),
                Finding.warning("B", "/c").build(),
                Finding.error("C", "").build(),
                Finding.error("D", "tijdvak").build()));
    assertThat(unread.has("/a/b")).isTrue();
    assertThat(unread.has("/a/b/c")).isTrue();
    assertThat(unread.has("/a/bc")).isFalse();
    assertThat(unread.has("/a")).isFalse();
    assertThat(unread.has("/c")).isFalse();
    assertThat(unread.hasAny("/a")).isTrue();
    assertThat(unread.hasAny("/a/b")).isTrue();
    assertThat(unread.hasAny("/a/b/c")).isFalse();
  }
}
