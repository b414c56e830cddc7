// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import java.util.HashMap;
import java.util.Map;

/** How many calls are going on, in all and over each aansluiting; those that hang count too. */
final class Slots {
  private final int limit;
  private final Map<String, Integer> busy = new HashMap<>();
  private int total;

  Slots(int limit) {
    this.limit = limit;
  }

  synchronized int busy(String aansluiting) {
    return busy.getOrDefault(aansluiting, 0);
  }

  synchronized int total() {
    return total;
  }

  /** How many one aansluiting may have, so that one call is left for each of the others. */
  int most(int others) {
    return Math.max(1, limit - others);
  }

  /** True when one more call may begin; {@link #give} ends it. */
  synchronized boolean take(String aansluiting, int most) {
    if (total >= limit || busy(aansluiting) >= most) {
      return false;
    }
    total++;
    busy.merge(aansluiting, 1, Integer::sum);
    return true;
  }

  synchronized void give(String aansluiting) {
    total--;
    busy.computeIfPresent(aansluiting, (name, count) -> count == 1 ? null : count - 1);
  }
}
