// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.Event;
import digipoort.api.History;
import digipoort.api.Outbox;
import digipoort.api.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Tells events as they are stored. It only looks; nothing depends on it. */
final class Follower {
  private final Outbox outbox;
  private final Actor actor;
  private final Pause pause;
  private final Consumer<Event> told;
  private final Map<DeliveryId, Long> seen = new HashMap<>();

  Follower(Outbox outbox, Actor actor, Pause pause, Consumer<Event> told) {
    this.outbox = outbox;
    this.actor = actor;
    this.pause = pause;
    this.told = told;
  }

  /**
   * Follows one delivery from its first event until nothing more happens by itself.
   *
   * @param gone whether nobody reads any more
   * @return how it ended, or empty when the time was over or the reader gone first
   */
  Optional<History> follow(DeliveryId id, Clock clock, Duration timeout, BooleanSupplier gone)
      throws InterruptedException {
    Instant end = clock.instant().plus(timeout);
    while (true) {
      History history =
          outbox
              .history(id, actor)
              .orElseThrow(() -> new FailedException("Delivery " + id + " is no longer there"));
      tell(history.events());
      State state = history.delivery().state();
      if (state.isFinal() || state == State.PARKED) {
        return Optional.of(history);
      }
      if (!clock.instant().isBefore(end) || gone.getAsBoolean()) {
        return Optional.empty();
      }
      pause.pause(Pause.INTERVAL);
    }
  }

  /** Follows the newest deliveries, from now on, until the reader is gone. */
  void followAll(DeliveryFinder finder, BooleanSupplier gone) throws InterruptedException {
    Map<DeliveryId, Instant> updated = new HashMap<>();
    finder.newest().forEach(delivery -> updated.put(delivery.id(), delivery.updated()));
    while (!gone.getAsBoolean()) {
      pause.pause(Pause.INTERVAL);
      for (Delivery delivery : finder.newest()) {
        Instant before = updated.put(delivery.id(), delivery.updated());
        if (!delivery.updated().equals(before)) {
          Instant since = before == null ? Instant.MIN : before;
          outbox
              .history(delivery.id(), actor)
              .ifPresent(
                  h -> tell(h.events().stream().filter(e -> e.at().isAfter(since)).toList()));
        }
      }
    }
  }

  private void tell(List<Event> events) {
    for (Event event : events) {
      if (event.sequence() > seen.getOrDefault(event.deliveryId(), -1L)) {
        seen.put(event.deliveryId(), event.sequence());
        told.accept(event);
      }
    }
  }
}
