// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.ws;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;

/** Decodes base64 that comes in pieces of text, with white space anywhere. */
final class Base64Sink {
  /** It is not base64 with padding. */
  static final class NotBase64Exception extends IOException {
    private static final long serialVersionUID = 1L;

    NotBase64Exception() {
      super("not valid base64");
    }
  }

  private static final int PIECE = 8_192;

  private final OutputStream out;
  private final byte[] piece = new byte[PIECE];
  private int filled;
  private boolean padded;

  Base64Sink(OutputStream out) {
    this.out = out;
  }

  void write(char[] text, int from, int count) throws IOException {
    for (int i = from; i < from + count; i++) {
      char character = text[i];
      if (character == ' ' || character == '\n' || character == '\r' || character == '\t') {
        continue;
      }
      if (character > 'z' || padded && character != '=') {
        throw new NotBase64Exception();
      }
      padded |= character == '=';
      piece[filled++] = (byte) character;
      if (filled == PIECE) {
        decode();
      }
    }
  }

  void end() throws IOException {
    decode();
  }

  private void decode() throws IOException {
    byte[] whole = new byte[filled];
    System.arraycopy(piece, 0, whole, 0, filled);
    filled = 0;
    if (whole.length % 4 != 0) {
      throw new NotBase64Exception();
    }
    try {
      out.write(Base64.getDecoder().decode(whole));
    } catch (IllegalArgumentException e) {
      throw new NotBase64Exception();
    }
  }
}
