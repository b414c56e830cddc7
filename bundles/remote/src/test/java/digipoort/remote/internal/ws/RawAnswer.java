// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.ws;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** What came back on a socket until it was closed. */
record RawAnswer(int status, String text) {
  private static final int PATIENCE_MILLIS = 20_000;

  /** Sends octets; the server may answer and close before all of them went. */
  static RawAnswer to(int port, byte[] request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      Thread sender = new Thread(() -> send(socket, request), "sender");
      sender.start();
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      InputStream in = socket.getInputStream();
      try {
        in.transferTo(answer);
      } catch (SocketException e) {
        if (answer.size() == 0) {
          throw e;
        }
      }
      String text = answer.toString(StandardCharsets.UTF_8);
      return new RawAnswer(Integer.parseInt(text.split(" ", 3)[1]), text);
    }
  }

  private static void send(Socket socket, byte[] request) {
    try {
      OutputStream out = socket.getOutputStream();
      out.write(request);
      out.flush();
    } catch (IOException e) {
      return; // closed by the server: the answer says why
    }
  }
}
