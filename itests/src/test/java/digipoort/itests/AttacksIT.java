// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What is thrown at the doors of a runtime with 512 MB: afterwards it is the same runtime, it
 * serves others all the while, and it says what cannot do its work.
 */
class AttacksIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration IN_TIME = Duration.ofSeconds(15);
  private static final Path WORK = Path.of("target", "runs", "attacks-work").toAbsolutePath();
  private static final String HERE = "127.0.0.1";
  private static final String LARGE = "Content-Length: 9000000";
  private static final int BODIES_OF_USER = 8;

  private static final Distribution distribution = Distribution.unpack("attacks");
  private static final MadeUsers users = new MadeUsers(distribution);
  private static HttpDoor erp;
  private static HttpDoor other;

  private final List<RawClient> held = new ArrayList<>();

  @BeforeAll
  static void start() {
    distribution
        .heap("512m")
        .boot("digipoort-simulator")
        .set("etc/digipoort.simulator.cfg", "port", Ports.free())
        .set("etc/digipoort.simulator.cfg", "statusDelayMillis", 100)
        .set("etc/digipoort.access.cfg", "failures.free", 9)
        .set("etc/digipoort.access.cfg", "failures.address", 100_000)
        .start();
    users.add("erp", "submit", "read");
    users.add("other", "submit", "read");
    users.add("guessed", "submit", "read");
    users.add("reader", "read", "ssh");
    users.add("stranger", "ssh");
    erp = users.door("erp");
    other = users.door("other");
    await("the users and the aansluiting")
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(other.find("nothing").statusCode()).isEqualTo(404);
              assertThat(distribution.shell("digipoort:aansluiting-list --json"))
                  .containsPattern("\"usable\" ?: ?true");
            });
  }

  @AfterAll
  static void stop() {
    distribution.close();
  }

  @AfterEach
  void itIsTheSameRuntimeAndServesOthers() throws IOException {
    served();
    held.forEach(RawClient::close);
    assertThat(distribution.process().isAlive()).isTrue();
    assertThat(distribution.log().split("\\| Started in ", -1)).as("started once").hasSize(2);
    assertThat(distribution.log() + distribution.read("console.log"))
        .doesNotContain("OutOfMemoryError", "StackOverflowError");
  }

  /** A well-behaved user files and looks it up, soon. */
  private static String served() throws IOException {
    long begun = System.nanoTime();
    HttpResponse<String> stored = other.submit(json());
    assertThat(stored.statusCode()).as(stored.body()).isEqualTo(202);
    String id = HttpDoor.value("id", stored.body());
    assertThat(other.find(id).statusCode()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(IN_TIME);
    return id;
  }

  private static String json() throws IOException {
    return Files.readString(VatReturn.of("Happyflow").file(WORK));
  }

  private RawClient connect() {
    RawClient client = RawClient.open(distribution.httpPort(), HERE);
    held.add(client);
    return client;
  }

  private RawClient begun(String user) {
    String head = RawClient.head(users.basic(user), LARGE);
    return connect().send(head + "{");
  }

  @Test
  void whoHasNoRoleIsRefusedBeforeTheBody() {
    List<RawClient> clients = Stream.generate(() -> begun("stranger")).limit(24).toList();
    for (RawClient client : clients) {
      assertThat(client.answer()).startsWith("HTTP/1.1 403").contains("NOT-PERMITTED");
    }
    assertThat(distribution.read("data/log/security.log"))
        .contains("ROLE-DENIED door=rest user=\"stranger\"");
  }

  @Test
  void slowBodiesShutNoDoorAndAreCutOff() throws IOException {
    List<RawClient> clients =
        new ArrayList<>(Stream.generate(() -> begun("erp")).limit(210).toList());
    await("that all but some are refused")
        .atMost(SOON)
        .until(() -> clients.stream().filter(c -> !c.isAnswered()).count() <= BODIES_OF_USER);
    served();
    List<RawClient> slow = clients.stream().filter(client -> !client.isAnswered()).toList();
    assertThat(slow).hasSize(BODIES_OF_USER);
    clients.removeAll(slow);
    assertThat(clients.get(0).answer()).startsWith("HTTP/1.1 429").contains("Retry-After: ");

    await("the end of those that trickle")
        .atMost(Duration.ofSeconds(25))
        .pollInterval(Duration.ofMillis(500))
        .until(() -> slow.stream().filter(c -> !c.send("x").isAnswered()).count() == 0);
    assertThat(slow)
        .allSatisfy(c -> assertThat(c.answer()).startsWith("HTTP/1.1 408").contains("TOO-SLOW"));
    assertThat(erp.submit(json()).statusCode()).isEqualTo(202);
  }

  @Test
  void noRequestIsSmuggledInAChunkExtension() throws IOException {
    String inner = json();
    String smuggled =
        RawClient.head(users.basic("other"), "Content-Length: " + inner.length()) + inner;
    String outer = RawClient.head(users.basic("erp"), "Transfer-Encoding: chunked");
    String answer = connect().send(outer + "1;ext=\"val\r\nX\r\n0\r\n\r\n" + smuggled).answer();

    assertThat(answer).startsWith("HTTP/1.1 4");
    assertThat(answer.split("HTTP/1\\.1 ", -1)).as("one answer: " + answer).hasSize(2);
    String key = HttpDoor.value("submissionKey", inner);
    assertThat(distribution.shell("digipoort:delivery-list --json --reference " + key))
        .doesNotContain(key);
  }

  @Test
  void manyNamespacesAreRefusedSoon() throws IOException {
    byte[] bomb = HostileFiles.namespaces(9_000).getBytes(StandardCharsets.UTF_8);
    String json =
        json()
            .replaceFirst(
                "(?s)\"document\": .*",
                "\"inhoud\": {\"mimeType\": \"application/xml\", \"bestandsnaam\": \"b.xbrl\","
                    + " \"base64\": \""
                    + Base64.getEncoder().encodeToString(bomb)
                    + "\"}}");
    for (int i = 0; i < 3; i++) {
      refused(erp.submit(json), 422);
    }
  }

  @Test
  void endlessNumbersAreRefusedSoon() throws IOException {
    String soap =
        """
        <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"
            xmlns:d="urn:digipoort-adapter:remote:0.1"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><s:Body><d:submission>
          <d:document><d:field name="a"><d:number xsi:nil="false">%s</d:number></d:field>
        </d:document></d:submission></s:Body></s:Envelope>
        """;
    for (String number : List.of("9".repeat(1_000_000), "1e9999999999")) {
      long begun = System.nanoTime();
      refused(erp.post(SoapClient.PATH, "text/xml", soap.formatted(number)), 400);
      String xml = soap.replace(" xsi:nil=\"false\"", "").formatted(number);
      refused(erp.post(SoapClient.PATH, "text/xml", xml), 400);
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(IN_TIME);
    }
    refused(erp.submit(json().replace("10000", "1e9999999999")), 422);
    refused(erp.submit(json().replace("10000", "9".repeat(1_000_000))), 400);
  }

  private static void refused(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).containsAnyOf("\"findings\":[{", "<finding ").doesNotContain("\tat ");
  }

  @Test
  void brokenTaxonomyPackageStopsOnlyItself() throws IOException {
    Path folder = Files.createDirectories(home("etc/digipoort/taxonomies"));
    byte[] zip = HostileFiles.oddComment();
    assertThat(zip).hasSizeLessThan(200);
    Files.write(folder.resolve("odd-comment.zip"), zip);

    served();
    summaryNames("odd-comment.zip");
  }

  @Test
  void evidenceThatSwellsIsRefused() throws IOException {
    String id = served();
    await("its end").atMost(SOON).until(() -> other.find(id).body().contains("\"COMPLETED\""));
    String printed = distribution.shell("digipoort:delivery-export " + id + " attacks.zip");
    assertThat(printed).contains("Written: ");
    Path evidence =
        Path.of(printed.split("Written: ", 2)[1].lines().findFirst().orElse("").strip());
    Path hostile = home("swollen.zip");
    HostileFiles.inflate(evidence, hostile, 80_000_000);

    assertThat(Files.size(hostile)).isLessThan(1_000_000);
    assertThat(distribution.shell("digipoort:evidence-verify " + evidence)).contains("unchanged");
    assertThat(distribution.shell("digipoort:evidence-verify " + hostile))
        .doesNotContain("unchanged", "Exception");
  }

  @Test
  void whoeverGuessesIsLockedOutAloneAndWrittenDown() {
    List<Integer> answers = Stream.generate(() -> guess().statusCode()).limit(200).toList();

    assertThat(answers).containsOnly(401, 429).startsWith(401);
    assertThat(Collections.frequency(answers, 401)).as("passwords looked at").isBetween(9, 10);
    await("the lock")
        .atMost(SOON)
        .untilAsserted(
            () -> {
              guess();
              assertThat(distribution.shell("digipoort:summary")).contains("logins-locked");
            });
    assertThat(users.door("guessed").find("nothing").statusCode()).isEqualTo(429);
    assertThat(distribution.read("data/log/security.log"))
        .contains("LOGIN-FAILED door=rest user=\"guessed\" address=127.0.0.1", "LOGIN-LOCKED");
    RawClient elsewhere = RawClient.open(distribution.httpPort(), "127.0.0.2");
    held.add(elsewhere);
    assertThat(elsewhere.send(look("guessed")).answer()).startsWith("HTTP/1.1 404");
    String admin = distribution.read("secrets/admin-password").strip();
    assertThat(HttpDoor.at(distribution.httpPort()).as("admin", admin).find("x").statusCode())
        .isEqualTo(404);
  }

  private static HttpResponse<String> guess() {
    return HttpDoor.at(distribution.httpPort()).as("guessed", "wrong").find("nothing");
  }

  private static String look(String user) {
    return "GET /cxf/digipoort/deliveries/nothing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
        + "Authorization: "
        + users.basic(user)
        + "\r\n\r\n";
  }

  @Test
  void consoleOfAReaderGivesNoSecrets() throws IOException {
    Path outside = WORK.resolve("outside");
    String secret = distribution.read("secrets/admin-password").strip();
    int port = distribution.sshPort();
    try (SshLogin reader = SshLogin.of("reader", users.password("reader"), port)) {
      assertThat(reader.run("digipoort:summary").isDone()).isTrue();
      ConsoleAttacks.writing(outside)
          .limit(20)
          .forEach(line -> assertThat(reader.run(line).text()).as(line).doesNotContain(secret));
    }
    assertThat(outside).doesNotExist();
  }

  @Test
  void wrongAccessFileClosesItsUserAloneAndIsNamed() throws IOException {
    Files.writeString(
        home("etc/digipoort.access.user-odd.cfg"), "name = odd\nbelanghebbenden = \\\n\u0000*\n");

    summaryNames("digipoort.access.user-odd.cfg");
    served();
  }

  private static void summaryNames(String what) {
    await(what)
        .atMost(SOON)
        .untilAsserted(() -> assertThat(distribution.shell("digipoort:summary")).contains(what));
  }

  private static Path home(String path) {
    return distribution.home().resolve(path);
  }
}
