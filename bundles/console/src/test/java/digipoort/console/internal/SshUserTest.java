// SPDX-License-Identifier: Apache-2.0
package digipoort.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.GroupPrincipal;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.junit.jupiter.api.Test;

class SshUserTest {
  @Test
  void onlyTheRoleMakesAnAdministrator() {
    var subject = new Subject();
    subject.getPrincipals().add(new UserPrincipal("admin"));
    subject.getPrincipals().add(new GroupPrincipal("admin"));
    subject.getPrincipals().add(new RolePrincipal("manager"));
    SshUser user = new SshUser(subject);

    assertThat(user.isAdministrator()).isFalse();

    subject.getPrincipals().add(new RolePrincipal("admin"));

    assertThat(user.isAdministrator()).isTrue();
    assertThat(user.name()).isEqualTo("admin");
  }

  @Test
  void nobodyHasNoRole() {
    SshUser nobody = new SshUser(new Subject());

    assertThat(nobody.isAdministrator()).isFalse();
    assertThat(nobody.name()).isEqualTo("nobody");
  }
}
