// SPDX-License-Identifier: Apache-2.0
package digipoort.trials;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.trials.product.Planted;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The guarantee, tried. How many trials, and how long: see docs/fault-matrix.md. */
class FaultTrialsTest {
  private static final Path FOLDER = Path.of("target", "trials").toAbsolutePath();
  private static final Duration SHORT = Duration.ofSeconds(90);
  private static final Duration PATIENCE = Duration.ofMinutes(6);

  @Test
  @Timeout(value = 24, unit = TimeUnit.HOURS)
  void nothingIsLostFiledTwiceOrMisreported() throws Exception {
    String wanted = System.getProperty("trials", "short");
    long first = Long.getLong("trials.seed", 1);
    Instant begin = Instant.now();
    long last = wanted.equals("short") ? Long.MAX_VALUE : first + Long.parseLong(wanted) - 1;
    Predicate<Trials> enough =
        wanted.equals("short") ? trials -> isEnough(trials, begin) : trials -> false;
    AtomicLong seeds = new AtomicLong(first);
    Trials trials =
        new Trials(FOLDER.resolve("worlds"), Pki.make(FOLDER.resolve("pki")), Planted.NOTHING);

    trials.run(
        Integer.getInteger("trials.lanes", 2),
        () -> seeds.get() > last ? null : Plan.of(seeds.getAndIncrement()),
        enough);

    Report report = new Report(trials.results());
    System.out.println(report.text(Duration.between(begin, Instant.now()), first));
    report.write(FOLDER.resolve("results.tsv"));
    if (Boolean.getBoolean("docs.write")) {
      MatrixPage.write(MatrixPage.of(trials.results(), report.summary()));
    }
    assertThat(trials.failures()).isEmpty();
    if (last - first >= Plan.CELLS || wanted.equals("short")) {
      assertThat(report.missed()).as("points that no fault struck").isEmpty();
    }
  }

  private static boolean isEnough(Trials trials, Instant begin) {
    Duration spent = Duration.between(begin, Instant.now());
    boolean all = new Report(trials.results()).missed().isEmpty();
    return spent.compareTo(SHORT) > 0 && all || spent.compareTo(PATIENCE) > 0;
  }
}
