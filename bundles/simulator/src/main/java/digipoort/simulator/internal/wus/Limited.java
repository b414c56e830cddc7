// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A request may be large, but no name, attribute or comment in it: those the parser holds in memory
 * as a whole.
 */
final class Limited extends FilterInputStream {
  private static final long LARGEST_REQUEST = 128L * 1024 * 1024;
  private static final long LONGEST_PIECE = 4L * 1024 * 1024;

  private long total;
  private long sinceProgress;

  Limited(InputStream in) {
    super(in);
  }

  /** The parser has passed on what it had. */
  void progress() {
    sinceProgress = 0;
  }

  @Override
  public int read() throws IOException {
    int octet = super.read();
    count(octet < 0 ? 0 : 1);
    return octet;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = super.read(target, offset, length);
    count(Math.max(count, 0));
    return count;
  }

  /** The rest of the request is read by whoever answers it; a parser in trouble must not end it. */
  @Override
  public void close() {}

  private void count(int octets) throws IOException {
    total += octets;
    sinceProgress += octets;
    if (total > LARGEST_REQUEST) {
      throw new IOException("the request is larger than " + LARGEST_REQUEST + " bytes");
    }
    if (sinceProgress > LONGEST_PIECE) {
      throw new IOException(
          "an attribute, a name or a comment is longer than " + LONGEST_PIECE + " bytes");
    }
  }
}
