// SPDX-License-Identifier: Apache-2.0
package digipoort.access.internal;

import digipoort.api.LoginRequest;
import java.util.Objects;
import org.apache.karaf.shell.api.console.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Records the console of whoever started the runtime: it asks no password, so it is no login. */
@Component(
    immediate = true,
    service = {})
public final class LocalConsole {
  private final GuardedLogins logins;

  @Activate
  public LocalConsole(@Reference GuardedLogins logins) {
    this.logins = logins;
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addSession(Session session) {
    logins.console("OPENED", request(session));
  }

  void removeSession(Session session) {
    logins.console("CLOSED", request(session));
  }

  private static LoginRequest request(Session session) {
    String user = String.valueOf(Objects.requireNonNullElse(session.get("USER"), ""));
    return new LoginRequest("console", "local", "", user, new char[0]);
  }
}
