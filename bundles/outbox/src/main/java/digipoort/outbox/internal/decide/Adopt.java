// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.decide;

import digipoort.api.Kenmerk;
import digipoort.api.State;
import digipoort.api.Text;
import digipoort.outbox.internal.store.Change;
import digipoort.outbox.internal.store.DeliveryRow;
import digipoort.outbox.internal.work.Words;
import java.time.Duration;

/** Goes on under a kenmerk that a person found. */
public record Adopt(Kenmerk kenmerk, Person person, Duration follow) {
  public Ruling of(DeliveryRow row, Change change) {
    Kenmerk known = row.delivery().kenmerk();
    if (row.secondKenmerk() != null && row.state() == State.PARKED) {
      return oneOfTwo(row, change);
    }
    if (known != null) {
      return known(row);
    }
    return switch (row.state()) {
      case UNCONFIRMED -> adopt(row, change);
      case READY, PARKED ->
          row.delivery().attempts() == 0
              ? Ruling.no(
                  "Is nooit verstuurd, dus Digipoort kan het niet hebben. Kies delivery-retry of"
                      + " delivery-cancel.",
                  "Was never sent, so Digipoort cannot have it. Use delivery-retry or"
                      + " delivery-cancel.")
              : adopt(row, change);
      case SENDING -> Instead.sending();
      case DELIVERED, COMPLETED -> Instead.completed();
      case REJECTED, CANCELLED -> Instead.failed(row);
    };
  }

  private Ruling known(DeliveryRow row) {
    return kenmerk.equals(row.delivery().kenmerk())
        ? Ruling.already("Heeft dit kenmerk al.", "Has this kenmerk already.")
        : Ruling.no(
            "Heeft al kenmerk "
                + row.delivery().kenmerk()
                + ". Is dat verkeerd, sluit dan af met delivery-conclude.",
            "Has kenmerk "
                + row.delivery().kenmerk()
                + " already. When that is wrong, end it with delivery-conclude.");
  }

  private Ruling oneOfTwo(DeliveryRow row, Change change) {
    Kenmerk first = row.delivery().kenmerk();
    if (!kenmerk.equals(first) && !kenmerk.value().equals(row.secondKenmerk())) {
      return Instead.twoKenmerken(row);
    }
    if (!kenmerk.equals(first) && first != null) {
      change.secondKenmerk(first);
    }
    return adopt(row, change);
  }

  private Ruling adopt(DeliveryRow row, Change change) {
    Text text =
        new Text(
            "Gaat verder als proces " + kenmerk + "; de statussen worden gevolgd.",
            "Goes on as process " + kenmerk + "; its statuses are followed.");
    change
        .settled(new Change.Settled(row.delivery().attempts(), "ADOPTED", kenmerk))
        .certain()
        .release()
        .kenmerk(kenmerk)
        .tries(0)
        .polls(0)
        .due(change.at())
        .followUntil(change.at().plus(follow))
        .to(State.DELIVERED, "ADOPTED", person.signs(text), Words.NOTHING_TO_DO);
    return Ruling.yes(text, change);
  }
}
