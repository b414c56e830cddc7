// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.facts;

import digipoort.api.Finding;
import digipoort.api.Text;
import digipoort.xbrl.FilingIndicators;
import digipoort.xbrl.taxonomy.Concept;
import digipoort.xbrl.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/**
 * Finds what is meant by a name: {@code Local}, {@code prefix:Local} with the prefix of the
 * taxonomy, or {@code {namespace}Local}. One serves one preparation.
 */
final class Names {
  private static final int MOST = 8;
  private static final Text ITEM = new Text("concept", "concept");
  private static final Text DIMENSION = new Text("dimensie", "dimension");

  private final Taxonomy taxonomy;
  private final List<Finding> findings;
  private final Suggestions suggestions = new Suggestions();
  private final Map<String, List<Concept>> byLocal = new HashMap<>();

  Names(Taxonomy taxonomy, List<Finding> findings) {
    this.taxonomy = taxonomy;
    this.findings = findings;
    for (Concept concept : taxonomy.concepts()) {
      byLocal
          .computeIfAbsent(concept.name().getLocalPart(), none -> new ArrayList<>(1))
          .add(concept);
    }
  }

  /** The item that is reported; empty, with an error, when the name is not that of one. */
  Optional<Concept> item(String given, String at) {
    List<Concept> found = matching(given, Concept::reportableItem);
    if (found.stream().anyMatch(Names::indicator)) {
      findings.add(
          Finding.error("DNB-CONCEPT", at)
              .says(
                  "'" + Wrong.cut(given) + "' is geen feit maar noemt een template.",
                  "'" + Wrong.cut(given) + "' is no fact but names a template.")
              .todo("Noem het template in templates.", "Name the template in templates.")
              .build());
      return Optional.empty();
    }
    List<Concept> shown = found.stream().filter(c -> taxonomy.presents(c.name())).toList();
    List<Concept> candidates = shown.isEmpty() ? found : shown;
    if (candidates.isEmpty() && !matching(given, concept -> true).isEmpty()) {
      findings.add(
          Finding.error("DNB-CONCEPT", at)
              .says(
                  "'" + Wrong.cut(given) + "' is een kop, dimensie of lid en heeft geen waarde.",
                  "'" + Wrong.cut(given) + "' is a heading, dimension or member without a value.")
              .todo("Noem een concept met een waarde.", "Name a concept that has a value.")
              .build());
      return Optional.empty();
    }
    return one(new Wanted("DNB-CONCEPT", given, at, ITEM), candidates, Concept::reportableItem);
  }

  private static boolean indicator(Concept concept) {
    return concept.name().getNamespaceURI().equals(FilingIndicators.NAMESPACE);
  }

  /** The dimension; empty, with an error, when the name is not that of one. */
  Optional<Concept> dimension(String given, String at) {
    Predicate<Concept> dimension = concept -> concept.kind() == Concept.Kind.DIMENSION;
    Wanted wanted = new Wanted("DNB-DIMENSION", given, at, DIMENSION);
    return one(wanted, matching(given, dimension), dimension);
  }

  /**
   * The member; empty, with an error, when the name is not that of one of these.
   *
   * @param of what it is a member of, for texts
   */
  Optional<QName> member(String given, String at, QName of, Collection<QName> usable) {
    List<QName> candidates =
        matching(given, concept -> usable.contains(concept.name())).stream()
            .map(Concept::name)
            .toList();
    if (candidates.size() == 1) {
      return Optional.of(candidates.get(0));
    }
    List<String> locals = usable.stream().map(QName::getLocalPart).toList();
    List<String> near =
        candidates.isEmpty()
            ? near("member " + of, given, usable.stream().flatMap(this::known).toList())
            : candidates.stream().map(QName::toString).toList();
    String some = String.join(", ", locals.subList(0, Math.min(MOST, locals.size())));
    String list = locals.size() > MOST ? some + ", ..." : some;
    findings.add(
        Finding.error("DNB-MEMBER", at)
            .says(
                "'" + Wrong.cut(given) + "' is geen lid van " + of.getLocalPart() + ".",
                "'" + Wrong.cut(given) + "' is no member of " + of.getLocalPart() + ".")
            .todo(
                near.isEmpty() ? "Mogelijk: " + list + "." : meant(near, "Bedoelt u "),
                near.isEmpty() ? "Possible: " + list + "." : meant(near, "Did you mean "))
            .build());
    return Optional.empty();
  }

  private record Wanted(String code, String given, String at, Text what) {
    private Finding.Builder finding() {
      return Finding.error(code, at);
    }

    private String shown() {
      return "'" + Wrong.cut(given) + "'";
    }
  }

  private Optional<Concept> one(Wanted wanted, List<Concept> candidates, Predicate<Concept> role) {
    if (candidates.size() == 1) {
      return Optional.of(candidates.get(0));
    }
    if (candidates.size() > 1) {
      String names =
          candidates.stream().limit(MOST).map(Names::lexical).collect(Collectors.joining(", "));
      findings.add(
          Finding.error("DNB-AMBIGUOUS", wanted.at)
              .says(
                  wanted.shown() + " is niet eenduidig: " + names + ".",
                  wanted.shown() + " is ambiguous: " + names + ".")
              .todo(
                  "Noem het met zijn prefix of {namespace}.", "Name it with prefix or {namespace}.")
              .build());
      return Optional.empty();
    }
    List<String> near =
        near(
            wanted.code,
            wanted.given,
            byLocal.values().stream().flatMap(List::stream).filter(role).toList());
    String in = taxonomy.entryPoint();
    findings.add(
        wanted
            .finding()
            .says(
                wanted.shown() + " is geen " + wanted.what.nl() + " van " + in + ".",
                wanted.shown() + " is no " + wanted.what.en() + " of " + in + ".")
            .todo(
                near.isEmpty() ? "Controleer de naam." : meant(near, "Bedoelt u "),
                near.isEmpty() ? "Check the name." : meant(near, "Did you mean "))
            .build());
    return Optional.empty();
  }

  private Stream<Concept> known(QName name) {
    return taxonomy.concept(name).stream();
  }

  /** Those with this label, else those whose names are nearly the same. */
  private List<String> near(String kind, String given, List<Concept> concepts) {
    if (!suggestions.more()) {
      return List.of();
    }
    List<String> labelled =
        concepts.stream()
            .filter(
                concept ->
                    concept.labels().all().stream().anyMatch(l -> l.text().equalsIgnoreCase(given)))
            .map(concept -> concept.name().getLocalPart())
            .limit(MOST)
            .toList();
    List<String> names = concepts.stream().map(c -> c.name().getLocalPart()).toList();
    return labelled.isEmpty() ? suggestions.near(kind, local(given), names) : labelled;
  }

  private List<Concept> matching(String given, Predicate<Concept> role) {
    return byLocal.getOrDefault(local(given), List.of()).stream()
        .filter(role)
        .filter(concept -> named(given, concept.name()))
        .toList();
  }

  private static String local(String given) {
    int end = given.startsWith("{") ? given.lastIndexOf('}') : given.lastIndexOf(':');
    return given.substring(end + 1).strip();
  }

  private static boolean named(String given, QName name) {
    if (given.startsWith("{")) {
      return given.equals(name.toString());
    }
    int colon = given.lastIndexOf(':');
    return colon < 0 || given.substring(0, colon).strip().equals(name.getPrefix());
  }

  private static String meant(List<String> names, String start) {
    return start + String.join(" / ", names) + "?";
  }

  private static String lexical(Concept concept) {
    QName name = concept.name();
    return name.getPrefix() + ":" + name.getLocalPart() + " (" + name + ")";
  }
}
