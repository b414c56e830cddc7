// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The content of a bericht or bijlage (koppelvlak WUS 1.2, berichtInhoudType). It is a source that
 * can be opened, as often as needed, and is never forced into memory.
 *
 * @param mimeType at most 255 characters
 * @param bestandsnaam at most 80 characters: letters, digits, {@code . _ -}
 * @param length in octets, 1 to {@value #MAX_LENGTH}
 * @param sha256 digest of the octets, 64 lower-case hexadecimal digits; of what the inbox keeps
 *     encrypted a keyed one (HMAC-SHA-256) that this installation alone can compute
 * @param confidential whether doors and logs keep the digest to themselves: who knows most of a
 *     content could find the rest by it
 * @param source gives the octets, the same ones at each call
 */
public record BerichtInhoud(
    String mimeType,
    String bestandsnaam,
    long length,
    String sha256,
    boolean confidential,
    Source source)
    implements Payload {
  /** The limit of the koppelvlak, in octets. */
  public static final long MAX_LENGTH = 20_971_520;

  /** Opens the octets. */
  @FunctionalInterface
  public interface Source {
    /** A new stream over all octets, to be closed by the caller. */
    InputStream open() throws IOException;
  }

  public BerichtInhoud {
    Requirement.text("mimeType", mimeType, 255);
    Requirement.text("bestandsnaam", bestandsnaam, 80);
    if (!bestandsnaam.matches("[A-Za-z0-9._-]+")) {
      throw new IllegalArgumentException(
          "bestandsnaam: '" + bestandsnaam + "' (expected: letters, digits, '.', '_', '-')");
    }
    if (length < 1 || length > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "inhoud: " + length + " octets (expected: 1 to " + MAX_LENGTH + ")");
    }
    if (!Requirement.present("sha256", sha256).matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "sha256: '" + sha256 + "' (expected: 64 lower-case hexadecimal digits)");
    }
    Requirement.present("source", source);
  }

  /** Content that is not confidential. */
  public BerichtInhoud(
      String mimeType, String bestandsnaam, long length, String sha256, Source source) {
    this(mimeType, bestandsnaam, length, sha256, false, source);
  }

  /** The same content, whose digest is not to be shown. */
  public BerichtInhoud asConfidential() {
    return new BerichtInhoud(mimeType, bestandsnaam, length, sha256, true, source);
  }

  /** Content held in memory; for small content only. The octets are copied. */
  public static BerichtInhoud of(String mimeType, String bestandsnaam, byte[] octets) {
    byte[] copy = octets.clone();
    return new BerichtInhoud(
        mimeType, bestandsnaam, copy.length, sha256(copy), () -> new ByteArrayInputStream(copy));
  }

  /** A new stream over all octets, to be closed by the caller. May be called again. */
  public InputStream open() throws IOException {
    return source.open();
  }

  private static String sha256(byte[] octets) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Two contents are equal when what describes them is: all but confidential and source. */
  @Override
  public boolean equals(Object other) {
    return other instanceof BerichtInhoud that
        && mimeType.equals(that.mimeType)
        && bestandsnaam.equals(that.bestandsnaam)
        && length == that.length
        && sha256.equals(that.sha256);
  }

  @Override
  public int hashCode() {
    return sha256.hashCode();
  }

  @Override
  public String toString() {
    return bestandsnaam + " (" + mimeType + ", " + length + " octets)";
  }
}
