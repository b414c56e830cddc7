// SPDX-License-Identifier: Apache-2.0
package digipoort.console.internal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.apache.felix.service.command.Job;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.ShellUtil;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs commands of Karaf's shell without its language: each is looked up by its name and given the
 * words of the line, past the parser. Karaf's own check of roles stands before each command.
 *
 * @param session of the user of this thread
 * @param user for the log
 */
record PlainConsole(Session session, String user) {
  private static final Logger LOG = LoggerFactory.getLogger(PlainConsole.class);
  private static final String SCOPE = "digipoort";
  private static final String RUN = "plain";

  /** Runs every command of the text, up to the first that fails; gives the exit status. */
  int run(String text) {
    try {
      for (List<String> words : PlainLine.read(text)) {
        if (!run(words)) {
          return 1;
        }
      }
      return 0;
    } catch (UnclosedQuoteException e) {
      say(e.getMessage());
      return 1;
    }
  }

  /** The commands that the user of this thread may run. */
  List<Command> open() {
    return session.getRegistry().getCommands().stream()
        .filter(command -> !command.getScope().equals(Session.SCOPE_GLOBAL))
        .sorted(Comparator.comparing(PlainConsole::name))
        .toList();
  }

  static String name(Command command) {
    return command.getScope() + ":" + command.getName();
  }

  /** Ends the command that runs now. */
  void interrupt() {
    Job running = shell().foregroundJob();
    if (running != null) {
      running.interrupt();
    }
  }

  private boolean run(List<String> words) {
    String name = words.get(0);
    if (words.equals(List.of("help"))) {
      help();
      return true;
    }
    Optional<Function> function = find(name).map(this::secured);
    if (function.isEmpty()) {
      LOG.warn("User {} asked at the console for a command that is closed or not there", user);
      say("No command " + name + " for you; help lists what there is");
      return false;
    }
    try {
      execute(function.get(), words.subList(1, words.size()));
      return true;
    } catch (InterruptedException e) {
      say("Interrupted");
      return false;
    } catch (SecurityException e) {
      LOG.warn("User {} may not run {} at the console", user, name);
      say("Your roles do not open " + name);
      return false;
    } catch (Exception e) {
      ShellUtil.logException(session, e);
      return false;
    }
  }

  /** The shell gives each command its input and output; of the line it sees nothing. */
  private void execute(Function function, List<String> arguments) throws Exception {
    Function call = (shell, none) -> function.execute(shell, new ArrayList<Object>(arguments));
    shell().put(RUN, call);
    shell().execute(RUN);
  }

  /** With its check of roles, which the command in the registry lacks. */
  private @Nullable Function secured(Command command) {
    return shell().get(name(command)) instanceof Function function ? function : null;
  }

  private CommandSession shell() {
    return (CommandSession) session.get(".commandSession");
  }

  private Optional<Command> find(String name) {
    String full = name.contains(":") ? name : SCOPE + ":" + name;
    return open().stream().filter(command -> name(command).equals(full)).findFirst();
  }

  private void help() {
    PrintStream out = session.getConsole();
    for (Command command : open()) {
      out.printf("%-32s %s%n", name(command), command.getDescription());
    }
    say("COMMAND --help shows the arguments of one; logout leaves");
  }

  private void say(String line) {
    session.getConsole().println(line);
    session.getConsole().flush();
  }
}
