// SPDX-License-Identifier: Apache-2.0
package digipoort.core.hostile;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Base64;

/** Contents that are too long to be held in memory. */
public final class LongContent {
  private LongContent() {}

  /** Octets that look like nothing in particular, the same ones each time. */
  public static InputStream open(long length) {
    return new InputStream() {
      private long at;

      @Override
      public int read() {
        if (at >= length) {
          return -1;
        }
        long mixed = at++ * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 56);
      }
    };
  }

  /** The base64 text of such a content. */
  static Forgery.Filling of(long length) {
    return (name, out) -> {
      try (OutputStream text = Base64.getMimeEncoder().wrap(new Unclosed(out));
          InputStream in = open(length)) {
        in.transferTo(text);
      }
    };
  }

  /** Line ends as canonicalisation writes them. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] octets, int from, int count) throws IOException {
      for (int i = from; i < from + count; i++) {
        write(octets[i]);
      }
    }

    @Override
    public void write(int octet) throws IOException {
      if (octet == '\r') {
        out.write(new byte[] {'&', '#', 'x', 'D', ';'});
      } else {
        out.write(octet);
      }
    }

    @Override
    public void close() {
      // the message goes on
    }
  }
}
