// SPDX-License-Identifier: Apache-2.0
package digipoort.benchmarks;

import digipoort.outbox.internal.store.MeasuredStore;
import java.nio.file.Path;
import java.time.Duration;

/** Runs all measurements: {@code Benchmarks DISTRIBUTION.tar.gz SECONDS}. */
public final class Benchmarks {
  private Benchmarks() {}

  /**
   * @param arguments the distribution's archive, and the seconds that each load is measured
   */
  public static void main(String[] arguments) throws Exception {
    Duration measured = Duration.ofSeconds(Long.parseLong(arguments[1]));
    System.out.printf(
        "Java %s, %d cores. One run on a shared machine: compare within it, not with others.%n%n",
        Runtime.version(), Runtime.getRuntime().availableProcessors());
    Filing.measure(Path.of(arguments[0]), measured);
    System.out.println();
    SignedDeliveries.measure(measured.multipliedBy(2), measured);
    System.out.println();
    TaxonomyChecks.measure(measured.dividedBy(4), measured.dividedBy(4));
    System.out.println();
    MeasuredStore.measure(Integer.getInteger("deliveries", 100_000));
    System.exit(0);
  }
}
