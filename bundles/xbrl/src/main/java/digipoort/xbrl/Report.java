// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl;

import digipoort.api.Finding;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An instance that was read: what it says, whatever its taxonomy.
 *
 * @param root the element {@code xbrli:xbrl}
 * @param schemas the schemas it names, the entry point first
 * @param contexts by id, those that could be understood
 * @param units by id, those that could be understood
 * @param facts items and tuples at the top, in their order
 * @param problems contexts and units that could not be understood, each with its place
 */
public record Report(
    XmlNode root,
    List<String> schemas,
    Map<String, Context> contexts,
    Map<String, Unit> units,
    List<ReportedFact> facts,
    List<Finding> problems) {
  public Report {
    schemas = List.copyOf(schemas);
    contexts = Collections.unmodifiableMap(new LinkedHashMap<>(contexts));
    units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
    facts = List.copyOf(facts);
    problems = List.copyOf(problems);
  }

  /** The URI of the first schema named; empty when there is none. */
  public String entryPoint() {
    return schemas.isEmpty() ? "" : schemas.get(0);
  }

  /** All facts, those within tuples too, in the order of the document. */
  public Stream<ReportedFact> all() {
    return facts.stream().flatMap(ReportedFact::all);
  }

  /** All facts with this local name, whatever their namespace. */
  public Stream<ReportedFact> all(String local) {
    return all().filter(fact -> fact.concept().getLocalPart().equals(local));
  }
}
