// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.feiten;

import digipoort.api.Finding;
import digipoort.xbrl.taxonomy.Concept;
import digipoort.xbrl.taxonomy.Taxonomy;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the concepts that an ERP names, or says which it may have meant. Serves one thread. */
final class ConceptNames {
  private static final int MOST_SUGGESTIONS = 3;
  private static final int MOST_SEARCHES = 50;
  private static final int LONGEST = 200;

  private final Taxonomy taxonomy;
  private final List<Finding> findings;
  private int searches;

  ConceptNames(Taxonomy taxonomy, List<Finding> findings) {
    this.taxonomy = taxonomy;
    this.findings = findings;
  }

  private record Near(Concept concept, int distance) {}

  /** The concept of this local name, with or without a prefix; empty, with an error, if none. */
  Optional<Concept> find(String name, String at) {
    int colon = name.indexOf(':');
    List<Concept> found = taxonomy.concepts(name.substring(colon + 1));
    String prefix = colon < 0 ? "" : name.substring(0, colon);
    List<Concept> fitting =
        found.stream()
            .filter(c -> prefix.isEmpty() || c.name().getPrefix().equals(prefix))
            .toList();
    if (fitting.size() == 1) {
      return presented(fitting.get(0), at);
    }
    findings.add(fitting.isEmpty() ? unknown(name, at) : ambiguous(name, fitting, at));
    return Optional.empty();
  }

  private Optional<Concept> presented(Concept concept, String at) {
    if (taxonomy.presents(concept.name())) {
      return Optional.of(concept);
    }
    String shown = shown(concept, "nl");
    findings.add(
        Finding.error("VPB-CONCEPT", at)
            .says(
                shown + " staat niet in de presentatie van dit bericht (NTA 2.04.00.04).",
                shown(concept, "en")
                    + " is not in the presentation of this message (NTA 2.04.00.04).")
            .todo("Laat het feit weg.", "Leave the fact out.")
            .build());
    return Optional.empty();
  }

  private Finding unknown(String name, String at) {
    String shown = Shown.cut(name);
    List<Concept> near = searches++ < MOST_SEARCHES ? near(name) : List.of();
    String nl = near.stream().map(c -> shown(c, "nl")).collect(Collectors.joining(", "));
    String en = near.stream().map(c -> shown(c, "en")).collect(Collectors.joining(", "));
    return Finding.error("VPB-CONCEPT", at)
        .says(
            "'" + shown + "' is geen concept van " + taxonomy.entryPoint() + ".",
            "'" + shown + "' is not a concept of " + taxonomy.entryPoint() + ".")
        .todo(
            near.isEmpty() ? "Geef de naam van een concept." : "Bedoelt u " + nl + "?",
            near.isEmpty() ? "Give the name of a concept." : "Did you mean " + en + "?")
        .build();
  }

  private static Finding ambiguous(String name, List<Concept> concepts, String at) {
    String names =
        concepts.stream()
            .map(c -> c.name().getPrefix() + ":" + c.name().getLocalPart())
            .collect(Collectors.joining(", "));
    return Finding.error("VPB-CONCEPT", at)
        .says(
            "'" + Shown.cut(name) + "' kan " + names + " zijn.",
            "'" + Shown.cut(name) + "' may be " + names + ".")
        .todo("Geef de naam met prefix.", "Give the name with its prefix.")
        .build();
  }

  private static String shown(Concept concept, String language) {
    return concept.name().getLocalPart() + " (" + concept.label(language) + ")";
  }

  private List<Concept> near(String name) {
    String wanted = name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT).strip();
    if (wanted.length() < 3 || wanted.length() > LONGEST) {
      return List.of();
    }
    return taxonomy.concepts().stream()
        .filter(concept -> concept.substitutable() && taxonomy.presents(concept.name()))
        .map(concept -> new Near(concept, distance(concept, wanted)))
        .filter(near -> near.distance() <= Math.max(2, wanted.length() / 3))
        .sorted(
            Comparator.comparingInt(Near::distance)
                .thenComparing(near -> near.concept().name().getLocalPart()))
        .limit(MOST_SUGGESTIONS)
        .map(Near::concept)
        .toList();
  }

  /** The least number of letters to change, in the name or a label. */
  private static int distance(Concept concept, String wanted) {
    Stream<String> known =
        Stream.of(concept.name().getLocalPart(), concept.label("nl"), concept.label("en"));
    return known
        .map(text -> text.toLowerCase(Locale.ROOT))
        .distinct()
        .mapToInt(text -> text.contains(wanted) ? 1 : changes(text, wanted))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private static int changes(String one, String two) {
    if (Math.abs(one.length() - two.length()) > two.length() / 3 + 2) {
      return Integer.MAX_VALUE;
    }
    int[] row = new int[two.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int kept = diagonal + (one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(kept, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[two.length()];
  }
}
