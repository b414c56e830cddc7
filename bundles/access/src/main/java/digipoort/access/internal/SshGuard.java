// SPDX-License-Identifier: Apache-2.0
package digipoort.access.internal;

import digipoort.api.LoginRequest;
import digipoort.api.LoginResult;
import java.net.InetSocketAddress;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.function.Supplier;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.AsyncAuthException;
import org.apache.sshd.server.auth.password.PasswordAuthenticator;
import org.apache.sshd.server.auth.pubkey.PublickeyAuthenticator;
import org.apache.sshd.server.session.ServerSession;

/**
 * Stands before the checks of one SSH server. A password is checked here first and then by the
 * server itself, which also asks for the role. A key cannot be guessed: its use is only recorded.
 */
final class SshGuard implements PasswordAuthenticator, PublickeyAuthenticator, SessionListener {
  private static final String DOOR = "ssh";
  private static final AttributeKey<Boolean> BY_PASSWORD = new AttributeKey<>();

  private final SshServer server;
  private final GuardedLogins logins;
  private final Supplier<String> realm;
  private final PasswordAuthenticator passwords;
  private final PublickeyAuthenticator keys;

  private SshGuard(SshServer server, GuardedLogins logins, Supplier<String> realm) {
    this.server = server;
    this.logins = logins;
    this.realm = realm;
    this.passwords = server.getPasswordAuthenticator();
    this.keys = server.getPublickeyAuthenticator();
  }

  static SshGuard before(SshServer server, GuardedLogins logins, Supplier<String> realm) {
    SshGuard guard = new SshGuard(server, logins, realm);
    if (guard.passwords != null) {
      server.setPasswordAuthenticator(guard);
    }
    if (guard.keys != null) {
      server.setPublickeyAuthenticator(guard);
    }
    server.addSessionListener(guard);
    return guard;
  }

  void remove() {
    server.removeSessionListener(this);
    if (server.getPasswordAuthenticator() == this) {
      server.setPasswordAuthenticator(passwords);
    }
    if (server.getPublickeyAuthenticator() == this) {
      server.setPublickeyAuthenticator(keys);
    }
  }

  @Override
  public boolean authenticate(String name, String password, ServerSession session)
      throws AsyncAuthException {
    char[] secret = password.toCharArray();
    LoginRequest request = request(name, session, secret);
    try {
      if (!(logins.login(request) instanceof LoginResult.Admitted)) {
        return false;
      }
    } finally {
      Arrays.fill(secret, '\0');
    }
    if (!passwords.authenticate(name, password, session)) {
      logins.denied(request, "role for SSH");
      return false;
    }
    session.setAttribute(BY_PASSWORD, true);
    return true;
  }

  @Override
  public boolean authenticate(String name, PublicKey key, ServerSession session)
      throws AsyncAuthException {
    if (keys.authenticate(name, key, session)) {
      return true;
    }
    logins.keyRefused(request(name, session, new char[0]));
    return false;
  }

  /** A key counts only now: before, it was offered and nothing signed with it. */
  @Override
  public void sessionEvent(Session session, Event event) {
    if (event == Event.Authenticated && session.getAttribute(BY_PASSWORD) == null) {
      logins.keyAccepted(request(session.getUsername(), session, new char[0]));
    }
  }

  private LoginRequest request(String name, Session session, char[] secret) {
    return new LoginRequest(DOOR, address(session), realm.get(), name, secret);
  }

  private static String address(Session session) {
    return session.getRemoteAddress() instanceof InetSocketAddress socket
            && socket.getAddress() != null
        ? socket.getAddress().getHostAddress()
        : "";
  }
}
