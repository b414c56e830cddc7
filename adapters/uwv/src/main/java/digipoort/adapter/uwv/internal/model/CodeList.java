// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.model;

import digipoort.api.Text;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values that a field may have.
 *
 * @param name of the list
 * @param codes by their value, in order
 */
public record CodeList(String name, Map<String, Code> codes) {
  private static final int MANY = 12;

  public CodeList {
    codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
  }

  /**
   * One value.
   *
   * @param label what it means
   * @param from first day in force
   * @param until last day in force
   */
  public record Code(Text label, LocalDate from, LocalDate until) {
    /** Whether it is in force on this day. */
    public boolean on(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }
  }

  /** The code of this value. */
  public Optional<Code> code(String value) {
    return Optional.ofNullable(codes.get(value));
  }

  /** For people: the values with their meaning, or only the values when there are many. */
  Text shown() {
    List<String> values = List.copyOf(codes.keySet());
    if (values.size() > MANY) {
      return Text.verbatim(String.join(", ", values));
    }
    return new Text(
        String.join(", ", values.stream().map(v -> v + " " + codes.get(v).label().nl()).toList()),
        String.join(", ", values.stream().map(v -> v + " " + codes.get(v).label().en()).toList()));
  }
}
