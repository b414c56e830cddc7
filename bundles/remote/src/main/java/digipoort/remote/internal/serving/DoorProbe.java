// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.serving;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knocks at a door of this machine, without saying who. */
class DoorProbe {
  private static final Logger LOG = LoggerFactory.getLogger(DoorProbe.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int NOT_FOUND = 404;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PATIENCE)
          .sslContext(trusting())
          .build();

  /** Whether somebody is at the door: who asks for a login is, and so is who has no time. */
  boolean answers(URI door) {
    try {
      var request = HttpRequest.newBuilder(door).timeout(PATIENCE).build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() != NOT_FOUND;
    } catch (SSLException e) {
      LOG.debug("{} wants a certificate of who knocks, so it is there", door, e);
      return true;
    } catch (IOException e) {
      LOG.debug("Nobody answers at {}", door, e);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Whether somebody else has the port. */
  boolean isTaken(WebServer server) {
    try (var socket =
        new ServerSocket(server.port(), 1, InetAddress.getByName(server.fromHere().getHost()))) {
      return !socket.isBound();
    } catch (BindException e) {
      LOG.debug("Port {} is taken", server.port(), e);
      return true;
    } catch (IOException e) {
      LOG.debug("Port {} cannot be tried", server.port(), e);
      return false;
    }
  }

  /** Nothing is told to the other side but a path: whose certificate it has does not matter. */
  private static SSLContext trusting() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new Trusting()}, new SecureRandom());
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no TLS", e);
    }
  }

  private static final class Trusting extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
