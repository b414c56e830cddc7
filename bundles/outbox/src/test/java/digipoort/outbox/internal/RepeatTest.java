// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Attempt;
import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.DeliveryQuery;
import digipoort.api.Event;
import digipoort.api.State;
import digipoort.api.SubmitResult;
import digipoort.api.Testimony;
import digipoort.api.channel.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Over a channel that takes the same once more without harm, a doubt ends by trying again. */
class RepeatTest {
  private static final int MORE_THAN_ENOUGH = 100;

  enum World {
    LAYS_DOWN(FakeFolder.LAYS_DOWN),
    BREAKS_AT_FIRST(FakeFolder.LAYS_DOWN_AND_BREAKS),
    GONE_AT_FIRST(FakeFolder.IS_GONE);

    private final FakeFolder.Behaviour first;

    World(FakeFolder.Behaviour first) {
      this.first = first;
    }

    FakeFolder.Behaviour fresh() {
      AtomicInteger calls = new AtomicInteger();
      return (folder, attempt) ->
          (calls.incrementAndGet() > 1 ? FakeFolder.LAYS_DOWN : first).answer(folder, attempt);
    }
  }

  private static Bench bench(Path folder, FakeFolder channel) {
    Bench bench = new Bench(folder);
    bench.unplug();
    bench.channels.put("default", channel);
    return bench;
  }

  /** The process dies at every single call to the store, before and after it, and comes back. */
  @ParameterizedTest
  @EnumSource(World.class)
  void whereverItDiesItIsLaidDownOnceAndNoPersonIsNeeded(World world, @TempDir Path folder)
      throws IOException {
    int deaths = 0;
    for (int call = 1; call < MORE_THAN_ENOUGH && deaths >= 2 * (call - 1); call++) {
      for (boolean after : List.of(false, true)) {
        if (live(world, call, after, Files.createDirectory(folder.resolve(call + "-" + after)))) {
          deaths++;
        }
      }
    }
    assertThat(deaths).as("points of death").isBetween(10, MORE_THAN_ENOUGH);
  }

  private static boolean live(World world, int call, boolean after, Path folder) {
    FakeFolder channel = new FakeFolder();
    channel.behaviour = world.fresh();
    try (Bench bench = bench(folder, channel)) {
      Mortal mortal = Mortal.dyingAt(call, after);
      bench.wrapped = mortal::over;
      bench.restart();
      try {
        run(bench);
      } catch (Mortal.Death e) {
        assertThat(mortal.isDead()).isTrue();
      }
      bench.wrapped = store -> store;
      bench.restart();
      run(bench);
      String when = call + (after ? " after" : " before");
      List<Delivery> all = bench.outbox().list(DeliveryQuery.LATEST, Bench.ACTOR);
      assertThat(all).as(when).hasSize(1);
      Delivery delivery = all.get(0);
      assertThat(delivery.state()).as(when).isEqualTo(State.DELIVERED);
      assertThat(delivery.kenmerk()).as(when).isEqualTo(FakeFolder.kenmerk(delivery.id()));
      assertThat(delivery.explanation().en()).as(when).contains("Lies in folder");
      assertThat(channel.ledger).as(when).containsExactly(delivery.id());
      return mortal.isDead();
    }
  }

  private static void run(Bench bench) {
    assertThat(bench.outbox().submit(Bench.submission("q3").build(), Bench.ACTOR))
        .isInstanceOf(SubmitResult.Stored.class);
    for (int round = 0; round < 6; round++) {
      bench.after(Duration.ofMinutes(4));
    }
  }

  @Test
  void anAttemptWithoutAnOutcomeIsMadeAgainAndSaidSo(@TempDir Path folder) {
    FakeFolder channel = new FakeFolder();
    channel.behaviour = FakeFolder.LAYS_DOWN_AND_BREAKS;
    try (Bench bench = bench(folder, channel)) {
      DeliveryId id = bench.stored(Bench.submission("q3").build());
      bench.tick();
      assertThat(bench.find(id).state()).isEqualTo(State.UNCONFIRMED);
      channel.behaviour = FakeFolder.LAYS_DOWN;
      bench.after(Duration.ofSeconds(16));
      assertThat(bench.find(id).state()).isEqualTo(State.READY);
      assertThat(bench.find(id).explanation().en()).contains("arrives only once");
      assertThat(bench.operations().cancel(id, "no", Bench.ACTOR).done()).isFalse();
      bench.after(Duration.ofMinutes(3));
      assertThat(bench.find(id).state()).isEqualTo(State.DELIVERED);
      assertThat(bench.store().attempts(id))
          .extracting(Attempt::outcome)
          .containsExactly("UNKNOWN", "ACCEPTED");
      assertThat(bench.store().events(id))
          .extracting(Event::type)
          .endsWith("UNCONFIRMED", "REPEATED", "SENDING", "HANDED_OVER");
      assertThat(channel.ledger).hasSize(1);
    }
  }

  @Test
  void whatMayLieThereIsNeverTakenForNotThere(@TempDir Path folder) {
    FakeFolder channel = new FakeFolder();
    channel.behaviour = FakeFolder.LAYS_DOWN_AND_BREAKS;
    try (Bench bench = bench(folder, channel)) {
      DeliveryId id = bench.stored(Bench.submission("q3").build());
      bench.tick();
      channel.behaviour = FakeFolder.IS_GONE;
      for (int minute = 0; minute < 20; minute++) {
        bench.after(Duration.ofMinutes(1));
      }
      assertThat(bench.find(id).state()).isEqualTo(State.READY);
      assertThat(bench.store().attempts(id)).extracting(Attempt::outcome).contains("UNREACHABLE");
      assertThat(bench.operations().cancel(id, "no", Bench.ACTOR).done()).isFalse();
      Testimony filed = new Testimony(State.COMPLETED, "the portal", "found and filed");
      assertThat(bench.operations().conclude(id, filed, Bench.ACTOR).done()).isTrue();
      channel.behaviour = FakeFolder.LAYS_DOWN;
      bench.after(Duration.ofHours(1));
      assertThat(bench.find(id).state()).isEqualTo(State.COMPLETED);
      assertThat(bench.store().attempts(id))
          .extracting(Attempt::outcome)
          .doesNotContain("ACCEPTED");
    }
  }

  @Test
  void anAnswerAfterTheLeaseWasLostCountsForAllAttempts(@TempDir Path folder) {
    FakeFolder channel = new FakeFolder();
    try (Bench bench = bench(folder, channel)) {
      DeliveryId id = bench.stored(Bench.submission("q3").build());
      channel.behaviour =
          (self, attempt) -> {
            self.behaviour =
                (second, later) -> {
                  assertThat(bench.find(id).attempts()).isEqualTo(2);
                  return FakeFolder.IS_GONE.answer(second, later);
                };
            Outcome late = FakeFolder.LAYS_DOWN.answer(self, attempt);
            bench.after(Duration.ofMinutes(5)).after(Duration.ofMinutes(5));
            assertThat(bench.find(id).attempts()).isEqualTo(2);
            return late;
          };
      bench.tick();
      Delivery delivery = bench.find(id);
      assertThat(delivery.state()).isEqualTo(State.DELIVERED);
      assertThat(delivery.explanation().en()).contains("Lies in folder");
      assertThat(bench.store().find(id).orElseThrow().doubt()).isFalse();
      bench.after(Duration.ofHours(1));
      assertThat(bench.find(id).attempts()).isEqualTo(2);
      assertThat(channel.ledger).hasSize(1);
    }
  }

  @Test
  void aChannelThatCannotRepeatIsNotAskedTo(@TempDir Path folder) {
    FakeFolder channel = new FakeFolder();
    channel.repeatable = false;
    channel.behaviour = FakeFolder.LAYS_DOWN_AND_BREAKS;
    try (Bench bench = bench(folder, channel)) {
      DeliveryId id = bench.stored(Bench.submission("q3").build());
      Instant end = bench.clock.instant().plus(Duration.ofDays(1));
      while (bench.clock.instant().isBefore(end)) {
        bench.after(Duration.ofMinutes(10));
      }
      assertThat(bench.find(id).state()).isEqualTo(State.PARKED);
      assertThat(bench.find(id).attempts()).isEqualTo(1);
    }
  }
}
