// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.decide;

import digipoort.api.State;
import digipoort.api.Text;
import digipoort.outbox.internal.store.Change;
import digipoort.outbox.internal.store.DeliveryRow;
import digipoort.outbox.internal.work.Words;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Works on a delivery now. */
public record Retry(Person person, Duration follow) {
  public Ruling of(DeliveryRow row, Change change) {
    return switch (row.state()) {
      case READY -> sendNow(row, change);
      case UNCONFIRMED -> askWhether(change);
      case DELIVERED -> askStatuses(change);
      case PARKED -> parked(row, change);
      case SENDING -> Instead.sending();
      case COMPLETED -> Instead.completed();
      case REJECTED, CANCELLED -> Instead.failed(row);
    };
  }

  private Ruling parked(DeliveryRow row, Change change) {
    if (row.secondKenmerk() != null) {
      return Instead.twoKenmerken(row);
    }
    if (row.doubt()) {
      return askWhether(change);
    }
    return row.delivery().kenmerk() == null
        ? sendNow(row, change)
        : askStatuses(change.followUntil(change.at().plus(follow)));
  }

  private Ruling sendNow(DeliveryRow row, Change change) {
    Instant due = latest(change.at(), row.resendAfter(), row.notBefore());
    Text text =
        due.equals(change.at())
            ? new Text("Wordt nu verstuurd.", "Is sent now.")
            : new Text(
                "Wordt verstuurd om " + due + "; eerder is niet veilig of niet gewenst.",
                "Is sent at " + due + "; earlier is not safe or not wanted.");
    change.tries(0).due(due).to(State.READY, "RETRY", person.signs(text), Words.NOTHING_TO_DO);
    return Ruling.yes(text, change);
  }

  private static Instant latest(Instant first, @Nullable Instant... others) {
    Instant latest = first;
    for (Instant other : others) {
      latest = other != null && other.isAfter(latest) ? other : latest;
    }
    return latest;
  }

  private Ruling askStatuses(Change change) {
    Text text = new Text("De statussen worden nu opgevraagd.", "The statuses are asked for now.");
    return now(State.DELIVERED, text, change);
  }

  private Ruling askWhether(Change change) {
    Text text =
        new Text(
            "Digipoort wordt nu gevraagd of het bericht daar is; zonder bewijs van niet wordt het"
                + " niet opnieuw verstuurd.",
            "Digipoort is asked now whether it has it; without proof that it has not, it is not"
                + " sent again.");
    return now(State.UNCONFIRMED, text, change);
  }

  private Ruling now(State state, Text text, Change change) {
    change.polls(0).due(change.at()).to(state, "RETRY", person.signs(text), Words.NOTHING_TO_DO);
    return Ruling.yes(text, change);
  }
}
