// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import digipoort.api.Delivery;
import digipoort.api.Scope;
import digipoort.api.State;
import digipoort.api.Text;
import digipoort.outbox.internal.store.DeliveryRow;
import digipoort.outbox.internal.store.DeliveryStore;
import digipoort.outbox.internal.store.Suspension;
import digipoort.outbox.internal.table.ChannelTable;
import digipoort.outbox.internal.work.Words;
import digipoort.outbox.internal.work.Worker;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says why a delivery waits when the reason lies outside it: seen now, never stored. */
final class Waiting {
  private static final Text BEHIND_ANOTHER =
      new Text(
          "Veilig opgeslagen; wacht tot zeker is dat een aanlevering van dezelfde belanghebbende en"
              + " berichtsoort is aangekomen.",
          "Stored safely; waits until it is certain that a delivery of the same belanghebbende and"
              + " berichtsoort has arrived.");

  private final DeliveryStore store;
  private final ChannelTable channels;
  private final Worker worker;
  private final Clock clock;

  Waiting(DeliveryStore store, ChannelTable channels, Worker worker, Clock clock) {
    this.worker = worker;
    this.store = store;
    this.channels = channels;
    this.clock = clock;
  }

  /**
   * @param scope of who asks; what lies outside is not named
   */
  Delivery explain(DeliveryRow row, Scope scope) {
    Delivery delivery = row.delivery();
    if (delivery.state() != State.READY && delivery.state() != State.DELIVERED) {
      return delivery;
    }
    String aansluiting = delivery.aansluiting();
    if (row.isByHand()) {
      return with(delivery, delivery.explanation(), delivery.action(), null);
    }
    if (channels.channel(aansluiting).isEmpty()) {
      return with(delivery, absent(aansluiting), repair(aansluiting), null);
    }
    if (delivery.state() == State.DELIVERED) {
      return channels.statusSource(aansluiting).isPresent()
          ? resting(delivery)
          : with(delivery, Words.whereabouts(delivery), Words.conclude(delivery.id()), null);
    }
    Optional<Suspension> pause =
        store.suspension(aansluiting).filter(found -> found.holds(clock.instant()));
    if (pause.isPresent()) {
      return with(
          delivery,
          paused(pause.get()),
          repair(aansluiting),
          later(pause.get().until(), delivery.nextAttempt()));
    }
    Instant notBefore = row.notBefore();
    if (notBefore != null && clock.instant().isBefore(notBefore)) {
      return with(delivery, Words.scheduled(notBefore), Words.NOTHING_TO_DO);
    }
    return store
        .inDoubtBefore(row)
        .map(other -> behind(delivery, other, scope))
        .orElseGet(() -> resting(delivery));
  }

  /** What is due while its aansluiting rests says so; what waits longer has its own reason. */
  private Delivery resting(Delivery delivery) {
    Instant next = delivery.nextAttempt();
    return worker
        .resting(delivery.aansluiting(), delivery.state())
        .filter(until -> next != null && next.isBefore(until))
        .map(
            until ->
                with(
                    delivery,
                    resting(delivery, until),
                    Words.whenItLasts(delivery.aansluiting()),
                    until))
        .orElse(delivery);
  }

  private static Text resting(Delivery delivery, Instant until) {
    Text moment = Words.moment(until);
    String nl = " De aansluiting '" + delivery.aansluiting() + "' is nu niet te bereiken;";
    String en = " The aansluiting '" + delivery.aansluiting() + "' cannot be reached now;";
    return delivery.state() == State.READY
        ? new Text(
            "Veilig opgeslagen, nog niet aangeleverd."
                + nl
                + " na "
                + moment.nl()
                + " wordt het weer geprobeerd.",
            "Stored safely, not delivered yet."
                + en
                + " it is tried again after "
                + moment.en()
                + ".")
        : new Text(
            delivery.explanation().nl()
                + nl
                + " naar statussen wordt na "
                + moment.nl()
                + " weer gevraagd.",
            delivery.explanation().en()
                + en
                + " statuses are asked for again after "
                + moment.en()
                + ".");
  }

  private static Text absent(String aansluiting) {
    return new Text(
        "Veilig opgeslagen; wacht tot de aansluiting '" + aansluiting + "' er weer is.",
        "Stored safely; waits until the aansluiting '" + aansluiting + "' is back.");
  }

  private static Text repair(String aansluiting) {
    return new Text(
        "Kijk met digipoort:aansluiting-test " + aansluiting + " wat er mis is.",
        "See with digipoort:aansluiting-test " + aansluiting + " what is wrong.");
  }

  /** What is said of an aansluiting that is suspended. */
  static Text paused(Suspension pause) {
    return new Text(
        "De aansluiting '"
            + pause.aansluiting()
            + "' pauzeert tot "
            + Words.moment(pause.until()).nl()
            + " na "
            + pause.faults()
            + " fouten achter elkaar; klok of certificaat kan verkeerd zijn.",
        "The aansluiting '"
            + pause.aansluiting()
            + "' pauses until "
            + Words.moment(pause.until()).en()
            + " after "
            + pause.faults()
            + " faults in a row; clock or certificate may be wrong.");
  }

  private static Delivery behind(Delivery delivery, DeliveryRow other, Scope scope) {
    return other.isWithin(scope)
        ? with(delivery, behind(other), look(other), null)
        : with(delivery, BEHIND_ANOTHER, Words.NOTHING_TO_DO, null);
  }

  private static Text behind(DeliveryRow other) {
    if (other.state() == State.SENDING) {
      return new Text(
          "Veilig opgeslagen; wacht op aanlevering " + other.id() + ", die nu wordt verstuurd.",
          "Stored safely; waits for delivery " + other.id() + ", which is being sent now.");
    }
    return new Text(
        "Veilig opgeslagen; wacht op aanlevering "
            + other.id()
            + " van dezelfde belanghebbende en berichtsoort, waarvan niet zeker is of Digipoort die"
            + " heeft ("
            + other.state()
            + "). Zo kan er niets dubbel of in de verkeerde volgorde aankomen.",
        "Stored safely; waits for delivery "
            + other.id()
            + " of the same belanghebbende and berichtsoort, of which it is not certain whether"
            + " Digipoort has it ("
            + other.state()
            + "). So nothing arrives twice or in the wrong order.");
  }

  private static Text look(DeliveryRow other) {
    return new Text(
        "Bekijk die eerst: digipoort:delivery-show " + other.id() + ".",
        "Look at that one first: digipoort:delivery-show " + other.id() + ".");
  }

  private static Instant later(Instant one, @Nullable Instant other) {
    return other != null && other.isAfter(one) ? other : one;
  }

  private static Delivery with(Delivery delivery, Text explanation, Text action) {
    return with(delivery, explanation, action, delivery.nextAttempt());
  }

  private static Delivery with(
      Delivery delivery, Text explanation, Text action, @Nullable Instant next) {
    return new Delivery(
        delivery.id(),
        delivery.owner(),
        delivery.submissionKey(),
        delivery.berichtsoort(),
        delivery.aansluiting(),
        delivery.omgeving(),
        delivery.belanghebbende(),
        delivery.tijdvak(),
        delivery.aanleverkenmerk(),
        delivery.kenmerk(),
        delivery.state(),
        explanation,
        action,
        delivery.created(),
        delivery.updated(),
        next,
        delivery.deadline(),
        delivery.attempts());
  }
}
