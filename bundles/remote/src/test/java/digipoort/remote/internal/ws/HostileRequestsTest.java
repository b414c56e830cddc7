// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.ws;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.remote.DeliveryService;
import digipoort.remote.internal.FakeInbox;
import digipoort.remote.internal.FakeOutbox;
import digipoort.remote.internal.door.Doorman;
import digipoort.remote.internal.door.Rooms;
import digipoort.remote.internal.door.TestDoormen;
import digipoort.remote.internal.gate.TestServer;
import digipoort.remote.internal.rest.ServedDoor;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.cxf.feature.Feature;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that mean harm or make no sense: each gets a 4xx with a finding, and soon. */
@Timeout(60)
@Isolated
class HostileRequestsTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final FakeOutbox OUTBOX = new FakeOutbox();
  private static TestServer server;

  @BeforeAll
  static void open() throws IOException {
    Doorman doorman = TestDoormen.doorman(20_000_000);
    server = new TestServer(doorman, Files.createTempDirectory("spool"));
    Rooms rooms = new Rooms();
    rooms.put(OUTBOX, new FakeInbox());
    ServedDoor.export(rooms, doorman, server);
    SoapDoor soap = new SoapDoor(OUTBOX);
    JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
    factory.setBus(server.bus());
    factory.setServiceClass(DeliveryService.class);
    factory.setServiceBean(soap);
    factory.setAddress("/soap/digipoort");
    factory.setFeatures(soap.getIntents().stream().map(Feature.class::cast).toList());
    factory.create();
    server.start();
  }

  @AfterAll
  static void close() {
    assertThat(OUTBOX.submitted).isEmpty();
    assertThat(server.underWay()).isZero();
    assertThat(server.spooled()).isZero();
    server.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void isRefusedWithAFindingAndSoon(HostileRequest hostile) throws IOException {
    long begun = System.nanoTime();
    RawAnswer answer = RawAnswer.to(server.port(), hostile.octets());
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    assertThat(answer.status()).as(answer.text()).isEqualTo(hostile.status());
    assertThat(took).isLessThan(SOON);
    assertThat(answer.text())
        .doesNotContain("\tat ", "Exception", "org.apache", "digipoort.remote.internal", "root:");
    if (answer.status() != 401 && !answer.text().contains("<h1>Bad Message")) {
      assertThat(answer.text()).containsAnyOf("\"findings\":[{", "<finding ");
    }
  }

  static Stream<HostileRequest> isRefusedWithAFindingAndSoon() throws IOException {
    assertThat(HostileRequest.all()).hasSizeGreaterThan(130);
    return HostileRequest.all();
  }
}
