// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colour of a state on a terminal: green is done, red is refused, yellow wants a person. */
final class StateColours {
  private static final Pattern STATE =
      Pattern.compile("\\b(COMPLETED|REJECTED|PARKED|UNCONFIRMED|DELIVERED)\\b");
  private static final String NORMAL = "\u001b[0m";

  private StateColours() {}

  /** The line with the first state in it in its colour; takes no place on the screen. */
  static String paint(String line) {
    Matcher state = STATE.matcher(line);
    return state.find()
        ? line.substring(0, state.start())
            + colour(state.group())
            + state.group()
            + NORMAL
            + line.substring(state.end())
        : line;
  }

  private static String colour(String state) {
    return switch (state) {
      case "COMPLETED" -> "\u001b[32m";
      case "REJECTED" -> "\u001b[31m";
      case "PARKED", "UNCONFIRMED" -> "\u001b[33m";
      default -> "\u001b[36m";
    };
  }
}
