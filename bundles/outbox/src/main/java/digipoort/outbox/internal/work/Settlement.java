// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import digipoort.api.Kenmerk;
import digipoort.api.State;
import digipoort.api.Text;
import digipoort.outbox.internal.doubt.DoubtWords;
import digipoort.outbox.internal.store.Change;
import digipoort.outbox.internal.store.Change.Settled;
import digipoort.outbox.internal.store.DeliveryRow;
import java.time.Duration;
import java.time.Instant;

/** What the end of a doubt does to a delivery. Pure: it decides, the store writes. */
final class Settlement {
  private final Settings settings;

  Settlement(Settings settings) {
    this.settings = settings;
  }

  /** Digipoort has it; more than once when it had a kenmerk already. */
  Change present(DeliveryRow row, Change change, Kenmerk found, Text seen) {
    Kenmerk known = row.delivery().kenmerk();
    if (known != null) {
      Text twice = Words.twice(known.value(), found.value());
      change.settled(new Settled(row.delivery().attempts(), "ADOPTED", found)).certain().release();
      return park(change.secondKenmerk(found), twice, Words.ASK_DIGIPOORT);
    }
    change
        .settled(new Settled(row.delivery().attempts(), "ADOPTED", found))
        .unlessTaken()
        .release()
        .good();
    return follow(change, found, DoubtWords.adopted(found, seen), "ADOPTED");
  }

  /** Digipoort does not have it; or has it once, when it had a kenmerk already. */
  Change absent(DeliveryRow row, Change change, Text seen) {
    Kenmerk known = row.delivery().kenmerk();
    Settled absent = new Settled(row.delivery().attempts(), "ABSENT", null);
    if (known != null) {
      change.settled(absent).release();
      return follow(change, known, DoubtWords.once(known, seen), "ABSENT");
    }
    Duration wait = settings.send().after(row.tries() + 1);
    return change
        .settled(absent)
        .certain()
        .tries(row.tries() + 1)
        .due(later(change.at().plus(wait), row))
        .to(State.READY, "ABSENT", DoubtWords.absent(seen), Words.NOTHING_TO_DO);
  }

  private static Instant later(Instant due, DeliveryRow row) {
    Instant earliest = row.resendAfter();
    return earliest != null && earliest.isAfter(due) ? earliest : due;
  }

  private Change follow(Change change, Kenmerk kenmerk, Text why, String type) {
    return change
        .certain()
        .kenmerk(kenmerk)
        .tries(0)
        .polls(0)
        .due(change.at())
        .followUntil(change.at().plus(settings.follow()))
        .to(State.DELIVERED, type, why, Words.NOTHING_TO_DO);
  }

  /** For a person, with the evidence. */
  static Change park(Change change, Text why, Text todo) {
    return change.due(null).to(State.PARKED, "PARKED", why, todo);
  }
}
