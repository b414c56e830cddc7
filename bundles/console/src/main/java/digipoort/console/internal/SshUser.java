// SPDX-License-Identifier: Apache-2.0
package digipoort.console.internal;

import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.apache.karaf.shell.ssh.KarafJaasAuthenticator;
import org.apache.sshd.common.session.Session;
import org.jspecify.annotations.Nullable;

/** Whom Karaf's realm let in over SSH. */
record SshUser(Subject subject) {
  private static final String ADMINISTRATOR = "admin";

  /** A session without a subject belongs to nobody, who may do nothing. */
  static SshUser of(Session session) {
    @Nullable Subject subject = session.getAttribute(KarafJaasAuthenticator.SUBJECT_ATTRIBUTE_KEY);
    return new SshUser(subject == null ? new Subject() : subject);
  }

  boolean isAdministrator() {
    return subject.getPrincipals(RolePrincipal.class).stream()
        .anyMatch(role -> role.getName().equals(ADMINISTRATOR));
  }

  String name() {
    return subject.getPrincipals(UserPrincipal.class).stream()
        .map(UserPrincipal::getName)
        .findFirst()
        .orElse("nobody");
  }
}
