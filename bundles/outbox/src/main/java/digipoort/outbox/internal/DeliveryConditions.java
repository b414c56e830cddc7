// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import digipoort.api.Condition;
import digipoort.api.Condition.Level;
import digipoort.api.Condition.Owner;
import digipoort.api.State;
import digipoort.api.Text;
import digipoort.outbox.internal.store.AansluitingTally;
import digipoort.outbox.internal.store.DeliveryRow;
import digipoort.outbox.internal.store.Queue;
import digipoort.outbox.internal.store.Suspension;
import java.time.Duration;
import java.time.Instant;

/** What is said of deliveries that do not go on: how many, never whose. */
final class DeliveryConditions {
  private DeliveryConditions() {}

  static Condition of(AansluitingTally tally, Instant now) {
    return switch (tally.kind()) {
      case PARKED -> parked(tally, now);
      case OVERDUE -> overdue(tally, now);
      case REJECTED -> rejected(tally, now);
      case ATTENTION -> looks(tally);
    };
  }

  private static Condition parked(AansluitingTally tally, Instant now) {
    long hours = hours(tally, now);
    return operator(
        "deliveries-parked",
        tally.aansluiting(),
        Level.CRITICAL,
        new Text(
            tally.count() + " aanlevering(en) PARKED, de oudste " + hours + " uur.",
            tally.count() + " delivery(ies) PARKED, oldest " + hours + " h."),
        Text.verbatim("digipoort:delivery-list --state PARKED"));
  }

  private static Condition overdue(AansluitingTally tally, Instant now) {
    long hours = hours(tally, now);
    return operator(
        "deadlines-passed",
        tally.aansluiting(),
        Level.CRITICAL,
        new Text(
            "Van "
                + tally.count()
                + " aanlevering(en) is de uiterste datum voorbij zonder dat Digipoort ze heeft, de"
                + " oudste "
                + hours
                + " uur.",
            "Of "
                + tally.count()
                + " delivery(ies) the deadline passed without Digipoort having them, the oldest "
                + hours
                + " h ago."),
        new Text(
            "Kijk waarom ze wachten: digipoort:delivery-list en digipoort:delivery-show ID.",
            "See why they wait: digipoort:delivery-list and digipoort:delivery-show ID."));
  }

  private static Condition rejected(AansluitingTally tally, Instant now) {
    long hours = hours(tally, now);
    return new Condition(
        "deliveries-rejected",
        tally.aansluiting(),
        Level.WARNING,
        Owner.SUBMITTER,
        tally.aansluiting(),
        new Text(
            tally.count()
                + " aanlevering(en) REJECTED waar nog niets op volgde, de oudste "
                + hours
                + " uur.",
            tally.count()
                + " delivery(ies) REJECTED with nothing done about it yet, oldest "
                + hours
                + " h."),
        new Text(
            "digipoort:delivery-list --state REJECTED; verbeter en lever opnieuw aan, of teken voor"
                + " gezien: digipoort:delivery-acknowledge ID.",
            "digipoort:delivery-list --state REJECTED; correct and submit again, or acknowledge:"
                + " digipoort:delivery-acknowledge ID."));
  }

  private static Condition looks(AansluitingTally tally) {
    return operator(
        "deliveries-need-a-look",
        tally.aansluiting(),
        Level.WARNING,
        new Text(
            tally.count() + " aanlevering(en) met een status die aandacht vraagt.",
            tally.count() + " delivery(ies) with a status that needs a look."),
        Text.verbatim("digipoort:delivery-list --state DELIVERED"));
  }

  private static long hours(AansluitingTally tally, Instant now) {
    return Math.max(0, Duration.between(tally.oldest(), now).toHours());
  }

  static Condition queue(Queue queue) {
    DeliveryRow first = queue.first();
    boolean asked = first.state() == State.UNCONFIRMED;
    Text text =
        new Text(
            queue.waiting()
                + " aanlevering(en) wachten achter "
                + first.id()
                + " ("
                + first.state()
                + ").",
            queue.waiting()
                + " delivery(ies) wait behind "
                + first.id()
                + " ("
                + first.state()
                + ").");
    Text action =
        asked
            ? new Text(
                "Digipoort wordt gevraagd of het daar is.", "Digipoort is asked whether it has it.")
            : new Text(
                "digipoort:delivery-show "
                    + first.id()
                    + ", en dan delivery-adopt, -conclude of -resubmit.",
                "digipoort:delivery-show "
                    + first.id()
                    + ", and then delivery-adopt, -conclude or -resubmit.");
    return new Condition(
        "deliveries-held-up",
        first.id().value(),
        asked ? Level.WARNING : Level.CRITICAL,
        Owner.OPERATOR,
        first.delivery().aansluiting(),
        text,
        action);
  }

  static Condition suspended(Suspension suspension) {
    String name = suspension.aansluiting();
    return operator(
        "aansluiting-suspended",
        name,
        Level.CRITICAL,
        Waiting.paused(suspension),
        new Text(
            "Kijk met digipoort:aansluiting-test " + name + " wat er mis is.",
            "See with digipoort:aansluiting-test " + name + " what is wrong."));
  }

  static Condition absent(String aansluiting) {
    return operator(
        "aansluiting-missing",
        aansluiting,
        Level.CRITICAL,
        new Text(
            "Aanleveringen wachten op aansluiting '" + aansluiting + "', die er niet is.",
            "Deliveries wait for aansluiting '" + aansluiting + "', which is not there."),
        Text.verbatim("digipoort:aansluiting-list"));
  }

  static Condition listener(String id) {
    return new Condition(
        "listener-failing",
        id.length() > 200 ? id.substring(0, 200) : id,
        Level.WARNING,
        Owner.OPERATOR,
        null,
        new Text(
            "Luisteraar " + id + " faalt; de gebeurtenissen blijven bewaard.",
            "Listener " + id + " fails; its events are kept."),
        new Text(
            "Herstel hem; hij krijgt daarna alles wat hij miste.",
            "Repair it; it is told everything that it missed then."));
  }

  private static Condition operator(
      String name, String aansluiting, Level level, Text text, Text action) {
    return new Condition(name, aansluiting, level, Owner.OPERATOR, aansluiting, text, action);
  }
}
