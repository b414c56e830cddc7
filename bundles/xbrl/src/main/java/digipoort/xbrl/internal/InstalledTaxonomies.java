// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal;

import digipoort.api.Condition;
import digipoort.api.ConditionSource;
import digipoort.api.Text;
import digipoort.xbrl.taxonomy.Taxonomies;
import digipoort.xbrl.taxonomy.Taxonomy;
import digipoort.xbrl.taxonomy.TaxonomyFolder;
import digipoort.xbrl.taxonomy.TaxonomyRefusedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The packages in {@code etc/digipoort/taxonomies/}, shared by all adapters. */
@Component(
    immediate = true,
    service = {Taxonomies.class, ConditionSource.class})
public final class InstalledTaxonomies implements Taxonomies, ConditionSource {
  private static final int SUBJECT = 200;

  private final TaxonomyFolder folder;

  @Activate
  public InstalledTaxonomies(BundleContext context) {
    String etc = context.getProperty("karaf.etc");
    this.folder = new TaxonomyFolder(Path.of(etc == null ? "etc" : etc, "digipoort", "taxonomies"));
    folder.packages(); // those that cannot be used are named in the log at once
  }

  @Override
  public Optional<Taxonomy> find(String entryPoint) {
    return folder.find(entryPoint);
  }

  @Override
  public List<Installed> packages() {
    return folder.packages();
  }

  @Override
  public List<Condition> conditions() {
    folder.packages(); // one may have come or gone while nobody asked for any
    return folder.refused().stream().map(InstalledTaxonomies::condition).toList();
  }

  private static Condition condition(TaxonomyRefusedException refusal) {
    String file = refusal.file();
    return new Condition(
        "taxonomy-unusable",
        file.substring(0, Math.min(SUBJECT, file.length())),
        Condition.Level.WARNING,
        Condition.Owner.OPERATOR,
        null,
        new Text(
            "Een taxonomiepakket wordt niet gebruikt: " + refusal.getMessage(),
            "A taxonomy package is not used: " + refusal.getMessage()),
        new Text(
            "Vervang of verwijder het in etc/digipoort/taxonomies; digipoort:taxonomy-list toont"
                + " alle pakketten.",
            "Replace or remove it in etc/digipoort/taxonomies; digipoort:taxonomy-list shows all"
                + " packages."));
  }
}
