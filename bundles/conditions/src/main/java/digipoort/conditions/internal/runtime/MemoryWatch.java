// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal.runtime;

import digipoort.api.Condition;
import digipoort.api.Text;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** Whether memory that a collection leaves in use stays near its end. */
final class MemoryWatch {
  static final String MEMORY = "memory-nearly-full";

  private static final Duration LONG = Duration.ofMinutes(5);
  private static final int HUNDRED = 100;

  private final int percent;
  private final DoubleSupplier used;
  private final Clock clock;
  private @Nullable Instant since;

  /**
   * @param used part of the memory that is in use after the last collection, 0 to 1
   */
  MemoryWatch(int percent, DoubleSupplier used, Clock clock) {
    this.percent = percent;
    this.used = used;
    this.clock = clock;
  }

  synchronized Optional<Condition> condition() {
    int now = (int) (used.getAsDouble() * HUNDRED);
    Instant moment = clock.instant();
    if (now < percent) {
      since = null;
      return Optional.empty();
    }
    since = since == null ? moment : since;
    return moment.isBefore(since.plus(LONG)) ? Optional.empty() : Optional.of(full(now, since));
  }

  private static Condition full(int now, Instant since) {
    long megabytes = Runtime.getRuntime().maxMemory() / (1024L * 1024);
    return RuntimeCondition.warning(
        MEMORY,
        "",
        new Text(
            "Het geheugen is sinds " + since + " voor " + now + " % van " + megabytes + " MB vol.",
            "Memory is full for " + now + " % of " + megabytes + " MB since " + since + "."),
        new Text(
            "Geef meer: EXTRA_JAVA_OPTS=-Xmx... en start opnieuw; kijk met digipoort:summary of er"
                + " ongewoon veel wacht.",
            "Give more: EXTRA_JAVA_OPTS=-Xmx... and start again; see with digipoort:summary whether"
                + " unusually much waits."));
  }

  static double used() {
    long left = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      MemoryUsage after = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
      left += after == null ? 0 : after.getUsed();
    }
    return (double) left / Runtime.getRuntime().maxMemory();
  }
}
