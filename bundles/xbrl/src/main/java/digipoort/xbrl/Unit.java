// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl;

import java.util.List;
import javax.xml.namespace.QName;

/**
 * What a number counts.
 *
 * @param id named by the facts
 * @param measures multiplied with each other, for example {@code iso4217:EUR}; at least one
 * @param divisors multiplied with each other, for example {@code xbrli:shares}; may be empty
 */
public record Unit(String id, List<QName> measures, List<QName> divisors) {
  /** The euro, under the id {@code EUR}. */
  public static final Unit EUR = currency("EUR");

  /** A number without a unit, such as a percentage or a count, under the id {@code pure}. */
  public static final Unit PURE = new Unit("pure", new QName(Namespaces.XBRLI, "pure", "xbrli"));

  public Unit {
    measures = List.copyOf(measures);
    divisors = List.copyOf(divisors);
    if (measures.isEmpty()) {
      throw new IllegalArgumentException("unit " + id + ": no measure (expected: at least one)");
    }
  }

  /** A unit of one measure. */
  public Unit(String id, QName measure) {
    this(id, List.of(measure), List.of());
  }

  /** A currency by its ISO 4217 code, which is also the id. */
  public static Unit currency(String code) {
    return new Unit(code, new QName(Namespaces.ISO4217, code, "iso4217"));
  }
}
