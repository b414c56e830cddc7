// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Attempt;
import digipoort.api.Kenmerk;
import digipoort.api.Status;
import digipoort.api.channel.Answer;
import digipoort.api.channel.ClockReading;
import digipoort.api.channel.Outcome;
import digipoort.api.channel.Refusal;
import digipoort.api.channel.StatusSource;
import digipoort.core.internal.TestPki;
import digipoort.core.internal.wus.WusChannel;
import digipoort.simulator.LedgerEntry;
import digipoort.simulator.Simulator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The real exchange against the simulator, over mutual TLS with real signatures. */
class SimulatorExchangeTest {
  private static Simulator simulator;
  private static OpenAansluiting aansluiting;
  private static WusChannel channel;

  @BeforeAll
  static void start() {
    simulator = TestPki.simulator();
    Map<String, Object> values = Setup.configuration(simulator);
    values.put("answer.timeout.seconds", "2");
    aansluiting = Setup.open(values);
    channel = aansluiting.channel();
  }

  @AfterAll
  static void stop() {
    aansluiting.close();
  }

  @Test
  void anAcceptedDeliveryIsFollowedToItsEnd() {
    Attempt attempt = Setup.attempt();

    Outcome outcome = channel.deliver(Setup.bericht("Happyflow-1"), attempt, () -> true);

    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    Kenmerk kenmerk = ((Outcome.Accepted) outcome).kenmerk();
    assertThat(simulator.ledger())
        .anyMatch(
            entry ->
                entry.kenmerk().equals(kenmerk.value())
                    && entry.messageId().equals(attempt.messageId()));
    assertThat(given(statuses().statussen(kenmerk)))
        .extracting(Status::statuscode)
        .startsWith("105", "100")
        .endsWith("500");
    assertThat(given(statuses().processen("Omzetbelasting", Setup.BELANGHEBBENDE)))
        .contains(kenmerk);
  }

  @Test
  void aVerifiedAnswerTellsOfTheOtherClock() {
    Answer<List<Kenmerk>> answer = statuses().processen("Omzetbelasting", Setup.BELANGHEBBENDE);

    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Given.class,
            given -> {
              ClockReading clock = given.clock();
              assertThat(clock.asked()).isBeforeOrEqualTo(clock.answered());
              assertThat(clock.leastAhead()).isLessThan(Duration.ofSeconds(5));
              assertThat(clock.mostAhead()).isGreaterThan(Duration.ofSeconds(-5));
            });
  }

  @Test
  void theEvidenceTellsWhatWasSeen() {
    Outcome outcome = channel.deliver(Setup.bericht("Happyflow-2"), Setup.attempt(), () -> true);

    assertThat(outcome.evidence().endpoint()).isEqualTo(simulator.aanleverEndpoint().toString());
    assertThat(outcome.evidence().firstByte()).isNotNull();
    assertThat(outcome.evidence().answered()).isAfterOrEqualTo(outcome.evidence().firstByte());
    assertThat(outcome.evidence().httpStatus()).isEqualTo(200);
    assertThat(outcome.evidence().requestSha256()).matches("[0-9a-f]{64}");
    assertThat(outcome.evidence().signer()).contains("00000004003214345001");
    assertThat(new String(outcome.evidence().answer(), StandardCharsets.UTF_8))
        .contains("aanleverResponse");
  }

  @Test
  void anUnsignedFaultIsARefusal() {
    Outcome outcome =
        channel.deliver(Setup.bericht("AanleverFault-1"), Setup.attempt(), () -> true);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> {
              assertThat(refused.refusal()).isEqualTo(Refusal.CONTENT);
              assertThat(refused.fout().foutcode()).isEqualTo("ALS100");
              assertThat(refused.fout().foutbeschrijving()).contains("\n");
            });
  }

  @Test
  void anAnswerThatCannotBeTrustedLeavesADeliveryUnknown() {
    for (String scenario :
        List.of("OngetekendAntwoord", "VerkeerdeOndertekenaar", "Sha1Antwoord")) {
      Outcome outcome =
          channel.deliver(Setup.bericht(scenario + "-1"), Setup.attempt(), () -> true);

      assertThat(outcome).as(scenario).isInstanceOf(Outcome.Unknown.class);
    }
  }

  @Test
  void aCutOrSilentConnectionAfterAcceptingLeavesADeliveryUnknown() {
    for (String scenario : List.of("VerbrokenNaAanname", "TimeoutNaAanname")) {
      Outcome outcome =
          channel.deliver(Setup.bericht(scenario + "-1"), Setup.attempt(), () -> true);

      assertThat(outcome).as(scenario).isInstanceOf(Outcome.Unknown.class);
      assertThat(simulator.ledger())
          .filteredOn(entry -> entry.aanleverkenmerk().equals(scenario + "-1"))
          .extracting(LedgerEntry::outcome)
          .containsExactly(LedgerEntry.Outcome.ACCEPTED);
    }
  }

  @Test
  void aFaultOnAQuestionIsARefusal() {
    Outcome outcome =
        channel.deliver(Setup.bericht("StatusInformatieFault-1"), Setup.attempt(), () -> true);
    Kenmerk kenmerk = ((Outcome.Accepted) outcome).kenmerk();

    assertThat(statuses().statussen(kenmerk))
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused -> assertThat(refused.fout().foutcode()).isEqualTo("STS100"));
  }

  private static StatusSource statuses() {
    return aansluiting.statuses();
  }

  private static <T> T given(Answer<T> answer) {
    assertThat(answer).isInstanceOf(Answer.Given.class);
    return ((Answer.Given<T>) answer).value();
  }
}
