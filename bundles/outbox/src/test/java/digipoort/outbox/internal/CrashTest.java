// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Attempt;
import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.DeliveryQuery;
import digipoort.api.State;
import digipoort.api.SubmitResult;
import digipoort.api.channel.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The process dies at every single call to the store, before and after it, and comes back. */
class CrashTest {
  private static final int MORE_THAN_ENOUGH = 400;

  enum World {
    ACCEPTS(FakeDigipoort.ACCEPTS),
    SILENT(FakeDigipoort.TAKES_AND_IS_SILENT),
    BREAKS(FakeDigipoort.TAKES_AND_BREAKS),
    DOWN_AT_FIRST(FakeDigipoort.UNREACHABLE),
    REFUSES_AT_FIRST(FakeDigipoort.refuses(Refusal.TECHNICAL, "ALS400")),
    REJECTS(FakeDigipoort.refuses(Refusal.CONTENT, "ALS100"));

    private final FakeDigipoort.Behaviour first;

    World(FakeDigipoort.Behaviour first) {
      this.first = first;
    }

    FakeDigipoort.Behaviour fresh() {
      AtomicInteger calls = new AtomicInteger();
      boolean recovers = this == DOWN_AT_FIRST || this == REFUSES_AT_FIRST;
      return (digipoort, bericht, attempt) ->
          (recovers && calls.incrementAndGet() > 1 ? FakeDigipoort.ACCEPTS : first)
              .answer(digipoort, bericht, attempt);
    }
  }

  private boolean exclusief;
  private boolean encrypted;

  @ParameterizedTest
  @EnumSource(World.class)
  void nothingIsLostAndNothingIsFiledTwice(World world, @TempDir Path folder) throws IOException {
    dieEverywhere(world, folder);
  }

  /** Then what arrived is found, too. */
  @ParameterizedTest
  @EnumSource(
      value = World.class,
      names = {"ACCEPTS", "SILENT", "BREAKS"})
  void whatArrivedIsFoundWhenNobodyElseFiles(World world, @TempDir Path folder) throws IOException {
    exclusief = true;
    dieEverywhere(world, folder);
  }

  /** What is encrypted is in no other danger. */
  @ParameterizedTest
  @EnumSource(
      value = World.class,
      names = {"ACCEPTS", "REFUSES_AT_FIRST"})
  void nothingIsLostOfWhatIsEncrypted(World world, @TempDir Path folder) throws IOException {
    encrypted = true;
    dieEverywhere(world, folder);
  }

  private void dieEverywhere(World world, Path folder) throws IOException {
    int deaths = 0;
    for (int call = 1; call < MORE_THAN_ENOUGH; call++) {
      for (boolean after : List.of(false, true)) {
        Path own = Files.createDirectory(folder.resolve(call + "-" + after));
        if (live(world, call, after, own)) {
          deaths++;
        }
      }
      if (deaths < 2 * call) {
        break;
      }
    }
    assertThat(deaths).as("points of death").isBetween(10, MORE_THAN_ENOUGH);
  }

  /** True when the process died on the way. */
  private boolean live(World world, int call, boolean after, Path folder) {
    try (Bench bench = new Bench(folder)) {
      bench.digipoort.behaviour = world.fresh();
      bench.digipoort.prompt = true;
      bench.digipoort.exclusief(exclusief);
      Mortal mortal = Mortal.dyingAt(call, after);
      bench.wrapped = mortal::over;
      bench.encryption = Bench.encryption(folder, encrypted ? "*" : "UWV*");
      bench.restart();
      boolean answered = false;
      try {
        answered = submit(bench);
        run(bench);
      } catch (Mortal.Death e) {
        assertThat(mortal.isDead()).isTrue();
      }
      bench.wrapped = store -> store;
      bench.restart();
      if (answered) {
        assertThat(bench.outbox().list(DeliveryQuery.LATEST, Bench.ACTOR)).hasSize(1);
      }
      submit(bench);
      run(bench);
      judge(world, bench, call + (after ? " after" : " before"));
      return mortal.isDead();
    }
  }

  private static boolean submit(Bench bench) {
    return bench.outbox().submit(Bench.submission("q3").build(), Bench.ACTOR)
        instanceof SubmitResult.Stored;
  }

  private static void run(Bench bench) {
    for (int round = 0; round < 8; round++) {
      bench.digipoort.ledger.forEach(
          taken -> bench.digipoort.statussen.computeIfAbsent(taken.kenmerk(), k -> List.of()));
      bench.digipoort.ledger.stream()
          .filter(taken -> bench.digipoort.statussen.get(taken.kenmerk()).size() == 1)
          .forEach(
              taken ->
                  bench.digipoort.status(taken.kenmerk(), "500", bench.digipoort.now().toString()));
      bench.after(Duration.ofMinutes(4));
    }
  }

  private void judge(World world, Bench bench, String when) {
    List<Delivery> all = bench.outbox().list(DeliveryQuery.LATEST, Bench.ACTOR);
    assertThat(all).as(when).hasSize(1);
    Delivery delivery = all.get(0);
    DeliveryId id = delivery.id();
    assertThat(bench.digipoort.ledger.size()).as(when).isLessThanOrEqualTo(1);
    List<Attempt> attempts = bench.store().attempts(id);
    if (delivery.state() == State.PARKED) {
      assertThat(attempts.get(attempts.size() - 1).outcome()).as(when).isEqualTo("UNKNOWN");
      assertThat(exclusief && !bench.digipoort.ledger.isEmpty()).as(when).isFalse();
      assertThat(bench.operations().cancel(id, "no", Bench.ACTOR).done()).as(when).isFalse();
      assertThat(delivery.action().en()).contains("Digipoort");
    } else if (world == World.REJECTS) {
      assertThat(delivery.state()).as(when).isEqualTo(State.REJECTED);
      assertThat(bench.digipoort.ledger).as(when).isEmpty();
    } else {
      assertThat(delivery.state()).as(when).isEqualTo(State.COMPLETED);
      assertThat(bench.digipoort.ledger.get(0).delivery()).as(when).isEqualTo(id);
      assertThat(bench.digipoort.ledger.get(0).kenmerk()).as(when).isEqualTo(delivery.kenmerk());
    }
    long statussen = bench.store().statussen(id).size();
    assertThat(bench.store().events(id).stream().filter(e -> e.type().equals("STATUS")).count())
        .as(when)
        .isEqualTo(statussen);
  }
}
