// SPDX-License-Identifier: Apache-2.0
package digipoort.console.internal;

import java.io.IOException;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.shell.ShellFactory;

/**
 * Karaf's shell for the administrator, a plain one for others.
 *
 * @param full of Karaf
 * @param sessions of Karaf
 */
record GuardedShells(ShellFactory full, SessionFactory sessions) implements ShellFactory {
  @Override
  public Command createShell(ChannelSession channel) throws IOException {
    ClientEnvironment.clean(channel);
    SshUser user = SshUser.of(channel.getServerSession());
    return user.isAdministrator() ? full.createShell(channel) : new PlainShell(user, sessions);
  }
}
