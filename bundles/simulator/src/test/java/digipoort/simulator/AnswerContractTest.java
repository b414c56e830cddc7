// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator;

import static org.assertj.core.api.Assertions.assertThatCode;

import digipoort.simulator.hostile.Draft;
import digipoort.simulator.internal.wus.Contract;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What the simulator sends keeps the contract too. */
class AnswerContractTest {
  @Test
  void answersAndFaultsKeepTheContract() throws Exception {
    try (Simulator simulator = Simulator.start(SimulatorSettings.in(Directories.fresh()))) {
      TestClient client = TestClient.of(simulator);
      for (String scenario :
          new String[] {
            "Happyflow", "Validatiefout", "NietGeautoriseerd", "Foutuitvragendepartij"
          }) {
        String receipt = client.send(Requests.delivery(simulator, scenario)).body();
        keeps(receipt, "aanleverResponse");
        keeps(
            client.send(Requests.statuses(simulator, Answers.kenmerk(receipt))).body(),
            "getStatussenProcesResponse");
      }
      keeps(client.send(Requests.delivery(simulator, "AanleverFault")).body(), "aanleverFault");
      keeps(client.send(Requests.statuses(simulator, "none")).body(), "statusinformatieFault");
      keepsOphaal(simulator, client);
      Draft processes =
          Requests.status(
              simulator,
              "getProcessen",
              "<berichtsoort>Omzetbelasting</berichtsoort><identiteitBelanghebbende><nummer>"
                  + "001000044B39</nummer><type>BTW</type></identiteitBelanghebbende>");
      keeps(client.send(processes).body(), "getProcessenResponse");
    }
  }

  private static void keepsOphaal(Simulator simulator, TestClient client) throws Exception {
    String elsewhere = "<autorisatieAdres>http://elders.test</autorisatieAdres>";
    String about = "<berichtsoort>TEST</berichtsoort>" + Draft.identity("KvK", "12345678");
    keeps(
        client.send(Requests.ophaal(simulator, "getBerichtenLijst", elsewhere)).body(),
        "ophaalFault");
    keeps(
        client.send(Requests.ophaal(simulator, "getBerichtenLijst", "")).body(),
        "getBerichtenLijstResponse");
    keeps(
        client.send(Requests.ophaal(simulator, "getBerichten", about)).body(),
        "getBerichtenResponse");
  }

  private static void keeps(String message, String element) throws Exception {
    Document document = Draft.parse(message);
    Element payload = Draft.element(document, Draft.KV, element);
    assertThatCode(() -> new Contract().check(payload)).as(message).doesNotThrowAnyException();
  }
}
