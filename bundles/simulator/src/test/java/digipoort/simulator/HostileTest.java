// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.simulator.hostile.Attack;
import digipoort.simulator.hostile.AttackClient;
import digipoort.simulator.hostile.Draft;
import digipoort.simulator.hostile.HostileRequests;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks get a fault, or no TLS connection at all. */
class HostileTest {
  private static Simulator simulator;
  private static TestClient client;
  private static AttackClient attacker;

  @BeforeAll
  static void start() throws Exception {
    simulator = Simulator.start(SimulatorSettings.in(Directories.fresh()));
    client = TestClient.of(simulator);
    attacker = AttackClient.of(simulator.pki());
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  static Stream<Attack> attacks() throws Exception {
    return HostileRequests.against(simulator.aanleverEndpoint(), simulator.pki()).stream();
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void anAttackIsRefusedAndWrittenDown(Attack attack) throws Exception {
    HttpResponse<String> answer = attacker.send(simulator.aanleverEndpoint(), attack);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(500);
    assertThat(AttackClient.reason(answer)).contains(attack.expected()).doesNotContain("root:");
    assertThat(lastRefusal()).contains("\t" + attack.rule() + "\t", "TEST Voorbeeld B.V.");
    assertThat(simulator.ledger())
        .filteredOn(entry -> entry.outcome() == LedgerEntry.Outcome.ACCEPTED)
        .hasSizeLessThan(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "client-expired.p12",
        "client-future.p12",
        "client-revoked.p12",
        "client-untrusted.p12"
      })
  void tlsNeedsATrustedClientCertificate(String keys) throws Exception {
    TestClient other = TestClient.of(simulator, keys, "client.p12");

    assertThatThrownBy(() -> other.send(Requests.delivery(simulator, "tls")))
        .isInstanceOf(IOException.class);
    if (!keys.isEmpty()) {
      assertThat(lastRefusal()).contains("\tTLS\t", "the client certificate is not trusted");
    }
  }

  @Test
  void nothingButPostToAServiceIsAnswered() throws Exception {
    List<Integer> statuses =
        List.of(
            client.get(simulator.aanleverEndpoint()).statusCode(),
            client.get(simulator.aanleverEndpoint().resolve("/")).statusCode());

    assertThat(statuses).containsExactly(405, 404);
  }

  @Test
  void aLongTextIsNotRepeatedInFull() throws Exception {
    Draft draft = Requests.delivery(simulator, "long");
    String longTo = "https://" + "x".repeat(1_000_000);
    draft.beforeSigning = document -> Draft.withId(document, "To").setTextContent(longTo);

    String body = client.send(draft).body();

    assertThat(Answers.reason(body)).contains("wsa:To is 'https://xxx").hasSizeLessThan(2000);
    assertThat(lastRefusal()).hasSizeLessThan(5000);
  }

  private static String lastRefusal() throws Exception {
    List<String> lines = Files.readAllLines(refusals());
    return lines.get(lines.size() - 1);
  }

  private static Path refusals() {
    return simulator.pki().resolveSibling("refusals.tsv");
  }
}
