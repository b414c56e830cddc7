// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.table;

import digipoort.api.Text;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls adapters so that none can do harm: on threads of its own, a few for each adapter, for a
 * limited time; one that keeps failing is left alone for a while.
 */
public final class AdapterCalls implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AdapterCalls.class);

  /** What came of a call. */
  public sealed interface Called<T> {
    /** It answered. */
    record Done<T>(T value) implements Called<T> {}

    /**
     * It did not.
     *
     * @param reason for people
     */
    record Failed<T>(Text reason) implements Called<T> {}
  }

  private final Clock clock;
  private final Duration limit;
  private final int failures;
  private final Duration quarantine;
  private final ExecutorService threads;

  public AdapterCalls(Clock clock, Duration limit, int failures, Duration quarantine) {
    this.clock = clock;
    this.limit = limit;
    this.failures = failures;
    this.quarantine = quarantine;
    threads =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "digipoort-adapter");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Calls an adapter; whatever it does, this returns soon after the time limit. */
  public <T> Called<T> call(InstalledAdapter adapter, Callable<T> work) {
    var until = adapter.quarantine(clock.instant());
    if (until.isPresent()) {
      return new Called.Failed<>(AdapterTable.inQuarantine(until.get()));
    }
    try {
      if (!adapter.calls().tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return new Called.Failed<>(busy());
      }
      return await(adapter, submit(adapter, work));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Called.Failed<>(new Text("Onderbroken.", "Interrupted."));
    }
  }

  private <T> Future<T> submit(InstalledAdapter adapter, Callable<T> work) {
    try {
      return threads.submit(
          () -> {
            try {
              return work.call();
            } finally {
              adapter.calls().release();
            }
          });
    } catch (RuntimeException e) {
      adapter.calls().release();
      throw e;
    }
  }

  private <T> Called<T> await(InstalledAdapter adapter, Future<T> running)
      throws InterruptedException {
    try {
      T value = running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (value == null) {
        return failed(adapter, "it returned null");
      }
      adapter.worked();
      return new Called.Done<>(value);
    } catch (TimeoutException e) {
      running.cancel(true);
      return failed(adapter, "no answer within " + limit.toMillis() + " ms");
    } catch (ExecutionException e) {
      LOG.debug("Adapter {} failed", adapter, e.getCause());
      return failed(adapter, "it failed with " + e.getCause().getClass().getName());
    }
  }

  private <T> Called<T> failed(InstalledAdapter adapter, String what) {
    if (adapter.failed(failures, clock.instant(), quarantine)) {
      LOG.warn(
          "Adapter {} is put in quarantine for {}: {} failures in a row, the last: {}",
          adapter,
          quarantine,
          failures,
          what);
    }
    return new Called.Failed<>(
        new Text(
            "De adapter " + adapter + " gaf geen bruikbaar antwoord: " + what + ".",
            "The adapter " + adapter + " gave no usable answer: " + what + "."));
  }

  private static Text busy() {
    return new Text(
        "De adapter is bezet; probeer het later opnieuw.", "The adapter is busy; try again later.");
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
