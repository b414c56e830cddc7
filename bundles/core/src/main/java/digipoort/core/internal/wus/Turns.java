// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.wus;

import digipoort.core.internal.http.WireException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Limits how many calls run at once, and lets them end before the channel closes. */
final class Turns {
  private final int limit;
  private final Duration patience;
  private final Semaphore free;
  private volatile boolean closed;

  Turns(int limit, Duration patience) {
    this.limit = limit;
    this.patience = patience;
    this.free = new Semaphore(limit, true);
  }

  /** Waits for a turn and makes the call in it. */
  <T> T within(Call<T> call) throws IOException {
    boolean mine = false;
    try {
      mine = !closed && free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      if (mine && !closed) {
        return call.make();
      }
    } finally {
      if (mine) {
        free.release();
      }
    }
    throw closed ? stopping() : busy();
  }

  /** Turns new calls away from now on. */
  void stop() {
    closed = true;
  }

  /** Turns new calls away, and waits until those that run have ended. */
  void drain(Duration longest) {
    stop();
    try {
      if (free.tryAcquire(limit, longest.toMillis(), TimeUnit.MILLISECONDS)) {
        free.release(limit);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static WireException stopping() {
    return new WireException(
        "De aansluiting wordt gestopt of opnieuw ingesteld",
        "The aansluiting is being stopped or reconfigured",
        null);
  }

  private WireException busy() {
    return new WireException(
        "Er lopen al " + limit + " aanroepen over deze aansluiting (concurrency)",
        "There are " + limit + " calls over this aansluiting already (concurrency)",
        null);
  }

  /** One call over the channel. */
  @FunctionalInterface
  interface Call<T> {
    T make() throws IOException;
  }
}
