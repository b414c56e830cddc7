// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documents, and the commands that it tells people to give.
 *
 * @param file below the root of the project
 * @param commands in the order of the page
 */
record DocumentPage(Path file, List<DocumentCommand> commands) {
  private static final Path ROOT = Path.of("..");
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w*)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  /**
   * What is typed.
   *
   * @param console whether at the console of the runtime; else in a shell in its folder
   */
  record DocumentCommand(String text, boolean console) {}

  /** Every page but that for authors of adapters, whose commands have a test of their own. */
  static List<DocumentPage> all() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT, 3)) {
      return files
          .filter(file -> file.toString().endsWith(".md") && !file.toString().contains("target"))
          .filter(file -> !file.endsWith("writing-an-adapter.md"))
          .sorted()
          .map(DocumentPage::read)
          .filter(page -> !page.commands().isEmpty())
          .toList();
    }
  }

  private static DocumentPage read(Path file) {
    try {
      List<DocumentCommand> commands = new ArrayList<>();
      Matcher block = BLOCK.matcher(Files.readString(file));
      while (block.find()) {
        if (block.group(1).isEmpty()) {
          commands.addAll(commands(block.group(2)));
        }
      }
      return new DocumentPage(ROOT.relativize(file), commands);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of a block of console commands one a line; one of shell commands is one script. */
  private static List<DocumentCommand> commands(String block) {
    if (block.lines().anyMatch(line -> line.matches("(digipoort|feature|hc|config|log):.*"))) {
      return block
          .lines()
          .map(line -> line.replaceFirst("\\s+#.*", ""))
          .filter(line -> !line.isBlank())
          .map(line -> new DocumentCommand(line, true))
          .toList();
    }
    boolean script = block.lines().anyMatch(line -> line.matches("(curl|openssl|bin/|ssh) ?.*"));
    return script ? List.of(new DocumentCommand(block, false)) : List.of();
  }
}
