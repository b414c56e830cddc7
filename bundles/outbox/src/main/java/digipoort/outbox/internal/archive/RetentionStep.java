// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.archive;

import digipoort.api.DeliveryId;
import digipoort.api.Text;
import digipoort.outbox.internal.store.Change;
import digipoort.outbox.internal.store.DeliveryRow;
import digipoort.outbox.internal.store.DeliveryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes the contents of what was final long enough, a few at a time. */
public final class RetentionStep {
  private static final Logger LOG = LoggerFactory.getLogger(RetentionStep.class);
  private static final Duration REST = Duration.ofHours(1);
  private static final int AT_ONCE = 100;

  private final DeliveryStore store;
  private final Retention retention;
  private Instant next = Instant.MIN;

  public RetentionStep(DeliveryStore store, Retention retention) {
    this.store = store;
    this.retention = retention;
  }

  /** Removes some when it is time; goes on soon when there is more. */
  public synchronized void run(Instant now) {
    if (now.isBefore(next) && next.isBefore(now.plus(REST.multipliedBy(2)))) {
      return;
    }
    int removed = round(now);
    next = removed < AT_ONCE ? now.plus(REST) : now;
  }

  /** Removes all that may go. */
  int all(Instant now) {
    int total = 0;
    int removed;
    do {
      removed = round(now);
      total += removed;
    } while (removed > 0);
    return total;
  }

  private int round(Instant now) {
    int removed = 0;
    for (String berichtsoort : store.concludedBerichtsoorten()) {
      Duration kept = retention.of(berichtsoort);
      for (DeliveryId id : store.concluded(berichtsoort, now.minus(kept), AT_ONCE - removed)) {
        removed += store.change(id, row -> purge(row, now, kept)).isPresent() ? 1 : 0;
      }
    }
    if (removed > 0) {
      LOG.info("The contents of {} deliveries were removed after their time of retention", removed);
    }
    return removed;
  }

  private static Optional<Change> purge(DeliveryRow row, Instant now, Duration kept) {
    Instant concluded = row.delivery().updated();
    return row.state().isFinal() && concluded.isBefore(now.minus(kept))
        ? Optional.of(Change.of(row, now).purge(words(kept)))
        : Optional.empty();
  }

  private static Text words(Duration kept) {
    return new Text(
        "De inhoud is verwijderd: de bewaartermijn van " + kept.toDays() + " dagen is voorbij.",
        "The content was removed: it is kept for " + kept.toDays() + " days.");
  }
}
