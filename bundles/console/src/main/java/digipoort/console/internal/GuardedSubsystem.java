// SPDX-License-Identifier: Apache-2.0
package digipoort.console.internal;

import java.io.IOException;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.subsystem.SubsystemFactory;

/**
 * A subsystem for the administrator alone: sftp shows the whole folder of the runtime.
 *
 * @param full of Karaf
 */
record GuardedSubsystem(SubsystemFactory full) implements SubsystemFactory {
  @Override
  public String getName() {
    return full.getName();
  }

  @Override
  public Command createSubsystem(ChannelSession channel) throws IOException {
    SshUser user = SshUser.of(channel.getServerSession());
    if (!user.isAdministrator()) {
      throw new IOException(
          getName() + " is for who has the role admin; " + user.name() + " has not");
    }
    return full.createSubsystem(channel);
  }
}
