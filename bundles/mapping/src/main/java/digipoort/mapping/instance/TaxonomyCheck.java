// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping.instance;

import digipoort.api.BerichtInhoud;
import digipoort.api.Finding;
import digipoort.mapping.Uncertain;
import digipoort.mapping.descriptor.Head;
import digipoort.xbrl.taxonomy.InstanceCheck;
import digipoort.xbrl.taxonomy.Taxonomies;
import digipoort.xbrl.taxonomy.Taxonomy;
import digipoort.xbrl.taxonomy.TaxonomyRefusedException;
import java.util.List;
import java.util.Optional;

/**
 * Checks instances by the taxonomy that the operator installed, when there is one. Safe for many
 * threads.
 */
public final class TaxonomyCheck {
  private final Taxonomies taxonomies;

  public TaxonomyCheck(Taxonomies taxonomies) {
    this.taxonomies = taxonomies;
  }

  /**
   * The taxonomy of an entry point; empty when no package has it. When its package cannot be used:
   * empty, with the reason as an error.
   */
  public Optional<Taxonomy> find(String entryPoint, List<Finding> findings) {
    try {
      return taxonomies.find(entryPoint);
    } catch (TaxonomyRefusedException e) {
      findings.add(e.finding());
      return Optional.empty();
    }
  }

  /** Whether a package describes the entry point, usable or not. */
  public boolean installed(String entryPoint) {
    return taxonomies.packages().stream()
        .map(Taxonomies.Installed::content)
        .anyMatch(content -> content != null && content.has(entryPoint));
  }

  /**
   * What the taxonomy of an SBR message says of the content, filing rules (FR-NL) included; nothing
   * when no package has its entry point.
   */
  public List<Finding> sbr(String entryPoint, BerichtInhoud inhoud, List<Finding> refused) {
    return find(entryPoint, refused)
        .map(
            taxonomy ->
                InstanceCheck.sbr(taxonomy)
                    .check(inhoud.bestandsnaam(), Octets.of(inhoud, Octets.MESSAGE)))
        .orElse(List.of());
  }

  /**
   * An alfa or bèta release is an error in {@code productie}, else a warning; code {@code
   * PREFIX-TRIAL}. Nothing for any other entry point.
   */
  public static List<Finding> trial(String prefix, String entryPoint, String omgeving) {
    if (!Head.trial(entryPoint)) {
      return List.of();
    }
    String code = prefix + "-TRIAL";
    Finding.Builder finding =
        Uncertain.production(omgeving) ? Finding.error(code, "") : Finding.warning(code, "");
    return List.of(
        finding
            .says(
                entryPoint + " is van een alfa- of bètataxonomie: niet voor productie.",
                entryPoint + " is of an alfa or bèta taxonomy: not for production.")
            .todo(
                "Gebruik de definitieve taxonomie, of een aansluiting op een testomgeving.",
                "Use the final taxonomy, or an aansluiting to a test environment.")
            .build());
  }
}
