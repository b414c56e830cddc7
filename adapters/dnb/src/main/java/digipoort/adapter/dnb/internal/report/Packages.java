// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.report;

import digipoort.api.Finding;
import digipoort.xbrl.taxonomy.Taxonomies;
import digipoort.xbrl.taxonomy.Taxonomies.Installed;
import digipoort.xbrl.taxonomy.Taxonomy;
import digipoort.xbrl.taxonomy.TaxonomyRefusedException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The taxonomy packages of the operator, with words for what is missing. */
public final class Packages {
  private static final String FOLDER = "etc/digipoort/taxonomies";
  private static final int MOST = 10;
  private static final int SHOWN = 200;

  private final Taxonomies taxonomies;

  public Packages(Taxonomies taxonomies) {
    this.taxonomies = taxonomies;
  }

  /**
   * The taxonomy of an entry point; empty, with an error, when it cannot be had.
   *
   * @param at where the entry point is named
   */
  public Optional<Taxonomy> find(String entryPoint, String at, List<Finding> findings) {
    try {
      Optional<Taxonomy> found = taxonomies.find(entryPoint);
      if (found.isEmpty()) {
        findings.add(missing(entryPoint, at));
      }
      return found;
    } catch (TaxonomyRefusedException e) {
      findings.add(
          Finding.error("DNB-TAXONOMY", at)
              .says(
                  "De taxonomie is onbruikbaar: " + e.getMessage(),
                  "The taxonomy cannot be used: " + e.getMessage())
              .todo(
                  "Zet het officiële pakket, met alles waarnaar het verwijst, in " + FOLDER + ".",
                  "Put the official package, with all it refers to, into " + FOLDER + ".")
              .build());
      return Optional.empty();
    }
  }

  private Finding missing(String entryPoint, String at) {
    List<Installed> installed = taxonomies.packages();
    List<String> known =
        installed.stream()
            .flatMap(one -> Stream.ofNullable(one.content()))
            .flatMap(content -> content.entryPoints().stream())
            .map(point -> point.documents().get(0))
            .toList();
    String broken =
        installed.stream()
            .filter(one -> one.content() == null)
            .map(one -> one.file() + ": " + one.reason())
            .collect(Collectors.joining("; "));
    String shown = cut(entryPoint);
    return Finding.error("DNB-NO-TAXONOMY", at)
        .says(
            "Geen geïnstalleerd pakket heeft entrypoint '"
                + shown
                + "'. Wel geïnstalleerd: "
                + list(known, "niets")
                + "."
                + (broken.isEmpty() ? "" : " Onbruikbaar: " + cut(broken) + "."),
            "No installed package has entry point '"
                + shown
                + "'. Installed are: "
                + list(known, "none")
                + "."
                + (broken.isEmpty() ? "" : " Not usable: " + cut(broken) + "."))
        .todo(
            "Zet het taxonomiepakket van DNB, EBA of EIOPA (zip) in "
                + FOLDER
                + ", of verbeter het entrypoint.",
            "Put the taxonomy package of DNB, EBA or EIOPA (zip) into "
                + FOLDER
                + ", or correct the entry point.")
        .build();
  }

  private static String list(List<String> known, String none) {
    String some = String.join(", ", known.subList(0, Math.min(MOST, known.size())));
    return known.isEmpty() ? none : known.size() > MOST ? some + ", ..." : some;
  }

  private static String cut(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
  }
}
