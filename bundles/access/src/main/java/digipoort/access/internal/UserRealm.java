// SPDX-License-Identifier: Apache-2.0
package digipoort.access.internal;

import java.util.Optional;
import java.util.Set;

/** Where users are kept. */
@FunctionalInterface
interface UserRealm {
  /**
   * @param name as the realm has it
   * @param roles names of roles and groups
   */
  record User(String name, Set<String> roles) {}

  /** The user when the password is right. */
  Optional<User> login(String realm, String name, char[] password);
}
