// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.util.Set;

/**
 * The part of the world an {@link Actor} may see and touch: aansluitingen times belanghebbenden
 * times berichtsoorten.
 *
 * @param aansluitingen names of aansluitingen; {@link #ANY} as an element means all of them
 * @param belanghebbenden identity numbers; {@link #ANY} as an element means all of them
 * @param berichtsoorten names of berichtsoorten; {@link #ANY} as an element means all of them
 */
public record Scope(
    Set<String> aansluitingen, Set<String> belanghebbenden, Set<String> berichtsoorten) {
  /** Stands for every value. */
  public static final String ANY = "*";

  /** Everything. */
  public static final Scope ALL = new Scope(Set.of(ANY), Set.of(ANY), Set.of(ANY));

  /** Nothing at all. */
  public static final Scope NOTHING = new Scope(Set.of(), Set.of(), Set.of());

  public Scope {
    aansluitingen = Set.copyOf(aansluitingen);
    belanghebbenden = Set.copyOf(belanghebbenden);
    berichtsoorten = Set.copyOf(berichtsoorten);
  }

  /** Whether this aansluiting lies within the scope. */
  public boolean allowsAansluiting(String aansluiting) {
    return holds(aansluitingen, aansluiting);
  }

  /** Whether this berichtsoort lies within the scope. */
  public boolean allowsBerichtsoort(String berichtsoort) {
    return holds(berichtsoorten, berichtsoort);
  }

  /**
   * Whether a bericht of this berichtsoort over this aansluiting about this belanghebbende does.
   */
  public boolean allows(String aansluiting, Identiteit belanghebbende, String berichtsoort) {
    return allowsAansluiting(aansluiting)
        && holds(belanghebbenden, belanghebbende.nummer())
        && allowsBerichtsoort(berichtsoort);
  }

  private static boolean holds(Set<String> names, String name) {
    return names.contains(ANY) || names.contains(name);
  }
}
