// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.aangifte;

import digipoort.adapter.ob.internal.descriptor.Cell;
import digipoort.adapter.ob.internal.descriptor.Kolom;
import java.math.BigDecimal;
import java.util.Map;

/**
 * The figures of one return or suppletie as they will be filed.
 *
 * @param amounts whole euros by cell, computed ones included; what is absent is zero
 * @param places of ready-made content: where each pointer stands; empty for a document
 */
public record Aangifte(Map<Cell, BigDecimal> amounts, Map<String, String> places) {
  public Aangifte {
    amounts = Map.copyOf(amounts);
    places = Map.copyOf(places);
  }

  /** Whole euros. */
  public BigDecimal amount(Cell cell) {
    return amounts.getOrDefault(cell, BigDecimal.ZERO);
  }

  /** Whole euros of tax. */
  BigDecimal btw(String code) {
    return amount(new Cell(code, Kolom.BTW));
  }

  /** Whole euros of a total of a suppletie. */
  BigDecimal totaal(String code) {
    return amount(new Cell(code, Kolom.TOTAAL));
  }

  /** Where a finding about a cell belongs. */
  String at(Cell cell) {
    return places.isEmpty() ? cell.pointer() : places.getOrDefault(cell.pointer(), "");
  }

  /** Whether every amount is zero. */
  boolean nil() {
    return amounts.values().stream().allMatch(amount -> amount.signum() == 0);
  }
}
