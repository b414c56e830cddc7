// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.simulator.hostile.Draft;
import digipoort.simulator.hostile.Xmls;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** What is allowed besides the plainest request, and who may see what. */
class AcceptanceTest {
  private static final String OTHER_TO = "https://wus.example.test/wus/2.0/aanleverservice/1.2";

  private static Simulator simulator;
  private static TestClient client;

  @BeforeAll
  static void start() throws Exception {
    simulator =
        Simulator.start(SimulatorSettings.in(Directories.fresh()).withAcceptedTo(Set.of(OTHER_TO)));
    client = TestClient.of(simulator);
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @Test
  void sha1SignatureIsAccepted() throws Exception {
    Draft draft = Requests.delivery(simulator, "sha1");
    draft.digest = "http://www.w3.org/2000/09/xmldsig#sha1";
    draft.signature = "http://www.w3.org/2000/09/xmldsig#rsa-sha1";

    assertAccepted(client.send(draft));
  }

  @Test
  void sha1SignatureIsNotAcceptedUnchecked() throws Exception {
    Draft draft = Requests.delivery(simulator, "sha1");
    draft.digest = "http://www.w3.org/2000/09/xmldsig#sha1";
    draft.signature = "http://www.w3.org/2000/09/xmldsig#rsa-sha1";
    draft.onTheWire = text -> text.replace("ob.xbrl", "OB.xbrl");

    assertThat(Answers.reason(client.send(draft).body())).contains("digest of '#Body'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "unquoted"})
  void soapActionMayBeEmptyOrUnquoted(String form) throws Exception {
    Draft draft = Requests.delivery(simulator, "action");
    draft.soapAction = form.equals("unquoted") ? draft.action : form;

    assertAccepted(client.send(draft));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/xml", "text/xml;charset=UTF-8", "text/xml; charset=\"utf-8\""})
  void contentTypeMayNameUtf8(String type) throws Exception {
    Draft draft = Requests.delivery(simulator, "type");
    draft.contentType = type;

    assertAccepted(client.send(draft));
  }

  @Test
  void expiresMayBeLeftOut() throws Exception {
    Draft draft = Requests.delivery(simulator, "expires");
    draft.expires = "";

    assertAccepted(client.send(draft));
  }

  @Test
  void toMayBeTheNumericOrAConfiguredAddress() throws Exception {
    URI endpoint = simulator.aanleverEndpoint();
    Draft numeric = Requests.delivery(simulator, "to");
    numeric.to = endpoint.toString().replace("localhost", "127.0.0.1");
    Draft configured = Requests.delivery(simulator, "to");
    configured.to = OTHER_TO;

    assertAccepted(client.send(URI.create(numeric.to), numeric));
    assertAccepted(client.send(endpoint, configured));
  }

  @Test
  void contentOfOneMebibyteWithAttachmentsIsAccepted() throws Exception {
    Draft draft = Requests.delivery(simulator, "large");
    draft.payload =
        draft
            .payload
            .replace("aW5ob3Vk", "QUJD".repeat(350_000))
            .replace(
                "</berichtInhoud>",
                "</berichtInhoud><berichtBijlagen><bijlage><mimeType>text/xml</mimeType>"
                    + "<bestandsnaam>a.xml</bestandsnaam><inhoud>AAAA</inhoud></bijlage>"
                    + "</berichtBijlagen>");

    assertAccepted(client.send(draft));
  }

  @Test
  void statusesAreForTheSameOinOnly() throws Exception {
    String kenmerk = Answers.kenmerk(client.send(Requests.delivery(simulator, "mine")).body());
    TestClient other = TestClient.of(simulator, "client-2.p12", "client-2.p12");

    HttpResponse<String> refused = other.send(Requests.statuses(simulator, kenmerk));

    assertThat(refused.statusCode()).isEqualTo(500);
    assertThat(Answers.reason(refused.body())).contains("not known for OIN 00000003876543210000");
    assertThat(Xmls.texts(processes(client), "kenmerk")).contains(kenmerk);
    assertThat(Xmls.texts(processes(other), "kenmerk")).doesNotContain(kenmerk);
  }

  @Test
  void theSigningCertificateCountsNotTheOneOfTls() throws Exception {
    TestClient hub = TestClient.of(simulator, "client-2.p12", "client.p12");
    String kenmerk = Answers.kenmerk(hub.send(Requests.delivery(simulator, "hub")).body());

    assertThat(client.send(Requests.statuses(simulator, kenmerk)).statusCode()).isEqualTo(200);
  }

  @Test
  void statusesCanBeLimitedToAPeriod() throws Exception {
    String kenmerk = Answers.kenmerk(client.send(Requests.delivery(simulator, "period")).body());
    Document all = Draft.parse(client.send(Requests.statuses(simulator, kenmerk)).body());
    String third = Xmls.texts(all, "tijdstempelStatus").get(2);
    Draft question =
        Requests.status(
            simulator,
            "getStatussenProces",
            "<kenmerk>"
                + kenmerk
                + "</kenmerk><tijdstempelVanaf>"
                + third
                + "</tijdstempelVanaf>"
                + "<tijdstempelTot>"
                + third
                + "</tijdstempelTot>");

    assertThat(Xmls.texts(Draft.parse(client.send(question).body()), "statuscode"))
        .containsExactly("110");
  }

  @Test
  void faultsOfTheOphaalServiceAreOphaalFaults() throws Exception {
    Document fault =
        Draft.parse(
            client
                .send(
                    Requests.ophaal(
                        simulator,
                        "getBerichtenLijst",
                        "<autorisatieAdres>http://elders.test</autorisatieAdres>"))
                .body());

    assertThat(Xmls.all(fault, Draft.KV, "ophaalFault")).hasSize(1);
    assertThat(Xmls.texts(fault, "foutcode")).containsExactly("SIM100");
    assertThat(Draft.element(fault, Draft.WSA, "Action").getTextContent())
        .endsWith("/OphaalService/getBerichtenLijst/Fault/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void bothVersionsOfTlsAreSpoken(String protocol) throws Exception {
    TestClient other = TestClient.of(simulator, "client.p12", "client.p12", protocol);

    HttpResponse<String> response = other.send(Requests.delivery(simulator, "tls"));

    assertAccepted(response);
    assertThat(response.sslSession().orElseThrow().getProtocol()).isEqualTo(protocol);
  }

  @Test
  void manyClientsAtOnceAreServed() {
    long accepted =
        IntStream.range(0, 40)
            .parallel()
            .filter(i -> send(Requests.delivery(simulator, "many-" + i)).statusCode() == 200)
            .count();

    assertThat(accepted).isEqualTo(40);
    assertThat(simulator.ledger())
        .filteredOn(entry -> entry.aanleverkenmerk().startsWith("many-"))
        .extracting(LedgerEntry::kenmerk)
        .doesNotHaveDuplicates()
        .hasSize(40);
  }

  private static HttpResponse<String> send(Draft draft) {
    try {
      return client.send(draft);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static Document processes(TestClient who) throws Exception {
    Draft question =
        Requests.status(
            simulator,
            "getProcessen",
            "<berichtsoort>Omzetbelasting</berichtsoort><identiteitBelanghebbende><nummer>"
                + "001000044B39</nummer><type>BTW</type></identiteitBelanghebbende>");
    return Draft.parse(who.send(question).body());
  }

  private static void assertAccepted(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
  }
}
