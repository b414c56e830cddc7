// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import digipoort.api.State;
import digipoort.api.Text;
import digipoort.outbox.internal.store.Change;
import digipoort.outbox.internal.store.DeliveryRow;
import digipoort.outbox.internal.store.DeliveryStore;
import digipoort.outbox.internal.store.Unreadable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * READY and due: what cannot be decrypted is not sent. Without its key it waits until the key is
 * back; what is damaged is for a person. No attempt is begun.
 */
final class ReadableStep {
  private static final Duration WAIT = Duration.ofMinutes(5);

  private final DeliveryStore store;

  ReadableStep(DeliveryStore store) {
    this.store = store;
  }

  /** Whether it cannot be sent; the delivery says why. */
  boolean holdsBack(DeliveryRow row, Instant now) {
    Optional<Unreadable> unreadable = store.seals().unreadable(row);
    unreadable.ifPresent(
        why ->
            store.change(
                row.id(),
                current ->
                    current.version() == row.version()
                        ? Optional.of(change(current, why, now))
                        : Optional.empty()));
    return unreadable.isPresent();
  }

  private static Change change(DeliveryRow row, Unreadable unreadable, Instant now) {
    Change change = Change.of(row, now);
    if (!unreadable.passes()) {
      return change.due(null).to(State.PARKED, "PARKED", unreadable.why(), unreadable.todo());
    }
    Text why = Words.waits(unreadable.why());
    boolean said = row.delivery().explanation().equals(why);
    change.due(now.plus(WAIT)).says(why, unreadable.todo());
    return said ? change : change.event("KEY", why);
  }
}
