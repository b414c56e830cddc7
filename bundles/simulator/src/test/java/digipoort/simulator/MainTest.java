// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void saysWhereThingsAre() throws Exception {
    String directory = Directories.fresh().toString();
    CountDownLatch end = new CountDownLatch(0);

    int status = run(end, "--directory", directory, "--port", "0", "--status-delay", "0s");

    assertThat(status).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("/wus/2.0/aanleverservice/1.2", "client.p12", "ledger.tsv");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void helpNamesOptionsAndScenarios() throws Exception {
    assertThat(run(new CountDownLatch(1), "--help")).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("--directory", "--status-delay", "Happyflow", "VerbrokenNaAanname");
  }

  @ParameterizedTest
  @CsvSource({
    "--port, many, '--port: ''many'' (expected: a whole number)'",
    "--port, 70000, 'port: 70000 (expected: 0 to 65535)'",
    "--status-delay, 5, '(expected: a time such as 500ms, 2s, 1m, 3h or 2d)'",
    "--fault-status, 404, '(expected: 200 or 500)'",
    "--layout, newest, '--layout: ''newest'' (expected: old or new)'",
    "--sign, md5, '--sign: ''md5'' (expected: sha1 or sha256)'",
    "--silence, -5s, '(expected: no negative time)'",
    "--ophaal-foutcode, 123456789012345678901, '(expected: 1 to 20 characters)'",
    "--colour, red, '--colour: unknown option'"
  })
  void wrongOptionIsExplained(String option, String value, String message) throws Exception {
    assertThat(run(new CountDownLatch(1), option, value)).isEqualTo(2);

    assertThat(err.toString(StandardCharsets.UTF_8)).contains(message);
  }

  @Test
  void timesAreReadInThreeUnits() {
    assertThat(CommandLine.read("--status-delay", "250ms").statusDelay())
        .isEqualTo(Duration.ofMillis(250));
    assertThat(CommandLine.read("--status-delay", "2m").statusDelay())
        .isEqualTo(Duration.ofMinutes(2));
    assertThat(CommandLine.read("--silence", "3s").silence()).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void wayOfAnsweringIsRead() {
    SimulatorSettings settings =
        CommandLine.read(
            "--layout",
            "new",
            "--sign",
            "sha1",
            "--ophaal-foutcode",
            "X1",
            "--clock-offset",
            "-2m");

    assertThat(settings.style()).isEqualTo(new AnswerStyle(AnswerStyle.Layout.NEW, true, "X1"));
    assertThat(settings.clock().instant())
        .isBetween(Instant.now().minusSeconds(125), Instant.now().minusSeconds(115));
  }

  private int run(CountDownLatch end, String... arguments) throws InterruptedException {
    return Main.run(
        arguments,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        end);
  }
}
