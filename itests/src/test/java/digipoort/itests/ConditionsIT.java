// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static digipoort.itests.BreakingAdapter.BERICHTSOORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import digipoort.simulator.Simulator;
import digipoort.simulator.SimulatorSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
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
          "adapter-quarantined",
          "certificate-ends",
          "configuration-file-unclear",
          "configuration-untaken",
          "crash-loop",
          "deliveries-rejected",
          "disk-nearly-full",
          "http-open-without-tls",
          "secret-readable",
          "setting-unknown",
          "taxonomy-unusable");

  /** What goes when it is mended; a crash loop goes an hour later. */
  private static final List<String> MENDED =
      PLANTED.stream().filter(name -> !name.equals("crash-loop")).toList();

  private static final String PORT_TAKEN = "http-port-taken";

  private static final String EXPORTER = "org.apache.aries.rsa.topology-manager";

  private static final Distribution distribution = Distribution.unpack("conditions");
  private static final OperatorView view = new OperatorView(distribution);
  private static final VatReturn rejected = VatReturn.of("Validatiefout");
  private static ServerSocket otherProgram;
  private static Simulator simulator;

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
        .set("etc/digipoort.outbox.cfg", "poll.backoff", "initial=200ms,factor=1.5,max=1s")
        .set("etc/digipoort.conditions.cfg", "diskWarningMegabytes", 1L << 40)
        .set("etc/org.ops4j.pax.web.cfg", "org.ops4j.pax.web.listening.addresses", "0.0.0.0");
    shortLived();
    String outbox = distribution.read("etc/digipoort.outbox.cfg");
    Files.writeString(home("etc/digipoort.outbox.cfg"), "\ufeff# Outbox\n" + outbox);
    Files.createDirectories(home("etc/digipoort/taxonomies"));
    Files.writeString(home("etc/digipoort/taxonomies/broken.zip"), "rubbish");
    BreakingAdapter.jar(home("deploy/breaking.jar"));
    Files.createDirectories(home("data/digipoort/conditions"));
    Files.write(
        home("data/digipoort/conditions/starts"),
        Stream.of(3, 2, 1).map(m -> Instant.now().minusSeconds(60L * m).toString()).toList());
    otherProgram = new ServerSocket(distribution.httpPort(), 1, InetAddress.getLoopbackAddress());
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
  static void stop() throws IOException {
    distribution.close();
    simulator.close();
    otherProgram.close();
  }

  @Test
  @Order(1)
  void portOfAnotherProgramIsNamedUntilItIsFree() throws IOException {
    await("the port")
        .atMost(SOON)
        .untilAsserted(() -> assertThat(view.summary()).contains("http-port-taken since"));
    view.assertOnceWithoutWeb(List.of("http-port-taken"));
    assertThat(view.summary())
        .contains("; bundle:restart org.ops4j.pax.web.pax-web-jetty; ")
        .doesNotContain("door-down");

    otherProgram.close();
    distribution.shell(
        "bundle:stop digipoort.webserver",
        "bundle:restart org.ops4j.pax.web.pax-web-jetty",
        "bundle:start digipoort.webserver");

    await("the web server")
        .atMost(SOON)
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(view.names()).isNotEmpty().doesNotContain(PORT_TAKEN));
    assertThat(view.logged("INFO", PORT_TAKEN)).hasSize(1);
  }

  @Test
  @Order(2)
  void eachIsFoundOnceEverywhereWithWhatToDo() throws IOException {
    submit();
    await("all that was planted")
        .atMost(SOON)
        .untilAsserted(() -> assertThat(view.names()).containsAll(PLANTED));

    view.assertOnce(PLANTED);
    assertThat(view.summary())
        .contains("-> operator: Call it etc/digipoort.core.aansluiting-x.cfg")
        .contains("database.folder was meant", "ends in 2 days")
        .contains("Save the file as UTF-8 without BOM", "etc/digipoort.outbox.cfg begins with")
        .contains("digipoort:delivery-acknowledge ID", "digipoort:adapter-release")
        .contains("broken.zip");
  }

  private static void submit() throws IOException {
    Deliveries deliveries = new Deliveries(distribution::shell, WORK);
    await("the aansluiting")
        .atMost(SOON)
        .until(() -> deliveries.submit(rejected).matches("(?s).*\"result\" ?: ?\"stored\".*"));
    for (int i = 0; i < 3; i++) {
      VatReturn figures = VatReturn.of("Happyflow");
      String json = Files.readString(figures.file(WORK));
      Path file = WORK.resolve("breaking-" + i + ".json");
      Files.writeString(file, json.replace("\"Omzetbelasting\"", '"' + BERICHTSOORT + '"'));
      distribution.shell("digipoort:submit --json " + file);
    }
  }

  @Test
  @Order(3)
  void whoeverAsksWithoutAnAccountLearnsAStatusAndNothingElse() {
    HttpDoor anybody = HttpDoor.at(distribution.httpPort());
    assertThat(anybody.get(view.health("live")).body()).isEqualTo("{\"status\":\"up\"}");
    HttpResponse<String> ready = anybody.get(view.health("ready"));
    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(ready.body()).isEqualTo("{\"status\":\"up\"}");
    assertThat(anybody.as("admin", "no").get(view.health("ready")).statusCode()).isEqualTo(401);
    assertThat(anybody.get(view.health("other")).statusCode()).isEqualTo(404);
  }

  @Test
  @Order(4)
  void whoMayReadExecutesAllChecksAndWhoSeesAPartDoesNot() throws IOException {
    assertThat(check("lezer", ""))
        .contains("Digipoort Adapter")
        .contains("    certificate-ends: ", "    disk-nearly-full: ");
    assertThat(check("klant", "--aansluiting klant-a"))
        .contains("digipoort:summary")
        .doesNotContain("certificate-ends");
    Files.delete(home("etc/digipoort.access.user-klant.cfg"));
  }

  private static String check(String user, String scope) throws IOException {
    String added =
        distribution.shell("digipoort:user-add --role read --role ssh " + scope + " " + user);
    var password = Pattern.compile("shown only now: (\\S+)").matcher(added);
    assertThat(password.find()).as(added).isTrue();
    try (SshLogin login = SshLogin.of(user, password.group(1), distribution.sshPort())) {
      return login.run("hc:exec").text();
    }
  }

  @Test
  @Order(5)
  void deadDoorIsNamedUntilItAnswers() {
    distribution.shell("bundle:stop " + EXPORTER);
    await("the dead door")
        .atMost(SOON)
        .untilAsserted(() -> assertThat(view.names()).contains("door-down"));
    assertThat(view.summary()).contains("door-down", "bundle:restart digipoort.remote");

    distribution.shell("bundle:start " + EXPORTER);
    await("the door")
        .atMost(SOON)
        .untilAsserted(() -> assertThat(view.names()).isNotEmpty().doesNotContain("door-down"));
  }

  @Test
  @Order(6)
  void onlyAansluitingThatIsDeadIsFound() throws IOException {
    Files.delete(home("etc/digipoort.core.aansluiting-kapot.cfg"));
    Files.delete(home("etc/digipoort.core.aansluiting-kort.cfg"));
    simulator.close();
    distribution.shell("digipoort:aansluiting-test simulator");

    await("the dead aansluiting")
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(view.names())
                    .containsAnyOf("aansluiting-fails", "aansluiting-test-failed")
                    .doesNotContain("aansluiting-unusable", "certificate-ends"));
  }

  @Test
  @Order(7)
  void whatIsMendedIsGone() throws IOException {
    distribution.shell(
        "digipoort:delivery-acknowledge --yes --reason known " + rejected.reference(),
        "digipoort:adapter-release " + BreakingAdapter.NAME);
    Files.delete(home("etc/digipoort.core.aansluting-x.cfg"));
    Files.delete(home("etc/digipoort/taxonomies/broken.zip"));
    Files.delete(home("secrets/open"));
    String outbox = distribution.read("etc/digipoort.outbox.cfg");
    Files.writeString(
        home("etc/digipoort.outbox.cfg"),
        outbox.replace("\ufeff", "").replaceAll("(?m)^databse.*\n", ""));
    distribution
        .set("etc/digipoort.conditions.cfg", "diskWarningMegabytes", 1)
        .set("etc/org.ops4j.pax.web.cfg", "org.ops4j.pax.web.listening.addresses", "127.0.0.1");

    await("that it is gone")
        .atMost(SOON)
        .ignoreExceptions()
        .untilAsserted(
            () -> assertThat(view.names()).isNotEmpty().doesNotContainAnyElementsOf(MENDED));
    assertThat(MENDED).allSatisfy(name -> assertThat(view.logged("INFO", name)).hasSize(1));
  }

  @Test
  @Order(8)
  void withoutOutboxItIsNotReadyAndSummaryStillAnswers() {
    distribution.shell("bundle:stop digipoort.outbox");

    HttpDoor anybody = HttpDoor.at(distribution.httpPort());
    await("503").atMost(SOON).until(() -> anybody.get(view.health("ready")).statusCode() == 503);
    assertThat(anybody.get(view.health("ready")).body()).isEqualTo("{\"status\":\"down\"}");
    assertThat(anybody.get(view.health("live")).statusCode()).isEqualTo(200);
    await("the bundle")
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(view.summary()).contains("bundle-not-active", "digipoort.outbox"));

    distribution.shell("bundle:start digipoort.outbox");
    await("200").atMost(SOON).until(() -> anybody.get(view.health("ready")).statusCode() == 200);
  }

  private static Path home(String path) {
    return distribution.home().resolve(path);
  }
}
