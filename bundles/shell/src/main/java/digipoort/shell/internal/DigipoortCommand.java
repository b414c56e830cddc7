// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.Actors;
import digipoort.api.DigipoortException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.Terminal;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jspecify.annotations.Nullable;

/** What every command has. A new one is made for each execution. */
public abstract class DigipoortCommand implements Action {
  @Option(
      name = "--language",
      description = "Language of the texts: nl or en; default digipoort.language, else LANG",
      valueToShowInHelp = Option.DEFAULT_STRING)
  @Completion(
      value = StringsCompleter.class,
      values = {"nl", "en"})
  @Nullable String languageOption;

  @Reference @Nullable Session session;

  /** The stream of the running command, so that pipes work. */
  PrintStream out = System.out;

  /** What a caller over SSH gets besides what is printed; null is success. */
  @Nullable Integer exitCode;

  @Reference(optional = true)
  @Nullable Actors actors;

  @Reference(optional = true)
  @Nullable ConsoleFolders folders;

  Supplier<Caller> user = () -> Caller.current(actors);
  Supplier<Actor> caller = () -> user.get().actor();

  @Override
  public final @Nullable Object execute() throws CommandException, InterruptedException {
    try {
      Language language =
          Language.of(languageOption, System.getProperty(Language.PROPERTY), System.getenv("LANG"));
      run(language, caller.get());
      return exitCode;
    } catch (FailedException | DigipoortException e) {
      // Karaf shows its help as it is, a message alone in red, also into a file or a pipe
      throw new CommandException(e.getMessage(), e.getMessage(), e);
    }
  }

  abstract void run(Language language, Actor actor) throws InterruptedException;

  /** Sends on what was printed; over SSH the session holds it back until it is flushed itself. */
  void sendOn() {
    out.flush();
    if (session != null) {
      session.getConsole().flush();
    }
  }

  /** Whether nobody reads any more, as far as can be known. */
  boolean readerGone() {
    return out.checkError() || (session != null && session.getConsole().checkError());
  }

  /** How many characters a line on the reader's terminal holds; 120 where there is no terminal. */
  final int width() {
    Terminal terminal = terminal();
    return terminal == null || terminal.getWidth() <= 0 ? 120 : terminal.getWidth();
  }

  /** Whether the reader sees colours: on a terminal that has them. */
  final boolean colours() {
    Terminal terminal = terminal();
    return terminal != null
        && terminal.isAnsiSupported()
        && !String.valueOf(terminal.getType()).startsWith("dumb");
  }

  private @Nullable Terminal terminal() {
    return session == null ? null : session.getTerminal();
  }

  /** A file that the caller may have read. */
  final Path toRead(String name) {
    return present(folders, ConsoleFolders.class).toRead(name, user.get());
  }

  /** Where the caller may have a file or folder written. */
  final Path toWrite(String name) {
    return present(folders, ConsoleFolders.class).toWrite(name, user.get());
  }

  /** The service, or a failure that says how to get it. */
  static <T> T present(@Nullable T service, Class<T> type) {
    if (service == null) {
      throw new FailedException(
          "The service "
              + type.getSimpleName()
              + " is not running. Install it with: feature:install digipoort; when that is"
              + " installed, see scr:list and log:display for the reason");
    }
    return service;
  }
}
