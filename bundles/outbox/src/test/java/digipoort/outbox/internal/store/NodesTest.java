// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import digipoort.api.Attempt;
import digipoort.api.Event;
import digipoort.api.State;
import digipoort.api.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two nodes on one PostgreSQL database. */
@Timeout(120)
class NodesTest {
  private static final Text WORDS = DeliveryStoreContract.WORDS;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private Database database;
  private Database other;
  private SqlStore one;
  private SqlStore two;

  @BeforeEach
  void open() {
    Server server = Postgres.fresh();
    database = Database.open(server);
    other = Database.open(server);
    one = new SqlStore(database);
    two = new SqlStore(other);
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    if (two != null) {
      one.close();
      two.close();
    }
  }

  private Instant now() {
    return Instant.ofEpochMilli(database.clock().instant().toEpochMilli());
  }

  private DeliveryRow stored(String key, String nummer) {
    return ((Insertion.Inserted) one.insert(DeliveryStoreContract.fresh(key, nummer))).row();
  }

  private <T> List<T> together(List<Callable<T>> works) throws Exception {
    List<T> results = new ArrayList<>();
    for (Future<T> result : threads.invokeAll(works, 60, TimeUnit.SECONDS)) {
      results.add(result.get());
    }
    return results;
  }

  @Test
  void ofEachDeliveryOneNodeBeginsTheAttempt() throws Exception {
    List<DeliveryRow> rows =
        IntStream.range(0, 30).mapToObj(i -> stored("k" + i, "n" + i)).toList();
    List<Callable<Optional<Attempt>>> claims = new ArrayList<>();
    for (DeliveryRow row : rows) {
      for (SqlStore node : List.of(one, two, one, two)) {
        claims.add(() -> node.claim(DeliveryStoreContract.claim(row, now())));
      }
    }
    assertThat(together(claims).stream().flatMap(Optional::stream)).hasSize(30);
    assertThat(rows).allSatisfy(row -> assertThat(one.attempts(row.id())).hasSize(1));
  }

  @Test
  void ofOneBelanghebbendeOneIsUnderWayWhateverNodeTriesAnother() throws Exception {
    for (int round = 0; round < 10; round++) {
      List<Callable<Optional<Attempt>>> claims = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        NewDelivery again = DeliveryStoreContract.deliberate("r" + round + "-" + i, "n" + round);
        DeliveryRow row = ((Insertion.Inserted) one.insert(again)).row();
        SqlStore node = i % 2 == 0 ? one : two;
        claims.add(() -> node.claim(DeliveryStoreContract.claim(row, now())));
      }
      assertThat(together(claims).stream().flatMap(Optional::stream)).hasSize(1);
    }
  }

  @Test
  void onePeriodAndOneKeyAreTakenOnceWhateverNodeIsAsked() throws Exception {
    for (int round = 0; round < 10; round++) {
      String nummer = "n" + round;
      List<Callable<Insertion>> inserts = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        String key = "r" + round + "-" + i / 2;
        SqlStore node = i % 2 == 0 ? one : two;
        inserts.add(() -> node.insert(DeliveryStoreContract.fresh(key, nummer)));
      }
      assertThat(together(inserts)).filteredOn(Insertion.Inserted.class::isInstance).hasSize(1);
    }
  }

  @Test
  void changesByTwoNodesAreMadeOneAfterAnother() throws Exception {
    DeliveryRow row = stored("one", "1");
    Instant now = now();
    List<Callable<Optional<DeliveryRow>>> changes = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      SqlStore node = i % 2 == 0 ? one : two;
      changes.add(
          () -> node.change(row.id(), r -> Optional.of(Change.of(r, now).polls(r.polls() + 1))));
    }
    together(changes);
    assertThat(one.find(row.id()).orElseThrow().polls()).isEqualTo(20);
  }

  @Test
  void theClaimOfAnotherNodeIsLostWhenItsLeaseRanOutAndNotBefore() {
    DeliveryRow row = stored("one", "1");
    Instant created = now();
    one.claim(DeliveryStoreContract.claim(row, created));
    assertThat(two.lostClaims(created.plusSeconds(499))).isEmpty();
    assertThat(two.lostClaims(created.plusSeconds(501))).hasSize(1);
    assertThat(two.holds(row.id(), "token-" + row.id() + "-0")).isFalse();
  }

  @Test
  void aQuestionIsAskedByOneNode() {
    DeliveryRow row = stored("one", "1");
    Instant until = now().plusSeconds(60);
    Optional<DeliveryRow> taken = one.reserve(row, until);
    assertThat(taken).hasValueSatisfying(r -> assertThat(r.version()).isEqualTo(1));
    assertThat(two.reserve(row, until)).isEmpty();
    assertThat(two.due(State.READY, "default", until.minusSeconds(1), 10)).isEmpty();
    assertThat(two.due(State.READY, "default", until, 10)).hasSize(1);
  }

  @Test
  void aListenerIsToldByOneNodeUntilItEndsOrItsTimeIsOver() {
    Instant now = now();
    assertThat(one.beginTelling("erp", now, now.plusSeconds(60))).contains(0L);
    assertThat(one.beginTelling("erp", now, now.plusSeconds(60))).contains(0L);
    assertThat(two.beginTelling("erp", now, now.plusSeconds(60))).isEmpty();
    two.endTelling("erp");
    assertThat(two.beginTelling("erp", now, now.plusSeconds(60))).isEmpty();
    one.moveCursor("erp", 7);
    one.endTelling("erp");
    assertThat(two.beginTelling("erp", now, now.minusSeconds(1))).contains(7L);
    assertThat(one.beginTelling("erp", now, now.plusSeconds(60))).contains(7L);
  }

  /** The second transaction would be visible first, if it did not wait for the first. */
  @Test
  void anEventThatBeganEarlierIsNeverSeenLater() throws Exception {
    DeliveryRow row = stored("one", "1");
    long before = last(one.eventsAfter(0, 10));
    CountDownLatch appended = new CountDownLatch(1);
    CountDownLatch commit = new CountDownLatch(1);
    Future<Integer> first =
        threads.submit(
            () -> append(database, event(row, "FIRST"), () -> holdUntil(appended, commit)));
    assertThat(appended.await(30, TimeUnit.SECONDS)).isTrue();
    Future<Integer> second = threads.submit(() -> append(other, event(row, "SECOND"), () -> {}));
    await().until(this::someoneWaits);
    assertThat(second.isDone()).isFalse();
    assertThat(one.eventsAfter(before, 10)).isEmpty();
    commit.countDown();
    first.get(30, TimeUnit.SECONDS);
    second.get(30, TimeUnit.SECONDS);
    assertThat(one.eventsAfter(before, 10))
        .extracting(Event::type)
        .containsExactly("FIRST", "SECOND");
  }

  private static Integer append(Database database, Event event, Runnable then) {
    return database.write(
        "append",
        tx -> {
          Events.append(tx, List.of(event));
          then.run();
          return 1;
        });
  }

  private static void holdUntil(CountDownLatch here, CountDownLatch end) {
    here.countDown();
    await().atMost(Duration.ofMinutes(1)).until(() -> end.getCount() == 0);
  }

  private boolean someoneWaits() {
    return database.read(
        "look",
        tx -> tx.exists("SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"));
  }

  private static long last(List<Event> events) {
    return events.get(events.size() - 1).sequence();
  }

  private static Event event(DeliveryRow row, String type) {
    return new Event(0, row.id(), Instant.EPOCH, "x", type, State.READY, null, WORDS);
  }

  @Test
  void whoFollowsTheEventsMissesNoneWhileManyWrite() throws Exception {
    List<DeliveryRow> rows = IntStream.range(0, 8).mapToObj(i -> stored("k" + i, "n" + i)).toList();
    AtomicBoolean over = new AtomicBoolean();
    Future<List<Long>> reader = threads.submit(() -> follow(over));
    Instant now = now();
    List<Callable<Object>> writers = new ArrayList<>();
    for (DeliveryRow row : rows) {
      SqlStore node = writers.size() % 2 == 0 ? one : two;
      writers.add(
          () -> {
            for (int i = 0; i < 40; i++) {
              node.change(row.id(), r -> Optional.of(Change.of(r, now).event("X", WORDS)));
            }
            return row;
          });
    }
    together(writers);
    over.set(true);
    List<Long> all = one.eventsAfter(0, 1000).stream().map(Event::sequence).toList();
    assertThat(all).hasSize(8 + 8 * 40);
    assertThat(reader.get(30, TimeUnit.SECONDS)).isEqualTo(all);
  }

  private List<Long> follow(AtomicBoolean over) {
    List<Long> seen = new ArrayList<>();
    long cursor = 0;
    boolean last = false;
    while (!last) {
      last = over.get();
      List<Event> events = two.eventsAfter(cursor, 5);
      for (Event event : events) {
        seen.add(event.sequence());
        cursor = event.sequence();
      }
      last = last && events.isEmpty();
    }
    return seen;
  }

  @Test
  void theClockIsThatOfTheServerAlsoForRowsThatSeemToComeFromTheFuture() {
    DeliveryRow row = stored("one", "1");
    Instant wrong = now().plus(Duration.ofDays(365));
    one.change(row.id(), r -> Optional.of(Change.of(r, wrong).due(wrong.plusSeconds(60))));
    assertThat(one.followClock(wrong, Duration.ofSeconds(60))).isEqualTo(1);
    Instant now = now();
    assertThat(one.find(row.id()).orElseThrow().delivery().nextAttempt())
        .isBetween(now.plusSeconds(30), now.plusSeconds(61));
    assertThat(one.followClock(Instant.EPOCH, Duration.ofSeconds(60))).isZero();
  }

  @Test
  void severalNodesStartTogetherOnAnEmptyDatabase() throws Exception {
    Server server = Postgres.fresh();
    List<Callable<Database>> starts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      starts.add(() -> Database.open(server));
    }
    together(starts).forEach(Database::close);
  }
}
