// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.taxonomy;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/** All that one entry point brings together. Immutable. */
public final class Taxonomy {
  private final Origin origin;
  private final Map<QName, Concept> concepts;
  private final Map<String, List<Concept>> byLocal;
  private final List<Section> sections;
  private final Set<QName> presented;
  private final Map<QName, List<Cube>> cubes;
  private final Map<QName, Set<QName>> enumerations;
  private final Map<QName, QName> presets;
  private final Set<QName> withinTuplesOnly;
  private final Rules rules;
  private final SortedSet<String> templates;

  /**
   * Where a taxonomy was loaded from, to be kept with what was checked by it.
   *
   * @param entryPoint URI
   * @param file name of the package's zip file or folder
   * @param name of the package, for people
   * @param version of the package, may be empty
   * @param digest SHA-256 of the package
   */
  public record Origin(
      String entryPoint, String file, String name, String version, String digest) {}

  /**
   * What the entry point has that is not run here.
   *
   * @param formulas assertions and formulas
   * @param calculations sums
   */
  public record Rules(int formulas, int calculations) {}

  /**
   * @param concepts by name
   * @param sections in their order
   * @param cubes of each item
   * @param enumerations the members that values of an item may name
   * @param rules that are not run here
   * @param templates codes of the parts of a European report
   */
  public Taxonomy(
      Origin origin,
      Map<QName, Concept> concepts,
      List<Section> sections,
      Map<QName, List<Cube>> cubes,
      Map<QName, Set<QName>> enumerations,
      Rules rules,
      Set<String> templates) {
    this.origin = origin;
    this.concepts = Collections.unmodifiableMap(concepts);
    this.byLocal = new HashMap<>();
    this.sections = List.copyOf(sections);
    this.presented = new HashSet<>();
    this.cubes = Map.copyOf(cubes);
    this.enumerations = Map.copyOf(enumerations);
    this.presets = new HashMap<>();
    this.rules = rules;
    this.templates = Collections.unmodifiableSortedSet(new TreeSet<>(templates));
    for (Concept concept : concepts.values()) {
      if (concept.substitutable()) {
        byLocal.merge(
            concept.name().getLocalPart(),
            List.of(concept),
            (one, two) -> Stream.concat(one.stream(), two.stream()).toList());
      }
    }
    sections.stream().flatMap(Section::all).forEach(node -> presented.add(node.concept()));
    this.withinTuplesOnly = new HashSet<>(presented);
    sections.forEach(section -> section.roots().forEach(this::outsideTuples));
    cubes.values().stream()
        .flatMap(List::stream)
        .flatMap(cube -> cube.axes().stream())
        .filter(axis -> axis.preset() != null)
        .forEach(axis -> presets.put(axis.dimension(), axis.preset()));
  }

  /** Goes down the presentation as far as there are no tuples. */
  private void outsideTuples(Section.Node node) {
    withinTuplesOnly.remove(node.concept());
    Concept concept = concepts.get(node.concept());
    if (concept == null || concept.kind() != Concept.Kind.TUPLE) {
      node.children().forEach(this::outsideTuples);
    }
  }

  /** The URI that an instance names in its schemaRef. */
  public String entryPoint() {
    return origin.entryPoint();
  }

  /** Where it was loaded from. */
  public Origin origin() {
    return origin;
  }

  /** All concepts, those that cannot be reported too. */
  public Collection<Concept> concepts() {
    return concepts.values();
  }

  public Optional<Concept> concept(QName name) {
    return Optional.ofNullable(concepts.get(name));
  }

  /**
   * The concepts of this local name that can be reported: one as a rule, those in the presentation
   * before others.
   */
  public List<Concept> concepts(String local) {
    List<Concept> found = byLocal.getOrDefault(local, List.of());
    List<Concept> shown = found.stream().filter(c -> presents(c.name())).toList();
    return shown.isEmpty() ? found : shown;
  }

  /** The presentation in its order. */
  public List<Section> sections() {
    return sections;
  }

  /** Whether the presentation has the concept: SBR takes no facts that it has not. */
  public boolean presents(QName concept) {
    return presented.contains(concept);
  }

  /** Whether the presentation has the concept below tuples and nowhere else. */
  public boolean withinTuplesOnly(QName concept) {
    return withinTuplesOnly.contains(concept);
  }

  /** The cubes of an item; empty when nothing is said about its dimensions. */
  public List<Cube> cubes(QName item) {
    return cubes.getOrDefault(item, List.of());
  }

  /**
   * The members of a domain that the values of an item must name (extensible enumerations); empty
   * for an item whose values are no members.
   */
  public Optional<Set<QName>> enumeration(QName item) {
    return Optional.ofNullable(enumerations.get(item));
  }

  /** The member that holds when a context does not name the dimension. */
  public Optional<QName> preset(QName dimension) {
    return Optional.ofNullable(presets.get(dimension));
  }

  /** What the entry point has that is not run here. */
  public Rules rules() {
    return rules;
  }

  /**
   * The codes that filing indicators may name, as the labels of role {@link
   * Labels#FILING_INDICATOR} say; empty when nothing has one.
   */
  public SortedSet<String> templates() {
    return templates;
  }

  /** The label of a concept in this language, else in another, else its local name. */
  public String label(QName concept, String language) {
    return concept(concept).map(c -> c.label(language)).orElse(concept.getLocalPart());
  }

  @Override
  public String toString() {
    return origin.entryPoint();
  }
}
