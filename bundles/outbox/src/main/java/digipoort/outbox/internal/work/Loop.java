// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import digipoort.api.Text;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a worker look at what is due: when something happened, and every so often. */
public final class Loop implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
  private static final long TICK_MILLIS = 250;
  private static final long TROUBLE_MILLIS = 2_000;
  private static final long STILL_SECONDS = 60;

  private final Semaphore woken = new Semaphore(0);
  private volatile boolean stopping;
  private volatile String trouble = "";
  private volatile long looked = System.nanoTime();

  private volatile Runnable tick = () -> {};

  /** Gives it what to do; before it is started. */
  public void does(Runnable work) {
    tick = work;
  }

  /** Asks for another look soon. */
  public void wake() {
    if (woken.availablePermits() == 0) {
      woken.release();
    }
  }

  public void stop() {
    stopping = true;
    woken.release();
  }

  @Override
  public void run() {
    while (!stopping) {
      boolean well = look();
      try {
        if (woken.tryAcquire(well ? TICK_MILLIS : TROUBLE_MILLIS, TimeUnit.MILLISECONDS)) {
          woken.drainPermits();
        }
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** Why nothing is started, when nothing is: what went wrong, or nothing known. */
  public Optional<Text> standing() {
    if (!trouble.isEmpty()) {
      return Optional.of(Text.verbatim(trouble));
    }
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - looked);
    return seconds < STILL_SECONDS
        ? Optional.empty()
        : Optional.of(
            new Text(
                "al " + seconds + " s is er niet gekeken wat er te doen is",
                "for " + seconds + " s nobody looked what there is to do"));
  }

  /** Whatever goes wrong, the next look is taken. The same trouble is told once. */
  private boolean look() {
    try {
      tick.run();
      looked = System.nanoTime();
      if (!trouble.isEmpty()) {
        LOG.info("Deliveries go on");
        trouble = "";
      }
      return true;
    } catch (RuntimeException | Error e) {
      String now = String.valueOf(e.getMessage());
      if (!now.equals(trouble)) {
        LOG.error("Deliveries wait: {}", now);
        LOG.debug("Deliveries wait", e);
        trouble = now;
      }
      return false;
    }
  }
}
