// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Faults in a row over an aansluiting, and its pauses. */
final class Suspensions {
  private Suspensions() {}

  static Optional<Suspension> of(Tx tx, String aansluiting) throws SQLException {
    return tx.first(
        "SELECT * FROM suspension WHERE aansluiting = ?", Rows::suspension, aansluiting);
  }

  static List<Suspension> all(Tx tx) throws SQLException {
    return tx.list("SELECT * FROM suspension ORDER BY aansluiting", Rows::suspension);
  }

  static int lift(Tx tx, String aansluiting, Instant now) throws SQLException {
    return tx.update("UPDATE suspension SET until = ? WHERE aansluiting = ?", now, aansluiting);
  }

  static void note(Tx tx, String aansluiting, Change change) throws SQLException {
    if (change.good) {
      tx.update("DELETE FROM suspension WHERE aansluiting = ?", aansluiting);
    }
    Change.Fault fault = change.fault;
    if (fault != null) {
      tx.update(
          "INSERT INTO suspension (aansluiting, faults, since, until) VALUES (?, 1, ?, 0)"
              + " ON CONFLICT (aansluiting) DO UPDATE SET faults = suspension.faults + 1, since = excluded.since",
          aansluiting,
          change.at);
      tx.update(
          "UPDATE suspension SET until = ? WHERE aansluiting = ? AND faults >= ?",
          change.at.plus(fault.pause()),
          aansluiting,
          fault.limit());
    }
  }
}
