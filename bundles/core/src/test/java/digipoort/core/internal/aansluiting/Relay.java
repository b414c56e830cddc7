// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Passes bytes on to another port, and cuts connections when told to. */
final class Relay implements AutoCloseable {
  private final ServerSocket server;
  private final int target;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();

  Relay(int target) throws IOException {
    this.target = target;
    this.server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    workers.execute(this::listen);
  }

  int port() {
    return server.getLocalPort();
  }

  int connections() {
    return connections.get();
  }

  /** Closes every connection, as a server does with idle ones. */
  void closeConnections() throws IOException {
    for (Socket socket : open) {
      socket.close();
    }
    open.clear();
  }

  private void listen() {
    while (!server.isClosed()) {
      try {
        Socket near = server.accept();
        Socket far = new Socket(InetAddress.getByName("127.0.0.1"), target);
        connections.incrementAndGet();
        open.addAll(List.of(near, far));
        workers.execute(() -> pump(near, far));
        workers.execute(() -> pump(far, near));
      } catch (IOException e) {
        return;
      }
    }
  }

  private static void pump(Socket from, Socket to) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      in.transferTo(out);
    } catch (SocketException e) {
      Thread.yield(); // one side was closed; closing the other is all there is to do
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    closeConnections();
    workers.shutdownNow();
  }
}
