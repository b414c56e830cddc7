// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.Actors;
import digipoort.api.Role;
import digipoort.api.Scope;
import java.util.Collection;
import java.util.Set;

/** Everybody sees one aansluiting. */
final class FakeActors implements Actors {
  static final Scope SCOPE = new Scope(Set.of("hub"), Set.of(Scope.ANY), Set.of(Scope.ANY));

  @Override
  public Actor of(String name, Collection<String> realmNames) {
    return new Actor(name, Role.granted(realmNames), SCOPE);
  }
}
