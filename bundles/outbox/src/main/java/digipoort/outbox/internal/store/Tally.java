// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.State;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries counted.
 *
 * @param counts per state
 * @param oldestOpen when the oldest one that is not final was stored, or null
 * @param oldestParked when the one that is PARKED for longest last changed, or null
 * @param attention how many open ones need a look
 */
public record Tally(
    Map<State, Long> counts,
    @Nullable Instant oldestOpen,
    @Nullable Instant oldestParked,
    long attention) {
  public Tally {
    counts = Map.copyOf(counts);
  }

  public long of(State state) {
    return counts.getOrDefault(state, 0L);
  }
}
