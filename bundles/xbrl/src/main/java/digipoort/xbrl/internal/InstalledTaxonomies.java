// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal;

import digipoort.xbrl.taxonomy.Taxonomies;
import digipoort.xbrl.taxonomy.Taxonomy;
import digipoort.xbrl.taxonomy.TaxonomyFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The packages in {@code etc/digipoort/taxonomies/}, shared by all adapters. */
@Component(immediate = true)
public final class InstalledTaxonomies implements Taxonomies {
  private final Taxonomies folder;

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
}
