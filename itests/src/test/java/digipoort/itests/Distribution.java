// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The distribution, unpacked in a folder of its own and run as a process, as an operator does. */
final class Distribution implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(180);
  private static final long COMMAND_SECONDS = 60;

  private final Path home;
  private final int sshPort = Ports.free();
  private final int httpPort = Ports.free();
  private String options = "-XX:TieredStopAtLevel=1";
  private @Nullable Process runtime;

  private Distribution(Path home) {
    this.home = home;
  }

  /** Unpacks into a new folder of that name below target/, with free ports. */
  static Distribution unpack(String name) {
    Path folder = Path.of("target", "runs", name).toAbsolutePath();
    run(Path.of("."), "rm", "-rf", folder.toString());
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String archive = System.getProperty("distribution");
    run(folder, "tar", "--strip-components=1", "-xzf", archive);
    var distribution = new Distribution(folder);
    distribution.set("etc/org.apache.karaf.shell.cfg", "sshPort", distribution.sshPort);
    distribution.set(
        "etc/org.ops4j.pax.web.cfg", "org.osgi.service.http.port", distribution.httpPort);
    return distribution;
  }

  Path home() {
    return home;
  }

  int httpPort() {
    return httpPort;
  }

  int sshPort() {
    return sshPort;
  }

  /** Adds a line to a configuration file; the last one of a key holds. */
  Distribution set(String file, String key, Object value) {
    try {
      Path path = home.resolve(file);
      String text = Files.exists(path) ? Files.readString(path) : "";
      String kept = text.replaceAll("(?m)^" + key.replace(".", "\\.") + " *=.*\n", "");
      Files.writeString(path, kept + key + " = " + value + "\n");
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives the runtime no more memory than this. */
  Distribution heap(String most) {
    options += " -Xmx" + most;
    return this;
  }

  /** Adds a feature to those of the start. */
  Distribution boot(String feature) {
    try {
      Path file = home.resolve("etc/org.apache.karaf.features.cfg");
      String text = Files.readString(file);
      String changed = text.replaceFirst("featuresBoot = \\\\\n", "$0    " + feature + ", \\\\\n");
      assertThat(changed).isNotEqualTo(text);
      Files.writeString(file, changed);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts and waits until all boot features are there. */
  Distribution start() {
    int logged = log().length();
    try {
      runtime = launch("karaf", "daemon");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      awaitStart(logged);
      return this;
    } catch (RuntimeException e) {
      close();
      throw new IllegalStateException("Not started; see console.log and data/log in " + home, e);
    }
  }

  private void awaitStart(int logged) {
    await("the start of " + home)
        .atMost(START)
        .pollInterval(Duration.ofMillis(100))
        .failFast("the runtime ended", () -> !process().isAlive())
        .until(() -> log().substring(logged).contains("| Started in "));
  }

  /** Runs shell commands; gives what they print. */
  String shell(String... commands) {
    return new SshShell(sshPort, home.resolve("secrets/admin-key")).run(commands);
  }

  /** The same through bin/client, as an operator does. */
  String client(String... commands) {
    try {
      Process client = launch("client", "-b");
      client.getOutputStream().write(String.join("\n", commands).getBytes(StandardCharsets.UTF_8));
      client.getOutputStream().close();
      return output(client, Arrays.toString(commands));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Process process() {
    if (runtime == null) {
      throw new IllegalStateException("The distribution was not started");
    }
    return runtime;
  }

  /** As kill -9 does: the process has no say in it. */
  void kill() {
    process().destroyForcibly();
    awaitEnd();
  }

  /** As bin/stop does. */
  void stop() {
    run(home, home.resolve("bin/stop").toString());
    awaitEnd();
  }

  String log() {
    return read("data/log/karaf.log");
  }

  /** The content of a file; empty when it is not there. */
  String read(String file) {
    try {
      Path path = home.resolve(file);
      return Files.exists(path) ? Files.readString(path) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a program to its end; gives what it prints. */
  static String run(Path folder, String... command) {
    try {
      Process process =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
      return output(process, String.join(" ", command));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process launch(String script, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(home.resolve("bin/" + script).toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
    builder
        .environment()
        .putAll(
            Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "TERM",
                "dumb",
                "EXTRA_JAVA_OPTS",
                options));
    if (script.equals("karaf")) {
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile()));
    }
    return builder.start();
  }

  private Path console() {
    return home.resolve("console.log");
  }

  private static String output(Process process, String what) throws IOException {
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (!process.waitFor(COMMAND_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException(what + " did not end; it printed: " + text);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return text;
  }

  private void awaitEnd() {
    await("the end of " + home).atMost(Duration.ofSeconds(30)).until(() -> !process().isAlive());
  }

  /** Stops it, whatever state it is in. */
  @Override
  public void close() {
    if (runtime != null && runtime.isAlive()) {
      kill();
    }
  }
}
