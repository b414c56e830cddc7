// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An XBRL instance to be written: immutable.
 *
 * @param entryPoint absolute URI of the taxonomy's entry point, for the one schemaRef
 * @param language value of xml:lang on the root, for example {@code nl}
 * @param prefixes prefix to namespace of concepts, dimensions and members; the standard prefixes
 *     ({@code xbrli}, {@code link}, {@code xlink}, {@code iso4217}, {@code xbrldi}) are added by
 *     the writer where used
 * @param contexts in the order to be written, ids unique
 * @param units in the order to be written, ids unique
 * @param facts items and tuples in the order to be written
 * @param moreSchemas further schemas to name besides the entry point; SBR allows none (FR-NL-2.04)
 */
public record Instance(
    String entryPoint,
    String language,
    Map<String, String> prefixes,
    List<Context> contexts,
    List<Unit> units,
    List<Fact> facts,
    List<String> moreSchemas) {
  public Instance {
    prefixes = Collections.unmodifiableMap(new TreeMap<>(prefixes));
    contexts = List.copyOf(contexts);
    units = List.copyOf(units);
    facts = List.copyOf(facts);
    moreSchemas = List.copyOf(moreSchemas);
    if (contexts.stream().map(Context::id).distinct().count() < contexts.size()) {
      throw new IllegalArgumentException("contexts: an id occurs twice (expected: unique ids)");
    }
    if (units.stream().map(Unit::id).distinct().count() < units.size()) {
      throw new IllegalArgumentException("units: an id occurs twice (expected: unique ids)");
    }
  }

  /** An instance of one entry point and nothing else. */
  public Instance(
      String entryPoint,
      String language,
      Map<String, String> prefixes,
      List<Context> contexts,
      List<Unit> units,
      List<Fact> facts) {
    this(entryPoint, language, prefixes, contexts, units, facts, List.of());
  }
}
