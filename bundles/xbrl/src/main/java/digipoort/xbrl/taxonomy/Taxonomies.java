// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.taxonomy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The taxonomy packages that the operator installed in {@code etc/digipoort/taxonomies/}. Packages
 * that were added, replaced or removed are noticed with the next call. May be called concurrently.
 */
@ProviderType
public interface Taxonomies {
  /**
   * The taxonomy of an entry point, loaded when it is first wanted; empty when no package describes
   * it. When several do, the one whose file name comes last is taken.
   *
   * @throws TaxonomyRefusedException when its package cannot be used
   */
  Optional<Taxonomy> find(String entryPoint);

  /** All packages, by the name of their file. */
  List<Installed> packages();

  /**
   * A file or folder where packages belong.
   *
   * @param file its name
   * @param content what is in it, or null when it cannot be used
   * @param reason why it cannot be used; empty when it can
   */
  record Installed(String file, @Nullable TaxonomyPackage content, String reason) {}
}
