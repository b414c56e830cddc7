// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.Test;

/** The features in Apache Karaf as it is published, where nothing of ours is in etc/. */
public class VanillaIT {
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final String REFRESHED = "\\|     \\S+/\\S+ \\((?!Bundle will be uninstalled)";
  private static final String ALL =
      "digipoort-adapter-ob digipoort-shell digipoort-remote digipoort-simulator";

  @Test
  public void featuresInstallWorkComeBackAndTouchNothingOfKaraf() throws IOException {
    try (VanillaKaraf karaf = VanillaKaraf.unpack()) {
      karaf.start();
      List<String> before = bundles(karaf);
      karaf.shell("feature:repo-add " + System.getProperty("vanilla.features"));
      install(karaf, "digipoort-simulator");
      install(karaf, "digipoort-remote digipoort-shell digipoort-adapter-ob");
      assertUntouched(karaf, before);
      assertFiles(karaf);
      assertThat(karaf.shell("digipoort:user-list")).contains("karaf");
      assertThat(karaf.shell("digipoort:user-add --role digipoort-read piet"))
          .contains("etc/org.apache.karaf.jaas.cfg");
      assertThat(karaf.log()).doesNotContain("| ERROR |");
      new SshGuesses(karaf.sshPort(), karaf::audit)
          .assertShutOut(VanillaKaraf.GUEST, VanillaKaraf.GUEST_PASSWORD);

      karaf.stop();
      karaf.start();
      assertFiles(karaf);

      karaf.shell("feature:uninstall " + ALL);
      assertThat(karaf.shell("bundle:list -t 0 -s --no-format")).doesNotContain("digipoort");
      install(karaf, "digipoort-adapter-ob");
      install(karaf, "digipoort-shell");
      install(karaf, "digipoort-remote");
      install(karaf, "digipoort-simulator");
      assertUntouched(karaf, before);
      assertFiles(karaf);
    }
  }

  private static void assertUntouched(VanillaKaraf karaf, List<String> before) {
    assertThat(karaf.keepsSessions()).as("the session from before").isTrue();
    assertThat(karaf.log()).doesNotContainPattern(REFRESHED);
    assertThat(bundles(karaf)).containsAll(before);
  }

  private static List<String> bundles(VanillaKaraf karaf) {
    return karaf
        .shell("bundle:list -t 0 -s -u --no-format")
        .lines()
        .map(line -> line.strip().replaceAll("\\s+", " "))
        .toList();
  }

  private static void install(VanillaKaraf karaf, String features) {
    assertThat(karaf.shell("feature:install " + features)).doesNotContain("Error");
  }

  /** A VAT return comes through, and the doors ask who is there. */
  private static void assertFiles(VanillaKaraf karaf) {
    await("the aansluiting")
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(karaf.shell("digipoort:aansluiting-list"))
                    .containsPattern("simulator +. simulator .*yes"));
    var deliveries = new Deliveries(karaf::shell, karaf.home().resolve("submissions"));
    VatReturn submission = VatReturn.of("Happyflow");
    await("the outbox")
        .atMost(SOON)
        .ignoreExceptions()
        .until(() -> !deliveries.stored(submission).isEmpty());
    assertThat(deliveries.end(submission)).isEqualTo("COMPLETED");
    for (String path : List.of("/digipoort/deliveries/none", "/soap/digipoort")) {
      await(path)
          .atMost(SOON)
          .ignoreExceptions()
          .untilAsserted(
              () ->
                  assertThat(HttpDoor.at(karaf.httpPort()).get(path).statusCode()).isEqualTo(401));
    }
  }
}
