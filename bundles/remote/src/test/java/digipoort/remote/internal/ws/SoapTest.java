// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.ws;

import static digipoort.remote.internal.ws.TestForms.content;
import static digipoort.remote.internal.ws.TestForms.document;
import static digipoort.remote.internal.ws.TestForms.flag;
import static digipoort.remote.internal.ws.TestForms.form;
import static digipoort.remote.internal.ws.TestForms.items;
import static digipoort.remote.internal.ws.TestForms.nested;
import static digipoort.remote.internal.ws.TestForms.number;
import static digipoort.remote.internal.ws.TestForms.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.api.BerichtInhoud;
import digipoort.api.ErpDocument;
import digipoort.api.FieldReader;
import digipoort.api.Submission;
import digipoort.remote.DeliveryService;
import digipoort.remote.FieldForm;
import digipoort.remote.FindingView;
import digipoort.remote.SubmissionForm;
import digipoort.remote.SubmitAnswer;
import digipoort.remote.internal.FakeOutbox;
import digipoort.remote.internal.door.TestDoormen;
import digipoort.remote.internal.gate.TestServer;
import digipoort.remote.internal.serving.OpenServers;
import digipoort.remote.internal.serving.TestAddresses;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.aries.rsa.spi.Endpoint;
import org.apache.cxf.dosgi.common.httpservice.HttpServiceManager;
import org.apache.cxf.dosgi.common.intent.impl.IntentManagerImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.osgi.framework.Constants;
import org.osgi.service.remoteserviceadmin.EndpointDescription;
import org.osgi.service.remoteserviceadmin.RemoteConstants;

/** Exported and imported by the provider, over real HTTP. */
@Timeout(60)
class SoapTest {
  private static final FakeOutbox OUTBOX = new FakeOutbox();
  private static String address;
  private static TestServer server;
  private static final OpenServers SERVERS = new OpenServers();
  private static Endpoint endpoint;
  private static WsProvider provider;

  @BeforeAll
  static void export() throws IOException {
    server = new TestServer(TestDoormen.doorman(100_000), Files.createTempDirectory("spool"));
    SharedBus.of(server);
    server.start();
    address = server.soap().toString();
    provider = provider("http://127.0.0.1:", "erp");
    Map<String, Object> properties = new HashMap<>();
    properties.put(Constants.OBJECTCLASS, new String[] {DeliveryService.class.getName()});
    properties.put(RemoteConstants.SERVICE_EXPORTED_CONFIGS, WsProvider.CONFIG_TYPE);
    properties.put(RemoteConstants.ENDPOINT_SERVICE_ID, 1L);
    properties.put(RemoteConstants.ENDPOINT_FRAMEWORK_UUID, "test");
    properties.put(WsProvider.ADDRESS, "/soap/digipoort");
    endpoint =
        provider.exportService(
            new SoapDoor(OUTBOX), null, properties, new Class<?>[] {DeliveryService.class});
    TestAddresses.awaitOpen(SERVERS, "/soap/digipoort");
  }

  @AfterAll
  static void close() throws IOException {
    SharedBus.end();
    endpoint.close();
    server.close();
  }

  @Test
  void aDocumentArrivesAsTheErpHasIt() {
    SubmissionForm form = form("doc");
    form.document =
        document(
            text("naam", " é<&> "),
            number("bedrag", "0.10"),
            flag("ja", true),
            nested("in", text("diep", "x")),
            items("lijst", nested(null, number("n", "1")), nested(null, number("n", "2"))),
            new FieldForm());
    form.document.fields.get(5).name = "leeg";
    SubmitAnswer answer = service("erp").submit(form);
    assertThat(answer.findings).isEmpty();
    assertThat(answer.stored).isTrue();
    assertThat(answer.delivery.state).isEqualTo("READY");
    assertThat(answer.delivery.owner).isEqualTo("erp");
    Submission submission = OUTBOX.submitted.get(OUTBOX.submitted.size() - 1);
    FieldReader fields = FieldReader.of((ErpDocument) submission.payload());
    assertThat(fields.text("naam")).contains("é<&>");
    assertThat(fields.number("bedrag")).contains(new BigDecimal("0.10"));
    assertThat(fields.flag("ja")).contains(true);
    assertThat(fields.fields("in").text("diep")).contains("x");
    assertThat(fields.items("lijst")).hasSize(2);
    assertThat(fields.text("leeg")).isEmpty();
    assertThat(submission.tijdvak()).hasToString("2026-07-01/2026-09-30");
  }

  @Test
  void contentAndBijlagenArrive() {
    SubmissionForm form = form("content");
    form.inhoud = content("a.xml", new byte[] {1, 2, 3});
    form.bijlagen.add(content("b.pdf", new byte[] {4}));
    assertThat(service("erp").submit(form).stored).isTrue();
    Submission submission = OUTBOX.submitted.get(OUTBOX.submitted.size() - 1);
    assertThat(submission.payload())
        .isEqualTo(BerichtInhoud.of("text/xml", "a.xml", new byte[] {1, 2, 3}));
    assertThat(submission.bijlagen())
        .containsExactly(BerichtInhoud.of("text/xml", "b.pdf", new byte[] {4}));
  }

  @Test
  void whatWasStoredIsFoundAndRepeatable() {
    SubmissionForm form = form("twice");
    form.document = document(text("a", "b"));
    String id = service("erp").submit(form).delivery.id;
    SubmitAnswer again = service("erp").submit(form);
    assertThat(again.repeated).isTrue();
    assertThat(again.delivery.id).isEqualTo(id);
    assertThat(service("erp").find(id).delivery.submissionKey).isEqualTo("twice");
    assertThat(service("erp").find("nonsense").delivery).isNull();
  }

  @Test
  void everythingWrongIsAFinding() {
    SubmissionForm form = new SubmissionForm();
    form.tijdvakBegin = "yesterday";
    SubmitAnswer answer = service("erp").submit(form);
    assertThat(answer.stored).isFalse();
    assertThat(answer.findings)
        .extracting(finding -> finding.location)
        .contains("/submissionKey", "/belanghebbende/nummer", "/tijdvak/begin", "/document");
    SubmissionForm doubled = form("x");
    doubled.document = document(text("a", "b"), text("a", "c"));
    assertThat(findings(doubled)).singleElement().asString().contains("/document/a");
    SubmissionForm nameless = form("x");
    nameless.document = document(new FieldForm());
    assertThat(findings(nameless)).singleElement().asString().contains("without a name");
    SubmissionForm endless = form("x");
    endless.document = document(number("a", "1e-99"));
    assertThat(findings(endless)).singleElement().asString().contains("too many digits");
  }

  @Test
  void refusalsAndLackingRolesAreFindings() {
    SubmissionForm refused = form("conflict");
    refused.document = document(text("a", "b"));
    SubmitAnswer answer = service("erp").submit(refused);
    assertThat(answer.earlierDeliveryId).isNotBlank();
    assertThat(answer.findings.get(0).location).isEqualTo("/document/rubrieken");
    assertThat(service("reader").submit(refused).findings.get(0).code).isEqualTo("NOT-PERMITTED");
    assertThat(service("writer").find("0e0f5ba4-5a3e-4ad5-8f5c-6d1b8a6a7a11").findings).hasSize(1);
  }

  @Test
  void breakdownsAreFaultsWithoutDetail() {
    SubmissionForm form = form("breakdown");
    form.document = document(text("a", "b"));
    assertThatThrownBy(() -> service("erp").submit(form))
        .hasStackTraceContaining("Repeat the request with the same submissionKey")
        .satisfies(e -> assertThat(e).hasMessageNotContaining("secret"));
  }

  @Test
  void withoutCredentialsNeitherTheServiceNorItsWsdlAnswers() throws Exception {
    HttpRequest wsdl = HttpRequest.newBuilder(URI.create(address + "?wsdl")).build();
    assertThat(status(wsdl)).isEqualTo(401);
    HttpRequest call =
        HttpRequest.newBuilder(URI.create(address))
            .POST(HttpRequest.BodyPublishers.ofString("<x/>"))
            .build();
    assertThat(status(call)).isEqualTo(401);
    String credentials = Base64.getEncoder().encodeToString("erp:right".getBytes());
    HttpRequest known =
        HttpRequest.newBuilder(wsdl.uri()).header("Authorization", "Basic " + credentials).build();
    assertThat(status(known)).isEqualTo(200);
    String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>";
    HttpRequest hostile =
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", "Basic " + credentials)
            .header("Content-Type", "text/xml")
            .POST(HttpRequest.BodyPublishers.ofString(entity))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(hostile, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("SOAP-SYNTAX")
        .doesNotContain("root:")
        .doesNotContain("\tat ");
  }

  @Test
  void credentialsGoOnlyToTheConfiguredAddress() {
    DeliveryService stranger = service(provider("https://elsewhere.example/", "erp"));
    assertThatThrownBy(() -> stranger.find("x")).hasStackTraceContaining("401");
  }

  private static List<String> findings(SubmissionForm form) {
    return service("erp").submit(form).findings.stream().map(SoapTest::words).toList();
  }

  private static String words(FindingView finding) {
    return finding.location + " " + finding.text.en;
  }

  private static int status(HttpRequest request) throws Exception {
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static DeliveryService service(String user) {
    return service(provider("http://127.0.0.1:", user));
  }

  private static DeliveryService service(WsProvider importing) {
    return (DeliveryService)
        importing.importEndpoint(
            SoapTest.class.getClassLoader(),
            null,
            new Class<?>[] {DeliveryService.class},
            described());
  }

  /** As another container would have it: with the whole address. */
  private static EndpointDescription described() {
    Map<String, Object> properties = new HashMap<>(endpoint.description().getProperties());
    properties.put(WsProvider.ADDRESS, address);
    return new EndpointDescription(properties);
  }

  private static WsProvider provider(String prefix, String user) {
    HttpServiceManager http = new HttpServiceManager();
    http.initFromConfig(null);
    return new WsProvider(
        http, new IntentManagerImpl(), TestAddresses.local(), SERVERS, new Client(prefix, user));
  }

  private record Client(String address, String user) implements ClientConfig {
    @Override
    public String _password() {
      return "right";
    }

    @Override
    public int connectTimeoutSeconds() {
      return 5;
    }

    @Override
    public int answerTimeoutSeconds() {
      return 20;
    }

    @Override
    public Class<? extends Annotation> annotationType() {
      return ClientConfig.class;
    }
  }
}
