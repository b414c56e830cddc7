// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.table;

import digipoort.api.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls adapters so that none can do harm: each call on a thread of its own, a few at once for each
 * adapter, for a limited time; one that keeps failing is left alone for a while.
 */
public final class AdapterCalls implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AdapterCalls.class);

  private static final Text BUSY =
      new Text(
          "De adapter is bezet; probeer het later opnieuw.",
          "The adapter is busy; try again later.");
  private static final Text HANGS =
      new Text("eerdere aanroepen zijn niet geëindigd", "earlier calls have not ended");

  /** What came of a call. */
  public sealed interface Called<T> {
    /** It answered. */
    record Done<T>(T value) implements Called<T> {}

    /**
     * It did not.
     *
     * @param reason for people
     * @param passing whether it was not even called now and may be later
     */
    record Failed<T>(Text reason, boolean passing) implements Called<T> {}
  }

  private final CallGuard guard;
  private final Clock clock;
  private final Duration limit;
  private final int failures;
  private final Duration quarantine;
  private final ExecutorService threads;

  public AdapterCalls(
      CallGuard guard, Clock clock, Duration limit, int failures, Duration quarantine) {
    this.guard = guard;
    this.clock = clock;
    this.limit = limit;
    this.failures = failures;
    this.quarantine = quarantine;
    // no thread lives on after its call, with what an adapter left in it
    threads =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            0,
            TimeUnit.NANOSECONDS,
            new SynchronousQueue<>(),
            work -> {
              Thread thread = new Thread(null, work, "digipoort-adapter", 0, false);
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Calls an adapter; whatever it does, this returns soon after the time limit.
   *
   * @param subject what it is to work on, the same at each call for the same, and such that nobody
   *     learns from it what that says; empty when it has no name
   */
  public <T> Called<T> call(InstalledAdapter adapter, String subject, Callable<T> work) {
    Optional<Text> refused = guard.refuses(adapter, subject);
    if (refused.isPresent()) {
      return new Called.Failed<>(refused.get(), guard.blocked(adapter, subject).isEmpty());
    }
    Optional<Text> alone = leftAlone(adapter);
    if (alone.isPresent()) {
      return new Called.Failed<>(alone.get(), true);
    }
    try {
      if (!adapter.calls().tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return new Called.Failed<>(leftAlone(adapter).orElse(BUSY), true);
      }
      Optional<Text> meanwhile = leftAlone(adapter);
      if (meanwhile.isPresent()) {
        adapter.calls().release();
        return new Called.Failed<>(meanwhile.get(), true);
      }
      Called<T> called = await(adapter, start(new AdapterCall<>(guard, adapter, subject, work)));
      if (called instanceof Called.Done<T>) {
        guard.worked(adapter, subject);
      }
      return called;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Called.Failed<>(new Text("Onderbroken.", "Interrupted."), true);
    }
  }

  /** Why an adapter is not given this any more. */
  public Optional<Text> blocked(InstalledAdapter adapter, String subject) {
    return guard.blocked(adapter, subject);
  }

  /** Until when an adapter is not called at all. */
  public Optional<Instant> quarantine(InstalledAdapter adapter) {
    Optional<Instant> crashed = guard.until(adapter);
    return crashed.isPresent() ? crashed : adapter.quarantine(clock.instant());
  }

  private Optional<Text> leftAlone(InstalledAdapter adapter) {
    Optional<Text> quarantine = adapter.quarantine(clock.instant()).map(AdapterTable::inQuarantine);
    return quarantine.isPresent() || !adapter.hangsAltogether()
        ? quarantine
        : Optional.of(failed(adapter, HANGS).reason());
  }

  private <T> AdapterCall<T> start(AdapterCall<T> call) {
    try {
      threads.execute(call);
      return call;
    } catch (RuntimeException | Error e) {
      call.end();
      throw e;
    }
  }

  private <T> Called<T> await(InstalledAdapter adapter, AdapterCall<T> call)
      throws InterruptedException {
    try {
      AdapterCall.End<T> end = call.get(limit.toMillis());
      if (end.thrown() != null) {
        String what = end.thrown().getClass().getName();
        return failed(adapter, new Text("het mislukte met " + what, "it failed with " + what));
      }
      if (end.value() == null) {
        return failed(adapter, new Text("het gaf null", "it returned null"));
      }
      adapter.worked();
      return new Called.Done<>(end.value());
    } catch (TimeoutException e) {
      call.abandon();
      String millis = limit.toMillis() + " ms";
      return failed(
          adapter, new Text("geen antwoord binnen " + millis, "no answer within " + millis));
    } catch (ExecutionException e) {
      throw new IllegalStateException("a call ends with what it gave or threw", e);
    }
  }

  private <T> Called.Failed<T> failed(InstalledAdapter adapter, Text what) {
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
            "De adapter " + adapter + " gaf geen bruikbaar antwoord: " + what.nl() + ".",
            "The adapter " + adapter + " gave no usable answer: " + what.en() + "."),
        false);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
