// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.ws;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.remote.DeliveryService;
import digipoort.remote.internal.FakeOutbox;
import digipoort.remote.internal.door.TestDoormen;
import digipoort.remote.internal.gate.TestServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import org.apache.cxf.feature.Feature;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client that knows nothing but HTTP and XML sees of a submission that is not taken. */
@Timeout(60)
class SoapRefusalsTest {
  private final FakeOutbox outbox = new FakeOutbox();
  private TestServer server;

  @BeforeEach
  void open(@TempDir Path folder) {
    server = new TestServer(TestDoormen.doorman(100_000), folder);
    SoapDoor soap = new SoapDoor(outbox);
    JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
    factory.setBus(server.bus());
    factory.setServiceClass(DeliveryService.class);
    factory.setServiceBean(soap);
    factory.setAddress("/soap/digipoort");
    factory.setFeatures(soap.getIntents().stream().map(Feature.class::cast).toList());
    factory.create();
    server.start();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void whatIsNotThereNowIsToBeRepeated() throws Exception {
    HttpResponse<String> answer =
        post(
            """
            <d:submission><d:submissionKey>unavailable</d:submissionKey>
            <d:berichtsoort>Omzetbelasting</d:berichtsoort><d:aansluiting>simulator</d:aansluiting>
            <d:belanghebbende><d:nummer>001000044B37</d:nummer><d:type>BTW</d:type></d:belanghebbende>
            <d:document><d:field name="a"><d:text>b</d:text></d:field></d:document></d:submission>
            """);
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("10");
    assertThat(answer.body()).contains("soap:Server", "<code>OB-1</code>");
  }

  /** Nothing where something is expected is a finding, never a fault. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<d:submission xsi:nil='true'/>",
        "<d:submission><d:document xsi:nil='true'/></d:submission>",
        "<d:submission><d:belanghebbende xsi:nil='1'/></d:submission>",
        "<d:submission><d:document><d:field xsi:nil='true'/></d:document></d:submission>",
        "<d:submission><d:document><d:field name='a'><d:number xsi:nil='true'/></d:field>"
            + "<d:field name='b'><d:items><d:item xsi:nil='true'/></d:items></d:field>"
            + "<d:field name='c'><d:items xsi:nil='true'/></d:field>"
            + "</d:document></d:submission>",
        "<d:submission><d:inhoud xsi:nil='true'/></d:submission>",
        "<d:submission><d:inhoud><d:octets xsi:nil='true'/></d:inhoud></d:submission>",
        "<d:submission><d:bijlage xsi:nil='true'/></d:submission>",
        "<d:submission><d:deliberate xsi:nil='true'/></d:submission>"
      })
  void nilIsNothing(String submission) throws Exception {
    HttpResponse<String> answer = post(submission);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("<finding>", "ERP-").doesNotContain("Fault");
    assertThat(outbox.submitted).isEmpty();
  }

  private HttpResponse<String> post(String body) throws IOException, InterruptedException {
    String envelope =
        """
        <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xmlns:d="urn:digipoort-adapter:remote:0.1"><s:Body>%s</s:Body></s:Envelope>
        """
            .formatted(body);
    String credentials = Base64.getEncoder().encodeToString("erp:right".getBytes());
    HttpRequest request =
        HttpRequest.newBuilder(server.soap())
            .header("Authorization", "Basic " + credentials)
            .header("Content-Type", "text/xml;charset=UTF-8")
            .POST(HttpRequest.BodyPublishers.ofString(envelope))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
