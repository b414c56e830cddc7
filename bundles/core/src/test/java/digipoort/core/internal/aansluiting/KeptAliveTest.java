// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.channel.Outcome;
import digipoort.core.internal.TestPki;
import digipoort.core.internal.wus.WusChannel;
import digipoort.simulator.LedgerEntry;
import digipoort.simulator.Simulator;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Connections are kept, and that never makes a delivery uncertain or sends it twice. */
class KeptAliveTest {
  private final Simulator simulator = TestPki.simulator();

  @Test
  void aSecondDeliveryUsesTheSameConnection() throws IOException {
    try (Relay relay = new Relay(simulator.aanleverEndpoint().getPort());
        OpenAansluiting open = Setup.open(through(relay))) {
      assertThat(deliver(open.channel(), unique())).isInstanceOf(Outcome.Accepted.class);
      assertThat(deliver(open.channel(), unique())).isInstanceOf(Outcome.Accepted.class);

      assertThat(relay.connections()).isEqualTo(1);
    }
  }

  @Test
  void idleClosingMakesNoDeliveryUncertain() throws IOException {
    try (Relay relay = new Relay(simulator.aanleverEndpoint().getPort());
        OpenAansluiting open = Setup.open(through(relay))) {
      for (int round = 1; round <= 3; round++) {
        String kenmerk = unique();
        assertThat(deliver(open.channel(), kenmerk)).isInstanceOf(Outcome.Accepted.class);
        assertThat(accepted(kenmerk)).isEqualTo(1);
        relay.closeConnections();
      }
      assertThat(relay.connections()).isEqualTo(3);
    }
  }

  @Test
  void aConnectionIdleForTooLongIsNotUsedAgain() throws IOException {
    try (Relay relay = new Relay(simulator.aanleverEndpoint().getPort())) {
      Map<String, Object> values = through(relay);
      values.put("connection.reuse.seconds", "0");
      try (OpenAansluiting open = Setup.open(values)) {
        deliver(open.channel(), unique());
        deliver(open.channel(), unique());

        assertThat(relay.connections()).isEqualTo(2);
      }
    }
  }

  @Test
  void cuttingAfterTheWholeRequestWasReadSendsNothingAgain() throws IOException {
    try (ScriptedServer server =
        new ScriptedServer(simulator.pki(), (request, out, socket) -> socket.close())) {
      Map<String, Object> values = Setup.configuration(simulator);
      values.put("endpoint.aanleveren", server.endpoint().toString());
      try (OpenAansluiting open = Setup.open(values)) {
        assertThat(deliver(open.channel(), unique())).isInstanceOf(Outcome.Unknown.class);
        assertThat(deliver(open.channel(), unique())).isInstanceOf(Outcome.Unknown.class);

        assertThat(server.requests()).isEqualTo(2);
        assertThat(server.connections()).isEqualTo(2);
      }
    }
  }

  @Test
  void closingWaitsForWhatIsBeingSent() throws Exception {
    CountDownLatch read = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    ScriptedServer.Script slow =
        (request, out, socket) -> {
          read.countDown();
          try {
            answer.await(20, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          ScriptedServer.saying(ScriptedServer.http(503, "text/plain", "busy"))
              .play(request, out, socket);
        };
    try (ScriptedServer server = new ScriptedServer(simulator.pki(), slow)) {
      Map<String, Object> values = Setup.configuration(simulator);
      values.put("endpoint.aanleveren", server.endpoint().toString());
      values.put("answer.timeout.seconds", "20");
      OpenAansluiting open = Setup.open(values);
      CompletableFuture<Outcome> sending =
          CompletableFuture.supplyAsync(() -> deliver(open.channel(), unique()));
      read.await(20, TimeUnit.SECONDS);
      CompletableFuture<Void> closing = CompletableFuture.runAsync(open::close);

      Awaitility.await()
          .until(() -> deliver(open.channel(), unique()) instanceof Outcome.Unreachable);
      assertThat(closing).isNotDone();
      answer.countDown();

      assertThat(sending.get(20, TimeUnit.SECONDS).evidence().httpStatus()).isEqualTo(503);
      assertThat(closing).succeedsWithin(20, TimeUnit.SECONDS);
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  private Map<String, Object> through(Relay relay) {
    Map<String, Object> values = Setup.configuration(simulator);
    String real = simulator.aanleverEndpoint().toString();
    values.put("wsa.to.aanleveren", real);
    values.put(
        "endpoint.aanleveren",
        real.replace(":" + simulator.aanleverEndpoint().getPort(), ":" + relay.port()));
    return values;
  }

  private long accepted(String aanleverkenmerk) {
    return simulator.ledger().stream()
        .filter(entry -> entry.outcome() == LedgerEntry.Outcome.ACCEPTED)
        .filter(entry -> entry.aanleverkenmerk().equals(aanleverkenmerk))
        .count();
  }

  private static Outcome deliver(WusChannel channel, String aanleverkenmerk) {
    return channel.deliver(Setup.bericht(aanleverkenmerk), Setup.attempt(), () -> true);
  }

  private static String unique() {
    return "Happyflow-" + UUID.randomUUID().toString().substring(0, 20);
  }
}
