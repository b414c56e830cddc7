// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import digipoort.simulator.LedgerEntry;
import digipoort.simulator.Simulator;
import digipoort.simulator.SimulatorSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Stops and kills the process at bad moments. The simulator lives in the JVM of the test; its
 * ledger, not our database, says what was sent.
 */
class RestartIT {
  private static final Path WORK = Path.of("target", "runs", "restart-work").toAbsolutePath();
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration BETWEEN_STATUSES = Duration.ofSeconds(1);
  private static final Duration WAIT = Duration.ofSeconds(15);

  private static Simulator simulator;
  private static Distribution distribution;
  private static Deliveries deliveries;

  private static VatReturn followed;
  private static VatReturn sending;
  private static List<VatReturn> waiting;
  private static String followedId;

  /** Deliveries in every state, then kill -9, then a start. */
  @BeforeAll
  static void kill() throws IOException {
    Path folder = WORK.resolve("simulator-" + ProcessHandle.current().pid());
    simulator =
        Simulator.start(
            SimulatorSettings.in(Files.createDirectories(folder))
                .withPort(Ports.free())
                .withStatusDelay(BETWEEN_STATUSES));
    distribution = Distribution.unpack("restart");
    Aansluiting.to(simulator).write(distribution);
    distribution.set("etc/digipoort.outbox.cfg", "poll.backoff", "initial=200ms,factor=1.5,max=1s");
    deliveries = new Deliveries(distribution::shell, WORK);
    start();

    sending = VatReturn.of("TimeoutNaAanname");
    deliveries.stored(sending);
    await("acceptance").atMost(SOON).until(() -> !accepted(sending).isEmpty());
    followed = VatReturn.of("Happyflow");
    followedId = beFollowed(followed);
    Instant later = Instant.now().plus(WAIT);
    waiting = Stream.generate(() -> VatReturn.of("Happyflow").notBefore(later)).limit(5).toList();
    deliveries.stored(waiting);
    assertThat(deliveries.state(sending)).isEqualTo("SENDING");
    assertThat(deliveries.states(waiting)).containsOnly("READY");

    distribution.kill();
    start();
  }

  @AfterAll
  static void stop() {
    distribution.close();
    simulator.close();
  }

  @Test
  void whatWasFollowedIsFollowedToItsEnd() {
    assertThat(deliveries.end(followed)).isEqualTo("COMPLETED");
    assertThat(accepted(followed)).hasSize(1);
  }

  @Test
  void whatWasBeingSentIsNeverSentAgain() {
    assertThat(deliveries.end(sending)).isEqualTo("PARKED");
    assertThat(deliveries.show(sending))
        .contains("It is not certain whether Digipoort has it")
        .contains("The program stopped or hung while this was being sent")
        .contains("digipoort:delivery-adopt")
        .containsPattern("#1 .* UNKNOWN")
        .contains("MessageID " + accepted(sending).get(0).messageId());
    assertThat(deliveries.retry(sending)).contains("it is not sent again");

    VatReturn later = VatReturn.of("Happyflow");
    deliveries.stored(later);
    await("a later one is sent").atMost(SOON).until(() -> !accepted(later).isEmpty());
    assertThat(deliveries.end(sending)).isEqualTo("PARKED");
    assertThat(accepted(sending)).hasSize(1);
  }

  @Test
  void whatWaitedIsSentOnce() {
    assertThat(deliveries.ends(waiting)).containsOnly("COMPLETED");
    assertThat(waiting).allSatisfy(one -> assertThat(accepted(one)).hasSize(1));
  }

  @Test
  void whatWasStoredIsRecognisedWhenRepeated() {
    assertThat(deliveries.submit(followed)).containsPattern("\"repeated\" ?: ?true");
    assertThat(deliveries.stored(followed)).isEqualTo(followedId);
    assertThat(deliveries.submit(followed.about("001000044B99"))).contains("refused");
    assertThat(accepted(followed)).hasSize(1);
  }

  @Test
  void deliveryGoesOnAfterAnOrderlyRestart() {
    VatReturn submission = VatReturn.of("Happyflow");
    beFollowed(submission);

    distribution.stop();
    start();

    assertThat(deliveries.end(submission)).isEqualTo("COMPLETED");
    assertThat(accepted(submission)).hasSize(1);
  }

  /** Until the aansluiting can be used through the shell. */
  private static void start() {
    distribution.start();
    await("the aansluiting")
        .atMost(SOON)
        .until(
            () ->
                distribution
                    .shell("digipoort:aansluiting-list --json")
                    .matches("(?s).*\"usable\" ?: ?true.*"));
  }

  /** Accepted, some statuses seen, the last one still far. */
  private static String beFollowed(VatReturn submission) {
    int asked = asked();
    String id = deliveries.stored(submission);
    await("questions for statuses")
        .atMost(SOON)
        .until(() -> !accepted(submission).isEmpty() && asked() > asked + 1);
    assertThat(deliveries.state(submission)).isEqualTo("DELIVERED");
    return id;
  }

  private static int asked() {
    return simulator.requestsPerOperation().getOrDefault("getStatussenProces", 0);
  }

  private static List<LedgerEntry> accepted(VatReturn submission) {
    return simulator.ledger().stream()
        .filter(entry -> entry.aanleverkenmerk().equals(submission.reference()))
        .filter(entry -> entry.outcome() == LedgerEntry.Outcome.ACCEPTED)
        .toList();
  }
}
