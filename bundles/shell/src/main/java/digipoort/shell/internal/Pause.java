// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits between two looks; Ctrl-C ends it at once. */
@FunctionalInterface
interface Pause {
  Pause REAL = duration -> new CountDownLatch(1).await(duration.toMillis(), TimeUnit.MILLISECONDS);

  boolean pause(Duration duration) throws InterruptedException;

  /** Between two looks at the store. */
  Duration INTERVAL = Duration.ofMillis(300);
}
