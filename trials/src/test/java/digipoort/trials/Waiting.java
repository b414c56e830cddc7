// SPDX-License-Identifier: Apache-2.0
package digipoort.trials;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another process does. */
final class Waiting {
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private Waiting() {}

  /** True as soon as the condition holds; false when it does not within that time. */
  static boolean until(BooleanSupplier condition, Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
    return true;
  }

  static void pass(Duration time) {
    until(() -> false, time);
  }
}
