// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a worker look at what is due: when something happened, and every so often. */
public final class Loop implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
  private static final long TICK_MILLIS = 250;
  private static final long TROUBLE_MILLIS = 2_000;

  private final Semaphore woken = new Semaphore(0);
  private volatile boolean stopping;
  private String trouble = "";

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

  /** Whatever goes wrong, the next look is taken. The same trouble is told once. */
  private boolean look() {
    try {
      tick.run();
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
