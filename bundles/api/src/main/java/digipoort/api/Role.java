// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What an {@link Actor} may do. Each role includes nothing but what it says. */
public enum Role {
  /** Hand over submissions and ask for previews. */
  SUBMIT,
  /** See deliveries, events and aansluitingen within the scope. */
  READ,
  /** Take over received berichten: acknowledge them. */
  RECEIVE,
  /** Decide as a person: retry, cancel, test an aansluiting. */
  OPERATE;

  /** The name of this role where users are kept, for example {@code digipoort-submit}. */
  public String realmName() {
    return "digipoort-" + name().toLowerCase(Locale.ROOT);
  }

  /**
   * What a user with these role and group names may do, at every door: each name as in {@link
   * #realmName()}; {@code admin} grants everything, any other name nothing.
   */
  public static Set<Role> granted(Collection<String> realmNames) {
    Set<Role> granted = EnumSet.noneOf(Role.class);
    for (Role role : values()) {
      if (realmNames.contains("admin") || realmNames.contains(role.realmName())) {
        granted.add(role);
      }
    }
    return granted;
  }
}
