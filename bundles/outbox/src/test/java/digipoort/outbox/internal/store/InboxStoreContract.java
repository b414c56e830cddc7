// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Kenmerk;
import digipoort.api.Received.Readable;
import digipoort.api.ReceivedId;
import digipoort.api.ReceivedQuery;
import digipoort.api.Scope;
import digipoort.api.Text;
import digipoort.outbox.internal.FakeBerichtSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every store of received berichten must do. */
interface InboxStoreContract {
  Instant NOW = Instant.parse("2026-10-01T08:00:00Z");
  Text WORDS = new Text("woorden", "words");
  FeedKey KEY = new FeedKey("default", "simulator", "OIN", "SBA");
  ReceivedQuery ALL = new ReceivedQuery(null, null, null, null, null, null, null, 1000, 0);

  Database database();

  private ReceivedStore received() {
    return new SqlReceivedStore(database());
  }

  private FeedStore feeds() {
    return new SqlFeedStore(database());
  }

  private static NewReceived fresh(String kenmerk, String content) {
    return new NewReceived(
        ReceivedId.random(),
        KEY,
        FakeBerichtSource.bericht(
            kenmerk, "B1", NOW, FakeBerichtSource.text("inhoud.xml", content)),
        NOW,
        WORDS,
        WORDS);
  }

  private static ReadResult read(Readable readable, String reader, Instant due) {
    return new ReadResult(readable, reader, 1, due, WORDS, WORDS);
  }

  @Test
  default void oneIsKeptOnceForItsNamesAndContent() {
    assertThat(received().insert(fresh("K1", "a"))).isTrue();
    assertThat(received().insert(fresh("K1", "a"))).isFalse();
    assertThat(received().insert(fresh("K1", "b"))).isTrue();
    assertThat(received().insert(fresh("K2", "a"))).isTrue();
    assertThat(received().list(ALL, Scope.ALL))
        .extracting(ReceivedRow::seq)
        .containsExactly(3L, 2L, 1L);
    assertThat(received().list(ALL, Scope.ALL).get(2).received().bericht())
        .isEqualTo(fresh("K1", "a").bericht());
  }

  @Test
  default void manyAtOnceAreKeptOnceWithoutAHoleInTheirOrder() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try {
      List<Callable<Boolean>> inserts = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        NewReceived one = fresh("K" + i / 3, "same");
        inserts.add(() -> received().insert(one));
      }
      int kept = 0;
      for (Future<Boolean> insert : threads.invokeAll(inserts)) {
        kept += insert.get() ? 1 : 0;
      }
      assertThat(kept).isEqualTo(20);
    } finally {
      threads.shutdownNow();
    }
    List<ReceivedRow> all = received().waiting(0, Long.MAX_VALUE, 100);
    assertThat(all).hasSize(20);
    for (int i = 0; i < 20; i++) {
      assertThat(all.get(i).seq()).isEqualTo(i + 1);
    }
  }

  @Test
  default void whatIsReadIsReadAgainOnlyByAnotherReader() {
    NewReceived one = fresh("K1", "a");
    received().insert(one);
    assertThat(received().readDue(NOW, 10)).hasSize(1);
    received().keep(one.id(), read(Readable.FAILED, "reader 1", null));
    assertThat(received().readDue(NOW, 10)).isEmpty();
    assertThat(received().readAgain("SBA", "reader 1", NOW)).isZero();
    assertThat(received().readAgain("SBA", "reader 2", NOW)).isEqualTo(1);
    assertThat(received().readDue(NOW, 10)).hasSize(1);
    received().keep(one.id(), read(Readable.YES, "reader 2", null));
    assertThat(received().readAgain("SBA", "reader 3", NOW)).isZero();
    assertThat(received().find(one.id()).orElseThrow().reader()).isEqualTo("reader 2");
  }

  @Test
  default void theTallyCountsWhatWaitsWithinTheScope() {
    NewReceived one = fresh("K1", "a");
    received().insert(one);
    received().insert(fresh("K2", "a"));
    received().keep(one.id(), read(Readable.NO_ADAPTER, null, null));
    assertThat(received().tally(Scope.ALL)).isEqualTo(new InboxTally(2, NOW, 1));
    assertThat(received().tally(new Scope(Set.of("other"), Set.of("*"), Set.of(Scope.ANY))))
        .isEqualTo(new InboxTally(0, null, 0));
    assertThat(received().acknowledge(one.id(), "erp", NOW)).isTrue();
    assertThat(received().acknowledge(one.id(), "other", NOW)).isFalse();
    assertThat(received().tally(Scope.ALL)).isEqualTo(new InboxTally(1, NOW, 0));
    assertThat(received().waiting(0, Long.MAX_VALUE, 10)).hasSize(1);
  }

  @Test
  default void aFeedIsTakenByOneAtATimeAndMovesOnlyForWhomHoldsIt() {
    assertThat(feeds().claim(KEY, "a", NOW, NOW.plusSeconds(60))).isPresent();
    assertThat(feeds().claim(KEY, "b", NOW.plusSeconds(59), NOW.plusSeconds(99))).isEmpty();
    assertThat(feeds().renew(KEY, "a", NOW.plusSeconds(80))).isTrue();
    assertThat(feeds().claim(KEY, "b", NOW.plusSeconds(79), NOW.plusSeconds(99))).isEmpty();
    assertThat(feeds().claim(KEY, "b", NOW.plusSeconds(80), NOW.plusSeconds(99))).isPresent();
    assertThat(feeds().renew(KEY, "a", NOW.plusSeconds(200))).isFalse();
    feeds().reached(KEY, "a", NOW, NOW);
    feeds().failed(KEY, "a", WORDS, NOW, NOW);
    assertThat(feeds().feeds().get(0).reached()).isNull();
    assertThat(feeds().feeds().get(0).tries()).isZero();
    Instant exact = NOW.plusNanos(123_456_000);
    feeds().reached(KEY, "b", exact, NOW.plusSeconds(900));
    assertThat(feeds().feeds().get(0).reached()).isEqualTo(exact);
    assertThat(feeds().claim(KEY, "c", NOW.plusSeconds(899), NOW.plusSeconds(999))).isEmpty();
    feeds().followClock(NOW, NOW.plusSeconds(100));
    assertThat(feeds().claim(KEY, "c", NOW, NOW.plusSeconds(999))).isPresent();
    feeds().failed(KEY, "c", WORDS, NOW, NOW);
    assertThat(feeds().claim(KEY, "d", NOW, NOW.plusSeconds(999))).isPresent();
    feeds().failed(KEY, "d", WORDS, NOW.plusSeconds(5), NOW);
    Feed failed = feeds().feeds().get(0);
    assertThat(failed.tries()).isEqualTo(2);
    assertThat(failed.failingSince()).isEqualTo(NOW);
    assertThat(failed.trouble()).isEqualTo(WORDS);
  }

  @Test
  default void whatAProcessThatIsGoneHadTakenIsFreeUnlessItMayStillLive() {
    feeds().claim(KEY, "a", NOW, NOW.plusSeconds(60));
    feeds().release();
    assertThat(feeds().claim(KEY, "b", NOW, NOW.plusSeconds(60)).isEmpty())
        .isEqualTo(this instanceof PostgresInboxStoreTest);
  }

  @Test
  default void aGapStaysUntilItIsClosed() {
    Kenmerk kenmerk = new Kenmerk("K1");
    feeds().keep(new Gap(KEY, kenmerk, NOW, 1, NOW, WORDS));
    feeds().keep(new Gap(KEY, kenmerk, NOW.plusSeconds(9), 2, null, WORDS));
    assertThat(feeds().gaps()).containsExactly(new Gap(KEY, kenmerk, NOW, 2, null, WORDS));
    feeds().close(KEY, kenmerk);
    assertThat(feeds().gaps()).isEmpty();
  }

  @Test
  default void aPlaceNeverGoesBack() {
    assertThat(received().place("erp")).isEmpty();
    received().keep("erp", new Place(5, 0, 0, NOW));
    received().keep("erp", new Place(3, 2, 4, NOW.plusSeconds(1)));
    assertThat(received().place("erp")).contains(new Place(5, 2, 4, NOW.plusSeconds(1)));
  }
}
