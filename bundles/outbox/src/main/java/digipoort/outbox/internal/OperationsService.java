// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import digipoort.api.Actor;
import digipoort.api.Decision;
import digipoort.api.DeliveryId;
import digipoort.api.Operations;
import digipoort.api.Role;
import digipoort.api.State;
import digipoort.api.Summary;
import digipoort.api.Text;
import digipoort.outbox.internal.store.Change;
import digipoort.outbox.internal.store.DeliveryRow;
import digipoort.outbox.internal.store.DeliveryStore;
import digipoort.outbox.internal.work.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;

/** Carries out what a person decides; each decision is one transaction with its event. */
final class OperationsService implements Operations {
  /** A decision, and the change that carries it out; without a change it is refused. */
  private record Ruling(Text text, Optional<Change> change) {}

  private final DeliveryStore store;
  private final Attention attention;
  private final Clock clock;
  private final Duration follow;
  private final Runnable wake;

  OperationsService(
      DeliveryStore store, Attention attention, Clock clock, Duration follow, Runnable wake) {
    this.store = store;
    this.attention = attention;
    this.clock = clock;
    this.follow = follow;
    this.wake = wake;
  }

  @Override
  public Decision retry(DeliveryId id, Actor actor) {
    Decision decision = decide(id, actor, (row, change) -> retry(row, change, actor.name()));
    if (decision.done()) {
      store
          .find(id)
          .ifPresent(row -> store.liftSuspension(row.delivery().aansluiting(), clock.instant()));
      wake.run();
    }
    return decision;
  }

  @Override
  public Decision cancel(DeliveryId id, String reason, Actor actor) {
    if (reason.isBlank() || reason.length() > 200) {
      throw new IllegalArgumentException(
          "reason: " + reason.length() + " characters (expected: 1 to 200)");
    }
    return decide(id, actor, (row, change) -> cancel(row, change, actor.name(), reason));
  }

  @Override
  public Summary summary(Actor actor) {
    actor.require(Role.READ);
    return attention.summary(actor.scope());
  }

  private Decision decide(
      DeliveryId id, Actor actor, BiFunction<DeliveryRow, Change, Ruling> rule) {
    actor.require(Role.OPERATE);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Ruling[] ruling = {unknown(id)};
    Optional<DeliveryRow> changed =
        store.change(
            id,
            row -> {
              boolean visible =
                  actor
                      .scope()
                      .allows(row.delivery().aansluiting(), row.delivery().belanghebbende());
              ruling[0] =
                  visible ? rule.apply(row, Change.by(actor.name(), row, now)) : unknown(id);
              return ruling[0].change();
            });
    return new Decision(changed.isPresent(), ruling[0].text());
  }

  private static Ruling unknown(DeliveryId id) {
    return no("Er is geen aanlevering " + id + ".", "There is no delivery " + id + ".");
  }

  private Ruling retry(DeliveryRow row, Change change, String actor) {
    if (row.state() == State.READY) {
      return sendNow(row, change, actor);
    }
    if (row.state() == State.DELIVERED) {
      return askNow(change, actor);
    }
    if (row.state() != State.PARKED) {
      return no(
          "Bij " + row.state() + " is er niets te herhalen.",
          "There is nothing to retry when " + row.state() + ".");
    }
    if (row.doubt() || row.secondKenmerk() != null) {
      return no(
          "Niet opnieuw verstuurd: Digipoort heeft het bericht misschien al. Vraag het Digipoort.",
          "Not sent again: Digipoort may have it already. Ask Digipoort.");
    }
    if (row.delivery().kenmerk() != null) {
      return askNow(change.followUntil(change.at().plus(follow)), actor);
    }
    return sendNow(row, change, actor);
  }

  private static Ruling sendNow(DeliveryRow row, Change change, String actor) {
    Instant due = latest(change.at(), row.resendAfter(), row.notBefore());
    Text text =
        due.equals(change.at())
            ? new Text("Wordt nu verstuurd.", "Is sent now.")
            : new Text(
                "Wordt verstuurd om " + due + "; eerder is niet veilig of niet gewenst.",
                "Is sent at " + due + "; earlier is not safe or not wanted.");
    change.tries(0).due(due).to(State.READY, "RETRY", by(actor, text), Words.NOTHING_TO_DO);
    return new Ruling(text, Optional.of(change));
  }

  private static Ruling askNow(Change change, String actor) {
    Text text = new Text("De statussen worden nu opgevraagd.", "The statuses are asked for now.");
    change
        .polls(0)
        .due(change.at())
        .to(State.DELIVERED, "RETRY", by(actor, text), Words.NOTHING_TO_DO);
    return new Ruling(text, Optional.of(change));
  }

  private static Instant latest(Instant first, Instant... others) {
    Instant latest = first;
    for (Instant other : others) {
      latest = other != null && other.isAfter(latest) ? other : latest;
    }
    return latest;
  }

  private static Ruling cancel(DeliveryRow row, Change change, String actor, String reason) {
    boolean waits = row.state() == State.READY || row.state() == State.PARKED;
    if (!waits || row.doubt() || row.delivery().kenmerk() != null) {
      return no(
          "Niet ingetrokken: bij " + row.state() + " kan Digipoort het bericht al hebben.",
          "Not withdrawn: when " + row.state() + " Digipoort may have it already.");
    }
    Text text = new Text("Ingetrokken: " + reason, "Withdrawn: " + reason);
    change.due(null).to(State.CANCELLED, "CANCELLED", by(actor, text), Words.NOTHING_TO_DO);
    return new Ruling(text, Optional.of(change));
  }

  private static Text by(String actor, Text text) {
    return new Text(text.nl() + " (" + actor + ")", text.en() + " (" + actor + ")");
  }

  private static Ruling no(String nl, String en) {
    return new Ruling(new Text(nl, en), Optional.empty());
  }
}
