// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal.runtime;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The backslashes of a line of a properties file. Which of them are accidents depends on the whole:
 * in a path of Windows all single ones are, also those that make a tab or a newline.
 *
 * @param line with them
 * @param path whether it seems to hold a path of Windows, or a user of a domain
 */
record Backslashes(String line, boolean path) {
  /** One with what follows it: a character, four digits, or the end of the line. */
  private static final Pattern ESCAPE = Pattern.compile("(?s)\\\\(u[0-9a-fA-F]{4}|.|$)");

  private static final String MEANT = "\\=:#! \"'";
  private static final Pattern DRIVE = Pattern.compile("(?<![A-Za-z0-9])[A-Za-z]\\\\?:\\\\");

  /** Two where four are needed, with a name of a server that no pattern begins with. */
  private static final Pattern SERVER =
      Pattern.compile("(?<=^|[\\s=,;\"'])\\\\\\\\(?=[A-Za-z0-9][A-Za-z0-9.$_-]+\\\\)");

  private static final Pattern OF_PATH =
      Pattern.compile("(?i).*(user|folder|path|file|keystore|trust|director|export|import).*");

  private static final Pattern WITHIN = Pattern.compile("[A-Za-z0-9._-]\\\\[tnrfb][A-Za-z0-9]");
  private static final Map<String, String> CONTROLS =
      Map.of(
          "t", "<tab>", "n", "<newline>", "r", "<return>", "f", "<form feed>", "b", "<backspace>");

  static Backslashes of(String key, String line) {
    Backslashes plain = new Backslashes(line, false);
    boolean path =
        DRIVE.matcher(line).find()
            || SERVER.matcher(line).find()
            || plain.areUnclear()
            || OF_PATH.matcher(key).matches() && WITHIN.matcher(line).find();
    return new Backslashes(line, path);
  }

  boolean areUnclear() {
    return ESCAPE.matcher(line).results().anyMatch(found -> isAccident(found.group(1)))
        || path && SERVER.matcher(line).find();
  }

  /** Whether a unicode escape has no digits. */
  boolean areBroken() {
    return ESCAPE.matcher(line).results().anyMatch(found -> found.group(1).equals("u"));
  }

  private boolean isAccident(String escaped) {
    if (escaped.isEmpty()) {
      return DRIVE.matcher(line).find() && line.matches(".*[:A-Za-z0-9]\\\\");
    }
    if (escaped.length() > 1) {
      return false;
    }
    return CONTROLS.containsKey(escaped) ? path : !MEANT.contains(escaped);
  }

  /** What is left of the line when it is read. */
  String read() {
    return ESCAPE
        .matcher(line)
        .replaceAll(found -> Matcher.quoteReplacement(unescaped(found.group(1))));
  }

  private static String unescaped(String escaped) {
    return escaped.length() > 1
        ? String.valueOf((char) Integer.parseInt(escaped.substring(1), 16))
        : CONTROLS.getOrDefault(escaped, escaped);
  }

  /** The line with what seems to be meant. */
  String doubled() {
    String servers = path ? SERVER.matcher(line).replaceAll("\\\\\\\\\\\\\\\\") : line;
    return ESCAPE
        .matcher(servers)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    isAccident(found.group(1)) ? "\\" + found.group() : found.group()));
  }
}
