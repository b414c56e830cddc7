// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** A TLS server that reads requests whole, counts them, and then does whatever a test says. */
final class ScriptedServer implements AutoCloseable {
  /** What happens with a request that was read. */
  @FunctionalInterface
  interface Script {
    void play(String request, OutputStream out, Socket socket) throws IOException;
  }

  private final SSLServerSocket server;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger connections = new AtomicInteger();
  private final Script script;

  ScriptedServer(Path pki, Script script) {
    this.script = script;
    try {
      this.server =
          (SSLServerSocket)
              context(pki)
                  .getServerSocketFactory()
                  .createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    } catch (IOException | GeneralSecurityException e) {
      throw new AssertionError(e);
    }
    workers.execute(this::listen);
  }

  /** Answers every request with these bytes and closes the connection. */
  static Script saying(String answer) {
    return (request, out, socket) -> {
      out.write(answer.getBytes(StandardCharsets.UTF_8));
      out.flush();
      socket.close();
    };
  }

  /** A complete HTTP answer that allows the connection to be kept. */
  static String http(int status, String type, String body) {
    return "HTTP/1.1 "
        + status
        + " X\r\nContent-Type: "
        + type
        + "\r\nContent-Length: "
        + body.getBytes(StandardCharsets.UTF_8).length
        + "\r\n\r\n"
        + body;
  }

  URI endpoint() {
    return URI.create("https://localhost:" + server.getLocalPort() + "/dienst");
  }

  int requests() {
    return requests.get();
  }

  int connections() {
    return connections.get();
  }

  private void listen() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        workers.execute(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      connections.incrementAndGet();
      for (String request = read(in); request != null; request = read(in)) {
        requests.incrementAndGet();
        script.play(request, socket.getOutputStream(), socket);
      }
    } catch (IOException e) {
      open.remove(socket);
    }
  }

  private static String read(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return null;
      }
      head.append((char) next);
    }
    String lower = head.toString().toLowerCase(Locale.ROOT);
    int at = lower.indexOf("content-length: ") + 16;
    int length = Integer.parseInt(lower.substring(at, lower.indexOf('\r', at)));
    return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  static SSLContext context(Path pki) throws IOException, GeneralSecurityException {
    char[] password = Setup.password(pki).toCharArray();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(pki.resolve("server.p12"))) {
      store.load(in, password);
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
    workers.shutdownNow();
  }
}
