// SPDX-License-Identifier: Apache-2.0
package digipoort.access.internal;

import java.io.IOException;
import java.util.Dictionary;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.sshd.server.SshServer;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the logins of this room before Karaf's shell over SSH, as long as both are there. */
@Component(
    immediate = true,
    service = {})
public final class SshLogins {
  private static final Logger LOG = LoggerFactory.getLogger(SshLogins.class);
  private static final String SHELL = "org.apache.karaf.shell";
  private static final String KARAF = "karaf";

  private final GuardedLogins logins;
  private final ConfigurationAdmin admin;
  private final Map<Object, SshGuard> guards = new ConcurrentHashMap<>();

  @Activate
  public SshLogins(@Reference GuardedLogins logins, @Reference ConfigurationAdmin admin) {
    this.logins = logins;
    this.admin = admin;
  }

  /** Of no type of SSH: a runtime without it has none of its classes to look at. */
  @Reference(
      service = SshServer.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addServer(Object server) {
    guards.put(server, SshGuard.before((SshServer) server, logins, this::realm));
  }

  void removeServer(Object server) {
    SshGuard guard = guards.remove(server);
    if (guard != null) {
      guard.remove();
    }
  }

  @Deactivate
  void stop() {
    guards.values().forEach(SshGuard::remove);
  }

  /** The realm that Karaf's own check asks. */
  private String realm() {
    try {
      Dictionary<String, Object> settings = admin.getConfiguration(SHELL, "?").getProperties();
      Object realm = settings == null ? null : settings.get("sshRealm");
      return String.valueOf(Objects.requireNonNullElse(realm, KARAF)).strip();
    } catch (IOException e) {
      LOG.warn("sshRealm in etc/{}.cfg cannot be read, {} counts: {}", SHELL, KARAF, e.toString());
      return KARAF;
    }
  }
}
