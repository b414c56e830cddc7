// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import digipoort.api.CodeInfo;
import digipoort.api.Fout;
import digipoort.api.Kenmerk;
import digipoort.api.State;
import digipoort.api.Text;
import digipoort.api.channel.Outcome;
import digipoort.api.channel.Refusal;
import digipoort.outbox.internal.doubt.DoubtWords;
import digipoort.outbox.internal.store.Change;
import digipoort.outbox.internal.store.Change.AttemptOutcome;
import digipoort.outbox.internal.store.DeliveryRow;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an outcome does to a delivery. Pure: it decides, the store writes. */
final class Judgement {
  private final Settings settings;
  private final CodeBook codes;

  Judgement(Settings settings, CodeBook codes) {
    this.settings = settings;
    this.codes = codes;
  }

  Optional<Change> of(DeliveryRow row, Sending sending, Outcome outcome, Instant now) {
    Change change = Change.of(row, now).attempt(record(sending, outcome));
    boolean ours = sending.token().equals(row.claimToken());
    if (outcome instanceof Outcome.Accepted accepted) {
      return Optional.of(accepted(row, change, sending, accepted));
    }
    boolean late = row.state() != State.SENDING && outcome instanceof Outcome.Unknown;
    if (!ours || late) {
      return Optional.of(change);
    }
    if (outcome instanceof Outcome.Unknown unknown) {
      Instant ask = now.plus(settings.poll().after(1));
      return Optional.of(unconfirmed(change.fault(fault()), Words.unknown(unknown.reason()), ask));
    }
    change.release();
    if (row.delivery().kenmerk() != null) {
      return Optional.of(follow(change, row.delivery().kenmerk()));
    }
    if (outcome instanceof Outcome.Refused refused) {
      return Optional.of(refused(row, change, refused));
    }
    Text reason = ((Outcome.Unreachable) outcome).reason();
    return Optional.of(unreachable(row, change, sending, reason));
  }

  /** What an earlier attempt did is as unknown as it was. */
  private Change unreachable(DeliveryRow row, Change change, Sending sending, Text reason) {
    return sending.row().doubt()
        ? again(change, row, row.resendAfter(), reason, "UNREACHABLE")
        : again(change.nothingLeft(), row, null, reason, "UNREACHABLE");
  }

  private AttemptOutcome record(Sending sending, Outcome outcome) {
    int number = sending.attempt().number();
    if (outcome instanceof Outcome.Accepted accepted) {
      return new AttemptOutcome(
          number,
          "ACCEPTED",
          Text.verbatim("kenmerk " + accepted.kenmerk() + ", " + accepted.tijdstempelAangeleverd()),
          accepted.kenmerk(),
          accepted.evidence());
    }
    if (outcome instanceof Outcome.Refused refused) {
      Text words = words(refused);
      return new AttemptOutcome(number, "REFUSED", words, null, refused.evidence());
    }
    if (outcome instanceof Outcome.Unreachable unreachable) {
      return new AttemptOutcome(
          number, "UNREACHABLE", unreachable.reason(), null, unreachable.evidence());
    }
    Outcome.Unknown unknown = (Outcome.Unknown) outcome;
    return new AttemptOutcome(number, "UNKNOWN", unknown.reason(), null, unknown.evidence());
  }

  /** Always recorded, also when the claim was lost meanwhile. */
  private Change accepted(
      DeliveryRow row, Change change, Sending sending, Outcome.Accepted accepted) {
    Kenmerk kenmerk = accepted.kenmerk();
    Kenmerk known = row.delivery().kenmerk();
    int number = sending.attempt().number();
    boolean last = number == row.delivery().attempts();
    change.good();
    if (sending.token().equals(row.claimToken())) {
      change.release();
    }
    if (last || sending.repeatable()) {
      change.certain();
    }
    if (kenmerk.value().equals(row.secondKenmerk())) {
      return change;
    }
    if (known != null && !known.equals(kenmerk)) {
      Text twice = Words.twice(known.value(), kenmerk.value());
      change.secondKenmerk(kenmerk);
      return Settlement.park(change.release(), twice, Words.ASK_DIGIPOORT);
    }
    return !last && row.doubt() && !sending.repeatable()
        ? besidesAnother(row, change.kenmerk(kenmerk), DoubtWords.late(number, kenmerk))
        : alone(row, change, accepted);
  }

  /** The fate of the latest attempt is still to be found out. */
  private static Change besidesAnother(DeliveryRow row, Change change, Text late) {
    return row.state() == State.SENDING
        ? change.event("ACCEPTED", late)
        : change
            .polls(0)
            .due(change.at())
            .to(State.UNCONFIRMED, "ACCEPTED", late, DoubtWords.BEING_ASKED);
  }

  private Change alone(DeliveryRow row, Change change, Outcome.Accepted accepted) {
    Kenmerk kenmerk = accepted.kenmerk();
    Text handover = accepted.handover();
    if (row.delivery().kenmerk() == null && row.resubmittedAs() != null) {
      Text twice = DoubtWords.filedTwice(kenmerk, row.resubmittedAs());
      return Settlement.park(change.kenmerk(kenmerk), twice, Words.ASK_DIGIPOORT);
    }
    if (row.state() == State.COMPLETED && row.delivery().kenmerk() == null) {
      return change.kenmerk(kenmerk).event("ACCEPTED", Words.DELIVERED);
    }
    boolean inDoubt =
        row.state() == State.SENDING
            || row.state() == State.UNCONFIRMED
            || (row.state() == State.PARKED && row.doubt());
    if (row.delivery().kenmerk() != null && !inDoubt) {
      return change;
    }
    return handover == null
        ? follow(change, kenmerk)
        : handOver(change.release(), kenmerk, handover, Words.conclude(row.id()));
  }

  /** Not looked at again before it is time to remind whoever takes it further. */
  private Change handOver(Change change, Kenmerk kenmerk, Text where, Text todo) {
    Instant reminder = change.at().plus(settings.follow());
    return change
        .certain()
        .kenmerk(kenmerk)
        .tries(0)
        .polls(0)
        .due(reminder)
        .followUntil(reminder)
        .to(State.DELIVERED, "HANDED_OVER", where, todo);
  }

  private Change follow(Change change, Kenmerk kenmerk) {
    return change
        .certain()
        .kenmerk(kenmerk)
        .tries(0)
        .polls(0)
        .due(change.at().plus(settings.poll().after(1)))
        .followUntil(change.at().plus(settings.follow()))
        .to(State.DELIVERED, "ACCEPTED", Words.DELIVERED, Words.NOTHING_TO_DO);
  }

  private Change refused(DeliveryRow row, Change change, Outcome.Refused refused) {
    Text words = words(refused);
    change.certain().fault(fault());
    if (refused.refusal() == Refusal.TECHNICAL) {
      return again(change, row, row.resendAfter(), words, "REFUSED");
    }
    change.due(null);
    CodeInfo code = codes.fault(refused.fout().foutcode());
    boolean known = code.confidence() != CodeInfo.Confidence.UNKNOWN;
    return refused.refusal() == Refusal.CONTENT
        ? change.to(
            State.REJECTED, "REJECTED", words, known ? code.action() : Words.CORRECT_AND_RESUBMIT)
        : change.to(State.PARKED, "PARKED", words, Words.RETRY_OR_CANCEL);
  }

  private Text words(Outcome.Refused refused) {
    Fout fout = refused.fout();
    return Words.refused(codes.fault(fout.foutcode()), fout, refused.reason());
  }

  private Change again(
      Change change, DeliveryRow row, @Nullable Instant notBefore, Text reason, String type) {
    int tries = row.tries() + 1;
    Instant due = change.at().plus(settings.send().after(tries));
    return change
        .tries(tries)
        .due(notBefore != null && notBefore.isAfter(due) ? notBefore : due)
        .to(
            State.READY,
            type,
            Words.later(reason),
            Words.whenItLasts(row.delivery().aansluiting()));
  }

  private Change.Fault fault() {
    return new Change.Fault(settings.suspendAfter(), settings.suspendFor());
  }

  /** Nobody knows whether Digipoort has it: it is asked, first at this moment. */
  static Change unconfirmed(Change change, Text why, Instant ask) {
    return change
        .polls(0)
        .due(ask)
        .to(State.UNCONFIRMED, "UNCONFIRMED", why, DoubtWords.BEING_ASKED);
  }
}
