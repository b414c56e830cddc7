// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal;

import digipoort.adapter.vpb.internal.form.Form;
import digipoort.api.Finding;
import digipoort.api.Tijdvak;
import digipoort.mapping.descriptor.Descriptors;
import digipoort.mapping.descriptor.Head;
import digipoort.mapping.instance.TaxonomyCheck;
import digipoort.xbrl.taxonomy.Taxonomies;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses what a message is made by: from the descriptors, else from the installed packages. */
final class Targets {
  /** The final release of a year before its trials, a later one before an earlier. */
  private static final Comparator<String> RELEASES =
      Comparator.comparing((String uri) -> !Head.trial(uri)).thenComparing(uri -> uri);

  private final MessageType type;
  private final Descriptors<Form> forms;
  private final Taxonomies taxonomies;
  private final TaxonomyCheck check;

  Targets(MessageType type, Descriptors<Form> forms, Taxonomies taxonomies) {
    this.type = type;
    this.forms = forms;
    this.taxonomies = taxonomies;
    this.check = new TaxonomyCheck(taxonomies);
  }

  Descriptors<Form> forms() {
    return forms;
  }

  /** The target of a boekjaar; empty, with an error, when there is none. */
  Optional<Target> forPeriod(Tijdvak boekjaar, List<Finding> findings) {
    Optional<Form> form = forms.covering(boekjaar);
    if (form.isPresent()) {
      return Optional.of(target(form.get().head().entryPoint(), form.get(), findings));
    }
    int year = boekjaar.einde().getYear();
    Optional<Target> installed =
        installed().stream()
            .filter(uri -> type.year(uri).filter(y -> y == year).isPresent())
            .max(RELEASES)
            .map(uri -> target(uri, null, findings));
    if (installed.isEmpty()) {
      findings.add(unknownPeriod(boekjaar));
    }
    return installed;
  }

  /** The target of an entry point; empty when neither descriptor nor package has it. */
  Optional<Target> forEntryPoint(String entryPoint, List<Finding> findings) {
    Optional<Form> form = forms.ofEntryPoint(entryPoint);
    return form.isPresent() || check.installed(entryPoint)
        ? Optional.of(target(entryPoint, form.orElse(null), findings))
        : Optional.empty();
  }

  /** An error when the target is for boekjaren of another year. */
  Optional<Finding> otherYear(Target target, Tijdvak boekjaar, String at) {
    int year = boekjaar.einde().getYear();
    boolean fits =
        target.form() == null
            ? type.year(target.entryPoint()).filter(y -> y != year).isEmpty()
            : target.form().covers(boekjaar);
    return fits
        ? Optional.empty()
        : Optional.of(
            Finding.error(type.kind().code("ENTRYPOINT-PERIOD"), at)
                .says(
                    "Het entrypoint is niet voor een boekjaar dat eindigt op "
                        + boekjaar.einde()
                        + ".",
                    "The entry point is not for a book year that ends on " + boekjaar.einde() + ".")
                .todo(
                    "Gebruik het entrypoint van het tijdvak.", "Use the entry point of the period.")
                .build());
  }

  private Target target(String entryPoint, @Nullable Form form, List<Finding> findings) {
    return new Target(entryPoint, form, check.find(entryPoint, findings).orElse(null));
  }

  private List<String> installed() {
    return taxonomies.packages().stream()
        .map(Taxonomies.Installed::content)
        .flatMap(content -> content == null ? Stream.empty() : content.entryPoints().stream())
        .flatMap(entryPoint -> entryPoint.documents().stream())
        .filter(uri -> type.year(uri).isPresent())
        .toList();
  }

  /** The entry points that are known, for people. */
  List<String> known() {
    return Stream.concat(
            forms.all().stream().map(form -> form.head().entryPoint()), installed().stream())
        .distinct()
        .toList();
  }

  private Finding unknownPeriod(Tijdvak boekjaar) {
    String folder = "etc/digipoort/descriptors/" + type.folder();
    String broken = forms.broken().isEmpty() ? "" : " " + forms.broken();
    return Finding.error(type.prefix() + "-NO-DESCRIPTOR", "tijdvak")
        .says(
            "Voor een boekjaar dat eindigt op "
                + boekjaar.einde()
                + " is er geen taxonomie; wel voor "
                + forms.available()
                + "."
                + broken,
            "There is no taxonomy for a book year that ends on "
                + boekjaar.einde()
                + "; there is for "
                + forms.available()
                + "."
                + broken)
        .todo(
            "Controleer het tijdvak, zet een descriptor in "
                + folder
                + " en herstart de adapter, of installeer het taxonomiepakket van dat jaar.",
            "Check the period, put a descriptor into "
                + folder
                + " and restart the adapter, or install the taxonomy package of that year.")
        .build();
  }
}
