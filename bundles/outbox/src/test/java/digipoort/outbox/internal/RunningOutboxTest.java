// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import digipoort.api.Condition;
import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.DeliveryQuery;
import digipoort.api.EventListener;
import digipoort.api.State;
import digipoort.api.StorageException;
import digipoort.api.SubmitResult;
import digipoort.api.channel.Channel;
import digipoort.api.channel.ChannelInfo;
import digipoort.api.channel.StatusSource;
import digipoort.outbox.internal.inbox.FeedTable;
import digipoort.outbox.internal.inbox.ReceivedListenerTable;
import digipoort.outbox.internal.store.Database;
import digipoort.outbox.internal.table.AdapterTable;
import digipoort.outbox.internal.table.ChannelTable;
import digipoort.outbox.internal.table.ListenerTable;
import digipoort.outbox.internal.table.StartWatch;
import digipoort.outbox.internal.work.Backoff;
import digipoort.outbox.internal.work.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With its own loop, threads and clock. */
@Timeout(60)
class RunningOutboxTest {
  private final FakeDigipoort digipoort = new FakeDigipoort("default");
  private final ListenerTable listeners = new ListenerTable();
  private final ChannelTable channels = new ChannelTable();
  private final AdapterTable adapters = new AdapterTable(Clock.systemUTC());
  private final Engine.Tables tables =
      new Engine.Tables(
          adapters,
          channels,
          listeners,
          new FeedTable(),
          new ReceivedListenerTable(),
          new StartWatch(Clock.systemUTC()));
  @TempDir private Path folder;

  @BeforeEach
  void plug() {
    adapters.add("fake", Bench.installed(new FakeAdapter(), "1.0.0"));
    channels.put("default", (Channel) digipoort);
    channels.put("default", (StatusSource) digipoort);
  }

  private RunningOutbox start() {
    Settings fast =
        new Settings(
            Backoff.parse("send", "initial=50ms"),
            Backoff.parse("poll", "initial=50ms"),
            Duration.ofHours(76),
            Backoff.parse("listen", "initial=50ms"),
            Duration.ofDays(1),
            Set.of(),
            5,
            Duration.ofMinutes(1),
            1000,
            8,
            Duration.ofSeconds(5),
            3,
            Duration.ofMinutes(1),
            Duration.ofDays(14),
            Duration.ofHours(1),
            new Settings.Grace(Duration.ofSeconds(30), Duration.ofSeconds(60)));
    return RunningOutbox.start(
        Database.open(folder, Clock.systemUTC()),
        new RunningOutbox.Kept(
            folder, Bench.retention(), folder.resolve("key"), Bench.encryption(folder)),
        tables,
        fast);
  }

  private static List<Condition> conditions(RunningOutbox running) {
    return new OutboxConditions(() -> Optional.of(running), () -> "").conditions();
  }

  private static DeliveryId submit(RunningOutbox running, String key) {
    SubmitResult result = running.outbox().submit(Bench.separate(key).build(), Bench.ACTOR);
    return ((SubmitResult.Stored) result).delivery().id();
  }

  private static State state(RunningOutbox running, DeliveryId id) {
    return running.outbox().find(id, Bench.ACTOR).orElseThrow().state();
  }

  @Test
  void deliversManyToTheEnd() {
    AtomicInteger told = new AtomicInteger();
    listeners.put("counter", event -> told.incrementAndGet());
    try (RunningOutbox running = start()) {
      for (int i = 0; i < 50; i++) {
        submit(running, "k" + i);
      }
      await().until(() -> digipoort.ledger.size() == 50);
      digipoort.ledger.forEach(t -> digipoort.status(t.kenmerk(), "500", "2026-10-01T08:00:00Z"));
      await()
          .atMost(30, TimeUnit.SECONDS)
          .until(
              () ->
                  running.outbox().list(DeliveryQuery.LATEST, Bench.ACTOR).stream()
                      .map(Delivery::state)
                      .allMatch(State.COMPLETED::equals));
      await().until(() -> told.get() == 50 * 5);
      assertThat(digipoort.calls).hasSize(50);
      assertThat(conditions(running)).isEmpty();
    }
  }

  @Test
  void stoppingWaitsForWhatIsBeingSentAndAnotherMayGoOn() throws Exception {
    CountDownLatch sending = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    digipoort.behaviour =
        (fake, bericht, attempt) -> {
          sending.countDown();
          await().until(() -> answer.await(10, TimeUnit.MILLISECONDS));
          return FakeDigipoort.ACCEPTS.answer(fake, bericht, attempt);
        };
    RunningOutbox running = start();
    DeliveryId id = submit(running, "slow");
    assertThat(sending.await(10, TimeUnit.SECONDS)).isTrue();
    CompletableFuture<Void> closing = CompletableFuture.runAsync(running::close);
    assertThatThrownBy(() -> closing.get(300, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    assertThatThrownBy(this::start).isInstanceOf(StorageException.class);
    answer.countDown();
    closing.get(20, TimeUnit.SECONDS);
    try (RunningOutbox next = start()) {
      assertThat(state(next, id)).isEqualTo(State.DELIVERED);
      assertThat(digipoort.ledger).hasSize(1);
    }
  }

  @Test
  void neitherAHangingAansluitingNorAHangingListenerHoldsUpOthers() {
    CountDownLatch end = new CountDownLatch(1);
    EventListener hanging =
        event ->
            await().atMost(1, TimeUnit.MINUTES).until(() -> end.await(10, TimeUnit.MILLISECONDS));
    FakeDigipoort stuck = new FakeDigipoort("stuck");
    stuck.behaviour =
        (fake, bericht, attempt) -> {
          hanging.onEvent(null);
          return FakeDigipoort.ACCEPTS.answer(fake, bericht, attempt);
        };
    channels.put("stuck", (Channel) stuck);
    listeners.put("a-hanging", hanging);
    AtomicInteger told = new AtomicInteger();
    listeners.put("b-good", event -> told.incrementAndGet());
    try (RunningOutbox running = start()) {
      for (int i = 0; i < 6; i++) {
        running.outbox().submit(Bench.separate("s" + i).aansluiting("stuck").build(), Bench.ACTOR);
      }
      await().until(() -> stuck.calls.size() == 4);
      DeliveryId id = submit(running, "fine");
      await().until(() -> state(running, id) == State.DELIVERED);
      await().until(() -> told.get() >= 6 + 4 + 3);
      assertThat(stuck.calls).as("no more than its concurrency").hasSize(4);
      end.countDown();
      await().until(() -> stuck.ledger.size() == 6);
    }
  }

  @Test
  void aCallThatNeverComesBackIsParkedAndItsLateAnswerIsTaken() {
    CountDownLatch end = new CountDownLatch(1);
    ChannelInfo was = digipoort.info;
    digipoort.info =
        new ChannelInfo(
            was.aansluiting(),
            was.omgeving(),
            was.oin(),
            Duration.ZERO,
            Duration.ofMillis(200),
            Duration.ZERO,
            4,
            false);
    digipoort.behaviour =
        (fake, bericht, attempt) -> {
          await().atMost(1, TimeUnit.MINUTES).until(() -> end.await(10, TimeUnit.MILLISECONDS));
          return FakeDigipoort.ACCEPTS.answer(fake, bericht, attempt);
        };
    try (RunningOutbox running = start()) {
      DeliveryId id = submit(running, "lost");
      await().atMost(20, TimeUnit.SECONDS).until(() -> state(running, id) == State.PARKED);
      assertThat(conditions(running))
          .anySatisfy(
              one -> assertThat(one.action().en()).contains("delivery-list --state PARKED"));
      end.countDown();
      await().until(() -> state(running, id) == State.DELIVERED);
      assertThat(digipoort.calls).hasSize(1);
      assertThat(List.copyOf(digipoort.ledger)).hasSize(1);
    }
  }
}
