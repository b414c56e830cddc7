// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.DeliveryId;
import digipoort.api.DeliveryQuery;
import digipoort.api.Scope;
import digipoort.api.State;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The deliveries that fit a query and lie within a scope. */
final class Selection {
  private static final String NEWEST_FIRST = " ORDER BY created DESC, seq DESC LIMIT ? OFFSET ?";

  private final StringBuilder where = new StringBuilder(" WHERE 1 = 1");
  private final List<@Nullable Object> values = new ArrayList<>();

  private Selection(Scope scope) {
    among("aansluiting", scope.aansluitingen());
    among("nummer", scope.belanghebbenden());
    among("berichtsoort", scope.berichtsoorten());
  }

  /** All that lie within a scope. */
  static Selection within(Scope scope) {
    return new Selection(scope);
  }

  static List<DeliveryRow> list(Tx tx, DeliveryQuery query, Scope scope) throws SQLException {
    Selection selection = new Selection(scope);
    if (!selection.after(tx, query.after(), scope)) {
      return List.of();
    }
    if (!query.states().isEmpty()) {
      selection.in("state", query.states());
    }
    selection.equal("berichtsoort = ?", query.berichtsoort());
    selection.equal("aansluiting = ?", query.aansluiting());
    selection.equal("owner = ?", query.owner());
    selection.equal("nummer = ?", query.belanghebbende());
    if (query.reference() != null) {
      selection.where.append(" AND (submission_key = ? OR aanleverkenmerk = ? OR kenmerk = ?)");
      selection.values.addAll(List.of(query.reference(), query.reference(), query.reference()));
    }
    selection.equal("created >= ?", query.createdFrom());
    selection.equal("created < ?", query.createdUntil());
    selection.values.add(query.limit());
    selection.values.add(query.offset());
    String sql = "SELECT * FROM delivery" + selection.where + NEWEST_FIRST;
    return tx.list(sql, Rows::delivery, selection.values());
  }

  /** False when there is no such delivery within the scope to read on after. */
  private boolean after(Tx tx, @Nullable DeliveryId last, Scope scope) throws SQLException {
    if (last == null) {
      return true;
    }
    Selection within = new Selection(scope);
    within.equal("id = ?", last);
    return tx.first(
            "SELECT created, seq FROM delivery" + within.where(),
            row -> {
              where.append(" AND (created, seq) < (?, ?)");
              values.add(row.getLong(1));
              return values.add(row.getLong(2));
            },
            within.values())
        .isPresent();
  }

  static Set<String> aansluitingen(Tx tx, Set<State> states) throws SQLException {
    String names =
        states.stream().map(state -> "'" + state.name() + "'").collect(Collectors.joining(","));
    return new LinkedHashSet<>(
        tx.list(
            "SELECT DISTINCT aansluiting FROM delivery WHERE state IN (" + names + ") ORDER BY 1",
            row -> row.getString(1)));
  }

  String where() {
    return where.toString();
  }

  @Nullable Object[] values() {
    return values.toArray();
  }

  private void among(String column, Collection<String> names) {
    if (!names.contains(Scope.ANY)) {
      in(column, names);
    }
  }

  private void in(String column, Collection<?> names) {
    if (names.isEmpty()) {
      where.append(" AND 1 = 0");
      return;
    }
    where.append(" AND ").append(column).append(" IN (?").append(", ?".repeat(names.size() - 1));
    where.append(')');
    values.addAll(names);
  }

  private void equal(String condition, @Nullable Object value) {
    if (value != null) {
      where.append(" AND ").append(condition);
      values.add(value);
    }
  }
}
