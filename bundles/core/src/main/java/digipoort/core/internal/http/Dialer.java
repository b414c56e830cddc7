// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Makes connections: name, TCP (through the proxy if there is one), TLS with host name check. */
public final class Dialer {
  private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

  private final SSLSocketFactory tls;
  private final @Nullable ProxyServer proxy;
  private final Duration timeout;
  private final Deadlines deadlines;

  /**
   * @param timeout for name, TCP, proxy and TLS together
   */
  public Dialer(
      SSLSocketFactory tls, @Nullable ProxyServer proxy, Duration timeout, Deadlines deadlines) {
    this.tls = tls;
    this.proxy = proxy;
    this.timeout = timeout;
    this.deadlines = deadlines;
  }

  /** A connection with the handshake done. */
  Line dial(String host, int port) throws IOException {
    long start = System.nanoTime();
    List<InetAddress> addresses = resolve(host);
    Socket raw = connect(addresses, port, left(start));
    return new Line(raw, secure(raw, host, port, left(start)));
  }

  /** First step: the addresses of the host, or of the proxy. */
  public List<InetAddress> resolve(String host) throws IOException {
    try {
      return lookUp(proxy == null ? host : proxy.host(), timeout);
    } catch (IOException e) {
      throw hop(e);
    }
  }

  /** Second step: TCP to the first address that answers. */
  public Socket connect(List<InetAddress> addresses, int port) throws IOException {
    return connect(addresses, port, timeout);
  }

  /** Third step: TLS over that connection, which is closed when it fails. */
  public SSLSocket secure(Socket raw, String host, int port) throws IOException {
    return secure(raw, host, port, timeout);
  }

  /** The proxy on the way, if any. */
  public Optional<ProxyServer> proxy() {
    return Optional.ofNullable(proxy);
  }

  private Socket connect(List<InetAddress> addresses, int port, Duration time) throws IOException {
    try {
      return reach(addresses, proxy == null ? port : proxy.port(), time);
    } catch (IOException e) {
      throw hop(e);
    }
  }

  /** Before the tunnel stands only the proxy can be to blame. */
  private IOException hop(IOException failure) {
    return proxy == null ? failure : ProxyException.unreachable(proxy, failure);
  }

  private Duration left(long start) {
    return timeout.minusNanos(System.nanoTime() - start);
  }

  private static List<InetAddress> lookUp(String host, Duration time) throws IOException {
    CompletableFuture<InetAddress[]> lookup =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return InetAddress.getAllByName(host);
              } catch (UnknownHostException e) {
                return new InetAddress[0];
              }
            });
    try {
      InetAddress[] found = lookup.get(time.toMillis(), TimeUnit.MILLISECONDS);
      if (found.length == 0) {
        throw new UnknownHostException(host);
      }
      return List.of(found);
    } catch (TimeoutException e) {
      throw new SocketTimeoutException("looking up " + host);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static Socket reach(List<InetAddress> addresses, int port, Duration time)
      throws IOException {
    long end = System.nanoTime() + time.toNanos();
    IOException first = new SocketTimeoutException("connecting");
    for (int i = 0; i < addresses.size(); i++) {
      int millis = (int) TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (millis <= 0) {
        break;
      }
      Socket socket = new Socket();
      try {
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(addresses.get(i), port), millis);
        return socket;
      } catch (IOException e) {
        socket.close();
        first = i == 0 ? e : first;
      }
    }
    throw first;
  }

  private SSLSocket secure(Socket raw, String host, int port, Duration time) throws IOException {
    try (Deadlines.Deadline deadline = deadlines.arm(raw, time)) {
      if (proxy != null) {
        tunnel(raw, host, port, proxy);
      }
      try {
        SSLSocket socket = (SSLSocket) tls.createSocket(raw, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setProtocols(PROTOCOLS);
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
      } catch (SocketException e) {
        raw.close();
        throw deadline.hasPassed()
            ? new SocketTimeoutException("TLS handshake")
            : turnedAway(host, e);
      } catch (IOException | RuntimeException e) {
        raw.close();
        if (deadline.hasPassed()) {
          throw new SocketTimeoutException("TLS handshake");
        }
        throw e;
      }
    }
  }

  /** What a server that closes during or right after the handshake most often means by it. */
  static WireException turnedAway(String host, @Nullable IOException cause) {
    return new WireException(
        host
            + " verbrak de verbinding bij de TLS-handshake; waarschijnlijk wordt ons certificaat"
            + " (tls.keystore) niet aanvaard",
        host
            + " closed the connection at the TLS handshake; probably it does not accept our"
            + " certificate (tls.keystore)",
        cause);
  }

  /** Closes the connection when it fails. */
  private static void tunnel(Socket raw, String host, int port, ProxyServer proxy)
      throws IOException {
    String target = host + ":" + port;
    int status;
    try {
      status = ask(raw, target, proxy);
    } catch (IOException e) {
      raw.close();
      throw ProxyException.silent(proxy, e);
    }
    if (status / 100 != 2) {
      raw.close();
      throw ProxyException.refusing(proxy, target, status);
    }
  }

  private static int ask(Socket raw, String target, ProxyServer proxy) throws IOException {
    String authorization =
        proxy.authorization() == null
            ? ""
            : "Proxy-Authorization: " + proxy.authorization() + "\r\n";
    OutputStream out = raw.getOutputStream();
    out.write(
        ("CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n" + authorization + "\r\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
    return tunnelStatus(raw.getInputStream());
  }

  /** Reads no byte beyond the empty line: what follows it is TLS. */
  private static int tunnelStatus(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0 || head.length() > 8_192) {
        return 0;
      }
      head.append((char) next);
    }
    return head.toString().matches("(?s)HTTP/1\\.[01] [1-9][0-9]{2}.*")
        ? Integer.parseInt(head.substring(9, 12))
        : 0;
  }

  /** A socket and the TLS on it. */
  record Line(Socket raw, SSLSocket tls) {}
}
