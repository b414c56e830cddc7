// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An HTTP proxy that lets nobody through, and keeps what it was told. */
final class RefusingProxy implements AutoCloseable {
  private final ServerSocket server;
  private final Queue<String> told = new ConcurrentLinkedQueue<>();

  private RefusingProxy(ServerSocket server) {
    this.server = server;
  }

  static RefusingProxy start() {
    try {
      var proxy = new RefusingProxy(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()));
      CompletableFuture.runAsync(proxy::serve);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return server.getLocalPort();
  }

  /** The lines of all requests. */
  Queue<String> told() {
    return told;
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        refuse(client);
      } catch (IOException e) {
        told.add(e.toString());
      }
    }
  }

  private void refuse(Socket client) throws IOException {
    var in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      told.add(line);
    }
    String answer =
        "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"test\"\r\n"
            + "Content-Length: 0\r\nConnection: close\r\n\r\n";
    client.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
