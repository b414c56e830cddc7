// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.feiten;

import digipoort.adapter.vpb.internal.bericht.Assembly;
import digipoort.adapter.vpb.internal.bericht.Contexts;
import digipoort.api.FieldReader;
import digipoort.api.Finding;
import digipoort.xbrl.Fact;
import digipoort.xbrl.Unit;
import digipoort.xbrl.taxonomy.Concept;
import digipoort.xbrl.taxonomy.ItemType;
import digipoort.xbrl.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;

/** Makes facts from the list {@code feiten} of a document, by a taxonomy. */
public final class FactList {
  /** The field of the document, and of each tuple. */
  public static final String FIELD = "feiten";

  private static final List<String> KNOWN =
      List.of("waarde", "moment", "partij", "groep", "dimensies", FIELD);
  private static final int MOST = 10_000;
  private static final int DEEPEST = 8;

  private final Taxonomy taxonomy;
  private final ConceptNames names;
  private final Placement placement;
  private final Tuples tuples;
  private final List<Finding> findings;
  private final Set<List<Object>> reported = new HashSet<>();
  private final Set<String> unlooked = new HashSet<>();

  private FactList(Taxonomy taxonomy, Contexts contexts, List<Finding> findings) {
    this.taxonomy = taxonomy;
    this.names = new ConceptNames(taxonomy, findings);
    this.placement = new Placement(taxonomy, contexts, findings);
    this.tuples = new Tuples(taxonomy, findings);
    this.findings = findings;
  }

  /** An entry of the list whose concept is known. */
  record Line(FieldReader entry, Concept concept) {
    String at() {
      return entry.pointerTo("concept");
    }

    QName name() {
      return concept.name();
    }
  }

  /**
   * What was read.
   *
   * @param facts in the order of the list
   * @param unlooked pointers to fields that hang on something unknown and were not looked at
   */
  public record Read(List<Fact> facts, Set<String> unlooked) {
    /** Nothing was looked at, for there is nothing to look by. */
    public static final Read NOTHING = new Read(List.of(), Set.of("/" + FIELD));

    /** There is no list. */
    public static final Read NONE = new Read(List.of(), Set.of());

    public Read {
      facts = List.copyOf(facts);
      unlooked = Set.copyOf(unlooked);
    }
  }

  /** The facts of the list; what is the matter is added to the findings. */
  public static Read read(
      FieldReader document, Taxonomy taxonomy, Contexts contexts, List<Finding> findings) {
    List<FieldReader> entries = document.items(FIELD);
    FactList list = new FactList(taxonomy, contexts, findings);
    if (entries.size() > MOST) {
      findings.add(
          Finding.error("VPB-TOO-MANY", document.pointerTo(FIELD))
              .says(
                  entries.size() + " feiten (verwacht: ten hoogste " + MOST + ").",
                  entries.size() + " facts (expected: at most " + MOST + ").")
              .todo("Controleer de lijst.", "Check the list.")
              .build());
      return new Read(List.of(), list.unlooked(entries));
    }
    List<Fact> facts = list.facts(list.lines(entries));
    return new Read(facts, list.unlooked);
  }

  private List<Line> lines(List<FieldReader> entries) {
    List<Line> lines = new ArrayList<>();
    for (FieldReader entry : entries) {
      entry
          .requiredText("concept")
          .flatMap(name -> names.find(name, entry.pointerTo("concept")))
          .ifPresentOrElse(concept -> lines.add(new Line(entry, concept)), () -> unlooked(entry));
    }
    return lines;
  }

  /** What hangs on an unknown concept is not reported as misspelt fields besides. */
  private void unlooked(FieldReader entry) {
    KNOWN.forEach(field -> unlooked.add(entry.pointerTo(field)));
  }

  private Set<String> unlooked(List<FieldReader> entries) {
    entries.forEach(entry -> unlooked.add(entry.pointerTo("concept")));
    entries.forEach(this::unlooked);
    return unlooked;
  }

  private List<Fact> facts(List<Line> lines) {
    List<Fact> facts = new ArrayList<>();
    Map<String, List<Line>> groups = new LinkedHashMap<>();
    for (Line line : lines) {
      Optional<String> group = line.entry().text("groep");
      if (group.isPresent()) {
        groups.computeIfAbsent(group.get(), unused -> new ArrayList<>()).add(line);
      } else {
        tuples.outside(line);
        fact(line, 0).filter(fact -> once(fact, line)).ifPresent(facts::add);
      }
    }
    groups.forEach(
        (name, group) ->
            tuples
                .holding(name, group)
                .ifPresentOrElse(
                    tuple -> facts.add(tuple(tuple, group, 1)),
                    () -> group.forEach(line -> unlooked(line.entry()))));
    return facts;
  }

  private boolean once(Fact fact, Line line) {
    if (!(fact instanceof Fact.Item item)
        || reported.add(List.of(item.concept(), item.context()))) {
      return true;
    }
    findings.add(
        Finding.error("VPB-DUPLICATE", line.at())
            .says(
                line.concept().label("nl") + " is al gegeven voor dezelfde partij en periode.",
                line.concept().label("en") + " was given before for the same party and period.")
            .todo("Laat een van beide weg.", "Leave one of the two out.")
            .build());
    return false;
  }

  private Optional<Fact> fact(Line line, int depth) {
    if (line.concept().kind() != Concept.Kind.TUPLE) {
      return item(line);
    }
    if (depth > DEEPEST) {
      unlooked.add(line.entry().pointerTo(FIELD));
      tuples.tooDeep(line);
      return Optional.empty();
    }
    List<FieldReader> entries = line.entry().items(FIELD);
    if (entries.isEmpty()) {
      tuples.empty(line);
    }
    return Optional.of(tuple(line, lines(entries), depth + 1));
  }

  private Fact tuple(Line tuple, List<Line> children, int depth) {
    List<Fact> facts = new ArrayList<>();
    List<Line> fitting = tuples.ordered(tuple, children);
    children.stream().filter(c -> !fitting.contains(c)).forEach(c -> unlooked(c.entry()));
    for (Line child : fitting) {
      fact(child, depth).ifPresent(facts::add);
    }
    return new Fact.Tuple(tuple.name(), facts);
  }

  private Optional<Fact> item(Line line) {
    Concept concept = line.concept();
    Lexical lexical = new Lexical(concept, line.entry(), findings);
    Optional<String> value =
        taxonomy.enumeration(concept.name()).map(lexical::member).orElseGet(lexical::write);
    Optional<String> context = placement.context(concept, line.entry());
    if (value.isEmpty() || context.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        concept.numeric()
            ? Fact.Item.exact(concept.name(), context.get(), unit(concept), value.get())
            : Fact.Item.text(concept.name(), context.get(), value.get()));
  }

  private static String unit(Concept concept) {
    ItemType type = concept.type();
    ItemType.Measure measure = type == null ? ItemType.Measure.OTHER : type.measure();
    return switch (measure) {
      case MONETARY -> Unit.EUR.id();
      case SHARES -> Assembly.SHARES.id();
      default -> Unit.PURE.id();
    };
  }
}
