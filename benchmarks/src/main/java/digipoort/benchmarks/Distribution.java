// SPDX-License-Identifier: Apache-2.0
package digipoort.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The built distribution with the simulator, started as an operator does, on free ports. */
final class Distribution implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path home;
  private final Process process;
  private final String base;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private Distribution(Path home, Process process, String base) {
    this.home = home;
    this.process = process;
    this.base = base;
  }

  /** Unpacks it; statuses come without delay and are asked for at once. */
  static Path unpack(Path archive) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("digipoort-benchmark");
    run("tar", "-xzf", archive.toString(), "-C", folder.toString(), "--strip-components=1");
    Path etc = folder.resolve("etc");
    Path features = etc.resolve("org.apache.karaf.features.cfg");
    Files.writeString(
        features,
        Files.readString(features).replaceFirst("(?m)^featuresBoot = ", "$0digipoort-simulator, "));
    Files.writeString(
        etc.resolve("digipoort.simulator.cfg"),
        "port = " + OtherSide.freePort() + "\nstatusDelayMillis = 0\n");
    Files.writeString(
        etc.resolve("digipoort.outbox.cfg"), "poll.backoff = initial=10ms,factor=1.5,max=1s\n");
    return folder;
  }

  /** Starts it on ports of its own. */
  static Distribution start(Path home) throws IOException {
    int port = OtherSide.freePort();
    set(home, "org.ops4j.pax.web.cfg", "org.osgi.service.http.port", port);
    set(home, "org.apache.karaf.shell.cfg", "sshPort", OtherSide.freePort());
    Process process =
        new ProcessBuilder(home.resolve("bin/karaf").toString(), "daemon")
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("console.log").toFile())
            .start();
    return new Distribution(home, process, "http://127.0.0.1:" + port + "/cxf/digipoort/");
  }

  /** Returns when the REST door knows its users and the aansluiting is there. */
  void awaitReady(String submission) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      int status = status(submission);
      if (status == 202 || status == 200) {
        return;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
    throw new IOException("not ready; see " + home.resolve("data/log/karaf.log"));
  }

  private int status(String submission) throws InterruptedException {
    try {
      return post(submission).statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  HttpResponse<String> post(String submission) throws IOException, InterruptedException {
    return send(
        request("submissions")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(submission)));
  }

  HttpResponse<String> get(String id) throws IOException, InterruptedException {
    return send(request("deliveries/" + id).GET());
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private HttpRequest.Builder request(String path) throws IOException {
    String user = "admin:" + Files.readString(home.resolve("secrets/admin-password")).strip();
    String basic = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(Duration.ofSeconds(20))
        .header("Authorization", "Basic " + basic);
  }

  private static void set(Path home, String file, String key, int value) throws IOException {
    Path path = home.resolve("etc").resolve(file);
    String line = "(?m)^" + key.replace(".", "\\.") + " *=.*$";
    Files.writeString(path, Files.readString(path).replaceAll(line, key + " = " + value));
  }

  private static void run(String... command) throws IOException, InterruptedException {
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IOException("failed: " + String.join(" ", command));
    }
  }

  /** Stops it, and waits until it has. */
  @Override
  public void close() {
    try (Stream<ProcessHandle> children = process.descendants()) {
      children.forEach(ProcessHandle::destroy);
    }
    process.destroy();
    process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }
}
