// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import digipoort.api.Attempt;
import digipoort.api.Inquiry;
import digipoort.api.Kenmerk;
import digipoort.api.State;
import digipoort.api.Text;
import digipoort.api.channel.ChannelInfo;
import digipoort.api.channel.StatusSource;
import digipoort.outbox.internal.doubt.Bounds;
import digipoort.outbox.internal.doubt.DoubtWords;
import digipoort.outbox.internal.doubt.Inquirer;
import digipoort.outbox.internal.doubt.Sight;
import digipoort.outbox.internal.doubt.Weighing;
import digipoort.outbox.internal.store.Change;
import digipoort.outbox.internal.store.DeliveryRow;
import digipoort.outbox.internal.store.DeliveryStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** UNCONFIRMED and due: asks Digipoort whether it has the delivery, and acts on what is proven. */
final class ResolveStep {
  private static final int PATIENCE = 24;
  private static final int LITTLE_PATIENCE = 3;

  /** One question with everything that its answer is weighed by. */
  private record Round(
      DeliveryRow row,
      List<Attempt> attempts,
      List<Inquiry> before,
      Bounds bounds,
      Sight sight,
      boolean exclusief) {
    /** Why no answer came to the latest attempt. */
    @Nullable Text reason() {
      return attempts.isEmpty() ? null : attempts.get(attempts.size() - 1).detail();
    }

    Change undecided(Change change, Text seen) {
      Text why = DoubtWords.undecided(reason(), seen);
      return Settlement.park(change, why, DoubtWords.decide(row.id()));
    }
  }

  private final DeliveryStore store;
  private final Inquirer inquirer;
  private final Settlement settlement;
  private final Settings settings;
  private final Clock clock;

  ResolveStep(DeliveryStore store, Settings settings, Clock clock) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
    inquirer = new Inquirer(store);
    settlement = new Settlement(settings);
  }

  /**
   * Asks once.
   *
   * @param source empty when the aansluiting cannot be asked
   */
  void run(DeliveryRow row, Optional<StatusSource> source, ChannelInfo info) {
    List<Attempt> attempts = store.attempts(row.id());
    Bounds bounds = Bounds.of(attempts, info.clockSkew());
    Sight sight =
        source
            .map(asked -> inquirer.ask(row, bounds, asked))
            .orElseGet(() -> new Sight.Failed(DoubtWords.noSource(info.aansluiting()), null, true));
    Round round =
        new Round(row, attempts, store.inquiries(row.id()), bounds, sight, info.exclusief());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Optional<DeliveryRow> changed =
        store.change(
            row.id(),
            current ->
                current.version() == row.version() && current.state() == State.UNCONFIRMED
                    ? Optional.of(decide(round, Change.of(current, now)))
                    : Optional.empty());
    if (changed.isEmpty()) {
      postpone(row);
    }
  }

  /** Over a channel that takes the same once more without harm, that is how it is found out. */
  void repeat(DeliveryRow row) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    int tries = row.tries();
    Instant due = tries == 0 ? now : now.plus(settings.send().after(tries));
    Instant earliest = row.resendAfter();
    store.change(
        row.id(),
        current ->
            current.version() == row.version() && current.state() == State.UNCONFIRMED
                ? Optional.of(
                    Change.of(current, now)
                        .tries(tries + 1)
                        .due(earliest != null && earliest.isAfter(due) ? earliest : due)
                        .to(State.READY, "REPEATED", Words.REPEATED, Words.NOTHING_TO_DO))
                : Optional.empty());
  }

  /** Asks another time: what cannot be asked now is not tried all the time. */
  void postpone(DeliveryRow row) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Duration wait = settings.poll().after(row.polls() + 1);
    store.change(
        row.id(),
        current ->
            current.version() == row.version()
                ? Optional.of(Change.of(current, now).polls(row.polls() + 1).due(now.plus(wait)))
                : Optional.empty());
  }

  private Change decide(Round round, Change change) {
    return round.sight() instanceof Sight.Shown shown
        ? weigh(round, shown, change)
        : failed(round, (Sight.Failed) round.sight(), change);
  }

  /** Never concluded upon. */
  private Change failed(Round round, Sight.Failed failed, Change change) {
    DeliveryRow row = round.row();
    Text text = DoubtWords.failed(failed.reason());
    int failures = row.polls() + 1;
    change.inquiry(inquiry(round, change.at(), "FAILED", text, null));
    if (failures >= (failed.hopeless() ? LITTLE_PATIENCE : PATIENCE)) {
      return round.undecided(change, text);
    }
    Duration wait = atLeast(settings.poll().after(failures), failed.retryAfterSeconds());
    return change.polls(failures).due(change.at().plus(wait));
  }

  private static Duration atLeast(Duration wait, @Nullable Integer seconds) {
    Duration asked = Duration.ofSeconds(seconds == null ? 0 : Math.min(seconds, 3600));
    return asked.compareTo(wait) > 0 ? asked : wait;
  }

  private Change weigh(Round round, Sight.Shown shown, Change change) {
    DeliveryRow row = round.row();
    Weighing weighing =
        Weighing.of(
            shown,
            round.bounds(),
            round.before(),
            row.delivery().attempts(),
            settings.poll().initial());
    Text seen = DoubtWords.seen(weighing, shown);
    change.polls(0);
    change.inquiry(inquiry(round, change.at(), weighing.result().name(), seen, shown));
    return switch (weighing.proof()) {
      case PRESENT -> present(round, change, weighing.kenmerk(), seen);
      case ABSENT -> absent(round, change, seen);
      case UNDECIDED -> round.undecided(change, seen);
      case TOO_EARLY -> change.due(early(round, change.at()));
      case LOOK_AGAIN -> change.due(change.at().plus(settings.poll().after(3)));
    };
  }

  /** While others file with the same OIN it proves nothing that would be acted upon. */
  private Change present(Round round, Change change, Kenmerk found, Text seen) {
    if (round.exclusief() || round.row().delivery().kenmerk() != null) {
      return settlement.present(round.row(), change, found, seen);
    }
    Text why = DoubtWords.undecided(round.reason(), DoubtWords.shared(seen));
    return Settlement.park(change, why, DoubtWords.adoptIt(round.row().id(), found));
  }

  private Change absent(Round round, Change change, Text seen) {
    return round.exclusief() || round.row().delivery().kenmerk() != null
        ? settlement.absent(round.row(), change, seen)
        : round.undecided(change, DoubtWords.shared(seen));
  }

  /** Another look every now and then, and one as soon as it can no longer arrive. */
  private Instant early(Round round, Instant now) {
    Instant next = now.plus(settings.poll().after(round.before().size() + 1));
    Instant end = round.row().resendAfter();
    Instant soonest = now.plus(settings.poll().after(1));
    return end == null || end.isAfter(next) ? next : end.isAfter(soonest) ? end : soonest;
  }

  private static Inquiry inquiry(
      Round round, Instant at, String result, Text text, Sight.@Nullable Shown shown) {
    Kenmerk control = shown == null ? null : shown.control();
    return new Inquiry(
        round.row().id(),
        round.before().size() + 1,
        at,
        round.row().delivery().attempts(),
        result,
        text,
        shown == null ? null : shown.reading().asked(),
        shown == null ? null : shown.reading().created(),
        shown == null ? null : shown.reading().answered(),
        shown == null ? 0 : shown.shown(),
        control,
        shown == null ? List.of() : shown.candidates());
  }
}
