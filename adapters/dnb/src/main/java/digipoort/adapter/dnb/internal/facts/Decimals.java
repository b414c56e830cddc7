// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.facts;

import digipoort.api.ErpValue;
import digipoort.api.Finding;
import digipoort.xbrl.taxonomy.Base;
import digipoort.xbrl.taxonomy.Concept;
import digipoort.xbrl.taxonomy.ItemType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How exact a number is: the attribute {@code decimals}. */
final class Decimals {
  private static final BigDecimal MOST = BigDecimal.valueOf(30);
  private static final int CENTS = 2;
  private static final int RATIO = 4;

  private Decimals() {}

  /** A whole number, or {@code INF}. */
  static Optional<String> read(String at, ErpValue value, List<Finding> findings) {
    if (value instanceof ErpValue.Nothing) {
      return Optional.empty();
    }
    if (value instanceof ErpValue.Words words && words.value().equals("INF")) {
      return Optional.of("INF");
    }
    if (value instanceof ErpValue.Amount amount
        && amount.value().abs().compareTo(MOST) <= 0
        && amount.value().stripTrailingZeros().scale() <= 0) {
      return Optional.of(String.valueOf(amount.value().intValue()));
    }
    findings.add(
        Finding.error("DNB-DECIMALS", at)
            .says(
                "'" + Wrong.shown(value) + "' is geen nauwkeurigheid.",
                "'" + Wrong.shown(value) + "' is no accuracy.")
            .todo(
                "Geef een geheel getal van -30 tot 30 (2 voor centen, -3 voor duizendtallen) of"
                    + " \"INF\".",
                "Give a whole number from -30 to 30 (2 for cents, -3 for thousands) or \"INF\".")
            .build());
    return Optional.empty();
  }

  /** What the digits of the number say: cents or whole amounts, whole numbers, ratios. */
  static String of(Concept concept, BigDecimal value) {
    ItemType type = concept.type();
    int scale = Math.max(0, value.scale());
    if (concept.monetary()) {
      return String.valueOf(scale == 0 ? 0 : Math.max(CENTS, scale));
    }
    boolean whole = type != null && type.base().decimal() && type.base() != Base.DECIMAL;
    return String.valueOf(whole ? 0 : Math.max(RATIO, scale));
  }
}
