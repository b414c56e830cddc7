// SPDX-License-Identifier: Apache-2.0
package digipoort.access.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Failures that count against somebody.
 *
 * @param count how many
 * @param last when the last of them was
 * @param until no attempt before this
 * @param isLock whether that wait is a lock
 * @param isFresh whether the last failure is what locked it
 */
record Strikes(int count, Instant last, Instant until, boolean isLock, boolean isFresh) {
  private static final int MEMORY = 12;

  /** One more; what was quiet for long begins anew, what was locked begins with waiting. */
  static Strikes more(@Nullable Strikes before, Instant now, LoginRules rules) {
    if (before == null || !before.last().plus(rules.locked().multipliedBy(MEMORY)).isAfter(now)) {
      return new Strikes(1, now, now, false, false);
    }
    if (before.isLock() && !before.until().isAfter(now)) {
      return new Strikes(rules.free(), now, now, false, false);
    }
    return new Strikes(before.count() + 1, now, before.until(), before.isLock(), false);
  }

  Strikes waiting(Instant end, boolean lock) {
    return new Strikes(count, last, end, lock, lock && !isLock);
  }

  /** Locked when there are so many. */
  Strikes upTo(int most, LoginRules rules) {
    return count < most || isLock ? this : waiting(last.plus(rules.locked()), true);
  }

  boolean locks(Instant now) {
    return isLock && until.isAfter(now);
  }
}
