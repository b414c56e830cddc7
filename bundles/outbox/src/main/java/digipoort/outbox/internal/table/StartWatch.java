// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.table;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.ServiceTracker;

/** Knows whether all that belongs to the start of the runtime is there. */
@Component(service = StartWatch.class)
public final class StartWatch {
  /** Registered by Karaf when the boot features are there; by name, for a runtime without it. */
  private static final String BOOT_FINISHED = "org.apache.karaf.features.BootFinished";

  /** A runtime that never says so is complete after this. */
  private static final Duration LONGEST_START = Duration.ofMinutes(5);

  private final Clock clock;
  private final Instant begun;
  private final @Nullable ServiceTracker<Object, Object> tracker;
  private volatile @Nullable Instant complete;

  @Activate
  public StartWatch(BundleContext context) {
    clock = Clock.systemUTC();
    begun = clock.instant();
    tracker =
        new ServiceTracker<>(context, BOOT_FINISHED, null) {
          @Override
          public Object addingService(ServiceReference<Object> reference) {
            completed();
            return reference;
          }
        };
    tracker.open(true);
  }

  /** One that is told. */
  public StartWatch(Clock clock) {
    this.clock = clock;
    begun = clock.instant();
    tracker = null;
  }

  @Deactivate
  void close() {
    if (tracker != null) {
      tracker.close();
    }
  }

  /** The start is complete. */
  public void completed() {
    complete = clock.instant();
  }

  /** What belongs to the start, and what it needs so long to open, may still come. */
  public boolean mayStillCome(Duration grace) {
    Instant told = complete;
    Instant end = told == null ? begun.plus(LONGEST_START) : told;
    return clock.instant().isBefore(end.plus(grace));
  }
}
