// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.simulator.LedgerEntry.Outcome;
import digipoort.simulator.hostile.Draft;
import digipoort.simulator.hostile.Xmls;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class HappyflowTest {
  private Simulator simulator;
  private TestClient client;

  @BeforeEach
  void start() throws Exception {
    simulator = Simulator.start(SimulatorSettings.in(Directories.fresh()));
    client = TestClient.of(simulator);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void deliveryGetsAReceiptLaidOutAsTheRecordedOne() throws Exception {
    Draft draft = Requests.delivery(simulator, "Happyflow-1");

    HttpResponse<String> response = client.send(draft);

    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/xml; charset=utf-8");
    Document answer = Draft.parse(response.body());
    Element header = Draft.element(answer, Draft.SOAP, "Header");
    assertThat(Xmls.childNames(header))
        .containsExactly("Security", "To", "MessageID", "Action", "RelatesTo");
    assertThat(Xmls.childNames(Draft.element(answer, Draft.WSSE, "Security")))
        .containsExactly("Timestamp", "BinarySecurityToken", "Signature");
    assertThat(Answers.signedParts(answer))
        .containsExactly("Timestamp", "To", "MessageID", "Action", "RelatesTo", "Body");
    assertThat(Draft.element(answer, Draft.WSA, "RelatesTo").getTextContent())
        .isEqualTo(draft.messageId);
    assertThat(Draft.element(answer, Draft.WSA, "Action").getTextContent())
        .endsWith("/AanleverService/aanleverenResponse");
    assertThat(Xmls.childNames(Draft.element(answer, Draft.KV, "aanleverResponse")))
        .containsExactly(
            "kenmerk",
            "berichtsoort",
            "aanleverkenmerk",
            "tijdstempelAangeleverd",
            "identiteitBelanghebbende",
            "rolBelanghebbende",
            "identiteitOntvanger",
            "autorisatieAdres");
    assertThat(UUID.fromString(Answers.kenmerk(response.body()))).isNotNull();
  }

  @Test
  void answersAreSignedByTheTestLogiusWithSha256() throws Exception {
    Document answer = Draft.parse(client.send(Requests.delivery(simulator, "Happyflow")).body());

    assertThat(Answers.signer(answer).orElseThrow().getSubjectX500Principal().toString())
        .contains("O=TEST Logius", "00000004003214345001");
    assertThat(Draft.element(answer, Draft.DS, "SignatureMethod").getAttribute("Algorithm"))
        .isEqualTo("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256");
  }

  @Test
  void procesGoesThroughTheRecordedStatuses() throws Exception {
    String kenmerk =
        Answers.kenmerk(client.send(Requests.delivery(simulator, "Happyflow-1")).body());

    HttpResponse<String> response = client.send(Requests.statuses(simulator, kenmerk));

    Document answer = Draft.parse(response.body());
    assertThat(Answers.signer(answer)).isPresent();
    assertThat(Xmls.texts(answer, "statuscode"))
        .containsExactly("105", "100", "110", "200", "301", "301", "405", "400", "500");
    assertThat(Xmls.texts(answer, "tijdstempelStatus")).doesNotHaveDuplicates();
    assertThat(Xmls.texts(answer, "statusdetails").get(0)).contains("<Responsemessage ");
  }

  @Test
  void procesIsFoundByBerichtsoortAndBelanghebbende() throws Exception {
    String kenmerk = Answers.kenmerk(client.send(Requests.delivery(simulator, "a-1")).body());
    Draft question =
        Requests.status(
            simulator,
            "getProcessen",
            "<berichtsoort>Omzetbelasting</berichtsoort><identiteitBelanghebbende><nummer>"
                + "001000044B39</nummer><type>BTW</type></identiteitBelanghebbende>");

    Document answer = Draft.parse(client.send(question).body());

    assertThat(Answers.signer(answer)).isPresent();
    assertThat(Xmls.texts(answer, "kenmerk")).containsExactly(kenmerk);
  }

  @Test
  void deliveryIsInTheLedger() throws Exception {
    Draft draft = Requests.delivery(simulator, "mine-1");
    String kenmerk = Answers.kenmerk(client.send(draft).body());

    LedgerEntry entry = simulator.ledger().get(0);

    assertThat(entry.outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(entry.kenmerk()).isEqualTo(kenmerk);
    assertThat(entry.oin()).isEqualTo("00000003123456780000");
    assertThat(entry.belanghebbende()).isEqualTo("BTW:001000044B39");
    assertThat(entry.aanleverkenmerk()).isEqualTo("mine-1");
    assertThat(entry.messageId()).isEqualTo(draft.messageId);
    assertThat(entry.inhoudSha256())
        .isEqualTo("d7e97c74572ca14e0d8fa46583f74d3211594d19b3d0fc5e1a2fcefc0cf964fb");
  }

  @Test
  void requestsAreCountedByConnectionAndOperation() throws Exception {
    String kenmerk = Answers.kenmerk(client.send(Requests.delivery(simulator, "a")).body());
    client.send(Requests.statuses(simulator, kenmerk));
    client.send(Requests.statuses(simulator, kenmerk));

    assertThat(simulator.requestsPerConnection()).containsExactly(3);
    assertThat(simulator.requestsPerOperation())
        .containsEntry("aanleveren", 1)
        .containsEntry("getStatussenProces", 2);
  }
}
