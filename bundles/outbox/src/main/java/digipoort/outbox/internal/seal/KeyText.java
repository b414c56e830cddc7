// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.seal;

import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A key as text: 64 hexadecimal digits, or base64. What is wrong is said without the text. */
final class KeyText {
  private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2})+");
  private static final Pattern REFERENCE = Pattern.compile("\\$\\[(?:secret|env):[^\\]]+]");

  private static final String MAKE =
      " (expected: 32 octets as 64 hexadecimal digits or as base64, such as"
          + " openssl rand -hex 32 makes)";

  private KeyText() {}

  /**
   * @throws IllegalArgumentException that says what is wrong
   */
  static ContentKey read(String text) {
    String stripped = text.strip();
    if (REFERENCE.matcher(stripped).matches()) {
      throw new IllegalArgumentException(stripped + " is not there. Make the file in secrets/");
    }
    byte[] octets = octets(stripped);
    if (octets.length != ContentKey.LENGTH) {
      throw new IllegalArgumentException(octets.length + " octets" + MAKE);
    }
    return new ContentKey(octets);
  }

  private static byte[] octets(String text) {
    if (HEX.matcher(text).matches()) {
      return HexFormat.of().parseHex(text);
    }
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("neither hexadecimal nor base64" + MAKE, e);
    }
  }
}
