// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.ws;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.remote.internal.FakeInbox;
import digipoort.remote.internal.FakeOutbox;
import digipoort.remote.internal.door.Doorman;
import digipoort.remote.internal.door.Rooms;
import digipoort.remote.internal.door.TestDoormen;
import digipoort.remote.internal.gate.TestServer;
import digipoort.remote.internal.rest.ServedDoor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is decided before a body is read, and what a body may cost. */
@Timeout(60)
class DoorServletTest {
  private static final String SUBMISSION =
      """
      {"submissionKey": "%s", "berichtsoort": "Omzetbelasting", "aansluiting": "simulator",
      "belanghebbende": {"nummer": "001000044B37", "type": "BTW"}, "document": {"a": 1.10}}
      """;

  @TempDir private Path folder;
  private final FakeOutbox outbox = new FakeOutbox();
  private final List<RawConnection> held = new ArrayList<>();
  private TestServer server;

  @BeforeEach
  void open() {
    serve(50_000_000);
  }

  private void serve(long spoolOctets) {
    Doorman doorman = TestDoormen.doorman(10_000_000);
    server = TestServer.small(doorman, folder, spoolOctets);
    Rooms rooms = new Rooms();
    rooms.put(outbox, new FakeInbox());
    ServedDoor.export(rooms, doorman, server);
    server.start();
  }

  @AfterEach
  void close() throws IOException {
    for (RawConnection connection : held) {
      connection.close();
    }
    until(() -> server.underWay() == 0);
    assertThat(server.spooled()).isZero();
    assertThat(folder).isEmptyDirectory();
    server.close();
  }

  @Test
  void whoMayNotIsRefusedBeforeOneOctetOfTheBodyIsThere() throws IOException {
    for (int i = 0; i < 24; i++) {
      RawConnection stranger = connect();
      stranger.send(begun("stranger"));
      assertThat(stranger.answer()).startsWith("HTTP/1.1 403").contains("NOT-PERMITTED");
      assertThat(stranger.isAtEnd()).isTrue();
    }
    RawConnection nobody = connect();
    nobody.send(begun("nobody"));
    assertThat(nobody.answer()).startsWith("HTTP/1.1 401").contains("Connection: close");
    assertThat(nobody.isAtEnd()).isTrue();
    assertThat(server.spooled()).isZero();
  }

  @Test
  void nobodyIsAskedToSendABodyThatIsNotWanted() throws IOException {
    String expecting = "Content-Length: 9000000\r\nExpect: 100-continue";
    RawConnection stranger = connect();
    stranger.send(head("stranger", expecting));
    assertThat(stranger.answer()).startsWith("HTTP/1.1 403");
    RawConnection large = connect();
    large.send(head("erp", "Content-Length: 90000000\r\nExpect: 100-continue"));
    assertThat(large.answer()).startsWith("HTTP/1.1 413");
    byte[] body = submission("expected");
    RawConnection erp = connect();
    erp.send(head("erp", "Content-Length: " + body.length + "\r\nExpect: 100-continue"));
    assertThat(erp.answer()).startsWith("HTTP/1.1 100");
    erp.send(body);
    assertThat(erp.answer()).startsWith("HTTP/1.1 202");
  }

  @Test
  void heldBodiesOfOneUserLeaveRoomForOthers() throws IOException {
    for (int i = 0; i < TestServer.BODIES_OF_USER; i++) {
      hold("erp");
    }
    until(() -> server.underWay() == TestServer.BODIES_OF_USER);
    assertThat(answerTo(begun("erp")))
        .startsWith("HTTP/1.1 429")
        .contains("Retry-After: ", "USER-BUSY");
    assertThat(submitted("writer", "other")).startsWith("HTTP/1.1 202");
    for (int i = 0; i < TestServer.BODIES_OF_USER; i++) {
      hold("writer");
    }
    until(() -> server.underWay() == 2 * TestServer.BODIES_OF_USER);
    assertThat(answerTo(begun("börje")))
        .startsWith("HTTP/1.1 503")
        .contains("Retry-After: ", "BUSY");
  }

  @Test
  void whatALeavingClientHeldIsFree() throws IOException {
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < TestServer.BODIES_OF_USER; i++) {
        hold("erp");
      }
      until(() -> server.underWay() == TestServer.BODIES_OF_USER);
      for (RawConnection connection : held) {
        connection.close();
      }
      until(() -> server.underWay() == 0);
      assertThat(server.spooled()).isZero();
    }
    assertThat(submitted("erp", "after")).startsWith("HTTP/1.1 202");
  }

  @Test
  void aBodyThatStopsComingIsCutOff() throws IOException {
    server.silence(Duration.ofSeconds(2));
    RawConnection slow = hold("erp");
    assertThat(slow.answer()).startsWith("HTTP/1.1 408").contains("TOO-SLOW");
    assertThat(slow.isAtEnd()).isTrue();
  }

  @Test
  void aBodyThatTricklesIsCutOff() throws IOException {
    for (String length : List.of("Content-Length: 9000000", "Transfer-Encoding: chunked")) {
      byte[] drop = (length.startsWith("C") ? "x" : "1\r\nx\r\n").getBytes();
      RawConnection slow = connect();
      slow.send(head("erp", length));
      slow.send(drop);
      until(() -> server.underWay() == 1);
      while (!slow.isAnswered()) {
        server.pass(Duration.ofSeconds(11));
        slow.send(drop);
      }
      assertThat(slow.answer()).as(length).startsWith("HTTP/1.1 408").contains("TOO-SLOW");
      until(() -> server.underWay() == 0);
    }
  }

  @Test
  void whoGuessedTooOftenWaits() throws IOException {
    assertThat(answerTo(begun("locked")))
        .startsWith("HTTP/1.1 429")
        .contains("Retry-After: 7", "LOGIN-TOO-EARLY", "Connection: close");
    assertThat(answerTo(soap("locked")))
        .startsWith("HTTP/1.1 429")
        .contains("<soap:Fault>", "Retry-After: 7");
  }

  @Test
  void aDoorThatIsNotServedIsToBeRepeatedForWhoIsKnown() throws IOException {
    assertThat(answerTo(soap("erp")))
        .startsWith("HTTP/1.1 503")
        .contains("NOT-RUNNING", "Retry-After: 15", "<soap:Fault>");
    assertThat(answerTo(soap("nobody"))).startsWith("HTTP/1.1 404").contains("Content-Length: 0");
  }

  @Test
  void aBodyWithoutALengthIsTakenAndCounted() throws IOException {
    RawConnection chunked = connect();
    byte[] body = submission("chunked");
    chunked.send(head("erp", "Transfer-Encoding: chunked"));
    chunked.send((Integer.toHexString(body.length) + "\r\n").getBytes());
    chunked.send(body);
    chunked.send("\r\n0\r\n\r\n".getBytes());
    assertThat(chunked.answer()).startsWith("HTTP/1.1 202");
    RawConnection endless = connect();
    endless.send(head("erp", "Transfer-Encoding: chunked"));
    byte[] chunk = new byte[100_000];
    endless.sendUntilClosed("186a0\r\n".getBytes(), chunk, "\r\n".getBytes());
    assertThat(endless.answer()).startsWith("HTTP/1.1 413");
  }

  @Test
  void requestsInOneGoAreAnsweredInTheirOrder() throws IOException {
    RawConnection pipelined = connect();
    byte[] body = submission("one");
    pipelined.send(head("erp", "Content-Length: " + body.length));
    pipelined.send(body);
    pipelined.send(head("stranger", "Content-Length: 2"));
    pipelined.send("{}".getBytes());
    assertThat(pipelined.answer()).startsWith("HTTP/1.1 202");
    assertThat(pipelined.answer()).startsWith("HTTP/1.1 403");
  }

  @Test
  void whatHasNoRoomOnDiskIsToBeRepeated() throws IOException {
    server.close();
    serve(1_000_000);
    RawConnection large = connect();
    large.send(head("erp", "Content-Length: 9000000"));
    large.sendUntilClosed(new byte[100_000]);
    assertThat(large.answer()).startsWith("HTTP/1.1 503").contains("SPOOL-FULL", "Retry-After: ");
  }

  @Test
  void withoutAnOutboxNothingIsReadAndItIsToBeRepeated() throws IOException {
    server.running(false);
    assertThat(answerTo(begun("erp")))
        .startsWith("HTTP/1.1 503")
        .contains("NOT-RUNNING", "Retry-After: 15");
    server.running(true);
    assertThat(submitted("erp", "later")).startsWith("HTTP/1.1 202");
  }

  @Test
  void manyHeldRequestsOfUnknownUsersShutNoDoor() throws IOException {
    for (int i = 0; i < 210; i++) {
      connect().send("POST /cxf/digipoort/submissions HTTP/1.1\r\nHost: x\r\nX-Slow: ".getBytes());
    }
    for (int i = 0; i < 50; i++) {
      connect().send(begun("nobody"));
    }
    assertThat(submitted("erp", "meanwhile")).startsWith("HTTP/1.1 202");
  }

  private String answerTo(byte[] request) throws IOException {
    RawConnection connection = connect();
    connection.send(request);
    return connection.answer();
  }

  private RawConnection connect() throws IOException {
    RawConnection connection = new RawConnection(server.port());
    held.add(connection);
    return connection;
  }

  /** Sends the begin of a body and waits. */
  private RawConnection hold(String user) throws IOException {
    RawConnection connection = connect();
    connection.send(begun(user));
    return connection;
  }

  private String submitted(String user, String key) throws IOException {
    RawConnection connection = connect();
    byte[] body = submission(key);
    connection.send(head(user, "Content-Length: " + body.length));
    connection.send(body);
    return connection.answer();
  }

  private static byte[] submission(String key) {
    return SUBMISSION.formatted(key).getBytes(StandardCharsets.UTF_8);
  }

  /** The web server waits for the first octet of a body before it tells anybody. */
  private static byte[] begun(String user) {
    byte[] head = head(user, "Content-Length: 9000000");
    byte[] begun = Arrays.copyOf(head, head.length + 1);
    begun[head.length] = '{';
    return begun;
  }

  private static byte[] soap(String user) {
    return new String(begun(user), StandardCharsets.ISO_8859_1)
        .replace("/cxf/digipoort/submissions", "/cxf/soap/digipoort")
        .replace("application/json", "text/xml")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] head(String user, String more) {
    byte[] credentials = (user + ":right").getBytes(StandardCharsets.UTF_8);
    return ("POST /cxf/digipoort/submissions HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            + "Content-Type: application/json\r\nAuthorization: Basic "
            + Base64.getEncoder().encodeToString(credentials)
            + "\r\n"
            + more
            + "\r\n\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void until(BooleanSupplier holds) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
