// SPDX-License-Identifier: Apache-2.0
package digipoort.wss;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of what is written. */
public final class Digests {
  private Digests() {}

  /** The digest of all that the writing writes. */
  public static byte[] of(String algorithm, Writing writing) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
        writing.to(out);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }

  /** Lower-case hexadecimal. */
  public static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }

  /** Writes something. */
  @FunctionalInterface
  public interface Writing {
    void to(OutputStream out) throws IOException;
  }
}
