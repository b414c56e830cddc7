// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import digipoort.simulator.LedgerEntry;
import digipoort.simulator.Simulator;
import digipoort.simulator.SimulatorSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Several nodes on one PostgreSQL database; two, or as many as {@code -Dnodes=3} says. The
 * simulator's ledger says what was sent, the logs of the nodes who sent it.
 */
class NodesIT {
  private static final Path WORK = Path.of("target", "runs", "nodes-work").toAbsolutePath();
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Pattern SENDING =
      Pattern.compile("Delivery (\\S+) is SENDING .* attempt (\\d+)");

  /** How long a claim lasts: TTL, answer, connect, skew and a margin of 5 s. */
  private static final Duration LEASE = Duration.ofSeconds(60 + 10 + 10 + 1 + 5);

  private static final List<Distribution> NODES = new ArrayList<>();
  private static EmbeddedPostgres postgres;
  private static Simulator simulator;
  private static Deliveries deliveries;

  private static VatReturn sending;
  private static Instant claimed;
  private static List<VatReturn> shared;

  /** One node dies while it is sending; then all start and share a queue. */
  @BeforeAll
  static void live() throws IOException {
    postgres = postgres();
    simulator =
        Simulator.start(
            SimulatorSettings.in(Files.createDirectories(WORK.resolve("simulator-" + pid())))
                .withPort(Ports.free())
                .withStatusDelay(Duration.ZERO));
    for (int i = 1; i <= Integer.getInteger("nodes", 2); i++) {
      NODES.add(node(i));
    }
    Distribution first = NODES.get(0);
    deliveries = new Deliveries(first::shell, WORK);
    first.start();
    awaitAansluiting(first);
    sending = VatReturn.of("TimeoutNaAanname");
    deliveries.stored(sending);
    await("acceptance").atMost(SOON).until(() -> !accepted(sending).isEmpty());
    claimed = Instant.now();
    first.kill();

    NODES.forEach(Distribution::start);
    NODES.forEach(NodesIT::awaitAansluiting);
    Instant together = Instant.now().plusSeconds(10);
    shared =
        Stream.generate(() -> VatReturn.of("Happyflow").notBefore(together)).limit(24).toList();
    deliveries.stored(shared);
  }

  private static long pid() {
    return ProcessHandle.current().pid();
  }

  private static EmbeddedPostgres postgres() throws IOException {
    try {
      return EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(1)).start();
    } catch (IllegalStateException e) {
      return abort("PostgreSQL cannot run here, as this user: " + e.getMessage());
    }
  }

  private static Distribution node(int number) throws IOException {
    Distribution node = Distribution.unpack("node-" + number);
    Aansluiting.to(simulator).write(node);
    Path secret = node.home().resolve("secrets/database");
    Files.createFile(
        secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(secret, "postgres");
    String outbox = "etc/digipoort.outbox.cfg";
    return node.set(Aansluiting.FILE, "message.ttl.seconds", 60)
        .set(Aansluiting.FILE, "answer.timeout.seconds", 10)
        .set(Aansluiting.FILE, "connect.timeout.seconds", 10)
        .set(Aansluiting.FILE, "clock.skew.seconds", 1)
        .set(outbox, "poll.backoff", "initial=200ms,factor=1.5,max=1s")
        .set(outbox, "send.backoff", "initial=1s,factor=1.5,max=5s")
        .set(outbox, "database.url", postgres.getJdbcUrl("postgres", "postgres"))
        .set(outbox, "database.user", "postgres")
        .set(outbox, "database.password", "$[secret:database]");
  }

  private static void awaitAansluiting(Distribution node) {
    await("the aansluiting")
        .atMost(SOON)
        .until(
            () ->
                node.shell("digipoort:aansluiting-list --json")
                    .matches("(?s).*\"usable\" ?: ?true.*"));
  }

  @AfterAll
  static void stop() throws IOException {
    NODES.forEach(Distribution::close);
    simulator.close();
    postgres.close();
  }

  @Test
  void nodesShareTheWorkAndSendEachDeliveryOnce() {
    await("the end of all")
        .atMost(SOON.multipliedBy(2))
        .untilAsserted(
            () -> assertThat(deliveries.states(shared)).containsOnly("COMPLETED").hasSize(24));
    assertThat(shared).allSatisfy(one -> assertThat(accepted(one)).hasSize(1));
    List<Set<String>> sent = NODES.stream().map(NodesIT::sentBy).toList();
    assertThat(sent).as("each node did some of the work").noneMatch(Set::isEmpty);
    assertThat(sent.stream().mapToInt(Set::size).sum())
        .as("no attempt was made by two of them")
        .isEqualTo((int) sent.stream().flatMap(Set::stream).distinct().count());
    assertThat(IntStream.range(0, NODES.size()))
        .allSatisfy(
            i -> assertThat(NODES.get(i).log()).contains("The outbox runs on jdbc:postgresql:"));
  }

  private static Set<String> sentBy(Distribution node) {
    return SENDING
        .matcher(node.log())
        .results()
        .map(match -> match.group(1) + " attempt " + match.group(2))
        .collect(Collectors.toSet());
  }

  @Test
  void theWorkOfAKilledNodeIsTakenOverWhenItsLeaseRanOutAndNotBefore() {
    await("the lease to run out")
        .atMost(LEASE.plus(SOON))
        .until(() -> !deliveries.state(sending).equals("SENDING"));
    assertThat(Instant.now()).isAfter(claimed.plus(LEASE).minusSeconds(15));
    assertThat(deliveries.show(sending))
        .contains("The program stopped or hung while this was being sent")
        .contains("MessageID " + accepted(sending).get(0).messageId());
    assertThat(accepted(sending)).hasSize(1);
  }

  private static List<LedgerEntry> accepted(VatReturn submission) {
    return simulator.ledger().stream()
        .filter(entry -> entry.aanleverkenmerk().equals(submission.reference()))
        .filter(entry -> entry.outcome() == LedgerEntry.Outcome.ACCEPTED)
        .toList();
  }
}
