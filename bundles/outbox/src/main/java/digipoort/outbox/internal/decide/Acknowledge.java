// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.decide;

import digipoort.api.State;
import digipoort.api.Text;
import digipoort.outbox.internal.store.Change;
import digipoort.outbox.internal.store.DeliveryRow;

/** Records that somebody knows of a refusal and takes care of it. */
public record Acknowledge(Person person) {
  public Ruling of(DeliveryRow row, Change change) {
    if (row.state() != State.REJECTED) {
      return Ruling.no(
          "Is " + row.state() + "; alleen wat REJECTED is wordt voor gezien getekend.",
          "Is " + row.state() + "; only what is REJECTED is acknowledged.");
    }
    Text text =
        new Text(
            "Gezien; de afwijzing staat niet meer bij wat aandacht vraagt.",
            "Acknowledged; the refusal is no longer among what needs attention.");
    change.handled().event("ACKNOWLEDGED", person.signs(text));
    return Ruling.yes(text, change);
  }
}
