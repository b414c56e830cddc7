// SPDX-License-Identifier: Apache-2.0
package digipoort.console.internal;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.PrivilegedAction;
import javax.security.auth.Subject;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.apache.sshd.server.command.AbstractCommandSupport;

/** Runs the commands given with {@code ssh HOST}. */
final class PlainExecution extends AbstractCommandSupport {
  private static final int FAILED = 1;

  private final SshUser user;
  private final SessionFactory sessions;

  PlainExecution(String commands, SshUser user, SessionFactory sessions) {
    super(commands, null);
    this.user = user;
    this.sessions = sessions;
  }

  @Override
  @SuppressWarnings("removal") // Karaf binds the subject to the access control context
  public void run() {
    int status = FAILED;
    try {
      status = Subject.doAs(user.subject(), (PrivilegedAction<Integer>) this::work);
    } finally {
      onExit(status);
    }
  }

  private int work() {
    try (PrintStream out = text(getOutputStream());
        PrintStream err = text(getErrorStream());
        Session session = sessions.create(getInputStream(), out, err)) {
      return new PlainConsole(session, user.name()).run(getCommand());
    }
  }

  private static PrintStream text(OutputStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }
}
