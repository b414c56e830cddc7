// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpServer;
import digipoort.api.Condition;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoorRoundTest {
  private static final List<String> PATHS = List.of("/digipoort", "/soap/digipoort");

  private final Set<String> open = new HashSet<>(PATHS);
  private final List<String> renewed = new ArrayList<>();
  private final DoorRound round = new DoorRound(open::contains, renewed::add, new DoorProbe());
  private HttpServer server;
  private volatile int status = 401;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void end() {
    server.stop(0);
  }

  @Test
  void doorsThatAnswerAreNoCondition() {
    look();
    look();

    assertThat(round.conditions()).isEmpty();
  }

  @Test
  void doorThatIsBusyIsThere() {
    status = 503;
    look();
    look();

    assertThat(round.conditions()).isEmpty();
  }

  @Test
  void whatIsWrongTwiceIsSaidUntilItIsRight() {
    status = 404;
    look();
    assertThat(round.conditions()).isEmpty();
    assertThat(renewed).isEqualTo(PATHS);
    look();
    assertThat(round.conditions())
        .extracting(Condition::name, Condition::subject)
        .containsExactly(tuple("door-down", "REST"), tuple("door-down", "SOAP"));

    status = 401;
    look();
    assertThat(round.conditions()).isEmpty();
  }

  @Test
  void doorThatIsNotExportedIsDownWhateverAnswersThere() {
    open.remove("/soap/digipoort");
    look();
    look();

    assertThat(round.conditions()).extracting(Condition::subject).containsExactly("SOAP");
    assertThat(round.conditions().get(0).text().en()).contains(address().of("/soap/digipoort"));
  }

  @Test
  void withoutWebServerThePortAndItsSettingAreNamed() {
    WebServer taken = new WebServer(false, "127.0.0.1", port());
    round.without(taken);
    round.without(taken);

    assertThat(round.conditions())
        .singleElement()
        .satisfies(
            condition -> {
              assertThat(condition.name()).isEqualTo("http-port-taken");
              assertThat(condition.subject()).isEqualTo(Integer.toString(port()));
              assertThat(condition.text().en()).contains("org.osgi.service.http.port");
            });

    server.stop(0);
    round.without(taken);
    round.without(taken);
    assertThat(round.conditions()).extracting(Condition::name).containsExactly("door-down");
  }

  private void look() {
    round.at(address(), PATHS);
  }

  private PublishedAddress address() {
    return TestAddresses.of(
        Map.of(
            "org.osgi.service.http.port",
            Integer.toString(port()),
            WebServer.ADDRESSES,
            "127.0.0.1"));
  }

  private int port() {
    return server.getAddress().getPort();
  }
}
