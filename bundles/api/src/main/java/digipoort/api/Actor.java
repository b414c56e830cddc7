// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.util.Set;

/**
 * Whoever acts. Every call carries one; what it creates is owned by its name.
 *
 * @param name the authenticated name, 1 to 100 characters
 * @param roles what it may do; empty means nothing
 * @param scope what it may see and touch; outside it, things do not exist for this actor
 */
public record Actor(String name, Set<Role> roles, Scope scope) {
  public Actor {
    Requirement.text("name", name, 100);
    roles = Set.copyOf(roles);
    Requirement.present("scope", scope);
  }

  /** An actor with every role over everything: the person at the console of the runtime. */
  public static Actor operator(String name) {
    return new Actor(name, Set.of(Role.values()), Scope.ALL);
  }

  /**
   * Passes when this actor has the role.
   *
   * @throws NotPermittedException when it has not
   */
  public void require(Role role) {
    if (!roles.contains(role)) {
      throw new NotPermittedException(name, role);
    }
  }
}
