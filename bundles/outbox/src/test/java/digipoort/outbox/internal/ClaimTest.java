// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Attempt;
import digipoort.api.Bericht;
import digipoort.api.DeliveryId;
import digipoort.api.Kenmerk;
import digipoort.api.State;
import digipoort.api.StorageException;
import digipoort.api.channel.Channel;
import digipoort.api.channel.ChannelInfo;
import digipoort.api.channel.Claim;
import digipoort.api.channel.Outcome;
import digipoort.outbox.internal.store.Change;
import digipoort.outbox.internal.store.DeliveryStore;
import digipoort.outbox.internal.work.Words;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds a claim, and what happens to an outcome that comes late. */
class ClaimTest {
  private Bench bench;

  @BeforeEach
  void open(@TempDir Path folder) {
    bench = new Bench(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void aStoreThatFailsAfterAcceptanceForgetsNothing() {
    DeliveryId id = bench.stored(Bench.submission("q3").build());
    AtomicBoolean full = new AtomicBoolean();
    bench.wrapped = store -> failing(store, full);
    bench.restart();
    bench.digipoort.behaviour =
        (digipoort, bericht, attempt) -> {
          full.set(true);
          return FakeDigipoort.ACCEPTS.answer(digipoort, bericht, attempt);
        };
    bench.tick();
    assertThat(bench.find(id).state()).isEqualTo(State.SENDING);
    full.set(false);
    bench.after(Duration.ofHours(1));
    assertThat(bench.find(id).state()).isEqualTo(State.DELIVERED);
    assertThat(bench.find(id).kenmerk()).isEqualTo(bench.digipoort.ledger.get(0).kenmerk());
    assertThat(bench.digipoort.ledger).hasSize(1);
  }

  private static DeliveryStore failing(DeliveryStore store, AtomicBoolean full) {
    return (DeliveryStore)
        Proxy.newProxyInstance(
            DeliveryStore.class.getClassLoader(),
            new Class<?>[] {DeliveryStore.class},
            (proxy, method, arguments) -> {
              if (full.get() && method.getName().equals("change")) {
                throw new StorageException("the disk is full", new IOException("full"));
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Test
  void aLateAcceptanceIsRecordedThoughTheClaimRanOut() {
    DeliveryId id = bench.stored(Bench.submission("q3").build());
    bench.digipoort.behaviour =
        (digipoort, bericht, attempt) -> {
          Kenmerk kenmerk = digipoort.take(bericht, attempt);
          bench.after(Duration.ofHours(1));
          assertThat(bench.find(id).state()).isEqualTo(State.UNCONFIRMED);
          return new Outcome.Accepted(kenmerk, Instant.EPOCH, FakeDigipoort.evidence("late"));
        };
    bench.tick();
    assertThat(bench.find(id).state()).isEqualTo(State.DELIVERED);
    assertThat(bench.store().attempts(id)).extracting(Attempt::outcome).containsExactly("ACCEPTED");
    assertThat(bench.store().find(id).orElseThrow().doubt()).isFalse();
  }

  @Test
  void aCallThatCouldNotBeginInTimeIsSafelyRepeated() {
    DeliveryId id = bench.stored(Bench.submission("q3").build());
    FakeDigipoort slow = bench.digipoort;
    bench.channels.put(
        "default",
        new Channel() {
          @Override
          public ChannelInfo info() {
            return slow.info;
          }

          @Override
          public Outcome deliver(Bericht bericht, Attempt attempt, Claim claim) {
            bench.clock.move(Duration.ofMinutes(6));
            return slow.deliver(bericht, attempt, claim);
          }
        });
    bench.tick();
    assertThat(slow.ledger).isEmpty();
    assertThat(bench.find(id).state()).isEqualTo(State.READY);
    assertThat(bench.find(id).explanation().en()).contains("claim was lost");
    bench.plug();
    bench.after(Duration.ofHours(1));
    assertThat(bench.find(id).state()).isEqualTo(State.DELIVERED);
    assertThat(slow.ledger).hasSize(1);
  }

  @Test
  void aSecondKenmerkForOneDeliveryIsParkedWithBoth() {
    DeliveryId id = bench.stored(Bench.submission("q3").build());
    bench.digipoort.behaviour =
        (digipoort, bericht, attempt) -> {
          bench
              .store()
              .change(
                  id,
                  row ->
                      Optional.of(
                          Change.of(row, bench.clock.instant()).kenmerk(new Kenmerk("first"))));
          return new Outcome.Accepted(
              new Kenmerk("second"), Instant.EPOCH, FakeDigipoort.evidence("x"));
        };
    bench.tick();
    assertThat(bench.find(id).state()).isEqualTo(State.PARKED);
    assertThat(bench.find(id).explanation().en()).contains("first and second");
    assertThat(bench.find(id).kenmerk()).isEqualTo(new Kenmerk("first"));
    assertThat(bench.operations().retry(id, "test", Bench.ACTOR).done()).isFalse();
    assertThat(bench.operations().cancel(id, "x", Bench.ACTOR).done()).isFalse();
  }

  @Test
  void aLateAnswerAfterAPersonOrAnotherDecidedIsStillRecorded() {
    DeliveryId id = bench.stored(Bench.submission("q3").build());
    bench.digipoort.behaviour =
        (digipoort, bericht, attempt) -> {
          bench
              .store()
              .change(
                  id,
                  row ->
                      Optional.of(
                          Change.of(row, bench.clock.instant())
                              .release()
                              .certain()
                              .to(State.REJECTED, "X", Words.STORED, Words.NOTHING_TO_DO)));
          return FakeDigipoort.ACCEPTS.answer(digipoort, bericht, attempt);
        };
    bench.tick();
    assertThat(bench.find(id).state()).isEqualTo(State.DELIVERED);
    assertThat(bench.find(id).kenmerk()).isEqualTo(bench.digipoort.ledger.get(0).kenmerk());
  }
}
