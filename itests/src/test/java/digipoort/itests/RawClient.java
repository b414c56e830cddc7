// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A connection to a runtime on which a test says what it likes, as slowly as it likes. */
final class RawClient implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 20_000;

  private final Socket socket = new Socket();

  private RawClient() {}

  /**
   * @param from the address of this machine that it calls from
   */
  static RawClient open(int port, String from) {
    RawClient client = new RawClient();
    try {
      client.socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
      client.socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLIS);
      client.socket.setSoTimeout(PATIENCE_MILLIS);
      return client;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The head of a submission over REST that promises a body. */
  static String head(String authorization, String length) {
    return "POST /cxf/digipoort/submissions HTTP/1.1\r\nHost: x\r\nAuthorization: "
        + authorization
        + "\r\nContent-Type: application/json\r\n"
        + length
        + "\r\n\r\n";
  }

  /** Sends this; that the other side has closed is seen by its answer. */
  RawClient send(String octets) {
    try {
      socket.getOutputStream().write(octets.getBytes(StandardCharsets.ISO_8859_1));
      return this;
    } catch (IOException e) {
      return this;
    }
  }

  boolean isAnswered() {
    try {
      return socket.getInputStream().available() > 0;
    } catch (IOException e) {
      return true;
    }
  }

  /** All that comes until the other side closes, or says no more. */
  String answer() {
    StringBuilder answer = new StringBuilder();
    try {
      InputStream in = socket.getInputStream();
      for (int octet = in.read(); octet >= 0; octet = in.read()) {
        answer.append((char) octet);
      }
    } catch (SocketTimeoutException e) {
      answer.append("(and then nothing)");
    } catch (IOException e) {
      answer.append("(and then ").append(e.getMessage()).append(')');
    }
    return answer.toString();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
