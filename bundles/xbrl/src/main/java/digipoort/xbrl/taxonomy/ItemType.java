// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.taxonomy;

import digipoort.api.Text;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;

/**
 * The type of a value.
 *
 * @param name of the type, or of the element that has a type without a name
 * @param base what is written at all
 * @param measure what its unit must be
 * @param facets what narrows it
 * @param union types of which one must fit; empty for what is not a union
 */
public record ItemType(
    QName name, Base base, Measure measure, Facets facets, List<ItemType> union) {
  public ItemType {
    union = List.copyOf(union);
  }

  /** What the unit of a value must be. */
  public enum Measure {
    /** Not a number: no unit. */
    NONE,
    /** A currency. */
    MONETARY,
    /** {@code xbrli:shares}. */
    SHARES,
    /** {@code xbrli:pure}. */
    PURE,
    /** Any unit; the value is a fraction of two numbers. */
    FRACTION,
    /** Any unit. */
    OTHER
  }

  /** The values that it lists; empty when any value that fits is allowed. */
  public List<String> choices() {
    return facets.enumeration();
  }

  /** Why the value does not fit, or empty when it does. Whitespace counts as the type says. */
  public Optional<Text> refuses(String value) {
    String shown = base.whitespace().apply(value);
    if (!union.isEmpty()) {
      List<Optional<Text>> reasons = union.stream().map(type -> type.refuses(shown)).toList();
      boolean fits = reasons.stream().anyMatch(Optional::isEmpty);
      return fits ? facets.refuses(base, shown) : reasons.get(0);
    }
    return base.refuses(shown).or(() -> facets.refuses(base, shown));
  }
}
