// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.DeliveryQuery;
import digipoort.api.Outbox;
import digipoort.api.State;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the delivery that a person means: by id, by the begin of an id, or by a reference. */
final class DeliveryFinder {
  private static final int NEWEST = 1000;

  private final Outbox outbox;
  private final Actor actor;

  DeliveryFinder(Outbox outbox, Actor actor) {
    this.outbox = outbox;
    this.actor = actor;
  }

  DeliveryId find(String words) {
    if (words.length() == 36) {
      try {
        DeliveryId id = new DeliveryId(words);
        return outbox.find(id, actor).map(Delivery::id).orElseThrow(() -> none(words));
      } catch (IllegalArgumentException e) {
        // not an id, so a reference of the same length
      }
    }
    List<Delivery> found = begins(newest(), words);
    if (found.isEmpty()) {
      found = begins(outbox.list(query(Set.of(State.PARKED), null, NEWEST), actor), words);
    }
    if (found.isEmpty()) {
      found = outbox.list(query(Set.of(), words, 10), actor);
    }
    if (found.size() > 1) {
      throw new FailedException(
          "'"
              + words
              + "' fits several deliveries: "
              + found.stream()
                  .limit(10)
                  .map(d -> d.id().value())
                  .collect(Collectors.joining(", ")));
    }
    return found.stream().findFirst().map(Delivery::id).orElseThrow(() -> none(words));
  }

  /** The newest deliveries. */
  List<Delivery> newest() {
    return outbox.list(query(Set.of(), null, NEWEST), actor);
  }

  private static List<Delivery> begins(List<Delivery> deliveries, String words) {
    return deliveries.stream().filter(d -> d.id().value().startsWith(words)).toList();
  }

  private static DeliveryQuery query(Set<State> states, @Nullable String reference, int limit) {
    return new DeliveryQuery(states, null, null, null, reference, null, null, limit, 0);
  }

  private static FailedException none(String words) {
    return new FailedException(
        "No delivery '"
            + words
            + "' (expected: an id, the begin of one of the newest "
            + NEWEST
            + " or of one that is PARKED, or a submissionKey, aanleverkenmerk or kenmerk). See: digipoort:delivery-list");
  }
}
