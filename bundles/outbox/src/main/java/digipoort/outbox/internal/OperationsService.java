// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import digipoort.api.Actor;
import digipoort.api.Adoption;
import digipoort.api.Decision;
import digipoort.api.DeliveryId;
import digipoort.api.Operations;
import digipoort.api.Resubmission;
import digipoort.api.Role;
import digipoort.api.Scope;
import digipoort.api.Summary;
import digipoort.api.Testimony;
import digipoort.outbox.internal.decide.Acknowledge;
import digipoort.outbox.internal.decide.Adopt;
import digipoort.outbox.internal.decide.ByHand;
import digipoort.outbox.internal.decide.Cancel;
import digipoort.outbox.internal.decide.Conclude;
import digipoort.outbox.internal.decide.Person;
import digipoort.outbox.internal.decide.Proof;
import digipoort.outbox.internal.decide.Resubmit;
import digipoort.outbox.internal.decide.Retry;
import digipoort.outbox.internal.decide.Ruling;
import digipoort.outbox.internal.store.Change;
import digipoort.outbox.internal.store.Copy;
import digipoort.outbox.internal.store.DeliveryRow;
import digipoort.outbox.internal.store.DeliveryStore;
import digipoort.outbox.internal.table.ChannelTable;
import digipoort.outbox.internal.work.Surroundings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;

/** Carries out what a person decides; each decision is one transaction with its event. */
final class OperationsService implements Operations {
  private final DeliveryStore store;
  private final ChannelTable channels;
  private final Proof proof;
  private final Attention attention;
  private final Clock clock;
  private final Duration follow;
  private final Runnable wake;

  OperationsService(Surroundings around, Attention attention, Runnable wake) {
    store = around.store();
    channels = around.channels();
    proof = new Proof(store, channels);
    clock = around.clock();
    follow = around.settings().follow();
    this.attention = attention;
    this.wake = wake;
  }

  @Override
  public Decision retry(DeliveryId id, String reason, Actor actor) {
    Person person = new Person(actor.name(), reason);
    Retry retry = new Retry(person, follow);
    Decision decision =
        decide(id, actor, unlessByHand(new ByHand(person, follow)::retry, retry::of));
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
    Cancel cancel = new Cancel(new Person(actor.name(), reason));
    return decide(id, actor, unlessByHand(ByHand::refuse, cancel::of));
  }

  private BiFunction<DeliveryRow, Change, Ruling> unlessByHand(
      BiFunction<DeliveryRow, Change, Ruling> byHand,
      BiFunction<DeliveryRow, Change, Ruling> rule) {
    return (row, change) -> (ByHand.is(row, channels) ? byHand : rule).apply(row, change);
  }

  @Override
  public Decision adopt(DeliveryId id, Adoption adoption, Actor actor) {
    actor.require(Role.OPERATE);
    Adopt adopt =
        new Adopt(adoption.kenmerk(), new Person(actor.name(), adoption.reason()), follow);
    Optional<Ruling> against =
        store
            .find(id)
            .filter(row -> visible(row, actor))
            .flatMap(row -> against(row, adoption, adopt, actor.scope()));
    return against.isPresent()
        ? new Decision(false, against.get().text())
        : woken(decide(id, actor, adopt::of));
  }

  /** What stands in the way, looked for only when the delivery itself does not. */
  private Optional<Ruling> against(DeliveryRow row, Adoption adoption, Adopt adopt, Scope scope) {
    if (adopt.of(row, Change.of(row, now())).change().isEmpty()) {
      return Optional.empty();
    }
    Optional<Ruling> taken = proof.taken(row, adoption.kenmerk(), scope);
    return taken.isPresent() || adoption.unverified()
        ? taken
        : proof.missing(row, adoption.kenmerk());
  }

  @Override
  public Decision conclude(DeliveryId id, Testimony testimony, Actor actor) {
    Person person = new Person(actor.name(), testimony.reason());
    return woken(
        decide(
            id,
            actor,
            (row, change) ->
                new Conclude(testimony, person, !ByHand.is(row, channels)).of(row, change)));
  }

  @Override
  public Decision acknowledge(DeliveryId id, String reason, Actor actor) {
    return decide(id, actor, new Acknowledge(new Person(actor.name(), reason))::of);
  }

  @Override
  public Decision resubmit(DeliveryId id, Resubmission resubmission, Actor actor) {
    Person person = new Person(actor.name(), resubmission.reason());
    Resubmit resubmit = new Resubmit(resubmission, DeliveryId.random(), person, actor.scope());
    try {
      return woken(decide(id, actor, unlessByHand(ByHand::refuse, resubmit::of)));
    } catch (Copy.RefusedException e) {
      return new Decision(false, e.text());
    }
  }

  @Override
  public Summary summary(Actor actor) {
    actor.require(Role.READ);
    return attention.summary(actor.scope());
  }

  private Decision woken(Decision decision) {
    if (decision.done()) {
      wake.run();
    }
    return decision;
  }

  private Decision decide(
      DeliveryId id, Actor actor, BiFunction<DeliveryRow, Change, Ruling> rule) {
    actor.require(Role.OPERATE);
    Instant now = now();
    Ruling[] ruling = {unknown(id)};
    store.change(
        id,
        row -> {
          ruling[0] =
              visible(row, actor)
                  ? rule.apply(row, Change.by(actor.name(), row, now))
                  : unknown(id);
          return ruling[0].change();
        });
    return new Decision(ruling[0].done(), ruling[0].text());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static boolean visible(DeliveryRow row, Actor actor) {
    return row.isWithin(actor.scope());
  }

  private static Ruling unknown(DeliveryId id) {
    return Ruling.no("Er is geen aanlevering " + id + ".", "There is no delivery " + id + ".");
  }
}
