// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.inbox;

import digipoort.api.Condition;
import digipoort.api.Inbox;
import digipoort.api.Scope;
import digipoort.outbox.internal.work.Backoff;
import digipoort.outbox.internal.work.Threads;
import java.util.List;

/** Puts the parts of the inbox together; has no threads of its own. */
public final class InboxEngine {
  private static final Backoff READ_AGAIN =
      Backoff.parse("read", "initial=1m,factor=2,max=1h,jitter=0.1");

  private final InboxParts parts;
  private final InboxWorker worker;
  private final InboxAttention attention;
  private final Inbox inbox;

  public InboxEngine(InboxParts parts, Threads threads) {
    this.parts = parts;
    Reader reader =
        new Reader(parts.received(), parts.adapters(), parts.calls(), READ_AGAIN, parts.clock());
    worker = new InboxWorker(parts, reader, threads);
    attention = new InboxAttention(parts, worker);
    inbox = new InboxService(parts.received(), parts.deliveries(), reader, parts.clock());
  }

  public Inbox inbox() {
    return inbox;
  }

  /** Takes over from a process that is gone; before the first tick. */
  public void takeOver() {
    parts.feeds().release();
  }

  /** Fetches no more than what is under way; after the last tick. */
  public void stop() {
    worker.stop();
  }

  /** Starts everything that is due now. Never called by two threads at once. */
  public void tick() {
    worker.tick();
  }

  /** How many berichten wait to be acknowledged. */
  public long waiting(Scope scope) {
    return parts.received().tally(scope).waiting();
  }

  /** What a person should look at. */
  public List<Condition> conditions(Scope scope) {
    return attention.conditions(scope);
  }
}
