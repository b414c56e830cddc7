// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal.check;

import digipoort.api.Text;
import digipoort.xbrl.Context;
import digipoort.xbrl.ReportedFact;
import digipoort.xbrl.taxonomy.Cube;
import digipoort.xbrl.taxonomy.Taxonomy;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** Whether the context of an item has the dimensions that one of its cubes asks for. */
final class CubeRules {
  private static final int MOST_MEMBERS = 8;

  private final Taxonomy taxonomy;
  private final Remarks remarks;
  private final Map<Context, Members> known = new IdentityHashMap<>();

  /** Which member each dimension of a context has, looked up once for all its facts. */
  private record Members(
      Map<QName, Context.Dimension> scenario, Map<QName, Context.Dimension> segment) {}

  CubeRules(Taxonomy taxonomy, Remarks remarks) {
    this.taxonomy = taxonomy;
    this.remarks = remarks;
  }

  void check(ReportedFact fact, Context context) {
    List<Cube> cubes = taxonomy.cubes(fact.concept());
    if (cubes.isEmpty() || cubes.size() == 1 && holds(cubes.get(0), context)) {
      return;
    }
    Collection<List<Cube>> alternatives = byRole(cubes);
    boolean fits =
        alternatives.stream()
            .anyMatch(together -> together.stream().allMatch(cube -> holds(cube, context)));
    if (!fits && !remarks.full(TaxonomyRule.CUBE)) {
      String found = "context " + context.id() + ": " + found(context);
      remarks.add(
          TaxonomyRule.CUBE,
          fact,
          new Text(
              found + "; verwacht: " + expected(alternatives, " of "),
              found + "; expected: " + expected(alternatives, " or ")));
    }
  }

  private static Collection<List<Cube>> byRole(List<Cube> cubes) {
    return cubes.stream()
        .collect(Collectors.groupingBy(Cube::role, LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  private boolean holds(Cube cube, Context context) {
    Members both =
        known.computeIfAbsent(
            context, any -> new Members(members(any.dimensions()), members(any.segment())));
    Map<QName, Context.Dimension> members =
        cube.container() == Cube.Container.SCENARIO ? both.scenario() : both.segment();
    boolean inside =
        cube.axes().stream().allMatch(axis -> holds(axis, members.get(axis.dimension())));
    return (inside && (!cube.closed() || covers(cube, members))) != cube.excludes();
  }

  private static boolean covers(Cube cube, Map<QName, Context.Dimension> members) {
    long named =
        cube.axes().stream()
            .map(Cube.Axis::dimension)
            .distinct()
            .filter(members::containsKey)
            .count();
    return named == members.size();
  }

  private static Map<QName, Context.Dimension> members(List<Context.Dimension> dimensions) {
    Map<QName, Context.Dimension> members = new LinkedHashMap<>();
    dimensions.forEach(member -> members.put(member.dimension(), member));
    return members;
  }

  private static boolean holds(Cube.Axis axis, Context.@Nullable Dimension member) {
    if (member == null) {
      return axis.preset() != null && axis.members().contains(axis.preset());
    }
    return member instanceof Context.Dimension.Explicit explicit
        ? axis.members().contains(explicit.member())
        : axis.typed();
  }

  private static String found(Context context) {
    String scenario = shown(context.dimensions());
    String segment = shown(context.segment());
    String all = segment.isEmpty() ? scenario : scenario + " segment " + segment;
    return all.isEmpty() ? "-" : all.strip();
  }

  private static String shown(List<Context.Dimension> members) {
    return members.stream()
        .limit(MOST_MEMBERS)
        .map(
            member ->
                member.dimension().getLocalPart()
                    + " = "
                    + (member instanceof Context.Dimension.Explicit explicit
                        ? explicit.member().getLocalPart()
                        : Remarks.shown(((Context.Dimension.Typed) member).value())))
        .collect(Collectors.joining(", "));
  }

  private static String expected(Collection<List<Cube>> alternatives, String or) {
    return alternatives.stream()
        .map(together -> together.stream().map(CubeRules::shown).collect(Collectors.joining("; ")))
        .distinct()
        .collect(Collectors.joining(or));
  }

  private static String shown(Cube cube) {
    String axes =
        cube.axes().stream()
            .map(axis -> axis.dimension().getLocalPart() + " = " + members(axis))
            .collect(Collectors.joining(", "));
    String container = cube.container() == Cube.Container.SCENARIO ? "" : "segment ";
    return (cube.excludes() ? "! " : "") + container + (axes.isEmpty() ? "-" : axes);
  }

  private static String members(Cube.Axis axis) {
    if (axis.typed()) {
      return "...";
    }
    String some =
        axis.members().stream()
            .limit(MOST_MEMBERS)
            .map(QName::getLocalPart)
            .collect(Collectors.joining("|"));
    return axis.members().size() > MOST_MEMBERS ? some + "|..." : some;
  }
}
