// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What docs/writing-an-adapter.md shows.
 *
 * @param steps in the order of the page
 */
record AuthorPage(List<Step> steps) {
  static final Path FILE = Path.of("..", "docs", "writing-an-adapter.md");

  private static final String PROMPT = "karaf@root()> ";

  /** A block below a line with its path, or a block of the console. */
  private static final Pattern BLOCK =
      Pattern.compile(
          "^(?:\\*\\*`([^`]+)`\\*\\*\n\n```[a-z]+|```console)\n(.*?)^```$",
          Pattern.MULTILINE | Pattern.DOTALL);

  /** Something to do. */
  sealed interface Step {}

  /** A file to be made. */
  record Written(String path, String text) implements Step {
    void below(Path folder) throws IOException {
      Path target = folder.resolve(path);
      Files.createDirectories(target.getParent());
      Files.writeString(target, text);
    }
  }

  /**
   * A command at the console.
   *
   * @param printed the lines shown; three dots stand for anything
   */
  record Typed(String command, List<String> printed) implements Step {
    /** The lines that are not in what was really printed. */
    List<String> missingIn(String real) {
      String flat = squeezed(real);
      return printed.stream().filter(line -> !pattern(line).matcher(flat).find()).toList();
    }

    private static Pattern pattern(String line) {
      return Pattern.compile(
          Stream.of(squeezed(line).split("\\.\\.\\.", -1))
              .map(part -> Pattern.quote(part.strip()))
              .collect(Collectors.joining("[^\n]*")));
    }

    private static String squeezed(String text) {
      return text.replaceAll("\u001B\\[[0-9;]*m", "").replaceAll("[ \t]+", " ");
    }
  }

  static AuthorPage read(Path file) throws IOException {
    List<Step> steps = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(file));
    while (block.find()) {
      if (block.group(1) == null) {
        steps.addAll(typed(block.group(2)));
      } else {
        steps.add(new Written(block.group(1), block.group(2)));
      }
    }
    return new AuthorPage(steps);
  }

  private static List<Typed> typed(String block) {
    return Stream.of(block.split("(?m)^" + Pattern.quote(PROMPT)))
        .filter(part -> !part.isBlank())
        .map(part -> part.lines().filter(line -> !line.isBlank()).toList())
        .map(lines -> new Typed(lines.get(0), lines.subList(1, lines.size())))
        .toList();
  }

  /** The text of a file. */
  String file(String path) {
    return steps.stream()
        .filter(step -> step instanceof Written written && written.path().equals(path))
        .map(step -> ((Written) step).text())
        .findFirst()
        .orElseThrow();
  }

  /** Writes all files into a folder, as a reader does. */
  void write(Path folder) throws IOException {
    for (Step step : steps) {
      if (step instanceof Written written) {
        written.below(folder);
      }
    }
  }
}
