// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import digipoort.api.Attempt;
import digipoort.api.Bericht;
import digipoort.api.channel.Outcome;
import digipoort.api.channel.Refusal;
import digipoort.core.internal.TestPki;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a server does after it has read a delivery: one request, and the right outcome. */
class HostileServerTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource("digipoort.core.internal.aansluiting.HostileAnswers#all")
  void anAnswerThatSaysNothingLeavesADeliveryUnknown(String name, String answer, String reason)
      throws IOException {
    try (ScriptedServer server = server(ScriptedServer.saying(answer))) {
      Outcome outcome = deliver(server, Map.of());

      assertThat(outcome)
          .isInstanceOfSatisfying(
              Outcome.Unknown.class, unknown -> assertThat(unknown.reason().en()).contains(reason));
      assertThat(outcome.evidence().firstByte()).isNotNull();
      assertThat(server.requests()).isEqualTo(1);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void aFaultIsAFaultWithAnyHttpStatus() throws IOException {
    for (int status : new int[] {200, 500, 400}) {
      String answer =
          HostileAnswers.xml(
              status,
              "text/xml",
              HostileAnswers.envelope(
                  "<s:Body>"
                      + HostileAnswers.fault("s:Client", HostileAnswers.als("ALS400"))
                      + "</s:Body>"));
      try (ScriptedServer server = server(ScriptedServer.saying(answer))) {
        assertThat(deliver(server, Map.of()))
            .isInstanceOfSatisfying(
                Outcome.Refused.class,
                refused -> assertThat(refused.refusal()).isEqualTo(Refusal.TECHNICAL));
      }
    }
  }

  @Test
  void anUnknownFaultcodeIsNotClassified() throws IOException {
    String body =
        HostileAnswers.envelope(
            "<s:Body>"
                + HostileAnswers.fault("s:Client", HostileAnswers.als("XYZ9"))
                + "</s:Body>");
    try (ScriptedServer server =
        server(ScriptedServer.saying(HostileAnswers.xml(500, "text/xml", body)))) {
      assertThat(deliver(server, Map.of()))
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused -> assertThat(refused.refusal()).isEqualTo(Refusal.UNCLASSIFIED));
    }
  }

  @Test
  void unavailableMeansNotAcceptedWhenConfiguredSo() throws IOException {
    try (ScriptedServer server =
        server(ScriptedServer.saying(HostileAnswers.xml(503, "text/plain", "busy")))) {
      assertThat(deliver(server, Map.of("unavailable.is.refusal", "true")))
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused -> assertThat(refused.refusal()).isEqualTo(Refusal.TECHNICAL));
    }
  }

  @Test
  void silenceEndsAtTheTimeOut() throws IOException {
    CountDownLatch end = new CountDownLatch(1);
    try (ScriptedServer server = server((request, out, socket) -> await(end))) {
      Outcome outcome = deliver(server, Map.of("answer.timeout.seconds", "1"));

      assertThat(outcome)
          .isInstanceOfSatisfying(
              Outcome.Unknown.class,
              unknown -> assertThat(unknown.reason().en()).contains("within 1 seconds"));
      assertThat(server.requests()).isEqualTo(1);
    } finally {
      end.countDown();
    }
  }

  @Test
  void anAnswerThatTricklesEndsAtTheTimeOut() throws IOException {
    CountDownLatch end = new CountDownLatch(1);
    ScriptedServer.Script trickle =
        (request, out, socket) -> {
          out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.UTF_8));
          while (!await(end, 100)) {
            out.write('x');
            out.flush();
          }
        };
    try (ScriptedServer server = server(trickle)) {
      assertThat(deliver(server, Map.of("answer.timeout.seconds", "1")))
          .isInstanceOf(Outcome.Unknown.class);
    } finally {
      end.countDown();
    }
  }

  @Test
  void nothingLeavesWhenTheClaimIsLostOrTheAttemptExpired() throws IOException {
    try (ScriptedServer server = server(ScriptedServer.saying(""))) {
      try (OpenAansluiting open = open(server, Map.of())) {
        Attempt fresh = Setup.attempt();
        Instant now = Instant.now();
        Attempt expired = Setup.attempt(now.minusSeconds(400), now.minusSeconds(100));

        assertThat(open.channel().deliver(Setup.bericht("a"), fresh, () -> false))
            .isInstanceOf(Outcome.Unreachable.class);
        assertThat(open.channel().deliver(Setup.bericht("a"), expired, () -> true))
            .isInstanceOf(Outcome.Unreachable.class);
        assertThat(
                open.channel()
                    .deliver(
                        Setup.bericht("a"),
                        fresh,
                        () -> {
                          throw new IllegalStateException("the store is away");
                        }))
            .isInstanceOf(Outcome.Unreachable.class);
      }
      assertThat(server.requests()).isZero();
    }
  }

  @Test
  void aServerThatNeverShakesHandsIsUnreachable() throws IOException {
    try (ServerSocket deaf = new ServerSocket(0)) {
      Map<String, Object> values = Setup.configuration(TestPki.simulator());
      values.put("endpoint.aanleveren", "https://localhost:" + deaf.getLocalPort() + "/");
      values.put("connect.timeout.seconds", "1");
      try (OpenAansluiting open = Setup.open(values)) {
        assertThat(deliverWithin(open, Setup.bericht("a"))).isInstanceOf(Outcome.Unreachable.class);
      }
    }
  }

  @Test
  void aServerThatStopsReadingDoesNotHoldACallForever() throws IOException {
    byte[] large = new byte[8_000_000];
    try (StalledServer server = new StalledServer(TestPki.simulator().pki())) {
      Map<String, Object> values = Setup.configuration(TestPki.simulator());
      values.put("endpoint.aanleveren", server.endpoint());
      values.put("answer.timeout.seconds", "1");
      try (OpenAansluiting open = Setup.open(values)) {
        assertThat(deliverWithin(open, Setup.bericht("a", large)))
            .isInstanceOf(Outcome.Unknown.class);
      }
    }
  }

  private static Outcome deliverWithin(OpenAansluiting open, Bericht bericht) {
    return assertTimeoutPreemptively(
        open.channel().info().longestCall(),
        () -> open.channel().deliver(bericht, Setup.attempt(), () -> true));
  }

  private static ScriptedServer server(ScriptedServer.Script script) {
    return new ScriptedServer(TestPki.simulator().pki(), script);
  }

  private static OpenAansluiting open(ScriptedServer server, Map<String, Object> more) {
    Map<String, Object> values = Setup.configuration(TestPki.simulator());
    values.put("endpoint.aanleveren", server.endpoint().toString());
    values.putAll(more);
    return Setup.open(values);
  }

  private static Outcome deliver(ScriptedServer server, Map<String, Object> more) {
    try (OpenAansluiting open = open(server, more)) {
      return open.channel().deliver(Setup.bericht("proef"), Setup.attempt(), () -> true);
    }
  }

  private static void await(CountDownLatch end) {
    await(end, 30_000);
  }

  private static boolean await(CountDownLatch end, long millis) {
    try {
      return end.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }
}
