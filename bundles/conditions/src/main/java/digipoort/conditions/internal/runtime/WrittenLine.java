// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal.runtime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of a configuration file: what somebody wrote, what is read of it, and how to write what
 * was meant.
 *
 * @param key of the setting; of the line before when it goes on there
 * @param text as it is read, before escapes
 * @param written as it looks to whoever wrote it
 */
record WrittenLine(String key, String text, String written) {
  private static final int LONGEST = 120;
  private static final Pattern REMARK = Pattern.compile("(?s)\\s*([#!].*)?");
  private static final Pattern KEY = Pattern.compile("(?s)\\s*((?:[^\\\\=:\\s]|\\\\.)*)(.*)");
  private static final Pattern CONTINUED = Pattern.compile("(?s).*(?<!\\\\)(?:\\\\\\\\)*\\\\");
  private static final Pattern OF_SECRET =
      Pattern.compile("(?i).*(password|wachtwoord|passphrase|secret|geheim|token|encryption).*");

  static boolean isRemark(String line) {
    return REMARK.matcher(line).matches();
  }

  /**
   * @param line in ISO 8859-1
   * @param before the key when the line goes on with the one before
   */
  static WrittenLine of(String line, @Nullable String before) {
    Matcher matcher = KEY.matcher(line);
    String key = before == null && matcher.matches() ? matcher.group(1) : before;
    return new WrittenLine(key == null ? "" : key, line.stripLeading(), utf8(line).stripLeading());
  }

  /** Bytes that are no UTF-8 were written as they are read. */
  private static String utf8(String latin) {
    ByteBuffer octets = ByteBuffer.wrap(latin.getBytes(StandardCharsets.ISO_8859_1));
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(octets).toString();
    } catch (CharacterCodingException e) {
      return latin;
    }
  }

  boolean isContinued() {
    return CONTINUED.matcher(text).matches();
  }

  boolean isUnclear() {
    return !text.equals(written) || Backslashes.of(key, text).areUnclear();
  }

  /** Whether Felix gives up the whole file because of it. */
  boolean isBroken() {
    return Backslashes.of(key, text).areBroken();
  }

  String given() {
    return isSecret() ? key + " = ..." : shown(written);
  }

  String read() {
    return isSecret() ? "..." : shown(Backslashes.of(key, text).read());
  }

  String meant() {
    String doubled = Backslashes.of(key, written).doubled();
    StringBuilder ascii = new StringBuilder();
    doubled
        .chars()
        .forEach(c -> ascii.append(c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
    return isSecret() ? key + " = ... (\\\\, \\u00e9)" : shown(ascii.toString());
  }

  private boolean isSecret() {
    return OF_SECRET.matcher(key).matches();
  }

  static String shown(String words) {
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + " ...";
  }
}
