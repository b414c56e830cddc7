// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import digipoort.api.Event;
import digipoort.api.EventListener;
import digipoort.api.StorageException;
import digipoort.outbox.internal.store.DeliveryStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells one listener the events that it has not been told: in order, at least once, by one process
 * at a time.
 */
final class NotifyStep {
  private static final Logger LOG = LoggerFactory.getLogger(NotifyStep.class);
  private static final int BATCH = 50;

  /** How long another process waits for one that stands still. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  private record Trouble(int failures, Instant since, Instant until) {}

  private final DeliveryStore store;
  private final Backoff backoff;
  private final Clock clock;
  private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();

  NotifyStep(DeliveryStore store, Backoff backoff, Clock clock) {
    this.store = store;
    this.backoff = backoff;
    this.clock = clock;
  }

  /** Whether there is something to tell and the listener is not being left alone. */
  boolean isDue(String id) {
    Trouble trouble = troubles.get(id);
    Instant now = clock.instant();
    boolean waiting =
        trouble != null && now.isBefore(trouble.until()) && !now.isBefore(trouble.since());
    return !waiting && !store.eventsAfter(store.cursor(id), 1).isEmpty();
  }

  /** The listeners that failed when they were last told something. */
  List<String> failing() {
    return troubles.keySet().stream().sorted().toList();
  }

  /** Tells a batch; true when there may be more. */
  boolean run(String id, EventListener listener) {
    Instant now = clock.instant();
    Instant until = now.plus(LEASE);
    Optional<Long> from = store.beginTelling(id, now, until);
    if (from.isEmpty()) {
      return false;
    }
    try {
      return tell(id, listener, store.eventsAfter(from.get(), BATCH), until);
    } finally {
      store.endTelling(id);
    }
  }

  private boolean tell(String id, EventListener listener, List<Event> events, Instant until) {
    long told = 0;
    try {
      for (Event event : events) {
        if (!clock.instant().isBefore(until)) {
          return true;
        }
        listener.onEvent(event);
        told = event.sequence();
      }
      troubles.remove(id);
      return events.size() == BATCH;
    } catch (Throwable e) {
      failed(id, e);
      return false;
    } finally {
      if (told > 0) {
        keep(id, told);
      }
    }
  }

  private void failed(String id, Throwable e) {
    Trouble before = troubles.get(id);
    int failures = before == null ? 1 : before.failures() + 1;
    Instant now = clock.instant();
    Duration wait = backoff.after(failures);
    troubles.put(id, new Trouble(failures, now, now.plus(wait)));
    if (failures == 1) {
      LOG.warn("Listener {} failed; it is told again, first in {}: {}", id, wait, e.toString());
    }
  }

  private void keep(String id, long told) {
    try {
      store.moveCursor(id, told);
    } catch (StorageException e) {
      LOG.debug("Listener {} will be told again: {}", id, e.getMessage());
    }
  }
}
