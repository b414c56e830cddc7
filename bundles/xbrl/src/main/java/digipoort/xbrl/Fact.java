// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl;

import java.util.List;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** What is reported: an item or a tuple of facts. */
public sealed interface Fact {
  /** The concept. */
  QName concept();

  /**
   * One value. Never empty (FR-NL-5.03).
   *
   * @param context id of its context
   * @param unit id of its unit, or null for what is not a number
   * @param decimals for example {@code INF}, or null for what is not a number
   * @param value as it is written
   */
  record Item(
      QName concept, String context, @Nullable String unit, @Nullable String decimals, String value)
      implements Fact {
    public Item {
      if (value.isBlank()) {
        throw new IllegalArgumentException(
            concept.getLocalPart() + ": empty (expected: a value, or leave the fact out)");
      }
    }

    /** A value that is not a number. */
    public static Item text(QName concept, String context, String value) {
      return new Item(concept, context, null, null, value);
    }

    /** A number that is exactly what it says ({@code decimals="INF"}). */
    public static Item exact(QName concept, String context, String unit, String value) {
      return new Item(concept, context, unit, "INF", value);
    }
  }

  /**
   * Facts that belong together.
   *
   * @param facts in the order of the taxonomy
   */
  record Tuple(QName concept, List<Fact> facts) implements Fact {
    public Tuple {
      facts = List.copyOf(facts);
    }
  }
}
