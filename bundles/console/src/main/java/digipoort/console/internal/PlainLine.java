// SPDX-License-Identifier: Apache-2.0
package digipoort.console.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads commands and their arguments, and nothing else: words between blanks, quotes around what
 * holds a blank, a semicolon or the end of the line between commands. No character stands for
 * anything but itself.
 */
final class PlainLine {
  private final String text;
  private final List<List<String>> commands = new ArrayList<>();
  private List<String> words = new ArrayList<>();
  private int at;

  private PlainLine(String text) {
    this.text = text;
  }

  /**
   * The words of each command.
   *
   * @throws UnclosedQuoteException when a quote is not closed
   */
  static List<List<String>> read(String text) throws UnclosedQuoteException {
    return new PlainLine(text).commands();
  }

  private List<List<String>> commands() throws UnclosedQuoteException {
    while (at < text.length()) {
      char next = text.charAt(at);
      if (endsCommand(next)) {
        at++;
        end();
      } else if (Character.isWhitespace(next)) {
        at++;
      } else {
        words.add(word());
      }
    }
    end();
    return List.copyOf(commands);
  }

  private void end() {
    if (!words.isEmpty()) {
      commands.add(List.copyOf(words));
      words = new ArrayList<>();
    }
  }

  private String word() throws UnclosedQuoteException {
    var word = new StringBuilder();
    while (at < text.length()) {
      char next = text.charAt(at);
      if (next == '"' || next == '\'') {
        word.append(quoted(next));
      } else if (endsCommand(next) || Character.isWhitespace(next)) {
        break;
      } else {
        word.append(next);
        at++;
      }
    }
    return word.toString();
  }

  private String quoted(char quote) throws UnclosedQuoteException {
    int end = text.indexOf(quote, at + 1);
    if (end < 0) {
      throw new UnclosedQuoteException(quote, at + 1);
    }
    String inside = text.substring(at + 1, end);
    at = end + 1;
    return inside;
  }

  private static boolean endsCommand(char character) {
    return character == ';' || character == '\n';
  }
}
