// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import digipoort.simulator.Simulator;
import digipoort.simulator.SimulatorSettings;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What is planted is found in summary, health and log, each once, and is gone when mended. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConditionsIT {
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final Path WORK = Path.of("target", "runs", "conditions-work").toAbsolutePath();
  private static final List<String> PLANTED =
      List.of(
          "aansluiting-unusable",
          "certificate-ends",
          "configuration-untaken",
          "crash-loop",
          "disk-nearly-full",
          "http-open-without-tls",
          "secret-readable",
          "setting-unknown");

  private static final Distribution distribution = Distribution.unpack("conditions");
  private static Simulator simulator;

  /** Everything that can be planted before a start. */
  @BeforeAll
  static void plant() throws IOException {
    Path folder = Files.createDirectories(WORK.resolve("" + ProcessHandle.current().pid()));
    simulator = Simulator.start(SimulatorSettings.in(folder).withPort(Ports.free()));
    Aansluiting.to(simulator).write(distribution);
    distribution
        .set("etc/digipoort.core.aansluiting-kapot.cfg", "naam", "kapot")
        .set("etc/digipoort.core.aansluiting-kapot.cfg", "omgeving", "prod")
        .set("etc/digipoort.core.aansluting-x.cfg", "naam", "x")
        .set("etc/digipoort.outbox.cfg", "databse.folder", "x")
        .set("etc/digipoort.conditions.cfg", "diskWarningMegabytes", 1L << 40)
        .set("etc/org.ops4j.pax.web.cfg", "org.ops4j.pax.web.listening.addresses", "0.0.0.0");
    shortLived();
    Files.createDirectories(home("data/digipoort/conditions"));
    Files.write(
        home("data/digipoort/conditions/starts"),
        Stream.of(3, 2, 1).map(m -> Instant.now().minusSeconds(60L * m).toString()).toList());
    distribution.start();
    Distribution.run(
        home("."), "sh", "-c", "chmod 755 secrets; echo x > secrets/open; chmod 644 secrets/open");
  }

  /** An aansluiting to the simulator by a key whose certificate ends in three days. */
  private static void shortLived() throws IOException {
    Path store = home("secrets/short.p12");
    Files.writeString(home("secrets/short-password"), "geheim-geheim");
    Distribution.run(
        home("."),
        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
        "-genkeypair",
        "-alias",
        "kort",
        "-keyalg",
        "RSA",
        "-validity",
        "3",
        "-storetype",
        "PKCS12",
        "-storepass",
        "geheim-geheim",
        "-keystore",
        store.toString(),
        "-dname",
        "CN=Kort, SERIALNUMBER=00000001003214345000");
    String file = "etc/digipoort.core.aansluiting-kort.cfg";
    distribution
        .set(file, "naam", "kort")
        .set(file, "omgeving", "simulator")
        .set(file, "tls.keystore", store)
        .set(file, "tls.keystore.password", "$[secret:short-password]")
        .set(file, "tls.trust", simulator.pki().resolve("root.pem"))
        .set(file, "signing.trust", simulator.pki().resolve("ca-chain.pem"))
        .set(file, "signing.trust.oin", "00000004003214345001");
    Distribution.run(home("."), "sh", "-c", "chmod 600 secrets/*");
  }

  @AfterAll
  static void stop() {
    distribution.close();
    simulator.close();
  }

  @Test
  @Order(1)
  void eachIsFoundOnceInSummaryHealthAndLogWithWhatToDo() {
    await("all that was planted")
        .atMost(SOON)
        .untilAsserted(() -> assertThat(names()).containsAll(PLANTED));

    String summary = distribution.shell("digipoort:summary");
    assertThat(summary).doesNotContain("Nothing needs attention");
    String checks = distribution.shell("hc:exec digipoort");
    for (String name : PLANTED) {
      assertThat(Pattern.compile(name + " since").matcher(summary).results().count())
          .as(name + " in " + summary)
          .isEqualTo(1);
      assertThat(checks).contains(name + ": ");
      assertThat(logged("WARN", name)).as("log of " + name).hasSize(1);
    }
    assertThat(summary).contains("-> operator: Call it etc/digipoort.core.aansluiting-x.cfg");
    assertThat(summary).contains("database.folder was meant", "ends in 2 days");
  }

  @Test
  @Order(2)
  void whoeverAsksWithoutAnAccountLearnsAStatusAndNothingElse() {
    HttpDoor anybody = HttpDoor.at(distribution.httpPort());
    assertThat(anybody.get(health("live")).body()).isEqualTo("{\"status\":\"up\"}");
    HttpResponse<String> ready = anybody.get(health("ready"));
    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(ready.body()).isEqualTo("{\"status\":\"up\"}");
    assertThat(anybody.as("admin", "wrong").get(health("ready")).statusCode()).isEqualTo(401);
    assertThat(anybody.get(health("other")).statusCode()).isEqualTo(404);
  }

  @Test
  @Order(3)
  void onlyAansluitingThatIsDeadIsFound() throws IOException {
    Files.delete(home("etc/digipoort.core.aansluiting-kapot.cfg"));
    simulator.close();
    distribution.shell("digipoort:aansluiting-test simulator");

    await("the dead aansluiting")
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(names())
                    .containsAnyOf("aansluiting-fails", "aansluiting-test-failed")
                    .doesNotContain("aansluiting-unusable"));
  }

  @Test
  @Order(4)
  void whatIsMendedIsGone() throws IOException {
    Files.delete(home("etc/digipoort.core.aansluting-x.cfg"));
    Files.delete(home("secrets/open"));
    distribution
        .set("etc/digipoort.outbox.cfg", "database.folder", "data/digipoort")
        .set("etc/digipoort.conditions.cfg", "diskWarningMegabytes", 1);
    Distribution.run(home("."), "sed", "-i", "/databse/d", "etc/digipoort.outbox.cfg");

    await("that it is gone")
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(names())
                    .doesNotContain(
                        "configuration-untaken",
                        "disk-nearly-full",
                        "secret-readable",
                        "setting-unknown"));
    assertThat(logged("INFO", "disk-nearly-full")).isNotEmpty();
  }

  @Test
  @Order(5)
  void withoutOutboxItIsNotReadyAndSummaryStillAnswers() {
    distribution.shell("bundle:stop digipoort.outbox");

    HttpDoor anybody = HttpDoor.at(distribution.httpPort());
    await("503").atMost(SOON).until(() -> anybody.get(health("ready")).statusCode() == 503);
    assertThat(anybody.get(health("ready")).body()).isEqualTo("{\"status\":\"down\"}");
    assertThat(anybody.get(health("live")).statusCode()).isEqualTo(200);
    await("the bundle")
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(distribution.shell("digipoort:summary"))
                    .contains("bundle-not-active", "digipoort.outbox"));

    distribution.shell("bundle:start digipoort.outbox");
    await("200").atMost(SOON).until(() -> anybody.get(health("ready")).statusCode() == 200);
  }

  private static List<String> names() {
    String password = distribution.read("secrets/admin-password").strip();
    HttpDoor reader = HttpDoor.at(distribution.httpPort()).as("admin", password);
    return Pattern.compile("\"name\":\"([a-z0-9-]+)\"")
        .matcher(reader.get(health("ready")).body())
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toList());
  }

  private static List<String> logged(String level, String name) {
    return distribution
        .log()
        .lines()
        .filter(line -> line.contains("| " + level))
        .filter(line -> line.matches(".*\\| " + name + "( \\[|:| is).*"))
        .toList();
  }

  private static String health(String path) {
    return "http://127.0.0.1:" + distribution.httpPort() + "/health/" + path;
  }

  private static Path home(String path) {
    return distribution.home().resolve(path);
  }
}
