// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.ReceivedQuery;
import digipoort.api.Scope;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The condition of a query for received berichten within a scope. */
final class ReceivedSelection {
  private final StringBuilder where = new StringBuilder(" WHERE 1 = 1");
  private final List<@Nullable Object> values = new ArrayList<>();

  private ReceivedSelection(Scope scope) {
    among("r.aansluiting", scope.aansluitingen());
    among("r.nummer", scope.belanghebbenden());
    among("r.berichtsoort", scope.berichtsoorten());
  }

  static List<ReceivedRow> list(Seals seals, Tx tx, ReceivedQuery query, Scope scope)
      throws SQLException {
    ReceivedSelection selection = new ReceivedSelection(scope);
    if (query.acknowledged() != null) {
      selection
          .where
          .append(" AND r.acknowledged IS ")
          .append(query.acknowledged() ? "NOT NULL" : "NULL");
    }
    selection.equal("r.berichtsoort = ?", query.berichtsoort());
    selection.equal("r.aansluiting = ?", query.aansluiting());
    selection.equal("r.nummer = ?", query.belanghebbende());
    if (query.reference() != null) {
      selection.where.append(
          " AND (r.kenmerk = ? OR r.berichtkenmerk = ? OR r.aanleverkenmerk = ?)");
      selection.values.addAll(List.of(query.reference(), query.reference(), query.reference()));
    }
    selection.equal("r.fetched >= ?", query.fetchedFrom());
    selection.equal("r.fetched < ?", query.fetchedUntil());
    selection.values.add(query.limit());
    selection.values.add(query.offset());
    return ReceivedRows.load(
        seals,
        tx,
        selection.where + " ORDER BY r.seq DESC LIMIT ? OFFSET ?",
        selection.values.toArray());
  }

  static InboxTally tally(Tx tx, Scope scope) throws SQLException {
    ReceivedSelection selection = new ReceivedSelection(scope);
    return tx.first(
            "SELECT count(*) AS waiting, min(r.fetched) AS oldest, sum(CASE WHEN r.readable IN"
                + " ('NO_ADAPTER', 'FAILED') THEN 1 ELSE 0 END) AS unreadable FROM received r"
                + selection.where
                + " AND r.acknowledged IS NULL",
            row ->
                new InboxTally(
                    row.getLong("waiting"), Tx.moment(row, "oldest"), row.getLong("unreadable")),
            selection.values.toArray())
        .orElseThrow();
  }

  private void among(String column, Collection<String> names) {
    if (names.contains(Scope.ANY)) {
      return;
    }
    if (names.isEmpty()) {
      where.append(" AND 1 = 0");
      return;
    }
    where.append(" AND ").append(column).append(" IN (?");
    where.append(", ?".repeat(names.size() - 1)).append(')');
    values.addAll(names);
  }

  private void equal(String condition, @Nullable Object value) {
    if (value != null) {
      where.append(" AND ").append(condition);
      values.add(value);
    }
  }
}
