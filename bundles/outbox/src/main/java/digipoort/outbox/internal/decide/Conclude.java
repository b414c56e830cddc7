// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.decide;

import digipoort.api.State;
import digipoort.api.Testimony;
import digipoort.api.Text;
import digipoort.outbox.internal.store.Change;
import digipoort.outbox.internal.store.DeliveryRow;
import digipoort.outbox.internal.work.Words;

/**
 * Records an outcome that a person learnt elsewhere.
 *
 * @param follows whether the aansluiting can tell statuses
 */
public record Conclude(Testimony testimony, Person person, boolean follows) {
  public Ruling of(DeliveryRow row, Change change) {
    if (row.state() == testimony.outcome()) {
      return Ruling.already("Is al " + row.state() + ".", "Is " + row.state() + " already.");
    }
    return switch (row.state()) {
      case PARKED -> parked(row, change);
      case DELIVERED ->
          follows
              ? Ruling.no(
                  "De statussen worden gevolgd; alleen wat PARKED is wordt door een mens"
                      + " afgesloten.",
                  "Its statuses are followed; a person concludes only what is PARKED.")
              : conclude(change);
      case READY -> row.doubt() ? conclude(change) : Instead.notThere();
      case SENDING -> Instead.sending();
      case UNCONFIRMED -> Instead.unconfirmed();
      case COMPLETED -> Instead.completed();
      case REJECTED, CANCELLED -> Instead.failed(row);
    };
  }

  private Ruling parked(DeliveryRow row, Change change) {
    boolean sent = row.delivery().attempts() > 0;
    return !sent && testimony.outcome() == State.COMPLETED
        ? Ruling.no(
            "Is nooit verstuurd en kan dus niet aanvaard zijn. Trek het in met delivery-cancel.",
            "Was never sent, so it cannot have been accepted. Withdraw it with delivery-cancel.")
        : conclude(change);
  }

  private Ruling conclude(Change change) {
    State outcome = testimony.outcome();
    Text text =
        new Text(
            "Vastgelegd als " + outcome + ", volgens: " + testimony.source() + ".",
            "Recorded as " + outcome + ", according to: " + testimony.source() + ".");
    change
        .due(null)
        .attention(false)
        .certain()
        .release()
        .handled()
        .to(outcome, outcome.name(), person.signs(text), Words.NOTHING_TO_DO);
    return Ruling.yes(text, change);
  }
}
