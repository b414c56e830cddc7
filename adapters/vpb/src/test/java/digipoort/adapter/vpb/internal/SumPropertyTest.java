// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal;

import static digipoort.adapter.vpb.internal.Trials.fact;
import static digipoort.adapter.vpb.internal.Trials.figures;
import static digipoort.adapter.vpb.internal.Trials.submission;
import static digipoort.adapter.vpb.internal.Trials.xml;
import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.adapter.Preparation;
import digipoort.xbrl.FilingRules;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the figures of a bookkeeping in cents that balances: the message is accepted, every
 * equation holds in it, and no figure is a euro or more from its own. The seeds make each run the
 * same.
 */
class SumPropertyTest {
  private static final Map<String, String> ASSETS =
      Map.of(
          "goodwill", "GoodwillFiscal",
          "machines", "MachinesAndInstallationsFiscal",
          "voorraden", "StockExcludingWorkInProgress",
          "debiteuren", "TradeAccountsReceivableFiscal",
          "liquideMiddelen", "LiquidAssetsTotalFiscal");
  private static final Map<String, String> DEBTS =
      Map.of(
          "overigeVoorzieningen", "ProvisionsOtherFiscal",
          "obligaties", "BondsFiscal",
          "crediteuren", "AccountsPayableSuppliersTradeCreditors",
          "schuldBtw", "ValueAddedTaxPayablesFiscal");
  private static final Map<String, String> COSTS =
      Map.of(
          "lonen", "WagesSalariesFiscal",
          "pensioenlasten", "PensionCostsFiscal",
          "rentelasten", "InterestExpenditureEtcCostsDebtsFiscal",
          "andereKosten", "CostOtherFiscal");

  private final Map<String, BigDecimal> handed = new LinkedHashMap<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void equationsHoldForAnyFigures(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      handed.clear();
      Preparation preparation =
          Trials.prepare(submission(figures(books(random, i % 3 == 0))).build());
      String xml = xml(preparation);
      assertThat(FilingRules.check("a.xbrl", xml.getBytes(StandardCharsets.UTF_8)).findings())
          .isEmpty();
      for (String moment : List.of("Begin_Declarant", "Einde_Declarant")) {
        assertThat(amount(xml, "AssetsTotalAmountFiscal", moment))
            .isEqualByComparingTo(amount(xml, "LiabilitiesTotalFiscal", moment));
        assertThat(amount(xml, "EquityCapitalBusinessAssetsTotalFiscal", moment))
            .isEqualByComparingTo(
                amount(xml, "PaidCalledUpCapitalFiscal", moment)
                    .add(amount(xml, "RetainedProfitsFiscal", moment)));
      }
      assertThat(amount(xml, "BalanceProfitCalculationForTaxPurposesFiscal", "Jaar_Declarant"))
          .isEqualByComparingTo(amount(xml, "BalanceProfitComparisonMethod", "Jaar_Declarant"));
      handed.forEach(
          (key, exact) -> {
            String[] at = key.split("@");
            assertThat(amount(xml, at[0], at[1]).subtract(exact).abs())
                .as(key)
                .isLessThan(BigDecimal.ONE);
          });
    }
  }

  /** A bookkeeping that balances to the cent; its totals are handed over as well, now and then. */
  private String books(Random random, boolean totals) {
    BigDecimal capital = cents(random, 0, 5_000_000);
    Map<String, BigDecimal> begin = moment(random, "Begin_Declarant", capital);
    Map<String, BigDecimal> end = moment(random, "Einde_Declarant", capital);
    BigDecimal out = cents(random, 0, 90_000);
    BigDecimal in = cents(random, 0, 90_000);
    BigDecimal tax = cents(random, 0, 90_000);
    keep("CapitalChangesAndWithdrawalsTotal", "Jaar_Declarant", out);
    keep("CapitalContributionsTotal", "Jaar_Declarant", in);
    keep("CorporationTaxWithdrawnFromEquityCapital", "Jaar_Declarant", tax);
    BigDecimal profit =
        end.get("winstreserve").subtract(begin.get("winstreserve")).add(out).subtract(in).add(tax);
    Map<String, BigDecimal> result = new LinkedHashMap<>();
    BigDecimal costs = BigDecimal.ZERO;
    for (Map.Entry<String, String> cost : COSTS.entrySet()) {
      BigDecimal amount = cents(random, -100_000, 9_000_000);
      keep(cost.getValue(), "Jaar_Declarant", amount);
      result.put(cost.getKey(), amount);
      costs = costs.add(amount);
    }
    result.put("wijzigingVoorraad", profit.add(costs));
    keep("StockAndWorkInProgressChangeFiscal", "Jaar_Declarant", profit.add(costs));
    if (totals) {
      result.put("saldo", profit);
    }
    return "\"balans\":{\"begin\":"
        + json(begin)
        + ",\"einde\":"
        + json(end)
        + "},"
        + "\"winstEnVerlies\":"
        + json(result)
        + ","
        + "\"winstberekening\":"
        + json(Map.of("onttrekkingen", out, "stortingen", in))
        + ","
        + "\"nietAftrekbaar\":"
        + json(Map.of("vennootschapsbelasting", tax));
  }

  private Map<String, BigDecimal> moment(Random random, String at, BigDecimal capital) {
    Map<String, BigDecimal> fields = new LinkedHashMap<>();
    BigDecimal reserve = capital.negate();
    for (Map.Entry<String, String> asset : ASSETS.entrySet()) {
      BigDecimal amount = cents(random, 0, 9_000_000);
      fields.put(asset.getKey(), amount);
      keep(asset.getValue(), at, amount);
      reserve = reserve.add(amount);
    }
    for (Map.Entry<String, String> debt : DEBTS.entrySet()) {
      BigDecimal amount = cents(random, 0, 9_000_000);
      fields.put(debt.getKey(), amount);
      keep(debt.getValue(), at, amount);
      reserve = reserve.subtract(amount);
    }
    fields.put("kapitaal", capital);
    fields.put("winstreserve", reserve);
    keep("PaidCalledUpCapitalFiscal", at, capital);
    keep("RetainedProfitsFiscal", at, reserve);
    return fields;
  }

  private void keep(String concept, String at, BigDecimal amount) {
    handed.put(concept + "@" + at, amount);
  }

  private static BigDecimal cents(Random random, int from, int to) {
    int whole = random.nextInt(from, to);
    return BigDecimal.valueOf(random.nextInt(4) == 0 ? whole / 100 * 100 : whole, 2);
  }

  private static String json(Map<String, BigDecimal> fields) {
    return fields.entrySet().stream()
        .map(e -> "\"" + e.getKey() + "\":" + e.getValue().toPlainString())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static BigDecimal amount(String xml, String concept, String context) {
    return new BigDecimal(Objects.requireNonNull(fact(xml, concept, context), concept));
  }
}
