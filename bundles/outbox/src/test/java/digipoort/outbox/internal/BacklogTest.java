// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.DeliveryId;
import digipoort.api.Kenmerk;
import digipoort.api.State;
import digipoort.api.Status;
import digipoort.api.Text;
import digipoort.api.channel.Answer;
import digipoort.api.channel.Channel;
import digipoort.api.channel.StatusSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * After an outage everything is due at once. More with {@code -Ddigipoort.backlog=100000}; what it
 * costs on this machine is printed.
 */
class BacklogTest {
  private static final int BACKLOG = Integer.getInteger("digipoort.backlog", 2_000);
  private static final int RATE = 50;
  private static final Duration TICK = Duration.ofMillis(250);

  private final List<Kenmerk> asked = new ArrayList<>();
  private final TreeMap<Long, Integer> perSecond = new TreeMap<>();
  private Path folder;
  private Bench bench;

  @BeforeEach
  void open(@TempDir Path folder) {
    this.folder = folder;
    bench = new Bench(folder);
    bench.settings = Bench.settings(RATE);
    bench.restart();
    bench.digipoort.answers = this::accepted;
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Answer<List<Status>> accepted(Kenmerk kenmerk) {
    asked.add(kenmerk);
    perSecond.merge(bench.clock.instant().getEpochSecond(), 1, Integer::sum);
    return new Answer.Given<>(
        List.of(new Status(kenmerk, "500", bench.clock.instant(), "x", null, null)));
  }

  private Delivered deliver() {
    DeliveryId id = bench.stored(Bench.separate("first").build());
    bench.tick();
    return new Delivered(id, bench.find(id).kenmerk());
  }

  private record Delivered(DeliveryId id, Kenmerk kenmerk) {}

  /** Copies a delivery many times; of ten one has a deadline, the later copy the nearer one. */
  private void copy(int count) throws SQLException {
    bench.die();
    Map<String, String> own = new HashMap<>();
    own.put("seq", "NULL");
    own.put("id", "printf('%08d-0000-4000-8000-000000000000', n)");
    for (String name : List.of("submission_key", "aanleverkenmerk", "berichtkenmerk", "subject")) {
      own.put(name, "'" + name + "' || n");
    }
    own.put("kenmerk", "'K' || n");
    own.put("deadline", "CASE WHEN n % 10 = 0 THEN due + 900000000 - n END");
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("digipoort.db"));
        Statement statement = connection.createStatement()) {
      List<String> columns = new ArrayList<>();
      try (ResultSet found = statement.executeQuery("PRAGMA table_info(delivery)")) {
        while (found.next()) {
          columns.add(found.getString("name"));
        }
      }
      String values =
          columns.stream().map(c -> own.getOrDefault(c, c)).collect(Collectors.joining(", "));
      statement.executeUpdate(
          "WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < "
              + count
              + ") INSERT INTO delivery ("
              + String.join(", ", columns)
              + ") SELECT "
              + values
              + " FROM delivery, numbers WHERE delivery.state = 'DELIVERED'");
    }
    bench.open();
  }

  /** A quarter of a second; calls that end ask for another look, as they do in the loop. */
  private void step() {
    bench.after(TICK).tick().tick().tick();
  }

  @Test
  void drainsSmoothlyWithTheNearestDeadlineFirst() throws SQLException {
    deliver();
    copy(BACKLOG - 1);
    bench.clock.move(Duration.ofHours(3));
    long begin = System.nanoTime();
    for (int i = 0; i < 100; i++) {
      bench.store().due(State.DELIVERED, "default", bench.clock.instant(), 8);
    }
    System.out.printf("A look at %d due: %.2f ms%n", BACKLOG, (System.nanoTime() - begin) / 1e8);
    begin = System.nanoTime();
    while (asked.size() < BACKLOG) {
      int before = asked.size();
      step();
      step();
      assertThat(asked.size()).as("it goes on").isGreaterThan(before);
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    System.out.printf(
        "Bookkeeping of %d status polls on SQLite: %.1f s, %.0f a second%n",
        BACKLOG, seconds, BACKLOG / seconds);
    assertThat(perSecond.values()).allMatch(calls -> calls <= RATE * 5 / 4 + 1);
    assertThat(perSecond.size()).isBetween(BACKLOG / RATE - 2, BACKLOG / RATE + 2);
    assertThat(asked).doesNotHaveDuplicates().hasSize(BACKLOG);
    List<Integer> urgent =
        asked.subList(0, (BACKLOG - 1) / 10).stream()
            .map(kenmerk -> Integer.valueOf(kenmerk.value().substring(1)))
            .toList();
    assertThat(urgent).allMatch(n -> n % 10 == 0).isSortedAccordingTo((a, b) -> b - a);
    assertThat(bench.operations().summary(Bench.ACTOR).counts())
        .containsExactly(Map.entry(State.COMPLETED, (long) BACKLOG));
  }

  @Test
  void anOutageCostsSingleQuestionsAndThenTheBacklogDrains() throws SQLException {
    deliver();
    copy(499);
    List<Instant> tried = new ArrayList<>();
    bench.digipoort.answers =
        kenmerk -> {
          tried.add(bench.clock.instant());
          return new Answer.Unavailable<>(Text.verbatim("geen verbinding"), null);
        };
    bench.clock.move(Duration.ofHours(1));
    for (int i = 0; i < 4 * 3600; i++) {
      step();
    }
    assertThat(tried).as("in an hour, of 500 that wait").hasSizeBetween(12, 30);
    bench.digipoort.answers = this::accepted;
    for (int i = 0; i < 4 * 700 && asked.size() < 500; i++) {
      step();
    }
    assertThat(perSecond.values()).allMatch(calls -> calls <= RATE * 5 / 4 + 1);
    assertThat(bench.clock.instant()).isBefore(tried.get(tried.size() - 1).plusSeconds(700));
  }

  @Test
  void theRestThatDigipoortAsksForHoldsForSendsToo() throws SQLException {
    Delivered first = deliver();
    bench.clock.set(bench.find(first.id()).nextAttempt());
    bench.digipoort.answers = kenmerk -> new Answer.Unavailable<>(Text.verbatim("HTTP 503"), 1200);
    bench.tick();
    DeliveryId second = bench.stored(Bench.separate("second").build());
    Instant end = bench.clock.instant().plusSeconds(1200);
    bench.tick();
    assertThat(bench.digipoort.calls).hasSize(1);
    assertThat(bench.find(second).explanation().nl()).contains("nu niet te bereiken", "10:20:15");
    assertThat(bench.find(second).nextAttempt()).isEqualTo(end);
    assertThat(bench.operations().retry(second, "now", Bench.ACTOR).done()).isTrue();
    bench.after(Duration.ofSeconds(1199));
    assertThat(bench.digipoort.calls).hasSize(1);
    bench.after(Duration.ofSeconds(2));
    assertThat(bench.digipoort.calls).hasSize(2);
  }

  @Test
  void oneAansluitingInTroubleDoesNotSlowAnother() throws SQLException {
    deliver();
    copy(199);
    FakeDigipoort broken = new FakeDigipoort("broken");
    broken.behaviour = FakeDigipoort.UNREACHABLE;
    bench.channels.put("broken", (Channel) broken);
    bench.channels.put("broken", (StatusSource) broken);
    for (int i = 0; i < 20; i++) {
      bench.stored(Bench.separate("b" + i).aansluiting("broken").build());
    }
    bench.clock.move(Duration.ofHours(1));
    for (int i = 0; i < 20; i++) {
      step();
    }
    assertThat(asked).hasSize(200);
    assertThat(broken.calls).as("one at a time").hasSizeLessThan(4);
  }

  @Test
  void sendsAndQuestionsShare() throws SQLException {
    deliver();
    copy(199);
    for (int i = 0; i < 100; i++) {
      bench.stored(Bench.separate("s" + i).build());
    }
    bench.clock.move(Duration.ofHours(1));
    for (int i = 0; i < 8; i++) {
      step();
    }
    int sent = bench.digipoort.ledger.size() - 1;
    assertThat(sent + asked.size()).isBetween(2 * RATE - 15, 2 * RATE + 15);
    assertThat((double) sent / asked.size()).isBetween(2.0, 4.0);
  }
}
