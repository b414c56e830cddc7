// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The adapters that are installed now. */
@ProviderType
public interface Adapters {
  /**
   * All, by name, the shadowed and quarantined ones too.
   *
   * @param actor needs {@link Role#READ}
   */
  List<AdapterInfo> list(Actor actor);

  /**
   * Takes an adapter out of quarantine, and lets it work again on what the process ended at.
   *
   * @param name of its bundle
   * @param actor needs {@link Role#OPERATE}
   * @return not done when there is nothing to release
   */
  Decision release(String name, Actor actor);
}
