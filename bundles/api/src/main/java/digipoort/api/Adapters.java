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
}
