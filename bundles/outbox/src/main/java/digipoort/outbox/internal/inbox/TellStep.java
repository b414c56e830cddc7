// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.inbox;

import digipoort.api.Received.Readable;
import digipoort.api.ReceivedListener;
import digipoort.api.StorageException;
import digipoort.outbox.internal.store.Place;
import digipoort.outbox.internal.store.ReceivedRow;
import digipoort.outbox.internal.store.ReceivedStore;
import digipoort.outbox.internal.work.Backoff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells one listener what waits to be acknowledged: first what is new to it, in order; then, every
 * so often, what it was told before.
 */
final class TellStep {
  private static final Logger LOG = LoggerFactory.getLogger(TellStep.class);
  private static final int BATCH = 50;

  private record Trouble(int failures, Instant since, Instant until) {}

  private final ReceivedStore store;
  private final Backoff backoff;
  private final Duration repeat;
  private final Clock clock;
  private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();

  TellStep(ReceivedStore store, Backoff backoff, Duration repeat, Clock clock) {
    this.store = store;
    this.backoff = backoff;
    this.repeat = repeat;
    this.clock = clock;
  }

  /** Whether there is something to tell and the listener is not being left alone. */
  boolean isDue(String id) {
    Trouble trouble = troubles.get(id);
    Instant now = clock.instant();
    boolean waiting =
        trouble != null && now.isBefore(trouble.until()) && !now.isBefore(trouble.since());
    if (waiting) {
      return false;
    }
    Place place = place(id);
    return isRound(place) || !now.isBefore(place.due()) || !fresh(place, 1).isEmpty();
  }

  /** The listeners that failed when they were last told something. */
  List<String> failing() {
    return troubles.keySet().stream().sorted().toList();
  }

  /** Tells a batch; true when there may be more. */
  boolean run(String id, ReceivedListener listener) {
    Place place = place(id);
    List<ReceivedRow> fresh = fresh(place, BATCH);
    if (!fresh.isEmpty()) {
      return tell(id, listener, fresh, place, true);
    }
    if (!isRound(place) && !clock.instant().isBefore(place.due())) {
      place = new Place(place.told(), 0, place.last(), now().plus(repeat));
    }
    List<ReceivedRow> again = store.waiting(place.again(), place.last(), BATCH);
    boolean whole = again.size() < BATCH;
    if (!again.isEmpty() && !tell(id, listener, again, place, false)) {
      return false;
    }
    if (whole) {
      keep(id, new Place(place.told(), place.told(), place.told(), place.due()));
    }
    return !whole;
  }

  private static boolean isRound(Place place) {
    return place.again() < place.last();
  }

  /** What no adapter was asked to read yet waits, and what came after it too. */
  private List<ReceivedRow> fresh(Place place, int limit) {
    return store.waiting(place.told(), Long.MAX_VALUE, limit).stream()
        .takeWhile(row -> row.received().readable() != Readable.UNREAD)
        .toList();
  }

  private boolean tell(
      String id, ReceivedListener listener, List<ReceivedRow> rows, Place place, boolean fresh) {
    Place reached = place;
    try {
      for (ReceivedRow row : rows) {
        listener.onReceived(row.received());
        reached =
            fresh
                ? new Place(row.seq(), place.again(), place.last(), place.due())
                : new Place(place.told(), row.seq(), place.last(), place.due());
      }
      troubles.remove(id);
      return true;
    } catch (Throwable e) {
      failed(id, e);
      return false;
    } finally {
      if (!reached.equals(place)) {
        keep(id, reached);
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
      LOG.warn(
          "Listener {} failed; it is told again, first in {}: {}",
          id,
          wait,
          Wording.masked(e.toString()));
    }
  }

  private Place place(String id) {
    return store.place(id).orElseGet(() -> new Place(0, 0, 0, now().plus(repeat)));
  }

  private void keep(String id, Place place) {
    try {
      store.keep(id, place);
    } catch (StorageException e) {
      LOG.debug("Listener {} will be told again: {}", id, e.getMessage());
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
