// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.aangifte;

import digipoort.adapter.ob.internal.descriptor.Cell;
import digipoort.adapter.ob.internal.descriptor.Kolom;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * One return as it will be filed.
 *
 * @param header text by field
 * @param amounts whole euros by cell, computed ones included; what is absent is zero
 */
public record Aangifte(Map<String, String> header, Map<Cell, BigDecimal> amounts) {
  public Aangifte {
    header = Map.copyOf(header);
    amounts = Map.copyOf(amounts);
  }

  /** Whole euros. */
  public BigDecimal amount(Cell cell) {
    return amounts.getOrDefault(cell, BigDecimal.ZERO);
  }

  /** Whole euros of tax. */
  public BigDecimal btw(String code) {
    return amount(new Cell(code, Kolom.BTW));
  }

  /** The text of a header field. */
  public Optional<String> header(String field) {
    return Optional.ofNullable(header.get(field));
  }

  /** Whether every amount is zero. */
  public boolean nil() {
    return amounts.values().stream().allMatch(amount -> amount.signum() == 0);
  }
}
