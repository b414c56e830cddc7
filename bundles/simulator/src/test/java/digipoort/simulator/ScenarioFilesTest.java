// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.simulator.hostile.Draft;
import digipoort.simulator.hostile.Xmls;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Scenarios are files that anybody can add, also while the simulator runs. */
class ScenarioFilesTest {
  private static final Path SHIPPED =
      Path.of("src/main/resources/digipoort/simulator/internal/scenario");

  private static Simulator simulator;
  private static TestClient client;

  @BeforeAll
  static void start() throws Exception {
    simulator = Simulator.start(SimulatorSettings.in(Directories.fresh()));
    client = TestClient.of(simulator);
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @Test
  void everyShippedFileIsNamedInTheIndexAndShownToTheUser() throws Exception {
    Path shown = simulator.pki().resolveSibling("shipped");
    List<String> index = Files.readAllLines(SHIPPED.resolve("index.txt"));

    assertThat(index).containsExactlyInAnyOrderElementsOf(files(SHIPPED)).doesNotHaveDuplicates();
    assertThat(files(shown)).containsExactlyInAnyOrderElementsOf(index);
  }

  @Test
  void everyShippedScenarioCanBeUsed() throws Exception {
    List<String> names =
        Simulator.scenarios().lines().map(line -> line.strip().split(" ")[0]).toList();

    assertThat(names).hasSizeGreaterThan(50);
    for (String name : names) {
      // asking for the processen of nobody reads no scenario; a broken one would end in a fault
      scenario("Copy" + Math.abs(name.hashCode()), shipped(name) + "deliver.times = 0\n");
      assertThat(codes("Copy" + Math.abs(name.hashCode()))).isNotNull();
    }
  }

  @Test
  void aFileOfTheUserIsUsedAtOnceAndWinsFromAShippedOne() throws Exception {
    scenario(
        "Eigen",
        "# my own\nabout = ends in 510\nstatuses = 105 100 510/XYZ1\nomschrijving.510 = Nee.\n"
            + "fout.XYZ1 = Omdat\n  het niet mag.\ndetails.510 = @why.txt\n");
    Files.writeString(folder().resolve("why.txt"), "Because.\n");
    scenario("ZonderTerugkoppeling", "about = other statuses\nstatuses = 105 400\n");

    var statuses = statuses("Eigen-1");

    assertThat(Xmls.texts(statuses, "statuscode")).containsExactly("105", "100", "510");
    assertThat(Xmls.texts(statuses, "statusomschrijving")).last().isEqualTo("Nee.");
    assertThat(Xmls.texts(statuses, "foutbeschrijving")).containsExactly("Omdat\nhet niet mag.");
    assertThat(Xmls.texts(statuses, "statusdetails")).containsExactly("Because.");
    assertThat(codes("ZonderTerugkoppeling-1")).containsExactly("105", "400");
    scenario("Eigen", "about = changed\nstatuses = 900\n");
    assertThat(codes("Eigen-2")).containsExactly("900");
  }

  @Test
  void aBrokenFileIsNamedWithLineAndReasonAndDisablesOnlyItself() throws Exception {
    scenario("Stuk", "about = broken\n\nstatuses = 105\ndeliver = sideways\n");
    scenario("Heel", "about = whole\nstatuses = 105\n");

    String reason = Answers.reason(client.send(Requests.delivery(simulator, "Stuk-1")).body());

    assertThat(reason)
        .contains("Stuk.txt, line 4", "'sideways' is no way to answer", "unsigned", "wrong-to");
    assertThat(codes("Heel-1")).containsExactly("105");
    assertThat(codes("Happyflow-1")).hasSize(9);
  }

  @Test
  void mistakesAreExplained() throws Exception {
    assertThat(mistake("about = a\nabuot = b\n")).contains("line 2: unknown key 'abuot'");
    assertThat(mistake("about = a\nabout = b\n")).contains("line 2: about is given a second time");
    assertThat(mistake("statuses = 100\n")).contains("line 1: about is missing");
    assertThat(mistake("about\n")).contains("line 1: 'about' (expected: key = value)");
    assertThat(mistake("about = a\nstatuses = 100@soon\n")).contains("line 2: 'soon'");
    assertThat(mistake("about = a\nstatuses = !\n")).contains("line 2: '!' is no status");
    assertThat(mistake("about = a\naccept = maybe\n")).contains("accept is 'maybe'");
    assertThat(mistake("about = a\ndeliver = cut 200%\n")).contains("0% to 99%");
    assertThat(mistake("about = a\ndeliver = http 99\n")).contains("an HTTP status");
    assertThat(mistake("about = a\nlisted = later\n")).contains("always, never or after TIME");
    assertThat(mistake("about = a\ndetails.500 = @none.txt\n")).contains("there is no file none");
    assertThat(mistake("about = a\ndetails.500 = @../x\n")).contains("the name of a file beside");
  }

  private static String mistake(String text) throws Exception {
    scenario("Fout", text);
    return Answers.reason(client.send(Requests.delivery(simulator, "Fout-1")).body());
  }

  private static void scenario(String name, String text) throws Exception {
    // the file system may not tell apart two moments of writing
    Files.deleteIfExists(folder().resolve(name + ".txt"));
    Files.writeString(folder().resolve(name + ".txt"), text);
  }

  private static Path folder() {
    return simulator.pki().resolveSibling("scenarios");
  }

  private static String shipped(String name) throws Exception {
    return Files.readString(SHIPPED.resolve("scenarios").resolve(name + ".txt"))
        .replaceAll("(?m)^deliver\\.times.*\n", "")
        .replaceAll("(?m)^status = fault.*\n", "")
        .replaceAll("(?m)^status\\.times.*\n", "")
        .replaceAll("(?m)^status = .*\n", "");
  }

  private static List<String> codes(String aanleverkenmerk) throws Exception {
    return Xmls.texts(statuses(aanleverkenmerk), "statuscode");
  }

  private static org.w3c.dom.Document statuses(String aanleverkenmerk) throws Exception {
    String receipt = client.send(Requests.delivery(simulator, aanleverkenmerk)).body();
    return Draft.parse(client.send(Requests.statuses(simulator, Answers.kenmerk(receipt))).body());
  }

  private static List<String> files(Path folder) throws Exception {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .filter(name -> name.contains("/"))
          .toList();
    }
  }
}
