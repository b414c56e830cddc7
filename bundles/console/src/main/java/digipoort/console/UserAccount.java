// SPDX-License-Identifier: Apache-2.0
package digipoort.console;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A user of the realm.
 *
 * @param name as it logs in
 * @param roles as the realm names them, those of its groups too
 * @param scope what is written in its file of scopes, by key; empty for no file
 */
public record UserAccount(String name, Set<String> roles, Map<String, List<String>> scope) {
  /** The role that is not limited. */
  public static final String ADMINISTRATOR = "admin";

  /** Sorted, and closed to changes. */
  public UserAccount {
    roles = Collections.unmodifiableSet(new TreeSet<>(roles));
    scope = Collections.unmodifiableMap(new TreeMap<>(scope));
  }

  /** Whether it may do everything. */
  public boolean isAdministrator() {
    return roles.contains(ADMINISTRATOR);
  }
}
