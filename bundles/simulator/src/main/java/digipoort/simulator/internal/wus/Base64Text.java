// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;

/**
 * Octets as base64 without line ends, encoded while they are read.
 *
 * @param octets what is encoded
 */
record Base64Text(Source octets) implements Source {

  @Override
  public long length() {
    return (octets.length() + 2) / 3 * 4;
  }

  @Override
  public InputStream open() throws IOException {
    return new Encoding(octets.open());
  }

  private static final class Encoding extends InputStream {
    /** A multiple of three, so that only the last piece is padded. */
    private static final int PIECE = 48 * 1024;

    private final InputStream octets;
    private InputStream piece = InputStream.nullInputStream();

    private Encoding(InputStream octets) {
      this.octets = octets;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int got = piece.read(target, offset, length);
      if (got >= 0) {
        return got;
      }
      byte[] next = octets.readNBytes(PIECE);
      if (next.length == 0) {
        return -1;
      }
      piece = new ByteArrayInputStream(Base64.getEncoder().encode(next));
      return piece.read(target, offset, length);
    }

    @Override
    public void close() throws IOException {
      octets.close();
    }
  }
}
