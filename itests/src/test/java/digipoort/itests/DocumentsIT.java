// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Gives every command of the documents, in the distribution as it was unpacked. */
class DocumentsIT {
  private static final Duration SOON = Duration.ofSeconds(120);

  /** What cannot be given here, and why. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "feature:repo-add mvn:", "for another Karaf: VanillaKarafIT",
          "feature:install digipoort", "for another Karaf: VanillaKarafIT",
          "digipoort:delivery-tail", "ends with Ctrl-C: DeliveryCommandsTest",
          "digipoort:adapter-release", "needs an adapter in quarantine: its own tests");

  private static final Distribution distribution = Distribution.unpack("documents");
  private static String delivery = "";
  private static String received = "";

  @BeforeAll
  static void start() {
    distribution
        .boot("digipoort-simulator")
        .set("etc/digipoort.simulator.cfg", "port", Ports.free())
        .set("etc/digipoort.outbox.receive-simulator.cfg", "aansluiting", "simulator")
        .set("etc/digipoort.outbox.receive-simulator.cfg", "berichtsoorten", "SBA_VPB,UWV_Verslag")
        .set("etc/digipoort.outbox.receive-simulator.cfg", "interval.minutes", 1)
        .start();
    await("the aansluiting")
        .atMost(SOON)
        .until(
            () -> distribution.shell("digipoort:aansluiting-list --json"),
            list -> list.matches("(?s).*\"usable\" ?: ?true.*"));
    String stored = distribution.shell("digipoort:submit samples/vpb-eenvoudige-bv.json");
    delivery = first("Stored +([0-9a-f-]{36})", stored);
    await("berichten to show")
        .atMost(SOON)
        .until(
            () ->
                distribution.shell("digipoort:received-list --no-format").lines().toList().size()
                    > 1);
    received = distribution.shell("digipoort:received-list --no-format");
  }

  @AfterAll
  static void stop() {
    distribution.close();
  }

  @Test
  void everyCommandOfTheDocumentsCanBeGiven() throws IOException {
    List<DocumentPage> pages = DocumentPage.all();

    assertThat(pages.stream().mapToInt(page -> page.commands().size()).sum()).isGreaterThan(25);
    assertThat(pages)
        .allSatisfy(
            page ->
                assertThat(page.commands())
                    .as(page.file().toString())
                    .allSatisfy(DocumentsIT::given));
  }

  /** As "instance-check" is told to be used: with a sample of ours and its package installed. */
  @Test
  void ourOwnInstancesAreRight() throws IOException {
    Path packages = distribution.home().resolve("etc/digipoort/taxonomies");
    Distribution.run(distribution.home(), "mkdir", "-p", "etc/digipoort");
    Distribution.run(distribution.home(), "cp", "-R", "samples/taxonomies", packages.toString());

    await("the packages")
        .atMost(SOON)
        .until(
            () -> {
              distribution.shell("bundle:restart digipoort.xbrl");
              return distribution.shell("digipoort:taxonomy-list");
            },
            list -> list.contains("dnb"));
    assertThat(distribution.shell("digipoort:instance-check samples/dnb-rapportage.xbrl"))
        .doesNotContain("ERROR", "Error");
  }

  private static void given(DocumentPage.DocumentCommand command) {
    if (ELSEWHERE.keySet().stream().anyMatch(command.text()::startsWith)) {
      return;
    }
    String filled = filled(command.text());
    String printed =
        command.console()
            ? distribution.shell(filled)
            : Distribution.run(
                distribution.home(), "bash", "-c", "set -euo pipefail\n" + filled + "\n");

    assertThat(printed)
        .as(filled)
        .doesNotContain(
            "Command not found",
            "Error executing command",
            "Undefined option",
            "Too many arguments",
            "\"status\":4",
            "\"status\":5");
  }

  /** With what the page leaves to the reader. */
  private static String filled(String text) {
    return text.replace("deliveries/ID", "deliveries/" + delivery)
        .replace(":8181/", ":" + distribution.httpPort() + "/")
        .replace("-p 8101", "-p " + distribution.sshPort())
        .replaceAll("(delivery-\\S+ .*)7f3a", "$1" + delivery)
        .replaceAll("(received-\\S+ )7f3a 8b12", "$1" + one(0) + " " + one(1))
        .replaceAll("(received-\\S+ )7f3a", "$1" + one(0))
        .replaceAll("instance-check FILE", "instance-check samples/vpb-eenvoudige-bv.xbrl")
        .replace("aansluiting-test default", "aansluiting-test simulator")
        .replace("localhost:18443", "localhost:" + simulatorPort())
        .replace("DIR/", simulatorFolder() + "/");
  }

  private static String one(int which) {
    return received.lines().toList().get(which).split("\\s")[0];
  }

  private static String simulatorPort() {
    return first("port = (\\d+)", distribution.read("etc/digipoort.simulator.cfg"));
  }

  private static String simulatorFolder() {
    Path folder = distribution.home().resolve("data/simulator");
    assertThat(Files.isDirectory(folder)).as(folder.toString()).isTrue();
    return folder.toString();
  }

  private static String first(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }
}
