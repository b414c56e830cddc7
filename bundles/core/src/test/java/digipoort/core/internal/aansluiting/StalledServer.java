// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** Shakes hands and then reads nothing. */
final class StalledServer implements AutoCloseable {
  private final SSLServerSocket server;
  private final CompletableFuture<SSLSocket> accepted = new CompletableFuture<>();

  StalledServer(Path pki) {
    try {
      server =
          (SSLServerSocket)
              ScriptedServer.context(pki)
                  .getServerSocketFactory()
                  .createServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
    } catch (IOException | GeneralSecurityException e) {
      throw new AssertionError(e);
    }
    CompletableFuture.runAsync(this::accept);
  }

  String endpoint() {
    return "https://localhost:" + server.getLocalPort() + "/";
  }

  private void accept() {
    try {
      SSLSocket socket = (SSLSocket) server.accept();
      socket.startHandshake();
      accepted.complete(socket);
    } catch (IOException e) {
      accepted.completeExceptionally(e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    if (accepted.isDone() && !accepted.isCompletedExceptionally()) {
      accepted.join().close();
    }
  }
}
