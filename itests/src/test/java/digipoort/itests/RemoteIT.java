// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The doors from outside: REST, SOAP with a client that knows nothing but HTTP, and the service
 * imported by a second OSGi container in a process of its own.
 */
class RemoteIT {
  private static final Path WORK = Path.of("target", "runs", "remote-work").toAbsolutePath();
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String PASSWORD = UUID.randomUUID().toString();
  private static final String UNKNOWN = new UUID(0, 0).toString();

  private static final Distribution distribution = Distribution.unpack("remote");
  private static final Distribution importing = Distribution.unpack("remote-importing");
  private static final HttpDoor anybody = HttpDoor.at(distribution.httpPort());
  private static final HttpDoor erp = anybody.as("erp", PASSWORD);
  private static final HttpDoor reader = anybody.as("reader", PASSWORD);
  private static final HttpDoor writer = anybody.as("writer", PASSWORD);
  private static final HttpDoor hub = anybody.as("hub", PASSWORD);

  /** Both containers; users with roles of their own in the first. */
  @BeforeAll
  static void start() {
    distribution
        .boot("digipoort-simulator")
        .set("etc/digipoort.simulator.cfg", "port", Ports.free())
        .set("etc/digipoort.simulator.cfg", "statusDelayMillis", 100)
        .set("etc/digipoort.outbox.cfg", "poll.backoff", "initial=100ms,factor=1.5,max=1s")
        .set("etc/digipoort.access.cfg", "failures.free", 40)
        .set("etc/digipoort.access.cfg", "failures.lock", 50);
    List.of("erp", "reader", "writer").forEach(user -> limit(user, "*"));
    limit("hub", "000000000");
    configureImport();
    CompletableFuture.allOf(
            CompletableFuture.runAsync(distribution::start),
            CompletableFuture.runAsync(importing::start))
        .orTimeout(100, TimeUnit.SECONDS)
        .join();
    new Accounts(distribution, PASSWORD)
        .add(
            Map.of(
                "erp", List.of("submit", "read"),
                "reader", List.of("read"),
                "writer", List.of("submit"),
                "hub", List.of("submit", "read")),
            RemoteIT::usersAreThere);
    await("the aansluiting")
        .atMost(SOON)
        .until(
            () ->
                distribution
                    .shell("digipoort:aansluiting-list --json")
                    .matches("(?s).*\"usable\" ?: ?true.*"));
  }

  private static void limit(String user, String belanghebbenden) {
    String file = "etc/digipoort.access.user-" + user + ".cfg";
    distribution
        .set(file, "name", user)
        .set(file, "aansluitingen", "*")
        .set(file, "belanghebbenden", belanghebbenden)
        .set(file, "berichtsoorten", "*");
  }

  private static boolean usersAreThere() {
    return erp.find(UNKNOWN).statusCode() == 404
        && reader.find(UNKNOWN).statusCode() == 404
        && hub.find(UNKNOWN).statusCode() == 404
        && writer.find(UNKNOWN).statusCode() == 403;
  }

  @AfterAll
  static void stop() {
    importing.close();
    distribution.close();
  }

  @Test
  void nobodyGetsInWithoutTheRightPassword() {
    for (HttpDoor door :
        new HttpDoor[] {anybody, anybody.as("erp", "wrong"), anybody.as("x", PASSWORD)}) {
      String json = json(VatReturn.of("Happyflow"));
      assertThat(door.submit(json).statusCode()).isEqualTo(401);
      assertThat(door.submit(json).body()).isEmpty();
      assertThat(door.find(UNKNOWN).statusCode()).isEqualTo(401);
      assertThat(door.get(SoapClient.PATH + "?wsdl").statusCode()).isEqualTo(401);
      assertThat(door.post(SoapClient.PATH, "text/xml", "<x/>").statusCode()).isEqualTo(401);
    }
    assertThat(anybody.submit("{}").headers().firstValue("WWW-Authenticate").orElse(""))
        .startsWith("Basic");
  }

  @Test
  void whoLacksARoleIsToldSo() {
    HttpResponse<String> answer = reader.submit(json(VatReturn.of("Happyflow")));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("NOT-PERMITTED", "digipoort-submit");
    assertThat(writer.find(UNKNOWN).statusCode()).isEqualTo(403);
    assertThat(writer.find(UNKNOWN).body()).contains("NOT-PERMITTED", "digipoort-read");
    assertThat(soap(writer).find(UNKNOWN)).contains("<code>NOT-PERMITTED</code>");
    assertThat(soap(reader).submit(VatReturn.of("Happyflow")))
        .contains("<stored>false</stored>", "<code>NOT-PERMITTED</code>");
  }

  @Test
  void submissionOverRestIsStoredOnceAndOwnedByItsUser() {
    VatReturn figures = VatReturn.of("Happyflow");

    HttpResponse<String> first = erp.submit(json(figures));
    HttpResponse<String> again = erp.submit(json(figures));

    assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(first.body()).contains("\"repeated\":false");
    assertThat(again.body()).contains("\"repeated\":true");
    String id = HttpDoor.value("id", first.body());
    assertThat(HttpDoor.value("id", again.body())).isEqualTo(id);
    String location = first.headers().firstValue("Location").orElseThrow();
    assertThat(HttpDoor.value("id", erp.get(location).body())).isEqualTo(id);
    assertThat(owner(figures.reference())).isEqualTo("erp");
    await().atMost(SOON).until(() -> erp.find(id).body().contains("\"COMPLETED\""));
    HttpResponse<String> found = reader.find(id);
    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(HttpDoor.value("owner", found.body())).isEqualTo("erp");
    assertThat(HttpDoor.value("kenmerk", found.body())).isNotEmpty();
  }

  @Test
  void badSubmissionOverRestIsAnsweredWithFindings() throws IOException {
    String sample = distribution.read("samples/omzetbelasting-fout.json");
    VatReturn figures = VatReturn.of("Happyflow");
    assertThat(erp.submit(json(figures)).statusCode()).isEqualTo(202);

    HttpResponse<String> wrong = erp.submit(sample);
    HttpResponse<String> other = erp.submit(json(figures.about("001000044B97")));
    HttpResponse<String> formless = erp.submit("{\"submissionKey\": \"x\", \"extra\": 1}");

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("\"result\":\"refused\"")
        .contains("\"/document/rubrieken/5a/btw\"", "\"/belanghebbende/nummer\"")
        .contains("OB-SUM-5A", "OB-IDENTITY-FORM", "ERP-MISSING");
    assertThat(owner("ob-2026-q3-fout")).isEmpty();
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.body()).contains("OUTBOX-KEY-REUSED", "\"earlier\":");
    assertThat(formless.statusCode()).isEqualTo(422);
    assertThat(formless.body()).contains("\"/extra\"", "\"/berichtsoort\"", "\"/aansluiting\"");
    assertThat(erp.submit("{").statusCode()).isEqualTo(400);
    assertThat(erp.post("/digipoort/submissions", "text/plain", "x").statusCode()).isEqualTo(415);
    assertThat(erp.find(UNKNOWN).statusCode()).isEqualTo(404);
    assertThat(erp.find("nonsense").statusCode()).isEqualTo(404);
  }

  @Test
  void userSeesAndFilesNothingBeyondItsScope() {
    String id = HttpDoor.value("id", erp.submit(json(VatReturn.of("Happyflow"))).body());

    assertThat(erp.find(id).statusCode()).isEqualTo(200);
    assertThat(hub.find(id).statusCode()).isEqualTo(404);
    HttpResponse<String> refused = hub.submit(json(VatReturn.of("Happyflow")));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("OUTBOX-BELANGHEBBENDE");
  }

  @Test
  void soapIsSpokenByAClientWithOnlyHttp() {
    VatReturn figures = VatReturn.of("Happyflow");
    assertThat(erp.get(SoapClient.PATH + "?wsdl").body())
        .contains("urn:digipoort-adapter:remote:0.1", "submitAnswer", "findAnswer");

    String answer = soap(erp).submit(figures);

    assertThat(answer).contains("<stored>true</stored>", "<repeated>false</repeated>");
    String id = SoapClient.element("id", answer);
    assertThat(owner(figures.reference())).isEqualTo("erp");
    await().atMost(SOON).until(() -> soap(erp).find(id).contains("<state>COMPLETED</state>"));
    assertThat(soap(reader).find(id))
        .contains("<owner>erp</owner>", "<finished>true</finished>")
        .contains("De Belastingdienst heeft de aangifte ontvangen en aanvaard");
    assertThat(soap(erp).submit(figures)).contains("<repeated>true</repeated>", id);
    assertThat(soap(hub).find(id)).doesNotContain("<delivery>");
    assertThat(soap(erp).submit(figures.about("NL1")))
        .contains("<stored>false</stored>", "<earlierDeliveryId>" + id, "OUTBOX-KEY-REUSED");
  }

  @Test
  void whoGuessesIsSlowedDownAndWritten() {
    HttpDoor guessing = anybody.as("guesser\nx", "no-such-password");
    await().atMost(SOON).until(() -> guessing.find(UNKNOWN).statusCode() == 429);
    HttpResponse<String> last = guessing.find(UNKNOWN);
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.headers().firstValue("Retry-After")).isPresent();
    assertThat(guessing.get(SoapClient.PATH + "?wsdl").statusCode()).isEqualTo(429);
    assertThat(erp.find(UNKNOWN).statusCode()).isEqualTo(404);
    assertThat(distribution.read("data/log/security.log"))
        .contains("LOGIN-FAILED door=rest user=\"guesser\\u000ax\" address=127.0.0.1")
        .contains("LOGIN-TOO-EARLY door=rest", "LOGIN-OK door=rest user=\"erp\"")
        .contains("LOGIN-OK door=ssh user=\"admin\" address=127.0.0.1 by=key")
        .doesNotContain("no-such-password", PASSWORD);
  }

  @Test
  void secondContainerImportsTheService() throws IOException {
    importing.shell("bundle:stop digipoort.outbox");
    assertThat(importing.shell("digipoort:summary")).contains("the outbox does not work");
    Path bundle = importing.home().resolve("data/importing-erp.jar");
    ImportingErp.jar(bundle);

    String installed = importing.shell("bundle:install -s " + bundle.toUri());

    await("answers; the bundle: " + installed)
        .atMost(SOON)
        .until(() -> !importing.read(ImportingErp.ANSWERS).isEmpty());
    var answers = new Properties();
    try (var in = Files.newBufferedReader(importing.home().resolve(ImportingErp.ANSWERS))) {
      answers.load(in);
    }
    assertThat(answers)
        .doesNotContainKey("failure")
        .containsEntry("stored", "true")
        .containsEntry("repeated", "true")
        .containsEntry("found.owner", "erp")
        .containsEntry("bad.stored", "false");
    assertThat(answers.getProperty("bad.findings")).contains("/submissionKey", "/aansluiting");
    String id = answers.getProperty("id");
    assertThat(HttpDoor.value("submissionKey", reader.find(id).body())).isEqualTo(ImportingErp.KEY);
    assertThat(owner(ImportingErp.KEY)).isEqualTo("erp");
    await().atMost(SOON).until(() -> reader.find(id).body().contains("\"COMPLETED\""));
    assertThat(importing.log()).doesNotContain(PASSWORD);
  }

  private static void configureImport() {
    String address = anybody.url(SoapClient.PATH);
    String endpoint = "etc/org.apache.aries.rsa.discovery.config-digipoort.cfg";
    String client = "etc/digipoort.remote.client.cfg";
    importing
        .set(endpoint, "service.imported", true)
        .set(endpoint, "service.imported.configs", "org.apache.cxf.ws")
        .set(endpoint, "objectClass", "digipoort.remote.DeliveryService")
        .set(endpoint, "endpoint.id", address)
        .set(endpoint, "org.apache.cxf.ws.address", address)
        .set(client, "address", anybody.url("/"))
        .set(client, "user", "erp")
        .set(client, ".password", "$[secret:remote-password]");
    try {
      Path secrets = importing.home().resolve("secrets");
      Files.createDirectories(
          secrets,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Path secret =
          Files.createFile(
              secrets.resolve("remote-password"),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(secret, PASSWORD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Who owns the delivery with this submissionKey, as the operator sees it; empty when none. */
  private static String owner(String submissionKey) {
    return HttpDoor.value(
        "owner", distribution.shell("digipoort:delivery-list --json --reference " + submissionKey));
  }

  private static SoapClient soap(HttpDoor door) {
    return new SoapClient(door);
  }

  private static String json(VatReturn figures) {
    try {
      return Files.readString(figures.file(WORK));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
