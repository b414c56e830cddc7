// SPDX-License-Identifier: Apache-2.0
package digipoort.trials;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Passes bytes on between the product and the simulator as they are, TLS and all. Told to, it stops
 * at a byte, cuts, lets nobody in, or swallows what the simulator says.
 */
final class FaultProxy implements AutoCloseable {
  private static final int BUFFER = 16_384;

  private final ServerSocket server;
  private final int target;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean refusing;
  private volatile boolean swallowing;
  private volatile @Nullable Trigger trigger;

  FaultProxy(int target) throws IOException {
    this.target = target;
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    workers.execute(this::listen);
  }

  int port() {
    return server.getLocalPort();
  }

  void set(Trigger next) {
    trigger = next;
  }

  void cut() {
    open.forEach(FaultProxy::close);
  }

  void refuse() {
    refusing = true;
  }

  void swallow() {
    swallowing = true;
  }

  /** Passes everything on again; what had lost bytes is cut. */
  void heal() {
    trigger = null;
    refusing = false;
    if (swallowing) {
      swallowing = false;
      cut();
    }
  }

  private void listen() {
    while (!server.isClosed()) {
      try {
        Socket near = server.accept();
        workers.execute(() -> connect(near));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void connect(Socket near) {
    Socket far = new Socket();
    open.add(near);
    open.add(far);
    try {
      if (refusing) {
        throw new IOException("refused, as wanted");
      }
      far.setTcpNoDelay(true);
      near.setTcpNoDelay(true);
      far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
      workers.execute(() -> pump(near, far, true));
      pump(far, near, false);
    } catch (IOException e) {
      close(near);
      close(far);
    }
  }

  private void pump(Socket from, Socket to, boolean up) {
    byte[] buffer = new byte[BUFFER];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        pass(buffer, length, up, out);
      }
    } catch (IOException e) {
      open.remove(from);
    } finally {
      close(from);
      close(to);
      open.remove(from);
      open.remove(to);
    }
  }

  private void pass(byte[] bytes, int length, boolean up, OutputStream out) throws IOException {
    Trigger waiting = trigger;
    int first = waiting == null ? -1 : waiting.within(up, length);
    int done = Math.max(first, 0);
    if (waiting != null && first >= 0) {
      out.write(bytes, 0, first);
      out.flush();
      waiting.fire();
    }
    if (up || !swallowing) {
      out.write(bytes, done, length - done);
      out.flush();
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new IllegalStateException("A socket that cannot be closed", e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    cut();
    workers.shutdownNow();
  }
}
