// SPDX-License-Identifier: Apache-2.0
package digipoort.console.internal;

import java.io.IOException;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.command.CommandFactory;

/**
 * What {@code ssh HOST COMMAND} runs: anything for the administrator (scp too, where Karaf is told
 * to offer it), plain commands for others.
 *
 * @param full of Karaf
 * @param sessions of Karaf
 */
record GuardedCommands(CommandFactory full, SessionFactory sessions) implements CommandFactory {
  @Override
  public Command createCommand(ChannelSession channel, String command) throws IOException {
    ClientEnvironment.clean(channel);
    SshUser user = SshUser.of(channel.getServerSession());
    return user.isAdministrator()
        ? full.createCommand(channel, command)
        : new PlainExecution(command, user, sessions);
  }
}
