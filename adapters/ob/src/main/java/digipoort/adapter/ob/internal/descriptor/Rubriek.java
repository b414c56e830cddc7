// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.descriptor;

import digipoort.api.Text;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * One line of the form.
 *
 * @param code for example {@code 1a}
 * @param label as on the form
 * @param boxes what is reported, by column
 * @param rate percentage of tax over turnover, or null when there is none to compare with
 * @param expectsBoth turnover without tax, or tax without turnover, is unlikely
 * @param sum what it is computed from; empty when it is handed over
 */
public record Rubriek(
    String code,
    Text label,
    Map<Kolom, Box> boxes,
    @Nullable BigDecimal rate,
    boolean expectsBoth,
    List<Term> sum) {
  public Rubriek {
    boxes = Collections.unmodifiableMap(new EnumMap<>(boxes));
    sum = List.copyOf(sum);
  }

  /** A fact with a number of at most so many digits. */
  public record Box(QName concept, int digits) {}

  /** The tax or the total of another rubriek, added or subtracted. */
  public record Term(String code, int sign) {}

  /** Whether it is a total of a suppletie. */
  public boolean total() {
    return boxes.containsKey(Kolom.TOTAAL);
  }

  /** The column that sums are made of: the tax, or a total. */
  public Kolom summed() {
    return total() ? Kolom.TOTAAL : Kolom.BTW;
  }

  /** Whether the adapter works it out. */
  public boolean computed() {
    return !sum.isEmpty();
  }

  /** What a bookkeeper calls a column of it. */
  Text name(Kolom kolom) {
    String cell = cell(kolom).shown();
    return new Text(cell + " (" + label.nl() + ")", cell + " (" + label.en() + ")");
  }

  /** The cell of a column. */
  public Cell cell(Kolom kolom) {
    return new Cell(code, kolom);
  }
}
