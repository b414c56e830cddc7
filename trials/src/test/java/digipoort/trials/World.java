// SPDX-License-Identifier: Apache-2.0
package digipoort.trials;

import digipoort.trials.product.Planted;
import digipoort.trials.product.ProductProcess;
import digipoort.trials.product.SimulatorProcess;
import digipoort.trials.product.WorldClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A product, a simulator, what lies between them, and an ERP. Lives for many trials; each process
 * may die and be started again within it.
 */
final class World implements AutoCloseable {
  private static final Duration REPLY = Duration.ofSeconds(30);
  private static final Duration START = Duration.ofSeconds(60);

  private final Path folder;
  private final Planted planted;
  private final int simulatorPort = freePort();
  private final SmallMount mount;
  private final Erp erp;
  private final ExecutorService stops = Executors.newCachedThreadPool();
  private final Queue<String> replies = new ConcurrentLinkedQueue<>();
  private final WorldClock clock;
  private final FaultProxy aanleveren;
  private final FaultProxy statusinformatie;
  private volatile @Nullable Runnable atStop;
  private Child simulator;
  private Child product;

  /**
   * @param folder new
   * @param pki certificates to use
   */
  World(Path folder, Path pki, Planted planted) throws IOException {
    this.folder = Files.createDirectories(folder).toAbsolutePath();
    this.planted = planted;
    Pki.copy(pki, this.folder.resolve("simulator/pki"));
    clock = WorldClock.of(this.folder.resolve("clock"));
    erp = new Erp(this.folder.resolve("events.tsv"));
    aanleveren = new FaultProxy(simulatorPort);
    statusinformatie = new FaultProxy(simulatorPort);
    Files.write(this.folder.resolve("aansluiting.cfg"), lines(settings(aanleveren.port())));
    mount = SmallMount.at(Files.createDirectories(this.folder.resolve("data")));
    simulator = startSimulator();
    product = startProduct();
    warmUp();
  }

  /**
   * The first filing of a process takes seconds on a busy machine; no trial is to wait for that.
   */
  private void warmUp() {
    String key = "Warm-up";
    product.say("submit " + key + " 100000000B01");
    boolean done =
        Waiting.until(
            () -> erp.ids(key).stream().anyMatch(id -> Judge.ENDS.contains(erp.state(id))), START);
    if (!done) {
      throw new IllegalStateException("Nothing could be filed at all; see " + folder);
    }
  }

  Path folder() {
    return folder;
  }

  Erp erp() {
    return erp;
  }

  WorldClock clock() {
    return clock;
  }

  FaultProxy aanleveren() {
    return aanleveren;
  }

  FaultProxy statusinformatie() {
    return statusinformatie;
  }

  Ledger ledger() {
    return new Ledger(folder.resolve("simulator/ledger.tsv"));
  }

  Child product() {
    return product;
  }

  /** Stops the product at a point; then the action is run, and says how it goes on. */
  void stopAt(Point point, int time, Runnable action) {
    atStop = action;
    product.say("stop " + point + " " + time);
  }

  void stopNowhere() {
    atStop = null;
    product.say("stopnowhere");
  }

  /** Says something to the product and waits for a reply that begins so; empty when none comes. */
  String ask(String line, String begin) {
    replies.clear();
    product.say(line);
    String[] reply = {""};
    Waiting.until(
        () -> {
          String next = replies.poll();
          reply[0] = next != null && next.startsWith(begin) ? next : "";
          return !reply[0].isEmpty();
        },
        REPLY);
    return reply[0];
  }

  /** Whether the aansluiting says that nobody else files with its certificate. */
  void configure(boolean exclusief) throws IOException {
    Map<String, String> settings = settings(aanleveren.port());
    settings.put("exclusief", Boolean.toString(exclusief));
    Path file = folder.resolve("aansluiting.cfg");
    if (!lines(settings).equals(Files.readAllLines(file))) {
      Files.write(file, lines(settings));
      ask("configuration right", "configured");
    }
  }

  void restartProduct() {
    product.kill();
    product = startProduct();
  }

  void restartSimulator() {
    simulator.kill();
    simulator = startSimulator();
  }

  /** The settings of a patient aansluiting to the simulator itself, past the proxies. */
  Map<String, String> directSettings() {
    Map<String, String> settings = settings(simulatorPort);
    settings.put("connect.timeout.seconds", "60");
    settings.put("answer.timeout.seconds", "60");
    return settings;
  }

  private Child startSimulator() {
    return Child.start(
        List.of(),
        List.of(
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
            SimulatorProcess.class.getName(),
            folder.toString(),
            Integer.toString(simulatorPort)),
        folder.resolve("simulator.log"),
        line -> {});
  }

  private Child startProduct() {
    return Child.start(
        mount.prefix(),
        List.of(
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=info",
            "-Dorg.slf4j.simpleLogger.log.com.zaxxer=warn",
            "-Dorg.slf4j.simpleLogger.log.org.apache=warn",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS",
            "-D" + Planted.PROPERTY + "=" + planted,
            ProductProcess.class.getName(),
            folder.toString(),
            folder.resolve("data").toString()),
        folder.resolve("product.log"),
        this::hear);
  }

  private void hear(String line) {
    if (line.startsWith("answer ")) {
      erp.hear(line);
    } else if (line.startsWith("at ")) {
      Runnable action = atStop;
      stops.execute(action == null ? () -> product.say("go on") : action);
    } else {
      replies.offer(line);
    }
  }

  private Map<String, String> settings(int port) {
    Path pki = folder.resolve("simulator/pki");
    String services = "/wus/2.0/";
    String real = "https://localhost:" + simulatorPort + services;
    int statusPort = port == simulatorPort ? port : statusinformatie.port();
    Map<String, String> settings = new TreeMap<>();
    settings.put("naam", ProductProcess.AANSLUITING);
    settings.put("omgeving", "simulator");
    settings.put("tls.keystore", pki.resolve("client.p12").toString());
    settings.put("tls.keystore.password", Pki.password(pki));
    settings.put("tls.trust", pki.resolve("root.pem").toString());
    settings.put("signing.trust", pki.resolve("ca-chain.pem").toString());
    settings.put("signing.trust.oin", "00000004003214345001");
    settings.put(
        "endpoint.aanleveren", "https://localhost:" + port + services + "aanleverservice/1.2");
    settings.put("wsa.to.aanleveren", real + "aanleverservice/1.2");
    settings.put(
        "endpoint.statusinformatie",
        "https://localhost:" + statusPort + services + "statusinformatieservice/1.2");
    settings.put("wsa.to.statusinformatie", real + "statusinformatieservice/1.2");
    settings.put("connect.timeout.seconds", "2");
    settings.put("answer.timeout.seconds", "3");
    settings.put("message.ttl.seconds", "60");
    settings.put("clock.skew.seconds", "5");
    settings.put("exclusief", "true");
    return settings;
  }

  private static List<String> lines(Map<String, String> settings) {
    return settings.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).toList();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    product.close();
    simulator.close();
    aanleveren.close();
    statusinformatie.close();
    stops.shutdownNow();
    mount.close();
  }
}
