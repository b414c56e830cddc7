// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal.dts;

import digipoort.xbrl.taxonomy.Concept;
import digipoort.xbrl.taxonomy.Cube;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.xml.namespace.QName;

/** Understands dimensional relations: which item has which cubes. */
final class Cubes {
  private static final int MOST = 2_000_000;

  private final Map<QName, Concept> concepts;
  private final Function<String, Network> networks;
  private final Network members;
  private final Map<QName, QName> presets = new HashMap<>();
  private final Map<List<Object>, Cube.Axis> axes = new HashMap<>();
  private final Map<QName, List<Cube>> cubes = new LinkedHashMap<>();
  private int steps;

  Cubes(Map<QName, Concept> concepts, Function<String, Network> networks) {
    this.concepts = concepts;
    this.networks = networks;
    this.members = networks.apply("domain-member");
    networks.apply("dimension-default").all().forEach(arc -> presets.put(arc.from(), arc.to()));
  }

  Map<QName, List<Cube>> all() {
    networks.apply("all").all().forEach(arc -> add(arc, false));
    networks.apply("notAll").all().forEach(arc -> add(arc, true));
    return cubes;
  }

  private void add(Arc arc, boolean excludes) {
    String place = String.valueOf(arc.dimensional("contextElement"));
    if (!place.matches("scenario|segment")) {
      throw arc.document()
          .refused(arc.node(), "contextElement " + place + " (expected: scenario or segment)");
    }
    String closed = String.valueOf(arc.dimensional("closed"));
    Cube cube =
        new Cube(
            arc.role(),
            arc.to(),
            excludes,
            closed.equals("true") || closed.equals("1"),
            place.equals("scenario") ? Cube.Container.SCENARIO : Cube.Container.SEGMENT,
            networks.apply("hypercube-dimension").from(arc.targetRole(), arc.to()).stream()
                .map(this::axis)
                .toList());
    for (QName item : below(arc.from(), arc.role())) {
      cubes.computeIfAbsent(item, none -> new ArrayList<>(2)).add(cube);
    }
  }

  /**
   * The members below a domain in a role, for values that name one.
   *
   * @param head whether the domain itself may be named, too
   */
  Set<QName> members(QName domain, String role, boolean head) {
    Set<QName> found = below(domain, role);
    if (!head) {
      found.remove(domain);
    }
    return found;
  }

  private Cube.Axis axis(Arc arc) {
    Concept dimension = concepts.get(arc.to());
    if (dimension == null || dimension.kind() != Concept.Kind.DIMENSION) {
      throw arc.document()
          .refused(arc.node(), arc.to().getLocalPart() + " is no dimension (xbrldt:dimensionItem)");
    }
    return axes.computeIfAbsent(
        List.of(arc.to(), arc.targetRole()), none -> axis(arc, dimension.domain() != null));
  }

  private Cube.Axis axis(Arc arc, boolean typed) {
    Set<QName> usable = new LinkedHashSet<>();
    for (Arc domain : networks.apply("dimension-domain").from(arc.targetRole(), arc.to())) {
      Set<QName> found = below(domain.to(), domain.targetRole());
      if (!usable(domain)) {
        found.remove(domain.to());
      }
      usable.addAll(found);
    }
    return new Cube.Axis(arc.to(), usable, typed, presets.get(arc.to()));
  }

  /** The concept and all that are below it as members, as far as they may be used. */
  private Set<QName> below(QName top, String role) {
    Set<QName> usable = new LinkedHashSet<>(List.of(top));
    Set<List<Object>> seen = new LinkedHashSet<>();
    Deque<List<Object>> open = new ArrayDeque<>(List.of(List.<Object>of(top, role)));
    while (!open.isEmpty()) {
      List<Object> next = open.remove();
      if (!seen.add(next)) {
        continue;
      }
      for (Arc arc : members.from((String) next.get(1), (QName) next.get(0))) {
        steps++;
        if (steps > MOST) {
          throw arc.document().refused(arc.node(), "more than " + MOST + " members");
        }
        if (usable(arc)) {
          usable.add(arc.to());
        }
        open.add(List.of(arc.to(), arc.targetRole()));
      }
    }
    return usable;
  }

  private static boolean usable(Arc arc) {
    String usable = arc.dimensional("usable");
    return usable == null || !usable.equals("false") && !usable.equals("0");
  }
}
