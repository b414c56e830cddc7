// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal;

import digipoort.xbrl.taxonomy.Taxonomies;
import digipoort.xbrl.taxonomy.Taxonomy;
import digipoort.xbrl.taxonomy.TaxonomyPackage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One package, as if an operator had installed it and nothing else. */
record OnePackage(TaxonomyPackage content) implements Taxonomies {
  static OnePackage of(Path place) {
    return new OnePackage(TaxonomyPackage.open(place));
  }

  @Override
  public Optional<Taxonomy> find(String entryPoint) {
    return content.has(entryPoint) ? Optional.of(content.load(entryPoint)) : Optional.empty();
  }

  @Override
  public List<Installed> packages() {
    return List.of(new Installed(content.file(), content, ""));
  }
}
