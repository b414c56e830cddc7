// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.util.Set;

/**
 * The part of the world an {@link Actor} may see and touch: aansluitingen times belanghebbenden.
 *
 * @param aansluitingen names of aansluitingen; {@link #ANY} as an element means all of them
 * @param belanghebbenden identity numbers; {@link #ANY} as an element means all of them
 */
public record Scope(Set<String> aansluitingen, Set<String> belanghebbenden) {
  /** Stands for every value. */
  public static final String ANY = "*";

  /** Everything. */
  public static final Scope ALL = new Scope(Set.of(ANY), Set.of(ANY));

  public Scope {
    aansluitingen = Set.copyOf(aansluitingen);
    belanghebbenden = Set.copyOf(belanghebbenden);
  }

  /** Whether this aansluiting lies within the scope. */
  public boolean allowsAansluiting(String aansluiting) {
    return aansluitingen.contains(ANY) || aansluitingen.contains(aansluiting);
  }

  /** Whether a delivery over this aansluiting about this belanghebbende lies within the scope. */
  public boolean allows(String aansluiting, Identiteit belanghebbende) {
    return allowsAansluiting(aansluiting)
        && (belanghebbenden.contains(ANY) || belanghebbenden.contains(belanghebbende.nummer()));
  }
}
