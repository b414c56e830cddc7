// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.decide;

import digipoort.api.State;
import digipoort.api.Text;
import digipoort.outbox.internal.store.Change;
import digipoort.outbox.internal.store.DeliveryRow;
import digipoort.outbox.internal.table.ChannelTable;
import digipoort.outbox.internal.work.Words;
import java.time.Duration;
import java.time.Instant;

/** Decisions about what a person takes further, over an aansluiting that tells no statuses. */
public record ByHand(Person person, Duration follow) {
  /** Whether it is; unknown while its aansluiting is not there, unless it says so itself. */
  public static boolean is(DeliveryRow row, ChannelTable channels) {
    return row.isByHand()
        || (row.delivery().kenmerk() != null
            && (row.state() == State.DELIVERED || row.state() == State.PARKED)
            && row.secondKenmerk() == null
            && !row.doubt()
            && tellsNothing(row.delivery().aansluiting(), channels));
  }

  private static boolean tellsNothing(String aansluiting, ChannelTable channels) {
    return channels.channel(aansluiting).isPresent()
        && channels.statusSource(aansluiting).isEmpty();
  }

  /** Withdrawing it or sending it once more. */
  public static Ruling refuse(DeliveryRow row, Change change) {
    return Instead.byHand(row);
  }

  /** Once there was a reminder, another one later. */
  public Ruling retry(DeliveryRow row, Change change) {
    if (row.state() != State.PARKED) {
      return Instead.byHand(row);
    }
    Instant reminder = change.at().plus(follow);
    Text text =
        new Text(
            "Wacht weer op wie het indient; na "
                + follow.toDays()
                + " dagen volgt een herinnering.",
            "Waits for whoever files it again; a reminder follows after "
                + follow.toDays()
                + " days.");
    change
        .due(reminder)
        .followUntil(reminder)
        .to(State.DELIVERED, "RETRY", person.signs(text), Words.NOTHING_TO_DO)
        .says(row.delivery().explanation(), Words.conclude(row.id()));
    return Ruling.yes(text, change);
  }
}
