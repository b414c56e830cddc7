// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.IntFunction;

/** Octets chunk by chunk; fails before its end when they are not those that were stored. */
final class ChunkStream extends InputStream {
  private final IntFunction<byte[]> chunks;
  private final String expected;
  private final MessageDigest digest;
  private byte[] current = new byte[0];
  private int at;
  private int next;
  private boolean ended;

  /**
   * @param chunks gives each chunk by its number; an empty one is the end
   */
  ChunkStream(IntFunction<byte[]> chunks, String sha256) throws IOException {
    this.chunks = chunks;
    expected = sha256;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IOException(e);
    }
  }

  @Override
  public int read() throws IOException {
    return more() ? current[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!more()) {
      return -1;
    }
    int count = Math.min(length, current.length - at);
    System.arraycopy(current, at, target, offset, count);
    at += count;
    return count;
  }

  private boolean more() throws IOException {
    if (at < current.length) {
      return true;
    }
    if (!ended) {
      current = load();
      at = 0;
      ended = current.length == 0;
      digest.update(current);
      if (ended && !HexFormat.of().formatHex(digest.digest()).equals(expected)) {
        throw new IOException("The stored content is not what was handed over");
      }
    }
    return !ended;
  }

  private byte[] load() throws IOException {
    try {
      return chunks.apply(next++);
    } catch (StorageException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
