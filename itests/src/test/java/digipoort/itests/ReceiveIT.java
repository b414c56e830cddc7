// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import digipoort.simulator.Simulator;
import digipoort.simulator.SimulatorSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Berichten that lie at the simulator are fetched while the process is killed in the middle. The
 * files that the simulator hands out, not our database, say what should have come.
 */
class ReceiveIT {
  private static final Path WORK =
      Path.of("target", "runs", "receive-work-" + ProcessHandle.current().pid()).toAbsolutePath();
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final String FEED = "etc/digipoort.outbox.receive-simulator.cfg";
  private static final String SOORT = "TEST-EIGEN";
  private static final int BERICHTEN = 12;
  private static final Pattern ID = Pattern.compile("\"id\" : \"([0-9a-f-]{36})\"");

  private static Simulator simulator;
  private static Distribution distribution;
  private static int atTheKill;

  /** Fetches some, then kill -9, then a start, until all are there. */
  @BeforeAll
  static void receive() throws IOException {
    for (int number = 1; number <= BERICHTEN; number++) {
      lies(number);
    }
    simulator = Simulator.start(SimulatorSettings.in(WORK).withPort(Ports.free()));
    distribution = Distribution.unpack("receive");
    Aansluiting.to(simulator).write(distribution);
    distribution
        .set(Aansluiting.FILE, "endpoint.ophalen", simulator.ophaalEndpoint())
        .set(FEED, "aansluiting", "simulator")
        .set(FEED, "berichtsoorten", "*")
        .set(FEED, "interval.minutes", 1)
        .start();
    await("the first").atMost(SOON).until(() -> count("--limit 1000") > 0);
    distribution.kill();
    distribution.start();
    atTheKill = count("--limit 1000");
    await("all of them").atMost(SOON).until(() -> count("--berichtsoort " + SOORT) == BERICHTEN);
    await("the largest").atMost(SOON).until(() -> count("--berichtsoort TEST-GROOT") == 1);
  }

  @AfterAll
  static void stop() {
    distribution.close();
    simulator.close();
  }

  /** Each lies there twice, at two moments. */
  private static void lies(int number) throws IOException {
    Path folder = Files.createDirectories(WORK.resolve("berichten"));
    Random random = new Random(number);
    byte[] inhoud = new byte[300_000 + number];
    byte[] bijlage = new byte[1000 + number];
    random.nextBytes(inhoud);
    random.nextBytes(bijlage);
    Files.write(folder.resolve("inhoud-" + number + ".bin"), inhoud);
    Files.write(folder.resolve("bijlage-" + number + ".bin"), bijlage);
    Files.writeString(
        folder.resolve("Eigen" + number + ".txt"),
        """
        about = of this test
        berichtsoort = %s
        belanghebbende = RSIN:001000044
        aanleverkenmerk = EIGEN-%d
        tijdstempel = -3h
        tijdstempel = -2h
        bestandsnaam = aanslag.bin
        inhoud = @inhoud-%d.bin
        bijlage = application/octet-stream gegevens.bin @bijlage-%d.bin
        constatering = C1 opgemerkt
        element = JAAR 2026
        """
            .formatted(SOORT, number, number, number));
  }

  private static String list(String options) {
    return distribution.shell("digipoort:received-list --json " + options);
  }

  private static int count(String options) {
    return ids(list(options)).size();
  }

  private static List<String> ids(String json) {
    List<String> ids = new ArrayList<>();
    Matcher matcher = ID.matcher(json);
    while (matcher.find()) {
      ids.add(matcher.group(1));
    }
    return ids;
  }

  @Test
  void itWasKilledInTheMiddleAndNothingCameTwice() {
    assertThat(atTheKill).isBetween(1, BERICHTEN + 10);
    assertThat(count("--berichtsoort " + SOORT)).isEqualTo(BERICHTEN);
    assertThat(count("--berichtsoort TEST-DUBBEL")).isEqualTo(2);
    assertThat(distribution.shell("digipoort:summary")).doesNotContain("cannot be fetched");
    assertThat(simulator.requestsPerOperation().keySet())
        .contains("getBerichtenLijst", "getBerichtenKenmerk")
        .noneMatch(operation -> operation.startsWith("getNieuwe"));
  }

  @Test
  void anExportIsWhatTheSimulatorHeldByteForByte() {
    for (int number = 1; number <= BERICHTEN; number++) {
      Path folder = distribution.home().resolve("export/sba-" + number);
      distribution.shell("digipoort:received-export EIGEN-" + number + " sba-" + number);
      Path held = WORK.resolve("berichten");
      assertThat(folder.resolve("inhoud-aanslag.bin"))
          .hasSameBinaryContentAs(held.resolve("inhoud-" + number + ".bin"));
      assertThat(folder.resolve("bijlage-1-gegevens.bin"))
          .hasSameBinaryContentAs(held.resolve("bijlage-" + number + ".bin"));
      assertThat(folder.resolve("index.json"))
          .content()
          .contains("\"aanleverkenmerk\" : \"EIGEN-" + number + "\"", "\"opgemerkt\"", "\"2026\"");
    }
    Path large = distribution.home().resolve("export/large");
    String id = ids(list("--berichtsoort TEST-GROOT")).get(0);
    assertThat(distribution.shell("digipoort:received-export " + id + " " + large))
        .contains("index.json");
    assertThat(large.toFile().listFiles((folder, name) -> name.startsWith("inhoud-")))
        .singleElement()
        .satisfies(file -> assertThat(file).hasSize(20_971_520));
  }

  @Test
  void itIsShownWithoutAnAdapterAtEveryDoor() {
    assertThat(distribution.shell("digipoort:received-show EIGEN-1"))
        .contains("waits to be acknowledged", "there is no adapter for " + SOORT, "C1  opgemerkt");
    String password = distribution.read("secrets/admin-password").strip();
    HttpDoor rest = HttpDoor.at(distribution.httpPort()).as("admin", password);
    String id = ids(list("--reference EIGEN-1")).get(0);
    await("the door")
        .atMost(SOON)
        .until(() -> rest.get("/digipoort/received/" + id).statusCode() == 200);
    assertThat(rest.get("/digipoort/received/" + id).body())
        .contains("\"readable\":\"NO_ADAPTER\"");
    assertThat(rest.get("/digipoort/received/" + id + "/inhoud").headers().firstValue("ETag"))
        .isPresent();
    assertThat(rest.get("/digipoort/received?reference=EIGEN-1").body()).contains(id);
  }

  @Test
  void whatIsAcknowledgedIsOfferedNoMore() {
    String last = "EIGEN-" + BERICHTEN;
    assertThat(distribution.shell("digipoort:received-acknowledge EIGEN-2 " + last))
        .contains("offered no more");
    assertThat(count("--waiting --reference " + last)).isZero();
    assertThat(count("--acknowledged --reference " + last)).isEqualTo(1);
    assertThat(distribution.shell("digipoort:summary")).contains("To acknowledge");
  }
}
