// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.ws;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connection on which a test says what it likes. */
final class RawConnection implements AutoCloseable {
  private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: (\\d+)");
  private static final int PATIENCE_MILLIS = 20_000;

  private final Socket socket;

  RawConnection(int port) throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setSoTimeout(PATIENCE_MILLIS);
  }

  void send(byte[] octets) throws IOException {
    socket.getOutputStream().write(octets);
  }

  /** Repeats these until the other side hears no more. */
  void sendUntilClosed(byte[]... parts) {
    try {
      for (int i = 0; i < 1_000; i++) {
        for (byte[] part : parts) {
          send(part);
        }
      }
    } catch (IOException e) {
      return; // closed: the answer says why
    }
  }

  /** One answer, whole. */
  String answer() throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    while (!answer.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      answer.write(next(in));
    }
    Matcher length = LENGTH.matcher(answer.toString(StandardCharsets.ISO_8859_1));
    if (length.find()) {
      answer.write(in.readNBytes(Integer.parseInt(length.group(1))));
    }
    return answer.toString(StandardCharsets.UTF_8);
  }

  private static int next(InputStream in) throws IOException {
    int octet = in.read();
    if (octet < 0) {
      throw new IOException("closed before the end of the answer");
    }
    return octet;
  }

  /** Whether some of an answer is there. */
  boolean isAnswered() throws IOException {
    return socket.getInputStream().available() > 0;
  }

  /** Whether the other side has closed. */
  boolean isAtEnd() {
    try {
      return socket.getInputStream().read() < 0;
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
