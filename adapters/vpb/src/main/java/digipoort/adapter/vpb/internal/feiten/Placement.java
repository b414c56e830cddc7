// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.feiten;

import digipoort.adapter.vpb.internal.bericht.Contexts;
import digipoort.adapter.vpb.internal.bericht.Names;
import digipoort.adapter.vpb.internal.bericht.When;
import digipoort.api.FieldReader;
import digipoort.api.Finding;
import digipoort.xbrl.taxonomy.Concept;
import digipoort.xbrl.taxonomy.Cube;
import digipoort.xbrl.taxonomy.Taxonomy;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives each fact its context: the period of its concept, and the members its cubes ask for. */
final class Placement {
  private final Taxonomy taxonomy;
  private final Contexts contexts;
  private final List<Finding> findings;

  Placement(Taxonomy taxonomy, Contexts contexts, List<Finding> findings) {
    this.taxonomy = taxonomy;
    this.contexts = contexts;
    this.findings = findings;
  }

  /** The id of the context; empty, with errors, when it does not fit what the ERP says. */
  Optional<String> context(Concept concept, FieldReader entry) {
    Map<String, Members.Stated> stated = stated(entry);
    Optional<When> moment = moment(concept, entry);
    if (moment.isEmpty()) {
      return Optional.empty();
    }
    List<Members> tried =
        alternatives(concept).stream()
            .map(
                axes ->
                    new Members(new Members.Wish(concept, entry, stated), taxonomy).choose(axes))
            .toList();
    Members best =
        tried.stream()
            .filter(members -> members.problems().isEmpty())
            .findFirst()
            .orElse(tried.get(0));
    if (!best.problems().isEmpty()) {
      findings.addAll(best.problems());
      return Optional.empty();
    }
    return Optional.of(contexts.id(when(concept, moment.get(), best), best.chosen()));
  }

  private static When when(Concept concept, When moment, Members members) {
    if (concept.period() != Concept.Period.INSTANT) {
      return When.YEAR;
    }
    boolean begin = members.has(Names.BEGIN) || moment == When.BEGIN && !members.has(Names.END);
    return begin ? When.BEGIN : When.END;
  }

  /** What the ERP says of the moment; {@link When#YEAR} when it says nothing. */
  private Optional<When> moment(Concept concept, FieldReader entry) {
    String word = entry.text("moment").orElse("");
    Optional<When> moment = When.of(word);
    if (moment.isEmpty()) {
      findings.add(
          Finding.error("VPB-MOMENT", entry.pointerTo("moment"))
              .says(
                  "'" + Shown.cut(word) + "' is geen moment.",
                  "'" + Shown.cut(word) + "' is not a moment.")
              .todo("Geef begin of einde.", "Give begin or einde.")
              .build());
    } else if (moment.get() != When.YEAR && concept.period() != Concept.Period.INSTANT) {
      findings.add(
          Finding.error("VPB-MOMENT", entry.pointerTo("moment"))
              .says(
                  concept.label("nl") + " gaat over het hele boekjaar, niet over een moment.",
                  concept.label("en") + " is about the whole book year, not about a moment.")
              .todo("Laat moment weg.", "Leave moment out.")
              .build());
      return Optional.empty();
    }
    return moment;
  }

  private Map<String, Members.Stated> stated(FieldReader entry) {
    Map<String, Members.Stated> stated = new LinkedHashMap<>();
    entry
        .text("partij")
        .ifPresent(
            party ->
                stated.put(
                    Names.PARTY, new Members.Stated(party, entry.pointerTo("partij"), true)));
    entry
        .text("moment")
        .flatMap(When::of)
        .map(when -> when == When.BEGIN ? Names.BEGIN : Names.END)
        .ifPresent(
            time ->
                stated.put(Names.TIME, new Members.Stated(time, entry.pointerTo("moment"), true)));
    FieldReader more = entry.fields("dimensies");
    for (String name : more.names()) {
      more.text(name)
          .map(value -> new Members.Stated(value, more.pointerTo(name), false))
          .ifPresent(given -> twice(stated.put(name, given), given));
    }
    return stated;
  }

  /** What is said both by its own field and among the dimensions has to be the same. */
  private void twice(Members.@Nullable Stated one, Members.Stated two) {
    if (one != null && !one.value().equals(two.value())) {
      findings.add(
          Finding.error("VPB-DIMENSION", two.at())
              .says(
                  "'" + Shown.cut(two.value()) + "' spreekt " + one.at() + " tegen.",
                  "'" + Shown.cut(two.value()) + "' contradicts " + one.at() + ".")
              .todo("Laat een van beide weg.", "Leave one of the two out.")
              .build());
    }
  }

  /** The axes of each cube; of cubes that hold together all. */
  private Collection<List<Cube.Axis>> alternatives(Concept concept) {
    Map<String, List<Cube.Axis>> byRole =
        taxonomy.cubes(concept.name()).stream()
            .filter(cube -> !cube.excludes() && cube.container() == Cube.Container.SCENARIO)
            .collect(
                Collectors.groupingBy(
                    Cube::role,
                    LinkedHashMap::new,
                    Collectors.flatMapping(cube -> cube.axes().stream(), Collectors.toList())));
    return byRole.isEmpty() ? List.of(List.of()) : byRole.values();
  }
}
