// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Lets other doors ask who somebody is, in the way of the door that knows users from outside. */
@ProviderType
public interface Logins {
  /**
   * Who this is; empty when the credentials are absent, unreadable or wrong, or the user may not
   * come in now.
   *
   * @param authorization value of the HTTP header of that name, or null without one
   */
  Optional<Actor> login(@Nullable String authorization);
}
