// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.figures;

import digipoort.adapter.vpb.internal.form.Cell;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * Amounts of a form as they are filed.
 *
 * @param whole whole euros of every amount; zero where there is none
 * @param reported those that stand in the message
 */
public record Amounts(Map<Cell, BigDecimal> whole, Set<Cell> reported) {
  public Amounts {
    whole = Map.copyOf(whole);
    reported = Set.copyOf(reported);
  }

  /** Whole euros. */
  public BigDecimal of(Cell cell) {
    return whole.getOrDefault(cell, BigDecimal.ZERO);
  }
}
