// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** How far each listener is, and which process tells it. */
final class Subscribers {
  private Subscribers() {}

  static long cursor(Tx tx, String id) throws SQLException {
    return tx.first(
            "SELECT sequence FROM subscriber WHERE listener_id = ?", row -> row.getLong(1), id)
        .orElse(0L);
  }

  static Optional<Long> claim(Tx tx, String id, String instance, Instant now, Instant until)
      throws SQLException {
    tx.update(
        "INSERT INTO subscriber (listener_id, sequence) VALUES (?, 0) ON CONFLICT DO NOTHING", id);
    String free =
        tx.dialect().isShared()
            ? " AND (claim_instance = ? OR claim_until <= " + tx.dialect().now(now) + ")"
            : " AND ? <> ''";
    int claimed =
        tx.update(
            "UPDATE subscriber SET claim_instance = ?, claim_until = ? WHERE listener_id = ?"
                + free,
            instance,
            until,
            id,
            instance);
    return claimed == 0 ? Optional.empty() : Optional.of(cursor(tx, id));
  }

  static int release(Tx tx, String id, String instance) throws SQLException {
    return tx.update(
        "UPDATE subscriber SET claim_until = 0 WHERE listener_id = ? AND claim_instance = ?",
        id,
        instance);
  }

  static int move(Tx tx, String id, long sequence) throws SQLException {
    return tx.update(
        "INSERT INTO subscriber (listener_id, sequence) VALUES (?, ?)"
            + " ON CONFLICT (listener_id) DO UPDATE SET sequence = excluded.sequence"
            + " WHERE excluded.sequence > subscriber.sequence",
        id,
        sequence);
  }
}
