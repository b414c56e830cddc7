// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.facts;

import digipoort.api.ErpValue;
import digipoort.api.Finding;
import digipoort.xbrl.Context;
import digipoort.xbrl.taxonomy.Concept;
import digipoort.xbrl.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;

/**
 * Makes the dimensions of a fact of what it names and of what holds for the whole report. A member
 * that holds by default is left out (XBRL Dimensions).
 */
final class Dimensions {
  private static final String SHARED = "/dimensies";

  private final Taxonomy taxonomy;
  private final Names names;
  private final Prefixes prefixes;
  private final List<Finding> findings;
  private final Map<QName, Given> shared = new LinkedHashMap<>();
  private final Map<QName, Map<QName, Set<QName>>> axes = new HashMap<>();
  private final Map<QName, Set<QName>> anywhere = new HashMap<>();

  /** What a document says of one dimension. */
  private record Given(Concept dimension, ErpValue value, String at) {}

  /**
   * @param shared what holds for each fact whose cubes have the dimension
   */
  Dimensions(
      Taxonomy taxonomy,
      Names names,
      Prefixes prefixes,
      Map<String, ErpValue> shared,
      List<Finding> findings) {
    this.taxonomy = taxonomy;
    this.names = names;
    this.prefixes = prefixes;
    this.findings = findings;
    this.shared.putAll(resolve(shared, SHARED).orElse(Map.of()));
  }

  /** Those of a fact; empty, with errors, when one of them is not understood. */
  Optional<List<Context.Dimension>> of(Concept item, Entry.Around around) {
    Optional<Map<QName, Given>> own = resolve(around.dimensions(), around.at() + "/dimensies");
    if (own.isEmpty()) {
      return Optional.empty();
    }
    Map<QName, Given> given = new LinkedHashMap<>();
    Map<QName, Set<QName>> known = axes(item);
    shared.forEach(
        (dimension, value) -> {
          if (known.containsKey(dimension)) {
            given.put(dimension, value);
          }
        });
    given.putAll(own.get());
    List<Context.Dimension> dimensions = new ArrayList<>();
    boolean understood = true;
    for (Given one : given.values()) {
      if (!(one.value() instanceof ErpValue.Nothing)) {
        understood &=
            one.dimension().domain() == null
                ? explicit(item, one, dimensions)
                : typed(one, dimensions);
      }
    }
    return understood ? Optional.of(dimensions) : Optional.empty();
  }

  private Optional<Map<QName, Given>> resolve(Map<String, ErpValue> named, String at) {
    Map<QName, Given> given = new LinkedHashMap<>();
    boolean understood = true;
    for (Map.Entry<String, ErpValue> entry : named.entrySet()) {
      String below = Wrong.below(at, entry.getKey());
      Optional<Concept> dimension = names.dimension(entry.getKey(), below);
      understood &= dimension.isPresent();
      dimension.ifPresent(
          found -> given.put(found.name(), new Given(found, entry.getValue(), below)));
    }
    return understood || at.equals(SHARED) ? Optional.of(given) : Optional.empty();
  }

  /** The dimensions of the cubes of an item, each with its members. */
  private Map<QName, Set<QName>> axes(Concept item) {
    return axes.computeIfAbsent(
        item.name(),
        name -> {
          Map<QName, Set<QName>> found = new HashMap<>();
          taxonomy.cubes(name).stream()
              .flatMap(cube -> cube.axes().stream())
              .forEach(
                  axis ->
                      found
                          .computeIfAbsent(axis.dimension(), none -> new LinkedHashSet<>())
                          .addAll(axis.members()));
          return found;
        });
  }

  private boolean explicit(Concept item, Given given, List<Context.Dimension> dimensions) {
    if (!(given.value() instanceof ErpValue.Words)) {
      findings.add(
          Wrong.type(given.at(), given.value(), "de naam van een lid", "the name of a member"));
      return false;
    }
    QName dimension = given.dimension().name();
    Set<QName> usable = usable(item, dimension);
    Optional<QName> member =
        names.member(given.value().toString().strip(), given.at(), dimension, usable);
    boolean preset = member.isPresent() && member.equals(taxonomy.preset(dimension));
    member
        .filter(found -> !preset)
        .ifPresent(
            found ->
                dimensions.add(
                    new Context.Dimension.Explicit(prefixes.of(dimension), prefixes.of(found))));
    return member.isPresent();
  }

  /** The members that the cubes of the item have; else those that any cube has. */
  private Set<QName> usable(Concept item, QName dimension) {
    Set<QName> own = axes(item).getOrDefault(dimension, Set.of());
    return own.isEmpty() ? anywhere.computeIfAbsent(dimension, this::members) : own;
  }

  private Set<QName> members(QName dimension) {
    return taxonomy.concepts().stream()
        .flatMap(concept -> taxonomy.cubes(concept.name()).stream())
        .flatMap(cube -> cube.axes().stream())
        .filter(axis -> axis.dimension().equals(dimension))
        .flatMap(axis -> axis.members().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private boolean typed(Given given, List<Context.Dimension> dimensions) {
    Concept.Domain domain = given.dimension().domain();
    if (domain == null
        || !(given.value() instanceof ErpValue.Words || given.value() instanceof ErpValue.Amount)) {
      findings.add(Wrong.type(given.at(), given.value(), "een waarde", "a value"));
      return false;
    }
    Optional<String> text = Characters.fit(given.at(), given.value().toString(), findings);
    text.ifPresent(
        value ->
            dimensions.add(
                new Context.Dimension.Typed(
                    prefixes.of(given.dimension().name()), prefixes.of(domain.element()), value)));
    return text.isPresent();
  }
}
