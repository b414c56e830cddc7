// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How things stand.
 *
 * @param counts deliveries per state; a state without deliveries is left out
 * @param oldestOpen when the oldest delivery that is not final was stored, or null
 * @param received received berichten that wait to be acknowledged
 * @param attention one line for everything that a person should look at, most urgent first
 */
public record Summary(
    Map<State, Long> counts, @Nullable Instant oldestOpen, long received, List<Text> attention) {
  public Summary {
    counts = Map.copyOf(counts);
    attention = List.copyOf(attention);
  }
}
