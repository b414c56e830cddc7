// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.Role;
import digipoort.api.Scope;
import java.security.AccessController;
import java.security.Principal;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.GroupPrincipal;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.jspecify.annotations.Nullable;

/** Who runs a command. */
final class Caller {
  private Caller() {}

  /** The user whom Karaf authenticated for the running thread. */
  @SuppressWarnings("removal") // Karaf binds the subject to the access control context
  static Actor current() {
    return of(Subject.getSubject(AccessController.getContext()));
  }

  /** Without a subject it is code inside the runtime, which needs no permission of ours. */
  static Actor of(@Nullable Subject subject) {
    if (subject == null) {
      return Actor.operator("console");
    }
    String name =
        subject.getPrincipals(UserPrincipal.class).stream()
            .map(Principal::getName)
            .findFirst()
            .orElse("unknown");
    Set<String> names =
        subject.getPrincipals().stream()
            .filter(p -> p instanceof RolePrincipal || p instanceof GroupPrincipal)
            .map(Principal::getName)
            .collect(Collectors.toSet());
    return new Actor(name, Role.granted(names), Scope.ALL);
  }
}
