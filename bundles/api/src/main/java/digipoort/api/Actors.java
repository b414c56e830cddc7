// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.util.Collection;
import org.osgi.annotation.versioning.ProviderType;

/** Turns a user whom a door authenticated into an {@link Actor}; the same way at every door. */
@ProviderType
public interface Actors {
  /**
   * The actor for an authenticated user, with the scope that is configured for it.
   *
   * <p>Closed: a user for whom no scope is configured sees nothing as soon as one is configured for
   * anybody, and so does one whose configuration is wrong. The role {@code admin} is not limited.
   *
   * @param name the authenticated name
   * @param realmNames its roles and groups as the realm names them, see {@link Role#granted}
   */
  Actor of(String name, Collection<String> realmNames);
}
