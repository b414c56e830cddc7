// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A small text file of lines {@code key = value}. A line that begins with {@code #} says nothing; a
 * line that begins with white space continues the value above it. A key may occur more than once.
 *
 * @param name name of the file, for messages
 * @param lines what it says, in its order
 */
record DataFile(String name, List<Line> lines) {
  private static final int MAX_LINES = 5000;

  /** One key with its value. */
  record Line(int number, String key, String value) {}

  static DataFile parse(String name, String text) throws BrokenFileException {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (number > MAX_LINES) {
        throw new BrokenFileException(name, number, "too long (expected: " + MAX_LINES + " lines)");
      }
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (Character.isWhitespace(line.charAt(0))) {
        if (lines.isEmpty()) {
          throw new BrokenFileException(name, number, "continues a value, but there is none above");
        }
        Line above = lines.remove(lines.size() - 1);
        lines.add(new Line(above.number(), above.key(), above.value() + "\n" + line.strip()));
        continue;
      }
      int equals = line.indexOf('=');
      if (equals < 1) {
        throw new BrokenFileException(name, number, "'" + line + "' (expected: key = value)");
      }
      String key = line.substring(0, equals).strip();
      lines.add(new Line(number, key, line.substring(equals + 1).strip()));
    }
    return new DataFile(name, List.copyOf(lines));
  }

  /** All lines with a key. */
  List<Line> all(String key) {
    return lines.stream().filter(line -> line.key().equals(key)).toList();
  }

  /** The only line with a key, if there is one. */
  Optional<Line> one(String key) throws BrokenFileException {
    List<Line> found = all(key);
    if (found.size() > 1) {
      throw broken(found.get(1), key + " is given a second time");
    }
    return found.stream().findFirst();
  }

  /** The value of a key. */
  String value(String key, String otherwise) throws BrokenFileException {
    return one(key).map(Line::value).orElse(otherwise);
  }

  /** The value of a key, which must be there. */
  String required(String key) throws BrokenFileException {
    Optional<Line> found = one(key);
    if (found.isEmpty() || found.get().value().isEmpty()) {
      throw new BrokenFileException(
          name,
          found.map(Line::number).orElse(1),
          key + " is missing (expected: " + key + " = ..)");
    }
    return found.get().value();
  }

  /** Refuses keys that nobody reads, which are mistakes. A dot at the end allows any ending. */
  void expectOnly(List<String> keys) throws BrokenFileException {
    for (Line line : lines) {
      boolean known =
          keys.stream()
              .anyMatch(
                  key -> key.endsWith(".") ? line.key().startsWith(key) : line.key().equals(key));
      if (!known) {
        throw broken(line, "unknown key '" + line.key() + "' (expected: one of " + keys + ")");
      }
    }
  }

  BrokenFileException broken(Line line, String reason) {
    return new BrokenFileException(name, line.number(), reason);
  }
}
