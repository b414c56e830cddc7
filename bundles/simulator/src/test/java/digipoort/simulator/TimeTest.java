// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.simulator.hostile.Draft;
import digipoort.simulator.hostile.Xmls;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Statuses come over time, and survive restarts as everything accepted does. */
class TimeTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void statusesComeOneByOne() throws Exception {
    SettableClock clock = new SettableClock();
    SimulatorSettings settings =
        SimulatorSettings.in(Directories.fresh()).withClock(clock).withStatusDelay(MINUTE);
    try (Simulator simulator = Simulator.start(settings)) {
      TestClient client = TestClient.of(simulator);
      String kenmerk = Answers.kenmerk(client.send(Requests.delivery(simulator, "slow")).body());

      assertThat(codes(simulator, client, clock, kenmerk)).containsExactly("105");
      clock.advance(MINUTE.multipliedBy(2));
      assertThat(codes(simulator, client, clock, kenmerk)).containsExactly("105", "100", "110");
      clock.advance(MINUTE.multipliedBy(20));
      assertThat(codes(simulator, client, clock, kenmerk)).hasSize(9).endsWith("400", "500");
    }
  }

  @Test
  void acceptedDeliveriesAreKnownAfterARestart() throws Exception {
    SettableClock clock = new SettableClock();
    Path directory = Directories.fresh();
    SimulatorSettings settings =
        SimulatorSettings.in(directory).withClock(clock).withStatusDelay(MINUTE);
    String kenmerk;
    Draft sent;
    try (Simulator simulator = Simulator.start(settings)) {
      sent = Requests.delivery(simulator, "TechnischProbleemAfleveren-1");
      TestClient client = TestClient.of(simulator);
      kenmerk = Answers.kenmerk(client.send(sent).body());
      client.send(Requests.delivery(simulator, "AanleverFault"));
    }
    clock.advance(MINUTE.multipliedBy(7));

    try (Simulator again = Simulator.start(settings.withStatusDelay(Duration.ZERO))) {
      TestClient client = TestClient.of(again);
      assertThat(again.ledger())
          .extracting(LedgerEntry::outcome)
          .containsExactly(LedgerEntry.Outcome.ACCEPTED, LedgerEntry.Outcome.REFUSED);
      assertThat(codes(again, client, clock, kenmerk)).hasSize(8).endsWith("405", "420");
      Draft replay = Requests.delivery(again, "TechnischProbleemAfleveren-1");
      replay.messageId = sent.messageId;
      at(clock, replay);
      assertThat(Answers.reason(client.send(replay).body())).contains("used before");
    }
  }

  @Test
  void aLineCutShortByACrashIsDropped() throws Exception {
    SimulatorSettings settings = SimulatorSettings.in(Directories.fresh());
    Path file = settings.directory().resolve("ledger.tsv");
    try (Simulator simulator = Simulator.start(settings)) {
      TestClient.of(simulator).send(Requests.delivery(simulator, "whole"));
    }
    byte[] torn = "2026-01-01T00:00:00Z\tACCEP\u00e9".getBytes(StandardCharsets.UTF_8);
    Files.write(file, Arrays.copyOf(torn, torn.length - 1), StandardOpenOption.APPEND);

    try (Simulator again = Simulator.start(settings)) {
      TestClient.of(again).send(Requests.delivery(again, "after"));
      assertThat(again.ledger())
          .extracting(LedgerEntry::aanleverkenmerk)
          .containsExactly("whole", "after");
    }
    assertThat(Files.readAllLines(file)).hasSize(3);
  }

  @Test
  void textOfAClientCannotBreakALineOfTheLedger() throws Exception {
    try (Simulator simulator = Simulator.start(SimulatorSettings.in(Directories.fresh()))) {
      Draft draft = Requests.delivery(simulator, "x");
      draft.to = "https://a.test/\tb\\n\nc";
      TestClient.of(simulator).send(simulator.aanleverEndpoint(), draft);

      List<String> lines = Files.readAllLines(simulator.pki().resolveSibling("ledger.tsv"));

      assertThat(lines).hasSize(2);
      assertThat(lines.get(1).split("\t", -1)).hasSize(12);
      assertThat(simulator.ledger().get(0).reason()).contains("https://a.test/\tb\\n\nc");
    }
  }

  @Test
  void faultsCanComeWithHttpStatus200() throws Exception {
    SimulatorSettings settings = SimulatorSettings.in(Directories.fresh()).withFaultHttpStatus(200);
    try (Simulator simulator = Simulator.start(settings)) {
      assertThat(
              TestClient.of(simulator)
                  .send(Requests.delivery(simulator, "AanleverFault"))
                  .statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void clockCanBeAheadOfOurs() throws Exception {
    SimulatorSettings settings =
        SimulatorSettings.in(Directories.fresh()).withClockOffset(Duration.ofSeconds(50));
    try (Simulator simulator = Simulator.start(settings)) {
      Document answer =
          Draft.parse(TestClient.of(simulator).send(Requests.delivery(simulator, "a")).body());

      assertThat(Draft.element(answer, Draft.WSU, "Created").getTextContent())
          .isGreaterThan(Instant.now().plusSeconds(30).toString());
      assertThat(Xmls.texts(answer, "tijdstempelAangeleverd").get(0))
          .isGreaterThan(Instant.now().plusSeconds(30).toString());
    }
  }

  @Test
  void styleOfAnswersIsASetting() throws Exception {
    SimulatorSettings settings =
        SimulatorSettings.in(Directories.fresh())
            .withStyle(new AnswerStyle(AnswerStyle.Layout.NEW, true, "OPH100"));
    try (Simulator simulator = Simulator.start(settings)) {
      TestClient client = TestClient.of(simulator);
      Document answer = Draft.parse(client.send(Requests.delivery(simulator, "a")).body());
      Draft wrong = Requests.ophaal(simulator, "getBerichtenKenmerk", "");

      assertThat(Answers.signer(answer)).isPresent();
      assertThat(Xmls.childNames(Draft.element(answer, Draft.WSSE, "Security")))
          .containsExactly("BinarySecurityToken", "Signature", "Timestamp");
      assertThat(Draft.element(answer, Draft.DS, "SignatureMethod").getAttribute("Algorithm"))
          .endsWith("rsa-sha1");
      assertThat(Xmls.texts(Draft.parse(client.send(wrong).body()), "foutcode"))
          .containsExactly("OPH100");
    }
  }

  @Test
  void aTakenPortIsNamed() throws Exception {
    SimulatorSettings settings = SimulatorSettings.in(Directories.fresh());
    try (Simulator simulator = Simulator.start(settings)) {
      int port = simulator.aanleverEndpoint().getPort();
      SimulatorSettings other = SimulatorSettings.in(Directories.fresh()).withPort(port);

      assertThatThrownBy(() -> Simulator.start(other))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining(Integer.toString(port));
    }
  }

  @Test
  void aDirectoryServesOneSimulatorAtATime() throws Exception {
    SimulatorSettings settings = SimulatorSettings.in(Directories.fresh());
    try (Simulator simulator = Simulator.start(settings)) {
      assertThatThrownBy(() -> Simulator.start(settings))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("in use by another simulator");
      assertThat(simulator.ledger()).isEmpty();
    }
    Simulator.start(settings).close();
  }

  private static List<String> codes(
      Simulator simulator, TestClient client, SettableClock clock, String kenmerk)
      throws Exception {
    Draft question = at(clock, Requests.statuses(simulator, kenmerk));
    return Xmls.texts(Draft.parse(client.send(question).body()), "statuscode");
  }

  private static Draft at(SettableClock clock, Draft draft) {
    draft.created = clock.instant();
    draft.expires = draft.created.plusSeconds(300).toString();
    return draft;
  }
}
