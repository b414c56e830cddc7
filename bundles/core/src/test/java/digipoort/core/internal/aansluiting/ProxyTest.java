// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.channel.Outcome;
import digipoort.core.internal.TestPki;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The road through an HTTP proxy. */
class ProxyTest {
  private final CopyOnWriteArrayList<String> asked = new CopyOnWriteArrayList<>();

  @Test
  void aDeliveryGoesThroughATunnel() throws IOException {
    try (ServerSocket proxy = proxy("HTTP/1.1 200 Connection established\r\nVia: x\r\n\r\n")) {
      assertThat(deliver(proxy)).isInstanceOf(Outcome.Accepted.class);

      int port = TestPki.simulator().aanleverEndpoint().getPort();
      assertThat(asked).hasSize(1);
      assertThat(asked.get(0))
          .startsWith("CONNECT localhost:" + port + " HTTP/1.1\r\n")
          .contains("Proxy-Authorization: Basic amFuOmdlaGVpbQ==\r\n");
    }
  }

  @Test
  void aProxyThatRefusesIsUnreachable() throws IOException {
    try (ServerSocket proxy = proxy("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n")) {
      assertThat(deliver(proxy))
          .isInstanceOfSatisfying(
              Outcome.Unreachable.class,
              unreachable ->
                  assertThat(unreachable.reason().en())
                      .contains("refuses a connection to localhost")
                      .contains("HTTP 407")
                      .doesNotContain("geheim"));
    }
  }

  private static Outcome deliver(ServerSocket proxy) {
    Map<String, Object> values = Setup.configuration(TestPki.simulator());
    values.put("proxy.host", "127.0.0.1");
    values.put("proxy.port", String.valueOf(proxy.getLocalPort()));
    values.put("proxy.user", "jan");
    values.put("proxy.password", "geheim");
    try (OpenAansluiting open = Setup.open(values)) {
      return open.channel().deliver(Setup.bericht("Happyflow-proxy"), Setup.attempt(), () -> true);
    }
  }

  private ServerSocket proxy(String answer) throws IOException {
    ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
    CompletableFuture.runAsync(() -> serve(server, answer));
    return server;
  }

  private void serve(ServerSocket server, String answer) {
    try (Socket near = server.accept();
        Socket far =
            new Socket(
                InetAddress.getByName("127.0.0.1"),
                TestPki.simulator().aanleverEndpoint().getPort())) {
      asked.add(head(near.getInputStream()));
      near.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
      if (answer.contains(" 200 ")) {
        CompletableFuture<Void> back = CompletableFuture.runAsync(() -> pump(far, near));
        pump(near, far);
        back.join();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void pump(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.close();
    } catch (IOException e) {
      assertThat(from.isClosed() || to.isClosed()).isTrue();
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    return head.toString();
  }
}
