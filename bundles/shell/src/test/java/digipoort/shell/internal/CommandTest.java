// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.karaf.shell.api.console.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

/** Runs a command as the shell does, and keeps what it prints. */
abstract class CommandTest {
  final FakeRuntime runtime = new FakeRuntime();
  Caller user = new Caller(Actor.operator("tester"), true);
  @TempDir Path base;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  String run(DigipoortCommand command) throws Exception {
    command.out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    command.user = () -> user;
    command.folders = new ConsoleFolders(base, "export", "import");
    if (command.languageOption == null) {
      command.languageOption = "en";
    }
    command.execute();
    return printed();
  }

  String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** A session whose user types this answer; null for one without a keyboard. */
  static Session answering(@Nullable String answer) {
    return (Session)
        Proxy.newProxyInstance(
            Session.class.getClassLoader(),
            new Class<?>[] {Session.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("readLine") && answer != null) {
                return answer;
              }
              throw new UnsupportedOperationException(method.getName());
            });
  }
}
