// SPDX-License-Identifier: Apache-2.0
package digipoort.wss;

import digipoort.wss.spool.Spool;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The base64 text of a content that was received, already found right.
 *
 * @param texts where it is kept, as parsed
 * @param from where it begins
 * @param count its octets there
 * @param octets of the content itself
 */
public record ReceivedContent(Spool texts, long from, long count, long octets) implements Cutting {
  private static final byte[] RETURN = "&#xD;".getBytes(StandardCharsets.US_ASCII);

  @Override
  public long length() {
    throw new UnsupportedOperationException("what is received is not sent");
  }

  /** As exclusive canonicalisation writes it: a carriage return becomes a reference. */
  @Override
  public void writeTo(OutputStream out) throws IOException {
    byte[] buffer = new byte[8_192];
    try (InputStream in = texts.open(from, count)) {
      for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
        int written = 0;
        for (int i = 0; i < got; i++) {
          if (buffer[i] == '\r') {
            out.write(buffer, written, i - written);
            out.write(RETURN);
            written = i + 1;
          }
        }
        out.write(buffer, written, got - written);
      }
    }
  }

  /** The content itself. */
  public InputStream open() throws IOException {
    return Base64.getMimeDecoder().wrap(texts.open(from, count));
  }
}
