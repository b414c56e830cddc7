// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.http;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import digipoort.simulator.internal.pki.TestPki;
import digipoort.simulator.internal.pki.Trust;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** HTTPS on the loopback address, TLS 1.2 and 1.3, client certificate required. */
public final class TlsServer implements AutoCloseable {
  private static final int THREADS = 32;

  static {
    // without this each answer over a kept-alive connection waits for a delayed acknowledgement (40
    // ms)
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
  }

  private final HttpsServer server;
  private final ExecutorService threads;

  private TlsServer(HttpsServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /** Opens the port; nothing is answered until {@link #serve}. */
  public static TlsServer open(int port, TestPki pki, Trust trust, RefusalLog log)
      throws IOException, GeneralSecurityException {
    SSLContext context = context(pki, trust, log);
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    HttpsServer server = bind(address);
    server.setHttpsConfigurator(new ClientCertificateRequired(context));
    ExecutorService threads =
        Executors.newFixedThreadPool(
            THREADS,
            work -> {
              Thread thread = new Thread(work, "digipoort-simulator");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    return new TlsServer(server, threads);
  }

  /** Starts answering. */
  public void serve(HttpHandler handler) {
    server.createContext("/", handler);
    server.start();
  }

  /** The TCP port. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    try {
      threads.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static HttpsServer bind(InetSocketAddress address) throws IOException {
    try {
      return HttpsServer.create(address, 100);
    } catch (BindException e) {
      throw new IOException(
          "The simulator cannot listen on "
              + address
              + ": "
              + e.getMessage()
              + ". Choose another port (expected: a free one; 0 picks one)",
          e);
    }
  }

  private static SSLContext context(TestPki pki, Trust trust, RefusalLog log)
      throws IOException, GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(pki.serverKeyStore(), pki.password());
    TrustManagerFactory judges = TrustManagerFactory.getInstance("PKIX");
    judges.init(new CertPathTrustManagerParameters(trust.tlsParameters()));
    LoggedTrust judge =
        new LoggedTrust((X509ExtendedTrustManager) judges.getTrustManagers()[0], log);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), new TrustManager[] {judge}, null);
    return context;
  }

  private static final class ClientCertificateRequired extends HttpsConfigurator {
    ClientCertificateRequired(SSLContext context) {
      super(context);
    }

    @Override
    public void configure(HttpsParameters parameters) {
      SSLParameters tls = getSSLContext().getDefaultSSLParameters();
      tls.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
      tls.setNeedClientAuth(true);
      parameters.setSSLParameters(tls);
    }
  }
}
