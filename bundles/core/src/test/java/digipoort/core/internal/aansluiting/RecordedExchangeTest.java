// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Attempt;
import digipoort.api.DeliveryId;
import digipoort.api.channel.Outcome;
import digipoort.api.channel.Refusal;
import digipoort.core.internal.Answers;
import digipoort.core.internal.Recorded;
import digipoort.core.internal.TestPki;
import digipoort.core.internal.http.Deadlines;
import digipoort.wss.Certificates;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Recorded answers come back over the wire, as in 2021. */
class RecordedExchangeTest {
  private static final Instant THEN = Instant.parse("2021-03-07T11:38:00Z");

  @Test
  void theRecordedAnswerIsAnAcceptedDelivery() throws Exception {
    byte[] answer = Recorded.sample("valid-deliver-response.xml");
    String pin = Certificates.fingerprint(Recorded.signer(answer));

    assertThat(exchange(answer, pin))
        .isInstanceOfSatisfying(
            Outcome.Accepted.class,
            accepted -> {
              assertThat(accepted.kenmerk().value()).hasSize(36);
              assertThat(accepted.tijdstempelAangeleverd()).isBetween(THEN.minusSeconds(60), THEN);
              assertThat(accepted.evidence().answer()).isEqualTo(answer);
            });
  }

  @Test
  void theTamperedAnswerLeavesTheDeliveryUnknown() throws Exception {
    byte[] answer = Recorded.sample("tampered-deliver-response.xml");
    String pin = Certificates.fingerprint(Recorded.signer(answer));

    assertThat(exchange(answer, pin)).isInstanceOf(Outcome.Unknown.class);
  }

  @Test
  void theRecordedFaultIsARefusal() throws Exception {
    byte[] answer = Recorded.sample("fault-deliver-response.xml");

    assertThat(exchange(answer, "00".repeat(32)))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> {
              assertThat(refused.refusal()).isEqualTo(Refusal.CONTENT);
              assertThat(refused.fout().foutcode()).isEqualTo("ALS100");
            });
  }

  private static Outcome exchange(byte[] answer, String pin) throws Exception {
    String http = ScriptedServer.http(200, "text/xml", new String(answer, StandardCharsets.UTF_8));
    try (ScriptedServer server =
        new ScriptedServer(TestPki.folder(), ScriptedServer.saying(http))) {
      Map<String, Object> values = Setup.configuration(TestPki.simulator());
      values.put("endpoint.aanleveren", server.endpoint().toString());
      values.put("response.sha1.allowed", "true");
      values.put("signing.pins", pin);
      values.remove("signing.trust");
      Attempt attempt =
          Attempt.begin(
              DeliveryId.random(),
              1,
              Recorded.part(answer, "RelatesTo"),
              THEN,
              THEN.plus(Duration.ofMinutes(5)));
      Clock clock = Clock.fixed(THEN, ZoneOffset.UTC);
      try (OpenAansluiting open =
          new OpenAansluiting(Setup.define(values), new Deadlines(), Answers.folder(), clock)) {
        return open.channel().deliver(Setup.bericht("Happyflow"), attempt, () -> true);
      }
    }
  }
}
