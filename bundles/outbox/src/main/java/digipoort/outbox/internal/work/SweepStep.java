// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import digipoort.api.State;
import digipoort.outbox.internal.store.Change;
import digipoort.outbox.internal.store.Change.AttemptOutcome;
import digipoort.outbox.internal.store.DeliveryRow;
import digipoort.outbox.internal.store.DeliveryStore;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes care of what was left behind: attempts of a process that died or of a call that never came
 * back, and rows written by a clock that was ahead. An attempt without an outcome is never made
 * again: its claim stays, so that a late outcome is still taken.
 */
final class SweepStep {
  private static final Logger LOG = LoggerFactory.getLogger(SweepStep.class);

  private final DeliveryStore store;

  SweepStep(DeliveryStore store) {
    this.store = store;
  }

  void run(Instant now) {
    int moved = store.followClock(now, Settings.CLOCK_TOLERANCE);
    if (moved > 0) {
      LOG.warn("The clock was moved back to {}; {} deliveries keep their waiting time", now, moved);
    }
    for (DeliveryRow lost : store.lostClaims(now)) {
      store.change(lost.id(), row -> ask(lost, row, now));
    }
  }

  private static Optional<Change> ask(DeliveryRow lost, DeliveryRow row, Instant now) {
    if (row.state() != State.SENDING || row.version() != lost.version()) {
      return Optional.empty();
    }
    Change change =
        Change.of(row, now)
            .attempt(
                new AttemptOutcome(row.delivery().attempts(), "UNKNOWN", Words.lost(), null, null));
    return Optional.of(Judgement.unconfirmed(change, Words.unknown(Words.lost()), now));
  }
}
