// SPDX-License-Identifier: Apache-2.0
package digipoort.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in lower-case hexadecimal digits. */
public final class Sha256 {
  private Sha256() {}

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  public static String hex(byte[] octets) {
    return HexFormat.of().formatHex(digest().digest(octets));
  }

  static String hex(String text) {
    return hex(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Copies all, and gives the digest of what was copied. */
  static String copy(InputStream in, OutputStream out) throws IOException {
    MessageDigest digest = digest();
    in.transferTo(new DigestOutputStream(out, digest));
    return HexFormat.of().formatHex(digest.digest());
  }
}
