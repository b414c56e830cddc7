// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.State;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what is to be done, and what was left behind. */
final class Due {
  private static final String SERIAL =
      "o.doubt = 1 AND o.oin = d.oin AND o.omgeving = d.omgeving"
          + " AND o.berichtsoort = d.berichtsoort AND o.subject = d.subject";

  private static final String DUE =
      "SELECT * FROM delivery d WHERE state = ? AND aansluiting = ? AND due <= ?";

  /** The sum keeps the database from the index by due, which does not give them in order. */
  private static final String URGENT = DUE.replace("due <=", "deadline IS NOT NULL AND due + 0 <=");

  private static final String FREE =
      " AND NOT EXISTS (SELECT 1 FROM delivery o WHERE " + SERIAL + " AND o.id <> d.id)";

  private Due() {}

  /**
   * What is due: nearest deadline first, then what has none, by its moment. What is to be sent is
   * read from an index in order, until it is enough.
   */
  static List<DeliveryRow> list(Tx tx, State state, String aansluiting, Instant now, int limit)
      throws SQLException {
    if (state != State.READY) {
      return asked(tx, state, aansluiting, now, limit);
    }
    List<DeliveryRow> found =
        tx.list(
            URGENT + FREE + " ORDER BY deadline, due, seq LIMIT ?",
            Rows::delivery,
            state,
            aansluiting,
            now,
            limit);
    if (found.size() < limit) {
      found.addAll(
          tx.list(
              DUE + FREE + " AND deadline IS NULL ORDER BY due, seq LIMIT ?",
              Rows::delivery,
              state,
              aansluiting,
              now,
              limit - found.size()));
    }
    return found;
  }

  private static List<DeliveryRow> asked(
      Tx tx, State state, String aansluiting, Instant now, int limit) throws SQLException {
    String order = " ORDER BY (deadline IS NULL), deadline, due, seq";
    return tx.list(
        "SELECT * FROM delivery WHERE seq IN (SELECT seq FROM delivery WHERE due IS NOT NULL"
            + " AND state = ? AND aansluiting = ? AND due <= ?"
            + order
            + " LIMIT ?)"
            + order,
        Rows::delivery,
        state,
        aansluiting,
        now,
        limit);
  }

  static Optional<DeliveryRow> reserve(Tx tx, DeliveryRow row, Instant until) throws SQLException {
    return tx.first(
        "UPDATE delivery SET due = ?, version = version + 1 WHERE id = ? AND version = ?"
            + " RETURNING *",
        Rows::delivery,
        until,
        row.id(),
        row.version());
  }

  static Optional<DeliveryRow> inDoubtBefore(Tx tx, DeliveryRow row) throws SQLException {
    return tx.first(
        "SELECT o.* FROM delivery d JOIN delivery o ON "
            + SERIAL
            + " WHERE d.id = ? AND o.id <> d.id",
        Rows::delivery,
        row.id());
  }

  /** On a database of several processes a claim lasts until it has run out, whoever made it. */
  static List<Queue> queues(Tx tx) throws SQLException {
    record Held(String id, long waiting) {}
    List<Held> held =
        tx.list(
            "SELECT o.id, count(*) FROM delivery o JOIN delivery d ON "
                + SERIAL
                + " WHERE o.state IN ('UNCONFIRMED', 'PARKED') AND d.state = 'READY'"
                + " AND d.id <> o.id GROUP BY o.id ORDER BY 2 DESC, 1 LIMIT 200",
            row -> new Held(row.getString(1), row.getLong(2)));
    List<Queue> queues = new ArrayList<>();
    for (Held one : held) {
      tx.first("SELECT * FROM delivery WHERE id = ?", Rows::delivery, one.id())
          .ifPresent(row -> queues.add(new Queue(row, one.waiting())));
    }
    return queues;
  }

  static List<DeliveryRow> lostClaims(Tx tx, String instance, Instant now) throws SQLException {
    String lost = "SELECT * FROM delivery WHERE state = 'SENDING' AND (claim_until < ?";
    return tx.dialect().isShared()
        ? tx.list(lost + ") ORDER BY seq", Rows::delivery, now)
        : tx.list(lost + " OR claim_instance <> ?) ORDER BY seq", Rows::delivery, now, instance);
  }

  static boolean isAhead(Tx tx, Instant now, Duration tolerance) throws SQLException {
    return tx.exists("SELECT 1 FROM delivery" + ahead(tx, now), tolerance.toMillis());
  }

  /**
   * The moment is taken for each row when it is looked at, so that none is taken for ahead late.
   */
  static int followClock(Tx tx, Instant now, Duration tolerance) throws SQLException {
    String moment = tx.dialect().now(now);
    return tx.update(
        "UPDATE delivery SET due = CASE WHEN "
            + from(moment, "due")
            + " < not_before THEN not_before ELSE "
            + from(moment, "due")
            + " END, resend_after = "
            + from(moment, "resend_after")
            + ", claim_until = "
            + from(moment, "claim_until")
            + ", follow_until = "
            + from(moment, "follow_until")
            + ", touched = "
            + moment
            + ", version = version + 1"
            + ahead(tx, now),
        tolerance.toMillis());
  }

  private static String ahead(Tx tx, Instant now) {
    return " WHERE touched > "
        + tx.dialect().now(now)
        + " + ? AND state NOT IN ('COMPLETED', 'REJECTED', 'CANCELLED')";
  }

  /** As long after now as it was after the row was written; nothing stays nothing. */
  private static String from(String now, String column) {
    return now + " + CASE WHEN " + column + " < touched THEN 0 ELSE " + column + " - touched END";
  }
}
