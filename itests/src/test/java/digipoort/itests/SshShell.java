// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;

/** Runs shell commands over SSH as the administrator, without a process for each. */
final class SshShell {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final SshClient CLIENT = started();

  private final int port;
  private final Path key;

  SshShell(int port, Path key) {
    this.port = port;
    this.key = key;
  }

  private static SshClient started() {
    SshClient client = SshClient.setUpDefaultClient();
    client.setServerKeyVerifier((session, address, serverKey) -> true);
    client.start();
    return client;
  }

  /** What the commands print, one after the other; why not, when they cannot be given. */
  String run(String... commands) {
    try (ClientSession session =
        CLIENT.connect("admin", "127.0.0.1", port).verify(LIMIT).getSession()) {
      session.setKeyIdentityProvider(new FileKeyPairProvider(key));
      session.auth().verify(LIMIT);
      return run(session, String.join("\n", commands));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static String run(ClientSession session, String commands) throws IOException {
    var printed = new ByteArrayOutputStream();
    try (ClientChannel channel = session.createExecChannel(commands)) {
      channel.setOut(printed);
      channel.setErr(printed);
      channel.open().verify(LIMIT);
      Set<ClientChannelEvent> seen = channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), LIMIT);
      String text = printed.toString(StandardCharsets.UTF_8);
      if (seen.contains(ClientChannelEvent.TIMEOUT)) {
        throw new IllegalStateException(commands + " did not end; it printed: " + text);
      }
      return text;
    }
  }
}
