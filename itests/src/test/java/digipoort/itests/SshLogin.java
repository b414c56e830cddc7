// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;

/** A user who logged in over SSH with a password, and tries what that opens. */
final class SshLogin implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final SshClient CLIENT = started();

  private final ClientSession session;

  private SshLogin(ClientSession session) {
    this.session = session;
  }

  private static SshClient started() {
    SshClient client = SshClient.setUpDefaultClient();
    client.setServerKeyVerifier((session, address, serverKey) -> true);
    client.start();
    return client;
  }

  /** Throws when the server does not let the user in. */
  static SshLogin of(String user, String password, int port) throws IOException {
    ClientSession session = CLIENT.connect(user, "127.0.0.1", port).verify(LIMIT).getSession();
    session.addPasswordIdentity(password);
    try {
      session.auth().verify(LIMIT);
    } catch (IOException e) {
      session.close(true);
      throw e;
    }
    return new SshLogin(session);
  }

  ClientSession session() {
    return session;
  }

  /** What a command prints, and its exit status in the end. */
  record Answer(String text, int status) {
    boolean isDone() {
      return status == 0;
    }
  }

  /** As {@code ssh HOST COMMAND}. */
  Answer run(String command) {
    try (ChannelExec channel = session.createExecChannel(command)) {
      return answer(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(command, e);
    }
  }

  /** As somebody at a terminal who types these keys. */
  String type(String keys, Map<String, String> environment) {
    try (ChannelShell channel = session.createShellChannel()) {
      channel.setPtyType("xterm");
      channel.setPtyColumns(200);
      channel.setPtyLines(50);
      environment.forEach(channel::setEnv);
      channel.setIn(new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8)));
      return answer(channel).text();
    } catch (IOException e) {
      throw new UncheckedIOException(keys, e);
    }
  }

  private static Answer answer(ClientChannel channel) throws IOException {
    var printed = new ByteArrayOutputStream();
    channel.setOut(printed);
    channel.setErr(printed);
    channel.open().verify(LIMIT);
    boolean ended =
        channel
            .waitFor(EnumSet.of(ClientChannelEvent.CLOSED), LIMIT)
            .contains(ClientChannelEvent.CLOSED);
    String text = printed.toString(StandardCharsets.UTF_8);
    if (!ended) {
      throw new IllegalStateException("No end after " + LIMIT + "; it printed: " + text);
    }
    Integer status = channel.getExitStatus();
    return new Answer(text, status == null ? -1 : status);
  }

  @Override
  public void close() {
    session.close(true);
  }
}
