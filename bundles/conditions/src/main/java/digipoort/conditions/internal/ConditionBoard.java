// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal;

import digipoort.api.ActiveCondition;
import digipoort.api.Condition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** What holds now. However often it is looked at, the sources are asked once a second at most. */
final class ConditionBoard {
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final Supplier<List<Condition>> inquiry;
  private final ConditionLog log;
  private final Clock clock;
  private final ConditionLedger ledger = new ConditionLedger();
  private List<ActiveCondition> active = List.of();
  private Instant looked = Instant.EPOCH;

  ConditionBoard(Supplier<List<Condition>> inquiry, ConditionLog log, Clock clock) {
    this.inquiry = inquiry;
    this.log = log;
    this.clock = clock;
  }

  synchronized List<ActiveCondition> look() {
    Instant now = clock.instant();
    if (now.isBefore(looked) || !now.isBefore(looked.plus(FRESH))) {
      active = ledger.update(inquiry.get(), now);
      looked = clock.instant();
      log.update(active, looked);
    }
    return active;
  }
}
