// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** What is reported: an item or a tuple of facts. */
public sealed interface Fact {
  /** The concept. */
  QName concept();

  /**
   * One value. Never empty (FR-NL-5.03) unless it says so itself by {@code xsi:nil}.
   *
   * @param context id of its context
   * @param unit id of its unit, or null for what is not a number
   * @param decimals for example {@code INF}, or null for what is not a number
   * @param value as it is written
   * @param attributes further ones, in the order to be written, for example {@code xsi:nil}
   */
  record Item(
      QName concept,
      String context,
      @Nullable String unit,
      @Nullable String decimals,
      String value,
      Map<QName, String> attributes)
      implements Fact {
    private static final QName NIL = new QName(Namespaces.XSI, "nil", "xsi");

    public Item {
      attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
      if (value.isBlank() && !attributes.containsKey(NIL)) {
        throw new IllegalArgumentException(
            concept.getLocalPart() + ": empty (expected: a value, or leave the fact out)");
      }
    }

    /** A value without further attributes. */
    public Item(
        QName concept,
        String context,
        @Nullable String unit,
        @Nullable String decimals,
        String value) {
      this(concept, context, unit, decimals, value, Map.of());
    }

    /** A value that is not a number. */
    public static Item text(QName concept, String context, String value) {
      return new Item(concept, context, null, null, value);
    }

    /** A number that is exactly what it says ({@code decimals="INF"}). */
    public static Item exact(QName concept, String context, String unit, String value) {
      return new Item(concept, context, unit, "INF", value);
    }

    /** Known to have no value ({@code xsi:nil}). Not allowed in SBR (FR-NL-2.07). */
    public static Item nil(QName concept, String context, @Nullable String unit) {
      return new Item(concept, context, unit, null, "", Map.of(NIL, "true"));
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
