// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.State;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds what is to be done, and what was left behind. */
final class Due {
  private static final String SERIAL =
      "o.doubt = 1 AND o.oin = d.oin AND o.omgeving = d.omgeving"
          + " AND o.berichtsoort = d.berichtsoort AND o.subject = d.subject";
  private static final String AHEAD =
      " WHERE touched > ? AND state NOT IN ('COMPLETED', 'REJECTED', 'CANCELLED')";

  private Due() {}

  static List<DeliveryRow> list(Tx tx, State state, String aansluiting, Instant now, int limit)
      throws SQLException {
    return tx.list(
        "SELECT * FROM delivery d WHERE state = ? AND aansluiting = ? AND due <= ?"
            + " AND NOT (state = 'READY' AND EXISTS (SELECT 1 FROM delivery o WHERE "
            + SERIAL
            + ")) ORDER BY deadline IS NULL, deadline, due, seq LIMIT ?",
        Rows::delivery,
        state,
        aansluiting,
        now,
        limit);
  }

  static Optional<DeliveryRow> inDoubtBefore(Tx tx, DeliveryRow row) throws SQLException {
    return tx.first(
        "SELECT o.* FROM delivery d JOIN delivery o ON "
            + SERIAL
            + " WHERE d.id = ? AND o.id <> d.id",
        Rows::delivery,
        row.id());
  }

  static List<DeliveryRow> lostClaims(Tx tx, String instance, Instant now) throws SQLException {
    return tx.list(
        "SELECT * FROM delivery WHERE state = 'SENDING'"
            + " AND (claim_instance <> ? OR claim_until < ?) ORDER BY seq",
        Rows::delivery,
        instance,
        now);
  }

  static boolean isAhead(Tx tx, Instant limit) throws SQLException {
    return tx.exists("SELECT 1 FROM delivery" + AHEAD, limit);
  }

  static int followClock(Tx tx, Instant now, Instant limit) throws SQLException {
    return tx.update(
        "UPDATE delivery SET due = max(? + max(due - touched, 0), coalesce(not_before, 0)),"
            + " resend_after = ? + max(resend_after - touched, 0),"
            + " claim_until = ? + max(claim_until - touched, 0),"
            + " follow_until = ? + max(follow_until - touched, 0),"
            + " touched = ?, version = version + 1"
            + AHEAD,
        now,
        now,
        now,
        now,
        now,
        limit);
  }
}
