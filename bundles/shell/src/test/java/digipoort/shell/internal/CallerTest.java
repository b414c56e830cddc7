// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.api.Actor;
import digipoort.api.Role;
import java.nio.file.Path;
import java.security.PrivilegedAction;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.junit.jupiter.api.Test;

class CallerTest {
  @Test
  void theScopeIsTheOneOfEveryDoor() {
    Caller caller = Caller.of(user("piet", "digipoort-read", "ssh"), new FakeActors());

    assertThat(caller.actor().scope()).isEqualTo(FakeActors.SCOPE);
    assertThat(caller.actor().roles()).containsExactly(Role.READ);
    assertThat(caller.isAdministrator()).isFalse();
  }

  @Test
  void withoutScopesOnlyTheAdministratorGoesOn() {
    assertThatThrownBy(() -> Caller.of(user("piet", "digipoort-read"), null))
        .isInstanceOf(FailedException.class)
        .hasMessageContaining("Actors is not running");
    assertThat(Caller.of(user("beheer", "admin"), null))
        .isEqualTo(new Caller(Actor.operator("beheer"), true));
  }

  @Test
  void nobodyMayDoNothing() {
    assertThatThrownBy(() -> Caller.current(new FakeActors()))
        .isInstanceOf(FailedException.class)
        .hasMessageContaining("No user is known");
  }

  @Test
  @SuppressWarnings("removal")
  void theUserIsTheOneOfTheThread() {
    String name =
        Subject.doAs(
            user("piet"),
            (PrivilegedAction<String>) () -> Caller.current(new FakeActors()).actor().name());

    assertThat(name).isEqualTo("piet");
  }

  @Test
  void aNameThatIsNoFolderGetsNone() {
    Path root = Path.of("/srv/import");
    for (String name : new String[] {"..", ".", "a/b", "../x", "a\0b", "a b"}) {
      Caller caller = Caller.of(user(name, "digipoort-read"), new FakeActors());
      assertThatThrownBy(() -> caller.ownFolder(root)).isInstanceOf(FailedException.class);
    }
    Caller caller = Caller.of(user("piet.b@hub", "digipoort-read"), new FakeActors());
    assertThat(caller.ownFolder(root)).isEqualTo(root.resolve("piet.b@hub"));
  }

  private static Subject user(String name, String... roles) {
    var subject = new Subject();
    subject.getPrincipals().add(new UserPrincipal(name));
    Set.of(roles).forEach(role -> subject.getPrincipals().add(new RolePrincipal(role)));
    return subject;
  }
}
