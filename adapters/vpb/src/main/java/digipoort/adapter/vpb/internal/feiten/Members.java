// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.feiten;

import digipoort.adapter.vpb.internal.bericht.Names;
import digipoort.api.FieldReader;
import digipoort.api.Finding;
import digipoort.xbrl.Context;
import digipoort.xbrl.taxonomy.Concept;
import digipoort.xbrl.taxonomy.Cube;
import digipoort.xbrl.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The members of one cube that a fact gets. */
final class Members {
  private final Taxonomy taxonomy;
  private final Map<String, Stated> stated;
  private final Concept concept;
  private final FieldReader entry;
  private final List<Context.Dimension> chosen = new ArrayList<>();
  private final List<Finding> problems = new ArrayList<>();

  Members(Wish wish, Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    this.stated = new LinkedHashMap<>(wish.stated());
    this.concept = wish.concept();
    this.entry = wish.entry();
  }

  /**
   * What is wanted.
   *
   * @param entry of the ERP, for its places
   * @param stated by local name of the dimension
   */
  record Wish(Concept concept, FieldReader entry, Map<String, Stated> stated) {}

  /**
   * What the ERP says of a dimension.
   *
   * @param value a member, or the value of a typed dimension
   * @param common whether it may be said of a concept that has no such dimension
   */
  record Stated(String value, String at, boolean common) {}

  List<Context.Dimension> chosen() {
    return List.copyOf(chosen);
  }

  List<Finding> problems() {
    return problems;
  }

  boolean has(String member) {
    return chosen.stream()
        .anyMatch(
            dimension ->
                dimension instanceof Context.Dimension.Explicit explicit
                    && explicit.member().getLocalPart().equals(member));
  }

  Members choose(List<Cube.Axis> axes) {
    for (Cube.Axis axis : axes) {
      Stated given = stated.remove(axis.dimension().getLocalPart());
      if (axis.typed()) {
        typed(axis, given);
      } else if (given != null) {
        named(axis, given);
      } else if (axis.preset() == null) {
        usual(axis);
      }
    }
    stated.forEach(
        (name, given) -> {
          boolean usual =
              given.common() && (name.equals(Names.TIME) || given.value().equals(Names.DECLARANT));
          if (!usual) {
            problems.add(superfluous(name, given));
          }
        });
    return this;
  }

  private void typed(Cube.Axis axis, @Nullable Stated given) {
    Optional<Concept.Domain> domain = taxonomy.concept(axis.dimension()).map(Concept::domain);
    if (given == null || domain.isEmpty()) {
      problems.add(missing(axis, "..."));
    } else {
      chosen.add(
          new Context.Dimension.Typed(axis.dimension(), domain.get().element(), given.value()));
    }
  }

  private void named(Cube.Axis axis, Stated given) {
    String local = given.value().substring(given.value().indexOf(':') + 1);
    axis.members().stream()
        .filter(member -> member.getLocalPart().equals(local))
        .findFirst()
        .ifPresentOrElse(
            member -> chosen.add(new Context.Dimension.Explicit(axis.dimension(), member)),
            () -> problems.add(notAMember(axis, given)));
  }

  private void usual(Cube.Axis axis) {
    axis.members().stream()
        .filter(
            member -> axis.members().size() == 1 || member.getLocalPart().equals(Names.DECLARANT))
        .findFirst()
        .ifPresentOrElse(
            member -> chosen.add(new Context.Dimension.Explicit(axis.dimension(), member)),
            () -> problems.add(missing(axis, members(axis))));
  }

  private Finding missing(Cube.Axis axis, String members) {
    String name = axis.dimension().getLocalPart();
    boolean time = name.equals(Names.TIME);
    return Finding.error(
            time ? "VPB-MOMENT" : "VPB-DIMENSION", entry.pointerTo(time ? "moment" : "dimensies"))
        .says(
            concept.label("nl") + ": " + (time ? "moment" : name) + " ontbreekt.",
            concept.label("en") + ": " + (time ? "moment" : name) + " is missing.")
        .todo(
            time ? "Geef moment: begin of einde." : "Geef dimensies." + name + ": " + members,
            time ? "Give moment: begin or einde." : "Give dimensies." + name + ": " + members)
        .build();
  }

  private Finding notAMember(Cube.Axis axis, Stated given) {
    boolean party = axis.dimension().getLocalPart().equals(Names.PARTY);
    boolean time = axis.dimension().getLocalPart().equals(Names.TIME);
    String code = party ? "VPB-PARTY" : time ? "VPB-MOMENT" : "VPB-DIMENSION";
    String value = Shown.cut(given.value());
    return Finding.error(code, given.at())
        .says(
            concept.label("nl") + " kent '" + value + "' niet.",
            concept.label("en") + " does not have '" + value + "'.")
        .todo("Geef een van " + members(axis) + ".", "Give one of " + members(axis) + ".")
        .build();
  }

  private Finding superfluous(String name, Stated given) {
    String code = name.equals(Names.PARTY) ? "VPB-PARTY" : "VPB-DIMENSION";
    return Finding.error(code, given.at())
        .says(
            concept.label("nl") + " heeft geen " + Shown.cut(name) + ".",
            concept.label("en") + " has no " + Shown.cut(name) + ".")
        .todo("Laat het weg.", "Leave it out.")
        .build();
  }

  private static String members(Cube.Axis axis) {
    return axis.members().stream()
        .limit(12)
        .map(member -> member.getLocalPart())
        .collect(Collectors.joining(", "));
  }
}
