// SPDX-License-Identifier: Apache-2.0
package digipoort.json;

import digipoort.api.BerichtInhoud;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Takes one content in, up to what the koppelvlak allows, and digests it on the way. */
public final class ContentIntake extends OutputStream {
  /**
   * A content that was taken in.
   *
   * @param length in octets
   * @param sha256 in hexadecimal digits
   * @param source opens it again
   */
  public record StoredContent(long length, String sha256, BerichtInhoud.Source source) {}

  /** It is larger than a content may be. */
  public static final class ContentTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    ContentTooLargeException() {
      super("more than " + BerichtInhoud.MAX_LENGTH + " octets of content");
    }
  }

  private final ContentStore.Room room;
  private final MessageDigest digest;
  private long length;

  public ContentIntake(ContentStore store) throws IOException {
    room = store.room();
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] octets, int from, int count) throws IOException {
    length += count;
    if (length > BerichtInhoud.MAX_LENGTH) {
      throw new ContentTooLargeException();
    }
    digest.update(octets, from, count);
    room.out().write(octets, from, count);
  }

  /** What was taken in; call once, at the end. */
  public StoredContent content() {
    return new StoredContent(length, HexFormat.of().formatHex(digest.digest()), room::open);
  }
}
