// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.PrivilegedExceptionAction;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;

/** Runs shell commands as the administrator and gives back what they print. */
public final class Shell {
  private static final long SECONDS = 60;

  private final SessionFactory shells;

  Shell(SessionFactory shells) {
    this.shells = shells;
  }

  /**
   * The text printed by the command, once it is there: the commands of a bundle come a moment after
   * it. A command that fails is an exception with that text.
   */
  public String run(String command) {
    var printed = new ByteArrayOutputStream();
    try (var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Session session = shells.create(new ByteArrayInputStream(new byte[0]), out, out)) {
      String[] name = command.split(" ", 2)[0].split(":", 2);
      await(command)
          .atMost(SECONDS, TimeUnit.SECONDS)
          .until(() -> session.getRegistry().getCommand(name[0], name[1]) != null);
      CompletableFuture.supplyAsync(() -> asAdmin(() -> session.execute(command)))
          .orTimeout(SECONDS, TimeUnit.SECONDS)
          .join();
      return printed.toString(StandardCharsets.UTF_8);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          command + " failed, it printed: " + printed.toString(StandardCharsets.UTF_8), e);
    }
  }

  private static Object asAdmin(Callable<Object> action) {
    var subject = new Subject();
    subject.getPrincipals().add(new UserPrincipal("admin"));
    for (String role : new String[] {"admin", "manager", "viewer", "systembundles", "ssh"}) {
      subject.getPrincipals().add(new RolePrincipal(role));
    }
    try {
      Object result = Subject.doAs(subject, (PrivilegedExceptionAction<Object>) action::call);
      return result == null ? "" : result;
    } catch (java.security.PrivilegedActionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
