// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.simulator.hostile.Draft;
import digipoort.simulator.hostile.Xmls;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** The operations of the StatusinformatieService besides getStatussenProces. */
class StatusOperationsTest {
  private static final String BTW = Draft.identity("BTW", "001000044B39");
  private static final String AUSP = "<autorisatieAdres>http://geenausp.nl</autorisatieAdres>";

  private static Simulator simulator;
  private static TestClient client;

  @BeforeAll
  static void start() throws Exception {
    simulator = Simulator.start(SimulatorSettings.in(Directories.fresh()));
    client = TestClient.of(simulator);
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @Test
  void berichtsoortenAreThoseDeliveredForTheBelanghebbende() throws Exception {
    client.send(Requests.delivery(simulator, "Happyflow-b1"));
    client.send(Requests.delivery(simulator, "Happyflow-b2"));

    assertThat(Xmls.texts(ask("getBerichtsoorten", BTW), "berichtsoort"))
        .containsExactly("Omzetbelasting");
    assertThat(
            Xmls.texts(
                ask("getBerichtsoorten", Draft.identity("BTW", "000000000B01")), "berichtsoort"))
        .isEmpty();
  }

  @Test
  void newStatusesOfAProcesAreShownOnce() throws Exception {
    String kenmerk =
        "<kenmerk>"
            + Answers.kenmerk(client.send(Requests.delivery(simulator, "Validatiefout-n")).body())
            + "</kenmerk>";

    Document first = ask("getNieuweStatussenProces", kenmerk);

    assertThat(Answers.signer(first)).isPresent();
    assertThat(codes(first)).containsExactly("105", "100", "110", "200", "311");
    assertThat(codes(ask("getNieuweStatussenProces", kenmerk))).isEmpty();
    assertThat(codes(ask("getStatussenProces", kenmerk))).hasSize(5);
  }

  @Test
  void newStatusesOfABelanghebbendeAreShownOnceToEachCertificateAndAfterARestart()
      throws Exception {
    SimulatorSettings settings = SimulatorSettings.in(Directories.fresh());
    String question = "<berichtsoort>Omzetbelasting</berichtsoort>" + BTW;
    try (Simulator own = Simulator.start(settings)) {
      TestClient asker = TestClient.of(own);
      asker.send(Requests.delivery(own, "NietGeautoriseerd-1"));
      asker.send(Requests.delivery(own, "NietGeautoriseerd-2"));
      assertThat(codes(asker, own, question)).hasSize(8);
      assertThat(codes(asker, own, question)).isEmpty();
    }
    try (Simulator again = Simulator.start(settings)) {
      assertThat(codes(TestClient.of(again), again, question)).isEmpty();
    }
  }

  @Test
  void autorisatieAdresIsNeededForSomebodyElse() throws Exception {
    // the OIN of the client holds KvK number 12345678
    String own = Draft.identity("KvK", "12345678");
    String other = Draft.identity("KvK", "87654321");

    assertThat(client.send(berichtsoorten(own)).statusCode()).isEqualTo(200);
    assertThat(client.send(berichtsoorten(other + AUSP)).statusCode()).isEqualTo(200);
    assertThat(Answers.reason(client.send(berichtsoorten(other)).body()))
        .contains("autorisatieAdres is missing", "http://geenausp.nl");
    assertThat(
            Answers.reason(
                client.send(berichtsoorten(own + AUSP.replace("geenausp", "elders"))).body()))
        .contains("autorisatieAdres is 'http://elders.nl'");
  }

  private static Draft berichtsoorten(String content) {
    return Requests.status(simulator, "getBerichtsoorten", content);
  }

  private static List<String> codes(TestClient asker, Simulator of, String question)
      throws Exception {
    return codes(
        Draft.parse(asker.send(Requests.status(of, "getNieuweStatussen", question)).body()));
  }

  private static List<String> codes(Document answer) {
    return Xmls.texts(answer, "statuscode");
  }

  private static Document ask(String operation, String content) throws Exception {
    return Draft.parse(client.send(Requests.status(simulator, operation, content)).body());
  }
}
