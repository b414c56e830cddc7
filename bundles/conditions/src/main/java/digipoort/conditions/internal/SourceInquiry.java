// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal;

import digipoort.api.Condition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Asks all sources at a time, and waits for none of them longer than the limit. */
final class SourceInquiry implements AutoCloseable {
  private static final int THREADS = 64;

  private final Supplier<List<AskedSource>> sources;
  private final Duration limit;
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          0, THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), SourceInquiry::thread);

  /**
   * @param limit for all of them together
   */
  SourceInquiry(Supplier<List<AskedSource>> sources, Duration limit) {
    this.sources = sources;
    this.limit = limit;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "digipoort-condition");
    thread.setDaemon(true);
    return thread;
  }

  List<Condition> ask() {
    List<AskedSource> asked = sources.get();
    long deadline = System.nanoTime() + limit.toNanos();
    asked.forEach(source -> source.ask(threads));
    List<Condition> all = new ArrayList<>();
    for (AskedSource source : asked) {
      all.addAll(source.answer(deadline - System.nanoTime()));
    }
    return all;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
