// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.inbox;

import digipoort.outbox.internal.store.ReceivedRow;
import digipoort.outbox.internal.store.ReceivedStore;
import digipoort.outbox.internal.table.AdapterTable;
import digipoort.outbox.internal.table.InstalledAdapter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Has everything read that is due, and what nobody could read once another adapter is there. */
final class ReadStep {
  private static final int BATCH = 20;
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

  private final ReceivedStore store;
  private final AdapterTable adapters;
  private final Reader reader;
  private final Clock clock;
  private Map<String, String> seen = Map.of();
  private Instant looked = Instant.MIN;

  ReadStep(ReceivedStore store, AdapterTable adapters, Reader reader, Clock clock) {
    this.store = store;
    this.adapters = adapters;
    this.reader = reader;
    this.clock = clock;
  }

  /** Whether there is something to read. Never called by two threads at once. */
  boolean isDue() {
    Instant now = clock.instant();
    Map<String, String> serving = serving();
    boolean longAgo = looked.isAfter(now) || looked.plus(LOOK_AGAIN).isBefore(now);
    if (longAgo || !serving.equals(seen)) {
      serving.forEach((soort, adapter) -> store.readAgain(soort, adapter, now));
      seen = serving;
      looked = now;
    }
    return !store.readDue(now, 1).isEmpty();
  }

  private Map<String, String> serving() {
    Map<String, String> serving = new TreeMap<>();
    for (String soort : adapters.berichtsoorten()) {
      Optional<InstalledAdapter> adapter = adapters.forBerichtsoort(soort);
      adapter.ifPresent(found -> serving.put(soort, found.toString()));
    }
    return serving;
  }

  /** Reads a batch; true when there may be more. */
  boolean run() {
    List<ReceivedRow> rows = store.readDue(clock.instant(), BATCH);
    rows.forEach(reader::read);
    return rows.size() == BATCH;
  }
}
