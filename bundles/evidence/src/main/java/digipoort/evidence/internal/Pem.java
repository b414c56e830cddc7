// SPDX-License-Identifier: Apache-2.0
package digipoort.evidence.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Blocks of base64 between lines that name them (RFC 7468). */
final class Pem {
  private static final int LINE = 64;

  private Pem() {}

  static String write(String name, byte[] octets) {
    Base64.Encoder lines = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII));
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(name, lines.encodeToString(octets), name);
  }

  /**
   * The octets of the first block of that name.
   *
   * @throws IllegalArgumentException when there is none
   */
  static byte[] read(String text, String name) {
    Matcher block =
        Pattern.compile("-----BEGIN " + name + "-----([^-]*)-----END " + name + "-----")
            .matcher(text);
    if (!block.find()) {
      throw new IllegalArgumentException("no block '" + name + "'");
    }
    return Base64.getMimeDecoder().decode(block.group(1));
  }
}
