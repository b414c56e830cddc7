// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import digipoort.outbox.internal.store.DeliveryRow;
import java.time.Instant;
import java.util.Queue;

/**
 * Part of what is due, kept for a second so that a backlog is not sorted for every call.
 *
 * @param since when it was read
 * @param rows those not begun yet
 */
record Batch(Instant since, Queue<DeliveryRow> rows) {
  boolean serves(Instant now) {
    return !rows.isEmpty() && !now.isBefore(since) && now.isBefore(since.plusSeconds(1));
  }
}
