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

  /** Of no type of the shell: a runtime without it has none of its classes to look at. */
  @Reference(
      service = Session.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addSession(Object session) {
    logins.console("OPENED", request(session));
  }

  void removeSession(Object session) {
    logins.console("CLOSED", request(session));
  }

  private static LoginRequest request(Object session) {
    Object name = ((Session) session).get("USER");
    String user = String.valueOf(Objects.requireNonNullElse(name, ""));
    return new LoginRequest("console", "local", "", user, new char[0]);
  }
}
