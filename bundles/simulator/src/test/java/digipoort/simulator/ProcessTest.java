// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The simulator as a process of its own. */
class ProcessTest {
  private static final Pattern ADDRESS = Pattern.compile("AanleverService +(https\\S+)");

  @Test
  void whatItAnsweredIsInTheLedgerEvenWhenItIsKilled() throws Exception {
    Path directory = Directories.fresh();
    Path output = directory.resolve("output");
    Process process = start(directory, output);
    try {
      String endpoint = address(output);
      TestClient client =
          TestClient.of(directory.resolve("pki"), "client.p12", "client.p12", "TLSv1.3");
      String kenmerk =
          Answers.kenmerk(client.send(Draft.delivery(endpoint, "Happyflow-killed")).body());

      process.destroyForcibly();

      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(Files.readAllLines(directory.resolve("ledger.tsv")))
          .hasSize(2)
          .last()
          .satisfies(line -> assertThat(line).contains("ACCEPTED", kenmerk, "Happyflow-killed"));
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void itEndsWhenAskedTo() throws Exception {
    Path directory = Directories.fresh();
    Path output = directory.resolve("output");
    Process process = start(directory, output);
    try {
      address(output);

      process.destroy();

      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
  }

  private static Process start(Path directory, Path output) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            List.of(
                java,
                "-cp",
                classes,
                "digipoort.simulator.Main",
                "--directory",
                directory.toString(),
                "--port",
                "0",
                "--status-delay",
                "0s"))
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  private static String address(Path output) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              Matcher matcher = ADDRESS.matcher(Files.readString(output));
              return matcher.find() ? matcher.group(1) : "";
            },
            found -> !found.isEmpty());
  }
}
