// SPDX-License-Identifier: Apache-2.0
package digipoort.console.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.PrivilegedAction;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.apache.karaf.shell.ssh.SshTerminal;
import org.apache.sshd.server.command.AbstractCommandSupport;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/** Reads lines at a terminal and runs the commands in them, until it is left. */
final class PlainShell extends AbstractCommandSupport {
  private static final Set<String> LEAVING = Set.of("logout", "exit", "quit");

  private final SshUser user;
  private final SessionFactory sessions;

  PlainShell(SshUser user, SessionFactory sessions) {
    super("shell of " + user.name(), null);
    this.user = user;
    this.sessions = sessions;
  }

  @Override
  @SuppressWarnings("removal") // Karaf binds the subject to the access control context
  public void run() {
    try {
      Subject.doAs(user.subject(), (PrivilegedAction<Integer>) this::work);
    } finally {
      onExit(0);
    }
  }

  private int work() {
    String utf8 = StandardCharsets.UTF_8.name();
    try (var terminal =
            new SshTerminal(getEnvironment(), getInputStream(), getOutputStream(), utf8);
        var out = new PrintStream(terminal.output(), true, StandardCharsets.UTF_8);
        Session session = sessions.create(terminal.input(), out, out, terminal, utf8, () -> {})) {
      out.println("Digipoort Adapter: help lists the commands that are open to " + user.name());
      read(new PlainConsole(session, user.name()), terminal);
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException("The terminal of " + user.name() + " cannot be opened", e);
    }
  }

  private void read(PlainConsole console, SshTerminal terminal) {
    LineReader reader = PlainReader.of(console, terminal);
    while (true) {
      try {
        String line = reader.readLine(user.name() + "@digipoort> ").strip();
        if (LEAVING.contains(line)) {
          return;
        }
        terminal.handle(Terminal.Signal.INT, signal -> console.interrupt());
        console.run(line);
      } catch (UserInterruptException e) {
        log.debug("Line of {} given up", user.name());
      } catch (EndOfFileException e) {
        return;
      }
    }
  }
}
