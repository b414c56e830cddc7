// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl;

import java.time.LocalDate;
import java.util.List;
import javax.xml.namespace.QName;

/**
 * Whom and when facts are about.
 *
 * @param id named by the facts
 * @param scheme of the identifier
 * @param identifier of the entity
 * @param period when
 * @param dimensions members in the scenario, may be empty
 * @param segment members in the segment of the entity, may be empty; SBR uses the scenario only
 */
public record Context(
    String id,
    String scheme,
    String identifier,
    Period period,
    List<Dimension> dimensions,
    List<Dimension> segment) {
  public Context {
    dimensions = List.copyOf(dimensions);
    segment = List.copyOf(segment);
  }

  /** A context without a segment. */
  public Context(
      String id, String scheme, String identifier, Period period, List<Dimension> dimensions) {
    this(id, scheme, identifier, period, dimensions, List.of());
  }

  /** When facts are about. Dates have no time (FR-NL-3.01). */
  public sealed interface Period {
    /** From the first day to the last, both included. */
    record Duration(LocalDate begin, LocalDate end) implements Period {
      public Duration {
        if (end.isBefore(begin)) {
          throw new IllegalArgumentException(
              "end: " + end + " (expected: not before begin " + begin + ")");
        }
      }
    }

    /** At the end of a day. */
    record Moment(LocalDate date) implements Period {}

    /** Always. Not allowed in SBR (FR-NL-3.02). */
    record Forever() implements Period {}
  }

  /** A member of a dimension. */
  public sealed interface Dimension {
    /** The dimension itself. */
    QName dimension();

    /** One of the members that the taxonomy lists. */
    record Explicit(QName dimension, QName member) implements Dimension {}

    /** A value within an element that the taxonomy names. */
    record Typed(QName dimension, QName domain, String value) implements Dimension {}
  }
}
