// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.http;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cuts connections whose time is up. A blocked write has no time-out of its own in Java, so the
 * socket is closed from outside.
 */
public final class Deadlines implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);

  private final ScheduledThreadPoolExecutor timer;

  public Deadlines() {
    timer =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "digipoort-core-deadlines");
              thread.setDaemon(true);
              return thread;
            });
    timer.setRemoveOnCancelPolicy(true);
  }

  /** Closes the target after that time, unless the deadline is closed before. */
  Deadline arm(Closeable target, Duration after) {
    AtomicBoolean passed = new AtomicBoolean();
    Future<?> cut =
        timer.schedule(
            () -> {
              passed.set(true);
              close(target);
            },
            Math.max(0, after.toNanos()),
            TimeUnit.NANOSECONDS);
    return new Deadline(passed, cut);
  }

  static void close(Closeable target) {
    try {
      target.close();
    } catch (IOException e) {
      LOG.debug("Closing a connection failed: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  /** A running deadline; closing it calls it off. */
  record Deadline(AtomicBoolean passed, Future<?> cut) implements AutoCloseable {
    boolean hasPassed() {
      return passed.get();
    }

    @Override
    public void close() {
      cut.cancel(false);
    }
  }
}
