// SPDX-License-Identifier: Apache-2.0
package digipoort.access.internal;

import java.util.OptionalInt;

/** Counts attempts that came too early; not each of them is worth a line in the log. */
final class RefusalCount {
  private final BoundedTable<LoginLedger.Visitor, Integer> counts =
      new BoundedTable<>(LoginLedger.MOST);

  /** How many there were, at the first, second, fourth, eighth and so on. */
  synchronized OptionalInt next(LoginLedger.Visitor visitor) {
    Integer before = counts.get(visitor);
    int count = before == null ? 1 : before + 1;
    counts.put(visitor, count);
    return Integer.bitCount(count) == 1 ? OptionalInt.of(count) : OptionalInt.empty();
  }

  synchronized void forget(LoginLedger.Visitor visitor) {
    counts.remove(visitor);
  }
}
