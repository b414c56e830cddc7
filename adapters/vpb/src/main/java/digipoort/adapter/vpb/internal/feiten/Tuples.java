// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.feiten;

import digipoort.adapter.vpb.internal.feiten.FactList.Line;
import digipoort.api.Finding;
import digipoort.api.Text;
import digipoort.xbrl.taxonomy.Concept;
import digipoort.xbrl.taxonomy.Taxonomy;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;

/** What belongs together, and in which order. Serves one thread. */
final class Tuples {
  private final Taxonomy taxonomy;
  private final List<Finding> findings;
  private final Map<Concept, TupleShape> shapes = new LinkedHashMap<>();

  Tuples(Taxonomy taxonomy, List<Finding> findings) {
    this.taxonomy = taxonomy;
    this.findings = findings;
    taxonomy.concepts().stream()
        .filter(c -> c.kind() == Concept.Kind.TUPLE && taxonomy.presents(c.name()))
        .forEach(tuple -> shapes.put(tuple, new TupleShape(tuple)));
  }

  /** Says so when an item that belongs in a tuple stands outside of one. */
  void outside(Line line) {
    if (taxonomy.withinTuplesOnly(line.name())) {
      String tuples = local(shapes.keySet().stream().filter(t -> holds(t, line.name())).toList());
      add(
          line,
          new Text(
              line.concept().label("nl") + " staat alleen binnen " + tuples + ".",
              line.concept().label("en") + " stands only within " + tuples + "."),
          new Text(
              "Zet het in de feiten van " + tuples + ", of geef groep.",
              "Put it among the feiten of " + tuples + ", or give groep."));
    }
  }

  private boolean holds(Concept tuple, QName child) {
    return shape(tuple).has(child);
  }

  private TupleShape shape(Concept tuple) {
    return shapes.computeIfAbsent(tuple, TupleShape::new);
  }

  /** The one tuple that holds all facts of a group; empty, with an error, when there is none. */
  Optional<Line> holding(String group, List<Line> lines) {
    List<Concept> holders =
        shapes.keySet().stream()
            .filter(tuple -> lines.stream().allMatch(line -> holds(tuple, line.name())))
            .toList();
    if (holders.size() == 1) {
      return Optional.of(new Line(lines.get(0).entry(), holders.get(0)));
    }
    String shown = Shown.cut(group);
    add(
        lines.get(0),
        holders.isEmpty()
            ? new Text(
                "Geen tuple bevat alle feiten van groep '" + shown + "'.",
                "No tuple holds all facts of groep '" + shown + "'.")
            : new Text(
                "Groep '" + shown + "' kan " + local(holders) + " zijn.",
                "Groep '" + shown + "' may be " + local(holders) + "."),
        new Text(
            "Noem de tuple als concept en zet de feiten in haar feiten.",
            "Name the tuple as a concept and put the facts among its feiten."));
    return Optional.empty();
  }

  /** The children in the order of the tuple; what does not fit is said and left out. */
  List<Line> ordered(Line tuple, List<Line> children) {
    TupleShape shape = shape(tuple.concept());
    String name = tuple.name().getLocalPart();
    children.stream()
        .filter(child -> !shape.has(child.name()))
        .forEach(
            child ->
                add(
                    child,
                    new Text(
                        child.concept().label("nl") + " hoort niet in " + name + ".",
                        child.concept().label("en") + " does not belong in " + name + "."),
                    new Text(
                        "In " + name + " passen: " + local(shape) + ".",
                        name + " holds: " + local(shape) + ".")));
    List<QName> present = children.stream().map(Line::name).toList();
    complain(tuple, shape.missing(present), new Text("ontbreekt", "is missing"));
    complain(tuple, shape.excess(present), new Text("komt te vaak voor", "occurs too often"));
    return children.stream()
        .filter(child -> shape.has(child.name()))
        .sorted(Comparator.comparingInt(child -> shape.place(child.name())))
        .toList();
  }

  private void complain(Line tuple, List<QName> concepts, Text what) {
    for (QName concept : concepts) {
      String local = concept.getLocalPart();
      String name = tuple.name().getLocalPart();
      add(
          tuple,
          new Text(
              "In " + name + " " + what.nl() + ": " + label(concept, "nl") + " (" + local + ").",
              "In " + name + " " + what.en() + ": " + label(concept, "en") + " (" + local + ")."),
          new Text("Verbeter de feiten van " + name + ".", "Correct the feiten of " + name + "."));
    }
  }

  /** A tuple says something only by its facts; what it must hold is said elsewhere. */
  void empty(Line tuple) {
    if (shape(tuple.concept()).missing(List.of()).isEmpty()) {
      String name = tuple.name().getLocalPart();
      add(
          tuple,
          new Text(name + " heeft geen feiten.", name + " has no feiten."),
          new Text("Geef feiten, of laat " + name + " weg.", "Give feiten, or leave it out."));
    }
  }

  void tooDeep(Line line) {
    add(
        line,
        new Text("Te veel niveaus van feiten.", "Too many levels of feiten."),
        new Text("Gebruik minder niveaus.", "Use fewer levels."));
  }

  private String label(QName concept, String language) {
    return taxonomy.label(concept, language);
  }

  private static String local(List<Concept> concepts) {
    return concepts.stream().map(c -> c.name().getLocalPart()).collect(Collectors.joining(", "));
  }

  private static String local(TupleShape shape) {
    return shape.concepts().stream().map(QName::getLocalPart).collect(Collectors.joining(", "));
  }

  private void add(Line line, Text says, Text todo) {
    findings.add(
        Finding.error("VPB-TUPLE", line.at())
            .says(says.nl(), says.en())
            .todo(todo.nl(), todo.en())
            .build());
  }
}
