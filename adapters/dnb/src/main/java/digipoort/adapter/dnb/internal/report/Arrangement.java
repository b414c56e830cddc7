// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.report;

import digipoort.adapter.dnb.internal.rules.Templates;
import digipoort.xbrl.ReportedFact;
import digipoort.xbrl.taxonomy.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** The facts of a report in the order of the presentation. */
final class Arrangement {
  private final List<Part> parts = new ArrayList<>();

  /**
   * A section of the presentation with its facts.
   *
   * @param section null for facts that are not in the presentation
   */
  record Part(@Nullable Section section, List<ReportedFact> facts) {
    /** The heading. */
    String title(String language, String otherwise) {
      if (section == null) {
        return otherwise;
      }
      String code = Templates.code(section);
      String name = section.labels().text(language).orElse(section.role());
      return code.isEmpty() || name.equals(code) ? name : code + "  " + name;
    }
  }

  /** Where a concept first occurs. */
  private record Spot(int section, int node) {}

  Arrangement(Rapport rapport) {
    List<Section> sections = rapport.taxonomy().sections();
    Map<QName, Spot> spots = new HashMap<>();
    for (int i = 0; i < sections.size(); i++) {
      int section = i;
      sections
          .get(i)
          .all()
          .forEach(node -> spots.putIfAbsent(node.concept(), new Spot(section, spots.size())));
    }
    Spot last = new Spot(sections.size(), 0);
    Map<Integer, List<ReportedFact>> bySection = new TreeMap<>();
    rapport
        .report()
        .all()
        .filter(fact -> !fact.tuple() && !Templates.indicator(fact))
        .forEach(
            fact ->
                bySection
                    .computeIfAbsent(
                        spots.getOrDefault(fact.concept(), last).section(),
                        none -> new ArrayList<>())
                    .add(fact));
    bySection.forEach(
        (section, facts) -> {
          facts.sort(Comparator.comparingInt(f -> spots.getOrDefault(f.concept(), last).node()));
          parts.add(new Part(section < sections.size() ? sections.get(section) : null, facts));
        });
  }

  List<Part> parts() {
    return parts;
  }

  /** How many facts there are. */
  int size() {
    return parts.stream().mapToInt(part -> part.facts().size()).sum();
  }
}
