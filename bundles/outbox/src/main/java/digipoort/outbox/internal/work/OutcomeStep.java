// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import digipoort.api.StorageException;
import digipoort.api.channel.Outcome;
import digipoort.outbox.internal.store.DeliveryStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records what came of an attempt; when the store fails it is kept until the store works again. */
final class OutcomeStep {
  private static final Logger LOG = LoggerFactory.getLogger(OutcomeStep.class);

  private record Waiting(Sending sending, Outcome outcome) {}

  private final DeliveryStore store;
  private final Judgement judgement;
  private final Clock clock;
  private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();

  OutcomeStep(DeliveryStore store, Judgement judgement, Clock clock) {
    this.store = store;
    this.judgement = judgement;
    this.clock = clock;
  }

  void record(Sending sending, Outcome outcome) {
    try {
      write(sending, outcome);
    } catch (StorageException e) {
      waiting.add(new Waiting(sending, outcome));
      LOG.error(
          "Attempt {} of delivery {} ended as {} and this could not be stored yet (it is tried"
              + " again; keep this line until then): {}",
          sending.attempt().number(),
          sending.row().id(),
          brief(outcome),
          e.getMessage());
    }
  }

  /** Tries once more to store what could not be stored. */
  void retry() {
    for (Waiting late = waiting.peek(); late != null; late = waiting.peek()) {
      write(late.sending(), late.outcome());
      waiting.remove(late);
      LOG.info("The outcome of delivery {} is stored now", late.sending().row().id());
    }
  }

  private void write(Sending sending, Outcome outcome) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    store.change(sending.row().id(), row -> judgement.of(row, sending, outcome, now));
  }

  private static String brief(Outcome outcome) {
    return outcome instanceof Outcome.Accepted accepted
        ? "Accepted with kenmerk " + accepted.kenmerk()
        : outcome.getClass().getSimpleName();
  }
}
