// SPDX-License-Identifier: Apache-2.0
package digipoort.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * The same work, over and over, by some threads for some time.
 *
 * @param threads how many at once
 * @param warmUp not measured
 * @param measured how long it is measured
 */
record Load(int threads, Duration warmUp, Duration measured) {
  /**
   * What was measured.
   *
   * @param perSecond how often the work was done, all threads together
   * @param nanos how long each took, sorted
   */
  record Result(double perSecond, List<Long> nanos) {
    double millis(double percentile) {
      int at = (int) Math.min(nanos.size() - 1L, Math.round(nanos.size() * percentile / 100));
      return nanos.get(at) / 1e6;
    }
  }

  /** One piece of work. */
  @FunctionalInterface
  interface Work {
    void once() throws Exception;
  }

  Result run(Work work) throws InterruptedException, ExecutionException {
    long begin = System.nanoTime() + warmUp.toNanos();
    long end = begin + measured.toNanos();
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      Callable<List<Long>> repeated = () -> repeat(work, begin, end);
      List<Future<List<Long>>> running =
          IntStream.range(0, threads).mapToObj(i -> workers.submit(repeated)).toList();
      List<Long> all = new ArrayList<>();
      for (Future<List<Long>> each : running) {
        all.addAll(each.get());
      }
      return new Result(all.size() / (measured.toNanos() / 1e9), all.stream().sorted().toList());
    } finally {
      workers.shutdownNow();
    }
  }

  private static List<Long> repeat(Work work, long begin, long end) throws Exception {
    List<Long> nanos = new ArrayList<>();
    while (true) {
      long start = System.nanoTime();
      work.once();
      long stop = System.nanoTime();
      if (stop > end) {
        return nanos;
      }
      if (start >= begin) {
        nanos.add(stop - start);
      }
    }
  }
}
