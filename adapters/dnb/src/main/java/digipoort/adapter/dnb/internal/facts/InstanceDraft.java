// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.facts;

import digipoort.api.Finding;
import digipoort.xbrl.Instance;
import digipoort.xbrl.taxonomy.Taxonomy;
import java.util.List;

/**
 * The report as it will be written, with where each fact came from.
 *
 * @param instance of all facts that were understood
 * @param places JSON Pointers of its facts, in their order, without the filing indicators
 */
public record InstanceDraft(Instance instance, List<String> places) {
  public InstanceDraft {
    places = List.copyOf(places);
  }

  /** Makes it; what is wrong is added to the findings and left out. */
  public static InstanceDraft of(
      FactList list, Taxonomy taxonomy, Identifier identifier, List<Finding> findings) {
    return new Drafting(list, taxonomy, identifier, findings).run();
  }

  /** Whom the report is about. */
  public record Identifier(String scheme, String value) {}
}
