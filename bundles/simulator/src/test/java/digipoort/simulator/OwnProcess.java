// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A simulator in a process of its own. */
final class OwnProcess implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("AanleverService +(https\\S+)");

  private final Process process;
  private final String endpoint;

  private OwnProcess(Process process, String endpoint) {
    this.process = process;
    this.endpoint = endpoint;
  }

  static OwnProcess start(Path directory, String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "digipoort.simulator.Main",
            "--directory",
            directory.toString(),
            "--port",
            "0",
            "--status-delay",
            "0s"));
    Path output = directory.resolve("output");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      return new OwnProcess(process, address(output));
    } catch (RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  String aanleverEndpoint() {
    return endpoint;
  }

  /** Kills it, as kill -9 does. */
  boolean kill() throws InterruptedException {
    process.destroyForcibly();
    return process.waitFor(10, TimeUnit.SECONDS);
  }

  /** Asks it to end. */
  boolean end() throws InterruptedException {
    process.destroy();
    return process.waitFor(10, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    process.destroyForcibly();
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
