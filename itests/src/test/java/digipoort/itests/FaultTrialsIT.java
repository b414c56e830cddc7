// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import digipoort.simulator.LedgerEntry;
import digipoort.simulator.Simulator;
import digipoort.simulator.SimulatorSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A few fault trials with the whole distribution; the many are in the module trials. While an ERP
 * submits over REST the runtime is killed, loses its adapter, or gets another configuration. Judged
 * by the ledger of the simulator and what the ERP was answered.
 */
class FaultTrialsIT {
  private static final Path WORK = Path.of("target", "runs", "trials-work").toAbsolutePath();
  private static final Duration SOON = Duration.ofSeconds(90);

  /** An attempt expires, the clocks may differ, and Digipoort is asked twice after that. */
  private static final Duration UNTIL_CERTAIN = Duration.ofMinutes(6);

  private static final String PASSWORD = UUID.randomUUID().toString();
  private static final String UNKNOWN = new UUID(0, 0).toString();
  private static final int SUBMISSIONS = 12;
  private static final long SEED = Long.getLong("trials.seed", 1);

  private static final Random chance = new Random(SEED);
  private static Simulator simulator;
  private static Distribution distribution;
  private static HttpDoor erp;
  private static int serial;

  @BeforeAll
  static void start() throws IOException {
    Path folder = WORK.resolve("simulator-" + ProcessHandle.current().pid());
    simulator =
        Simulator.start(
            SimulatorSettings.in(Files.createDirectories(folder))
                .withPort(Ports.free())
                .withStatusDelay(Duration.ofMillis(50)));
    distribution = Distribution.unpack("trials");
    Aansluiting.to(simulator).write(distribution);
    distribution
        .set(Aansluiting.FILE, "message.ttl.seconds", 60)
        .set(Aansluiting.FILE, "clock.skew.seconds", 5)
        .set("etc/digipoort.outbox.cfg", "poll.backoff", "initial=100ms,factor=1.5,max=1s")
        .start();
    erp = HttpDoor.at(distribution.httpPort()).as("erp", PASSWORD);
    new Accounts(distribution, PASSWORD)
        .add(
            Map.of("erp", List.of("submit", "read")),
            () -> erp.find(UNKNOWN).statusCode() == 404 && erp.submit("{").statusCode() == 400);
    awaitDoor();
  }

  @AfterAll
  static void stop() {
    distribution.close();
    simulator.close();
  }

  @Test
  void killed() throws Exception {
    List<VatReturn> returns = returns();
    CompletableFuture<Map<VatReturn, String>> erpAtWork = submitting(returns);
    pass(chance.nextInt(1_500));
    distribution.kill();
    Map<VatReturn, String> answered = new HashMap<>(erpAtWork.get(2, TimeUnit.MINUTES));
    distribution.start();
    awaitDoor();

    judge(returns, answered, "killed");
  }

  @Test
  void adapterRemoved() throws Exception {
    List<VatReturn> returns = returns();
    CompletableFuture<Map<VatReturn, String>> erpAtWork = submitting(returns);
    pass(chance.nextInt(300));
    distribution.shell("feature:uninstall digipoort-adapter-ob");
    Map<VatReturn, String> answered = new HashMap<>(erpAtWork.get(2, TimeUnit.MINUTES));
    distribution.shell("feature:install digipoort-adapter-ob");

    judge(returns, answered, "adapter removed");
  }

  @Test
  void configurationRewritten() throws Exception {
    String keys = simulator.pki().resolve("client.p12").toString();
    List<VatReturn> returns = returns();
    CompletableFuture<Map<VatReturn, String>> erpAtWork = submitting(returns);
    pass(chance.nextInt(300));
    distribution.set(Aansluiting.FILE, "tls.keystore", "nowhere.p12");
    awaitUsable(false);
    Map<VatReturn, String> answered = new HashMap<>(erpAtWork.get(2, TimeUnit.MINUTES));
    distribution.set(Aansluiting.FILE, "tls.keystore", keys);
    awaitUsable(true);

    judge(returns, answered, "configuration rewritten");
  }

  /** The ERP repeats what was not answered; in the end each is filed once, or a person is told. */
  private static void judge(List<VatReturn> returns, Map<VatReturn, String> before, String what) {
    Map<VatReturn, String> ids = new HashMap<>(before);
    await("answers to all")
        .atMost(SOON)
        .until(
            () -> {
              returns.stream()
                  .filter(one -> !ids.containsKey(one))
                  .forEach(one -> submit(one, ids));
              return ids.size() == returns.size();
            });
    Map<VatReturn, String> ends = new HashMap<>();
    await("the end of all")
        .atMost(UNTIL_CERTAIN)
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              ids.forEach((one, id) -> ends.put(one, state(id)));
              return ends.values().stream().allMatch(end -> end.matches("COMPLETED|PARKED"));
            });
    for (VatReturn one : returns) {
      List<LedgerEntry> accepted = accepted(one);
      assertThat(accepted).as(what + ", filed twice? seed " + SEED).hasSizeLessThan(2);
      assertThat(erp.submit(json(one)).body()).contains(ids.get(one), "\"repeated\"");
      if (ends.get(one).equals("COMPLETED")) {
        assertThat(accepted).as(what + ", filed at all? seed " + SEED).hasSize(1);
        assertThat(HttpDoor.value("kenmerk", erp.find(ids.get(one)).body()))
            .isEqualTo(accepted.get(0).kenmerk());
      }
    }
    long parked = ends.values().stream().filter("PARKED"::equals).count();
    System.out.println(
        "Trial in Karaf, " + what + ", seed " + SEED + ": " + parked + " PARKED of " + ends.size());
  }

  private static CompletableFuture<Map<VatReturn, String>> submitting(List<VatReturn> returns) {
    return CompletableFuture.supplyAsync(
        () -> {
          Map<VatReturn, String> ids = new HashMap<>();
          returns.forEach(one -> submit(one, ids));
          return ids;
        });
  }

  /** Keeps the id when the answer says that it is stored; else nothing is known. */
  private static void submit(VatReturn one, Map<VatReturn, String> ids) {
    try {
      HttpResponse<String> answer = erp.submit(json(one));
      if (answer.statusCode() == 202 || answer.statusCode() == 200) {
        String id = HttpDoor.value("id", answer.body());
        assertThat(ids.getOrDefault(one, id)).isEqualTo(id);
        ids.put(one, id);
      }
    } catch (UncheckedIOException e) {
      assertThat(e.getCause()).isInstanceOf(IOException.class);
    }
  }

  private static String state(String id) {
    return HttpDoor.value("state", erp.find(id).body());
  }

  private static List<LedgerEntry> accepted(VatReturn one) {
    return simulator.ledger().stream()
        .filter(entry -> entry.aanleverkenmerk().equals(one.reference()))
        .filter(entry -> entry.outcome() == LedgerEntry.Outcome.ACCEPTED)
        .toList();
  }

  private static List<VatReturn> returns() {
    List<VatReturn> returns = new ArrayList<>();
    for (int i = 0; i < SUBMISSIONS; i++) {
      serial++;
      returns.add(new VatReturn("%09dB01".formatted(100_000_000 + serial), "Trial-" + serial, ""));
    }
    return returns;
  }

  private static String json(VatReturn one) {
    try {
      return Files.readString(one.file(WORK));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pass(int millis) {
    await().pollDelay(Duration.ofMillis(millis)).until(() -> true);
  }

  private static void awaitDoor() {
    await("the door")
        .atMost(SOON)
        .ignoreExceptions()
        .until(() -> erp.find(UNKNOWN).statusCode() == 404);
    awaitUsable(true);
  }

  private static void awaitUsable(boolean usable) {
    String wanted = "(?s).*\"usable\" ?: ?" + usable + ".*";
    await("the aansluiting")
        .atMost(SOON)
        .until(() -> distribution.shell("digipoort:aansluiting-list --json").matches(wanted));
  }
}
