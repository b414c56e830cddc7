// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import digipoort.api.State;
import digipoort.api.Text;
import digipoort.outbox.internal.store.Change;
import digipoort.outbox.internal.store.DeliveryRow;
import digipoort.outbox.internal.store.DeliveryStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * DELIVERED and due over an aansluiting that tells no statuses: reminds whoever takes it further,
 * when the time to follow is over.
 */
final class RemindStep {
  private final DeliveryStore store;
  private final PollStep poll;
  private final Settings settings;
  private final Clock clock;

  RemindStep(Surroundings around, PollStep poll) {
    store = around.store();
    this.poll = poll;
    settings = around.settings();
    clock = around.clock();
  }

  void run(DeliveryRow row) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant until = row.followUntil();
    if (until == null || now.isBefore(until)) {
      poll.postpone(row);
      return;
    }
    store.change(
        row.id(),
        current ->
            current.version() == row.version()
                ? Optional.of(remind(current, Change.of(current, now)))
                : Optional.empty());
  }

  /** Where it is stays said. */
  private Change remind(DeliveryRow row, Change change) {
    Text reminder = Words.reminder(settings.follow().toDays());
    Text todo = Words.conclude(row.id());
    return change
        .due(null)
        .to(State.PARKED, "PARKED", reminder, todo)
        .says(
            Words.whereabouts(row.delivery()),
            new Text(reminder.nl() + " " + todo.nl(), reminder.en() + " " + todo.en()));
  }
}
