// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import digipoort.api.State;
import digipoort.outbox.internal.store.DeliveryRow;
import digipoort.outbox.internal.store.DeliveryStore;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

/** What is to be asked about next over each aansluiting. */
final class Backlogs {
  private final DeliveryStore store;
  private final int rate;
  private final Map<String, Batch> batches = new HashMap<>();

  Backlogs(DeliveryStore store, int rate) {
    this.store = store;
    this.rate = rate;
  }

  /** Of a backlog enough for a while, so that it is not sorted every time. */
  Queue<DeliveryRow> of(String aansluiting, Instant now, int least) {
    Batch batch = batches.get(aansluiting);
    if (batch == null || !batch.serves(now)) {
      int limit = Math.max(least, 2 * rate);
      batch = new Batch(now, new ArrayDeque<>(store.due(State.DELIVERED, aansluiting, now, limit)));
      batches.put(aansluiting, batch);
    }
    return batch.rows();
  }
}
