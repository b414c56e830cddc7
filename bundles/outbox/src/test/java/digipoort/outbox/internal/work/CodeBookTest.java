// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.CodeInfo;
import digipoort.api.CodeInfo.Confidence;
import digipoort.api.CodeInfo.Ending;
import digipoort.api.CodeInfo.Party;
import digipoort.api.Fout;
import digipoort.api.Kenmerk;
import digipoort.api.Status;
import digipoort.api.adapter.Verdict.Conclusion;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every code of the public sources is explained, and what is not certain is said to be so. */
class CodeBookTest {
  private static final Set<Confidence> SURE = Set.of(Confidence.DOCUMENTED, Confidence.REPORTED);

  private final CodeBook codes = CodeBook.load();
  private final StatusRules rules = new StatusRules(codes);

  private static Status status(String code, String foutcode) {
    Fout fout = foutcode == null ? null : new Fout(foutcode, "woorden");
    return new Status(new Kenmerk("k"), code, Instant.EPOCH, "omschrijving", fout, null);
  }

  private Conclusion conclusion(String code, String foutcode) {
    return rules.judge(List.of(status(code, foutcode)), false).conclusion();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "105",
        "100",
        "110",
        "200",
        "210",
        "220",
        "230",
        "301",
        "310",
        "311",
        "321",
        "400",
        "405",
        "410",
        "410/AFS100",
        "410/AFS400",
        "410/AFS600",
        "410/AFO100",
        "420",
        "420/AFS600",
        "500",
        "510",
        "710",
        "720",
        "ALS100",
        "ALS110",
        "ALS120",
        "ALS130",
        "ALS140",
        "ALS150",
        "ALS160",
        "ALS170",
        "ALS400",
        "STS100",
        "VAS400",
        "VAS500",
        "AFS100",
        "AFS400",
        "AFS600",
        "AFO100"
      })
  void everyKnownCodeHasItsOwnEntry(String code) {
    assertThat(codes.all()).extracting(CodeInfo::code).contains(code);
    CodeInfo info = codes.explain(code);
    assertThat(info.code()).isEqualTo(code);
    if (!SURE.contains(info.confidence())) {
      assertThat(info.meaning().nl())
          .containsAnyOf(
              "aarschijnlijk", "niet bekend", "niet zeker", "Niet afgeleverd: Digipoort kon");
      assertThat(info.meaning().en())
          .containsAnyOf("robably", "not known", "not certain", "Not handed over: after all");
    }
  }

  @Test
  void noCodeIsThereTwiceAndEachSaysItInTwoLanguages() {
    Set<String> seen = new HashSet<>();
    for (CodeInfo info : codes.all()) {
      assertThat(seen.add(info.kind() + info.code())).as(info.code()).isTrue();
      assertThat(info.ending()).as(info.code()).isNotNull();
      assertThat(info.meaning().nl()).isNotEqualTo(info.meaning().en());
      assertThat(info.action().nl()).isNotEqualTo(info.action().en());
      assertThat(info.source()).isNotBlank();
    }
  }

  @Test
  void unknownCodesAreExplainedByTheirPatternAndNeverASuccess() {
    for (String code : List.of("115", "315", "515", "910")) {
      assertThat(codes.explain(code).meaning().en())
          .contains("Status " + code + " is not known", "a refusal; that is not certain");
      assertThat(conclusion(code, null)).isEqualTo(Conclusion.ATTENTION);
    }
    for (String code : List.of("125", "235", "425", "730")) {
      assertThat(codes.explain(code).meaning().en()).contains("technical problem");
      assertThat(conclusion(code, null)).isEqualTo(Conclusion.ATTENTION);
    }
    for (String code : List.of("600", "501", "900", "50", "5000", "", "x", "?1?", "*")) {
      assertThat(conclusion(code.isEmpty() ? "0" : code, null)).isEqualTo(Conclusion.ATTENTION);
    }
    assertThat(codes.explain("900").ending()).isEqualTo(Ending.UNKNOWN);
    assertThat(codes.explain("XYZ9").meaning().nl()).contains("Foutcode XYZ9 is niet bekend");
    assertThat(codes.explain("").confidence()).isEqualTo(Confidence.UNKNOWN);
    assertThat(codes.explain("ALS199").confidence()).isEqualTo(Confidence.INFERRED);
    assertThat(codes.explain("ALS499").who()).isEqualTo(Party.ADAPTER);
    assertThat(codes.explain("STS140").meaning().en()).contains("not certain");
    assertThat(codes.explain("STS400").who()).isEqualTo(Party.ADAPTER);
  }

  @Test
  void aFoutcodeWithAStatusCounts() {
    assertThat(conclusion("420", "AFS400")).isEqualTo(Conclusion.ATTENTION);
    assertThat(conclusion("420", "AFS600")).isEqualTo(Conclusion.REJECTED);
    assertThat(conclusion("410", "NEW1")).isEqualTo(Conclusion.REJECTED);
    assertThat(conclusion("500", "NEW1")).isEqualTo(Conclusion.ATTENTION);
    assertThat(conclusion("400", "NEW1")).isEqualTo(Conclusion.ATTENTION);
    assertThat(codes.explain("500/NEW1").meaning().en()).contains("contradicts itself");
    assertThat(codes.explain("420/AFS400").code()).isEqualTo("420");
    assertThat(rules.meaning(status("410", "AFO100")).nl()).contains("AFO100 woorden");
    assertThat(rules.meaning(status("600", null)).nl()).contains("[omschrijving]");
    assertThat(rules.meaning(status("500", null)).nl()).doesNotContain("omschrijving");
  }
}
