// SPDX-License-Identifier: Apache-2.0
package digipoort.console.internal;

import java.util.List;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.apache.sshd.common.session.helpers.AbstractSession;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.server.subsystem.SubsystemFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes Karaf's SSH server: tunnels for everybody; files, the environment and the language of the
 * shell for who is not the administrator.
 */
@Component(
    service = {},
    immediate = true)
public final class ConsoleGuard {
  private static final Logger LOG = LoggerFactory.getLogger(ConsoleGuard.class);

  private final SessionFactory sessions;

  /** Of Karaf's shell. */
  @Activate
  public ConsoleGuard(@Reference SessionFactory sessions) {
    this.sessions = sessions;
  }

  /** Karaf makes another server for each change of its settings, and registers it unstarted. */
  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void add(SshServer server) {
    server.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
    server.setShellFactory(new GuardedShells(server.getShellFactory(), sessions));
    server.setCommandFactory(new GuardedCommands(server.getCommandFactory(), sessions));
    server.setSubsystemFactories(subsystems(server.getSubsystemFactories()));
    if (server.isStarted()) {
      endOpenShells(server);
    }
    LOG.info("SSH is open to commands alone for who is not admin; tunnels are closed for all");
  }

  /** What others than the administrator opened before is not closed to anything. */
  private static void endOpenShells(SshServer server) {
    for (AbstractSession session : server.getActiveSessions()) {
      if (!SshUser.of(session).isAdministrator()) {
        session.close(true);
      }
    }
  }

  /** It ends with the one who made it. */
  void remove(SshServer server) {
    LOG.debug("{} is gone", server);
  }

  private static List<SubsystemFactory> subsystems(List<? extends SubsystemFactory> offered) {
    return offered == null
        ? List.of()
        : offered.stream().<SubsystemFactory>map(GuardedSubsystem::new).toList();
  }
}
