// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PublishedAddressTest {
  private static final String PORT = "org.osgi.service.http.port";

  @Test
  void saysWhereTheWebServerListens() {
    PublishedAddress address =
        TestAddresses.of(Map.of(PORT, "9191", WebServer.ADDRESSES, "192.0.2.7, 127.0.0.1"));

    assertThat(address.of("/digipoort")).isEqualTo("http://192.0.2.7:9191/cxf/digipoort");
    assertThat(address.fromHere("/x")).hasToString("http://192.0.2.7:9191/cxf/x");
  }

  @Test
  void namesTheMachineWhenItListensEverywhere() {
    for (String every : new String[] {"0.0.0.0", "::", "[::]", "0:0:0:0:0:0:0:0"}) {
      PublishedAddress address = TestAddresses.of(Map.of(PORT, "9191", WebServer.ADDRESSES, every));

      assertThat(address.of("/x")).endsWith(":9191/cxf/x").doesNotContain("0.0.0.0", "::");
      assertThat(address.fromHere("/x")).hasToString("http://127.0.0.1:9191/cxf/x");
    }
  }

  @Test
  void writesNumbersOfIpv6InBrackets() {
    assertThat(TestAddresses.of(Map.of(PORT, "1", WebServer.ADDRESSES, "::1")).of("/x"))
        .isEqualTo("http://[::1]:1/cxf/x");
  }

  @Test
  void prefersThePortWithTls() {
    PublishedAddress address =
        TestAddresses.of(
            Map.of(
                PORT,
                "8181",
                "org.osgi.service.http.secure.enabled",
                "true",
                "org.osgi.service.http.port.secure",
                "9443",
                WebServer.ADDRESSES,
                "127.0.0.1"));

    assertThat(address.of("/x")).isEqualTo("https://127.0.0.1:9443/cxf/x");
  }

  @Test
  void takesThePlaceOfTheServletAndThePublicAddressFromTheirSettings() {
    Map<String, String> http = Map.of(PORT, "8181", WebServer.ADDRESSES, "127.0.0.1");

    assertThat(
            new PublishedAddress(http, Map.of("org.apache.cxf.servlet.context", "/erp")).of("/x"))
        .isEqualTo("http://127.0.0.1:8181/erp/x");
    var proxied =
        new PublishedAddress(http, Map.of("publicAddress", "https://door.example/digipoort/"));
    assertThat(proxied.of("/x")).isEqualTo("https://door.example/digipoort/x");
    assertThat(proxied.fromHere("/x")).hasToString("http://127.0.0.1:8181/cxf/x");
  }
}
