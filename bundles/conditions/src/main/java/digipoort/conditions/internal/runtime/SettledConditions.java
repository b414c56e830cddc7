// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal.runtime;

import digipoort.api.Condition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets through what has held for a while: while parts are installed, much is amiss for a moment.
 */
final class SettledConditions {
  static final Duration WHILE = Duration.ofSeconds(20);

  private record Key(String name, String subject) {}

  private final Clock clock;
  private Map<Key, Instant> seen = Map.of();

  SettledConditions(Clock clock) {
    this.clock = clock;
  }

  synchronized List<Condition> settled(List<Condition> now) {
    Instant moment = clock.instant();
    Map<Key, Instant> next = new HashMap<>();
    for (Condition condition : now) {
      Key key = new Key(condition.name(), condition.subject());
      next.put(key, seen.getOrDefault(key, moment));
    }
    seen = next;
    return now.stream()
        .filter(
            condition ->
                !moment.isBefore(
                    next.get(new Key(condition.name(), condition.subject())).plus(WHILE)))
        .toList();
  }
}
