// SPDX-License-Identifier: Apache-2.0
package digipoort.console.internal;

import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.support.parsing.CommandLineImpl;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.terminal.Terminal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the editor of a line: with completion, without files, history of others or an editor. */
final class PlainReader {
  private static final Logger LOG = LoggerFactory.getLogger(PlainReader.class);

  private PlainReader() {}

  static LineReader of(PlainConsole console, Terminal terminal) {
    LineReader reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("digipoort")
            .completer((line, parsed, candidates) -> complete(console, parsed, candidates))
            .build();
    reader.setOpt(LineReader.Option.DISABLE_EVENT_EXPANSION);
    // this one opens an editor that reads and writes any file
    reader.getWidgets().remove(LineReader.EDIT_AND_EXECUTE_COMMAND);
    return reader;
  }

  private static void complete(PlainConsole console, ParsedLine line, List<Candidate> candidates) {
    for (Command command : console.open()) {
      String name = PlainConsole.name(command);
      if (line.wordIndex() == 0) {
        candidates.add(new Candidate(name));
      } else if (name.equals(line.words().get(0))) {
        arguments(console, command, line).forEach(candidates::add);
      }
    }
  }

  /** A completer that fails offers nothing: it asks services as the user, who may be refused. */
  private static List<Candidate> arguments(PlainConsole console, Command command, ParsedLine line) {
    List<org.apache.karaf.shell.api.console.Candidate> found = new ArrayList<>();
    try {
      var words =
          new CommandLineImpl(
              line.words().toArray(String[]::new),
              line.wordIndex(),
              line.wordCursor(),
              line.cursor(),
              line.line());
      command.getCompleter(true).completeCandidates(console.session(), words, found);
    } catch (RuntimeException e) {
      LOG.debug("No completion of {}", PlainConsole.name(command), e);
    }
    return found.stream().map(candidate -> new Candidate(candidate.value())).toList();
  }
}
