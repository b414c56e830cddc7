// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal;

import static digipoort.adapter.ob.internal.Trials.fact;
import static digipoort.adapter.ob.internal.Trials.submission;
import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.ErpDocument;
import digipoort.api.Finding;
import digipoort.api.adapter.Preparation;
import digipoort.xbrl.FilingRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the figures, the sums of the message hold. The seeds make each run the same. */
class SumPropertyTest {
  private static final List<String> OWED =
      List.of(
          "ValueAddedTaxSuppliesServicesGeneralTariff",
          "ValueAddedTaxSuppliesServicesReducedTariff",
          "ValueAddedTaxSuppliesServicesOtherRates",
          "ValueAddedTaxPrivateUse",
          "ValueAddedTaxSuppliesServicesByWhichVATTaxationIsTransferred",
          "ValueAddedTaxOnSuppliesFromCountriesOutsideTheEC",
          "ValueAddedTaxOnSuppliesFromCountriesWithinTheEC");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void sumsHoldForAnyFigures(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      Map<String, BigDecimal> btw = figures(random);
      Preparation preparation = Trials.prepare(submission(document(btw)).build());
      String xml = Trials.xml(preparation);
      BigDecimal owed =
          OWED.stream().map(c -> amount(xml, c)).reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(amount(xml, "ValueAddedTaxOwed")).isEqualTo(owed);
      assertThat(amount(xml, "ValueAddedTaxOwedToBePaidBack"))
          .isEqualTo(owed.subtract(amount(xml, "ValueAddedTaxOnInput")));
      assertThat(FilingRules.check("a.xbrl", xml.getBytes(StandardCharsets.UTF_8)).findings())
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void sumsOfAnErpThatCountsInCentsAreNeverRefused(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      Map<String, BigDecimal> btw = figures(random);
      BigDecimal owed =
          btw.entrySet().stream()
              .filter(e -> !e.getKey().equals("5b"))
              .map(Map.Entry::getValue)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      BigDecimal total = owed.subtract(btw.get("5b"));
      btw.put("5a", i % 2 == 0 ? owed : owed.setScale(0, RoundingMode.HALF_UP));
      btw.put("5g", i % 2 == 0 ? total : total.setScale(0, RoundingMode.HALF_UP));
      assertThat(Trials.findings(submission(document(btw)).build()))
          .extracting(Finding::code)
          .doesNotContain("OB-SUM-5A", "OB-SUM-5G");
    }
  }

  private static Map<String, BigDecimal> figures(Random random) {
    Map<String, BigDecimal> btw = new LinkedHashMap<>();
    for (String code : List.of("1a", "1b", "1c", "1d", "2a", "4a", "4b", "5b")) {
      btw.put(code, BigDecimal.valueOf(random.nextInt(-2_000_000, 10_000_000), 2));
    }
    return btw;
  }

  private static ErpDocument document(Map<String, BigDecimal> btw) {
    return Trials.rubrieken(
        btw.entrySet().stream()
            .map(e -> "\"" + e.getKey() + "\":{\"btw\":" + e.getValue() + "}")
            .collect(Collectors.joining(",")));
  }

  private static BigDecimal amount(String xml, String concept) {
    return new BigDecimal(fact(xml, concept));
  }
}
