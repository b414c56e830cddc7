// SPDX-License-Identifier: Apache-2.0
package digipoort.trials;

import digipoort.trials.product.Planted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs trials one after another, a few side by side, and keeps what came of them. */
final class Trials {
  private static final int TRIALS_PER_WORLD = 60;
  private static final AtomicInteger WORLDS = new AtomicInteger();

  private final Path folder;
  private final Path pki;
  private final Planted planted;
  private final ConcurrentLinkedQueue<TrialResult> results = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

  /**
   * @param folder in which worlds are made; emptied first
   */
  Trials(Path folder, Path pki, Planted planted) {
    this.folder = folder;
    this.pki = pki;
    this.planted = planted;
    delete(folder);
  }

  List<TrialResult> results() {
    return List.copyOf(results);
  }

  /** What went wrong, in words, with how to repeat it. */
  List<String> failures() {
    return List.copyOf(failures);
  }

  /**
   * Runs the plans that are supplied until there are none.
   *
   * @param enough asked after each trial
   */
  void run(int lanes, Supplier<@Nullable Plan> plans, Predicate<Trials> enough)
      throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < lanes; i++) {
      Thread lane = new Thread(() -> lane(plans, enough), "trials-" + i);
      lane.start();
      threads.add(lane);
    }
    for (Thread lane : threads) {
      lane.join();
    }
  }

  private void lane(Supplier<@Nullable Plan> plans, Predicate<Trials> enough) {
    Plan next = plans.get();
    while (next != null && !enough.test(this)) {
      Path own = folder.resolve("world-" + WORLDS.incrementAndGet());
      boolean well = true;
      try (World world = new World(own, pki, planted)) {
        for (int i = 0; i < TRIALS_PER_WORLD && well && next != null; i++) {
          well = trial(world, next);
          next = enough.test(this) ? null : plans.get();
        }
      } catch (IOException | RuntimeException e) {
        failures.add(failure(next, own, e.toString()));
        return;
      }
      if (well) {
        delete(own);
      }
    }
  }

  private boolean trial(World world, Plan plan) {
    try {
      TrialResult result = new Trial(world, plan).run();
      results.add(result);
      result
          .violations()
          .forEach(
              broken ->
                  failures.add(failure(plan, world.folder(), broken.rule() + " " + broken.text())));
      return result.violations().isEmpty();
    } catch (InterruptedException | IOException | RuntimeException e) {
      failures.add(failure(plan, world.folder(), e.toString()));
      return false;
    }
  }

  private static String failure(@Nullable Plan plan, Path world, String what) {
    String repeat =
        plan == null
            ? ""
            : "\n  repeat: ./mvnw -pl trials -am verify -Dtest=FaultTrialsTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dtrials=1 -Dtrials.seed="
                + plan.seed();
    return what + "\n  " + plan + "\n  files: " + world + repeat;
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
