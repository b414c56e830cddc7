// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.Event;
import java.sql.SQLException;
import java.util.List;

/**
 * Appends events. A reader that goes by sequence must never see a later one before an earlier one,
 * so the sequence is given under a lock that lasts until the commit: appending is the last thing
 * that a transaction does.
 */
final class Events {
  private Events() {}

  /** Their own sequences do not count. */
  static void append(Tx tx, List<Event> events) throws SQLException {
    if (!events.isEmpty()) {
      tx.lock("event");
    }
    for (Event event : events) {
      tx.update(
          "INSERT INTO event (delivery_id, at, actor, type, state, statuscode, text_nl, text_en)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
          event.deliveryId(),
          event.at(),
          event.actor(),
          event.type(),
          event.state(),
          event.statuscode(),
          event.text().nl(),
          event.text().en());
    }
  }

  static List<Event> after(Tx tx, long sequence, int limit) throws SQLException {
    return tx.list(
        "SELECT * FROM event WHERE sequence > ? ORDER BY sequence LIMIT ?",
        Rows::event,
        sequence,
        limit);
  }
}
