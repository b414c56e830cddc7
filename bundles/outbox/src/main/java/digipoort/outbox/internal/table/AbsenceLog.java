// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.table;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers for a day which names went away, and when. */
final class AbsenceLog {
  private static final Duration KEPT = Duration.ofDays(1);

  private final Map<String, Instant> gone = new ConcurrentHashMap<>();
  private final Clock clock;

  AbsenceLog(Clock clock) {
    this.clock = clock;
  }

  void left(Collection<String> names) {
    Instant now = clock.instant();
    gone.values().removeIf(since -> since.plus(KEPT).isBefore(now));
    names.forEach(name -> gone.put(name, now));
  }

  /** When it went away last; whether it came back is for the caller to know. */
  Optional<Instant> since(String name) {
    return Optional.ofNullable(gone.get(name));
  }
}
