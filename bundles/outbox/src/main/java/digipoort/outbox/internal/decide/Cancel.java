// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.decide;

import digipoort.api.State;
import digipoort.api.Text;
import digipoort.outbox.internal.store.Change;
import digipoort.outbox.internal.store.DeliveryRow;
import digipoort.outbox.internal.work.Words;

/** Withdraws a delivery that was never sent. */
public record Cancel(Person person) {
  public Ruling of(DeliveryRow row, Change change) {
    return switch (row.state()) {
      case READY -> withdraw(row, change);
      case PARKED -> parked(row, change);
      case CANCELLED -> Ruling.already("Is al ingetrokken.", "Is withdrawn already.");
      case SENDING -> Instead.sending();
      case UNCONFIRMED -> Instead.unconfirmed();
      case DELIVERED, COMPLETED ->
          Ruling.no(
              "Niet ingetrokken: Digipoort heeft het onder kenmerk "
                  + row.delivery().kenmerk()
                  + ". Een correctie is een nieuwe aanlevering met eerderAanleverkenmerk.",
              "Not withdrawn: Digipoort has it under kenmerk "
                  + row.delivery().kenmerk()
                  + ". A correction is a new submission with eerderAanleverkenmerk.");
      case REJECTED ->
          Ruling.no(
              "Is al definitief geweigerd; er is niets in te trekken.",
              "Was refused for good already; there is nothing to withdraw.");
    };
  }

  private Ruling parked(DeliveryRow row, Change change) {
    if (row.secondKenmerk() != null) {
      return Instead.twoKenmerken(row);
    }
    if (row.doubt()) {
      return Instead.inDoubt();
    }
    return row.delivery().kenmerk() == null ? withdraw(row, change) : Instead.delivered(row);
  }

  private Ruling withdraw(DeliveryRow row, Change change) {
    if (row.delivery().kenmerk() != null || row.doubt()) {
      return Instead.inDoubt();
    }
    Text text = new Text("Ingetrokken.", "Withdrawn.");
    change.due(null).to(State.CANCELLED, "CANCELLED", person.signs(text), Words.NOTHING_TO_DO);
    return Ruling.yes(text, change);
  }
}
