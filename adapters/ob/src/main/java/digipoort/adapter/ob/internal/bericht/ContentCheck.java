// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.bericht;

import digipoort.adapter.ob.internal.descriptor.TaxDescriptor;
import digipoort.api.BerichtInhoud;
import digipoort.api.Finding;
import digipoort.api.Severity;
import digipoort.mapping.instance.Octets;
import digipoort.mapping.instance.TaxonomyCheck;
import digipoort.xbrl.FilingRules;
import digipoort.xbrl.InstanceReader;
import digipoort.xbrl.XmlNode;
import digipoort.xbrl.taxonomy.InstanceCheck;
import digipoort.xbrl.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks content by the taxonomy that the operator installed, when there is one. */
final class ContentCheck {
  private final TaxonomyCheck taxonomies;

  ContentCheck(TaxonomyCheck taxonomies) {
    this.taxonomies = taxonomies;
  }

  /** What a descriptor, above all an operator's, made of the content. */
  List<Finding> made(BerichtInhoud inhoud, TaxDescriptor descriptor) {
    List<Finding> findings = new ArrayList<>();
    Optional<Taxonomy> taxonomy = taxonomies.find(descriptor.head().entryPoint(), findings);
    byte[] octets = Octets.of(inhoud, Octets.MESSAGE);
    String name = inhoud.bestandsnaam();
    List<Finding> found =
        taxonomy.isPresent()
            ? InstanceCheck.sbr(taxonomy.get()).check(name, octets)
            : FilingRules.check(name, octets).findings();
    found.forEach(finding -> findings.add(ofDescriptor(finding, descriptor)));
    return findings;
  }

  private static Finding ofDescriptor(Finding finding, TaxDescriptor descriptor) {
    if (finding.severity() != Severity.ERROR) {
      return finding;
    }
    String file = descriptor.head().source().file();
    return Finding.error(finding.code(), "")
        .says(
            "Het bericht dat descriptor " + file + " maakt, is ongeldig: " + finding.text().nl(),
            "The message that descriptor " + file + " makes is not valid: " + finding.text().en())
        .todo("Verbeter de descriptor.", "Correct the descriptor.")
        .build();
  }

  /**
   * Adds what the taxonomy says of a ready-made message whose filing rules were checked before.
   * What was said before of a place is not said again.
   */
  <D extends TaxDescriptor> void given(XmlNode root, Ask<D> ask) {
    String entryPoint = ask.descriptor().head().entryPoint();
    List<Finding> refused = new ArrayList<>();
    Optional<Taxonomy> taxonomy = taxonomies.find(entryPoint, refused);
    ask.findings().addAll(refused);
    if (taxonomy.isPresent()) {
      Set<String> said =
          ask.findings().stream()
              .filter(finding -> finding.severity() == Severity.ERROR)
              .map(Finding::location)
              .collect(Collectors.toSet());
      InstanceCheck.sbr(taxonomy.get()).check(InstanceReader.read(root)).stream()
          .filter(finding -> !said.contains(finding.location()))
          .forEach(ask.findings()::add);
    } else if (refused.isEmpty()) {
      ask.add(
          ask.info("NOT-CHECKED", "")
              .says(
                  "Niet met de taxonomie gecontroleerd: geen pakket heeft " + entryPoint + ".",
                  "Not checked by the taxonomy: no package has " + entryPoint + ".")
              .todo(
                  "Zet het taxonomiepakket (zip) in etc/digipoort/taxonomies.",
                  "Put the taxonomy package (zip) into etc/digipoort/taxonomies."));
    }
  }
}
