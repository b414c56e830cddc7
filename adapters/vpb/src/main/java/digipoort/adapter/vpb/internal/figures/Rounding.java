// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.figures;

import digipoort.adapter.vpb.internal.form.Cell;
import digipoort.adapter.vpb.internal.form.Equation;
import digipoort.mapping.Euros;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rounds each figure to the nearest euro; where rounding alone would break an equation, those
 * figures that come closest to a half are rounded to their other side, as many as it takes. Every
 * figure stays within a euro of what was handed over.
 */
final class Rounding {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final Sums sums;
  private final Map<Cell, BigDecimal> whole = new LinkedHashMap<>();
  private final Set<Cell> settled = new HashSet<>();
  private final Set<Cell> turned = new HashSet<>();

  Rounding(Sums sums) {
    this.sums = sums;
    sums.leaves().forEach((cell, amount) -> whole.put(cell, Euros.whole(amount)));
  }

  /** Whole euros of every figure that is not worked out. */
  Map<Cell, BigDecimal> whole() {
    return whole;
  }

  /** The figures that were rounded to their other side. */
  Set<Cell> turned() {
    return turned;
  }

  /** Makes the equation hold for the rounded figures where it holds for the exact ones. */
  void settle(Equation equation) {
    Map<Cell, Integer> parts = sums.parts(equation.left());
    sums.parts(equation.right()).forEach((cell, sign) -> parts.merge(cell, -sign, Integer::sum));
    for (Cell kept : equation.kept()) {
      Map<Cell, Integer> within = sums.parts(kept);
      settle(within, exact(within).add(HALF).setScale(0, RoundingMode.FLOOR));
      settled.addAll(within.keySet());
    }
    if (exact(parts).abs().compareTo(HALF) < 0) {
      settle(parts, BigDecimal.ZERO);
      settled.addAll(parts.keySet());
    }
  }

  private BigDecimal exact(Map<Cell, Integer> parts) {
    return sum(parts, sums.leaves());
  }

  private static BigDecimal sum(Map<Cell, Integer> parts, Map<Cell, BigDecimal> amounts) {
    return parts.entrySet().stream()
        .map(
            part ->
                amounts
                    .getOrDefault(part.getKey(), BigDecimal.ZERO)
                    .multiply(BigDecimal.valueOf(part.getValue())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void settle(Map<Cell, Integer> parts, BigDecimal target) {
    BigDecimal wanting = target.subtract(sum(parts, whole));
    while (wanting.signum() != 0) {
      Optional<Cell> next = next(parts, wanting.signum());
      if (next.isEmpty()) {
        return; // said by whoever checks the equation
      }
      BigDecimal step = step(next.get());
      whole.merge(next.get(), step, BigDecimal::add);
      turned.add(next.get());
      wanting = wanting.subtract(step.multiply(BigDecimal.valueOf(parts.get(next.get()))));
    }
  }

  /** The figure whose turning brings the sum nearer, with the least change. */
  private Optional<Cell> next(Map<Cell, Integer> parts, int direction) {
    return parts.entrySet().stream()
        .filter(part -> Math.abs(part.getValue()) == 1)
        .map(Map.Entry::getKey)
        .filter(cell -> !settled.contains(cell) && !turned.contains(cell))
        .filter(cell -> step(cell).signum() * parts.get(cell) == direction)
        .min(
            Comparator.comparing((Cell cell) -> HALF.subtract(off(cell).abs()))
                .thenComparing(Cell::toString));
  }

  /** What turning a figure adds to it: 1, -1, or 0 for one without cents. */
  private BigDecimal step(Cell cell) {
    return BigDecimal.valueOf(off(cell).signum());
  }

  private BigDecimal off(Cell cell) {
    BigDecimal exact = sums.leaves().getOrDefault(cell, BigDecimal.ZERO);
    return exact.subtract(whole.getOrDefault(cell, BigDecimal.ZERO));
  }

  /** How much the figures of a sum were changed by rounding, taken together. */
  BigDecimal slack(Cell sum) {
    return sums.parts(sum).keySet().stream()
        .map(cell -> off(cell).abs())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
