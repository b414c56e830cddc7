// SPDX-License-Identifier: Apache-2.0
package digipoort.access.internal;

import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AccountException;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.apache.karaf.jaas.boot.principal.GroupPrincipal;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The JAAS realms of Karaf. */
final class JaasRealms implements UserRealm {
  private static final Logger LOG = LoggerFactory.getLogger(JaasRealms.class);

  @Override
  public Optional<User> login(String realm, String name, char[] password) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // JAAS looks for Karaf's proxy module with the context class loader
    thread.setContextClassLoader(UserPrincipal.class.getClassLoader());
    try {
      Subject subject = new Subject();
      new LoginContext(realm, subject, callbacks -> answer(callbacks, name, password)).login();
      return subject.getPrincipals(UserPrincipal.class).stream()
          .findFirst()
          .map(user -> new User(user.getName(), roles(subject)));
    } catch (FailedLoginException | AccountException e) {
      LOG.debug("Login refused by realm {}", realm);
      return Optional.empty();
    } catch (LoginException | RuntimeException e) {
      // JAAS puts the trace of whatever broke into the message
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      LOG.warn("Realm {} cannot check a login: {}", realm, SecurityLog.shown(reason));
      return Optional.empty();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static Set<String> roles(Subject subject) {
    return subject.getPrincipals().stream()
        .filter(p -> p instanceof RolePrincipal || p instanceof GroupPrincipal)
        .map(Principal::getName)
        .collect(Collectors.toSet());
  }

  private static void answer(Callback[] callbacks, String name, char[] password)
      throws IOException, UnsupportedCallbackException {
    for (Callback callback : callbacks) {
      if (callback instanceof NameCallback asked) {
        asked.setName(name);
      } else if (callback instanceof PasswordCallback asked) {
        asked.setPassword(password);
      } else {
        throw new UnsupportedCallbackException(callback);
      }
    }
  }
}
