// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.Actors;
import java.nio.file.Path;
import java.security.AccessController;
import java.security.Principal;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.GroupPrincipal;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.jspecify.annotations.Nullable;

/**
 * Who runs a command.
 *
 * @param actor its roles and scope
 * @param isAdministrator whether files of the runtime are its own
 */
record Caller(Actor actor, boolean isAdministrator) {
  private static final String ADMINISTRATOR = "admin";

  /** The user whom Karaf authenticated for the running thread. */
  @SuppressWarnings("removal") // Karaf binds the subject to the access control context
  static Caller current(@Nullable Actors actors) {
    return of(Subject.getSubject(AccessController.getContext()), actors);
  }

  /**
   * Closed: a thread that lost its user on the way may do nothing, and without what knows the
   * scopes only the administrator, who has none, may do anything.
   */
  static Caller of(@Nullable Subject subject, @Nullable Actors actors) {
    if (subject == null) {
      throw new FailedException(
          "No user is known here (expected: a command of somebody who logged in at the console)");
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
    boolean administrator = names.contains(ADMINISTRATOR);
    if (actors == null && !administrator) {
      throw new FailedException(
          "What "
              + name
              + " may see is not known: the service Actors is not running, so nothing is shown."
              + " The administrator finds the reason with scr:list and log:display");
    }
    return new Caller(
        actors == null ? Actor.operator(name) : actors.of(name, names), administrator);
  }

  /** Where the user's own files are: the administrator's everywhere in the folder. */
  Path ownFolder(Path folder) {
    if (isAdministrator) {
      return folder;
    }
    if (!actor.name().matches("[\\p{L}\\p{N}_@-][\\p{L}\\p{N}._@-]*")) {
      throw new FailedException(
          "User '"
              + actor.name()
              + "' cannot have a folder of its own in "
              + folder
              + " (expected: a name of letters, digits, '.', '_', '@' and '-')");
    }
    return folder.resolve(actor.name());
  }
}
