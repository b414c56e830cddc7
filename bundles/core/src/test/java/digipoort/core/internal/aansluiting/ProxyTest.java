// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.api.Finding;
import digipoort.api.channel.Outcome;
import digipoort.core.internal.TestPki;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

  @Test
  void withoutAUserNothingIsSaidOfOne() throws IOException {
    try (ServerSocket proxy = proxy("HTTP/1.1 200 Connection established\r\n\r\n")) {
      assertThat(deliver(configuration(proxy.getLocalPort()))).isInstanceOf(Outcome.Accepted.class);

      assertThat(asked).singleElement().asString().doesNotContain("Proxy-Authorization");
    }
  }

  @Test
  void aPasswordIsOnlyReferredTo() {
    Map<String, Object> values = configuration(3128);
    values.put("proxy.user", "jan");
    values.put("proxy.password", "geheim");

    assertThatThrownBy(() -> Setup.read(values, values))
        .hasMessageContaining("tls.keystore.password: a password does not belong in a .cfg");
    Map<String, Object> stored = Setup.stored(values);
    stored.put("proxy.password", "geheim");
    assertThatThrownBy(() -> Setup.read(values, stored))
        .hasMessageContaining("proxy.password: a password does not belong in a .cfg")
        .hasMessageNotContaining("geheim");
  }

  @Test
  void aDeadProxyIsNamedAndTheHostIsNotBlamed() {
    Finding finding = test(configuration(1));

    assertThat(finding.code()).isEqualTo("AANSLUITING-TCP");
    assertThat(finding.text().en())
        .startsWith("Proxy 127.0.0.1:1 cannot be reached")
        .doesNotContain("localhost");
    assertThat(finding.action().en()).contains("proxy.host");
  }

  @Test
  void aProxyWithoutANameInDnsIsNamed() {
    Map<String, Object> values = configuration(3128);
    values.put("proxy.host", "proxy.invalid");

    Finding finding = test(values);

    assertThat(finding.code()).isEqualTo("AANSLUITING-DNS");
    assertThat(finding.text().nl()).startsWith("Proxy proxy.invalid:3128 is niet te bereiken");
    assertThat(finding.action().nl()).contains("proxy.host");
  }

  @Test
  void aProxyThatSaysNothingIsNamed() throws IOException {
    try (ServerSocket deaf = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
      Map<String, Object> values = configuration(deaf.getLocalPort());
      values.put("connect.timeout.seconds", "1");

      assertThat(deliver(values))
          .isInstanceOfSatisfying(
              Outcome.Unreachable.class,
              unreachable ->
                  assertThat(unreachable.reason().en())
                      .contains("Proxy 127.0.0.1:" + deaf.getLocalPort())
                      .contains("does not answer CONNECT"));
    }
  }

  private static Finding test(Map<String, Object> values) {
    try (Registry registry = new FakeFramework().registry()) {
      registry.update(new Given("proef", values, Setup.stored(values)));
      List<Finding> findings = ConnectionTest.run(registry.entries().get(0));
      return findings.get(findings.size() - 1);
    }
  }

  private static Map<String, Object> configuration(int port) {
    Map<String, Object> values = Setup.configuration(TestPki.simulator());
    values.put("proxy.host", "127.0.0.1");
    values.put("proxy.port", String.valueOf(port));
    return values;
  }

  private static Outcome deliver(ServerSocket proxy) {
    Map<String, Object> values = configuration(proxy.getLocalPort());
    values.put("proxy.user", "jan");
    values.put("proxy.password", "geheim");
    return deliver(values);
  }

  private static Outcome deliver(Map<String, Object> values) {
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
