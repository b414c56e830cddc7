// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.Scope;
import digipoort.api.State;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts deliveries; each query is answered from an index. */
final class Tallies {
  private static final String OPEN =
      " IN ('READY', 'SENDING', 'UNCONFIRMED', 'DELIVERED', 'PARKED')";

  private Tallies() {}

  static Tally of(Tx tx, Scope scope) throws SQLException {
    Selection within = Selection.within(scope);
    Map<State, Long> counts = new EnumMap<>(State.class);
    tx.list(
        "SELECT state, count(*) FROM delivery" + within.where() + " GROUP BY state",
        row -> counts.put(State.valueOf(row.getString(1)), row.getLong(2)),
        within.values());
    long attention =
        tx.first(
                "SELECT count(*) FROM delivery"
                    + within.where()
                    + " AND attention = 1 AND state"
                    + OPEN,
                row -> row.getLong(1),
                within.values())
            .orElse(0L);
    return new Tally(counts, oldest(tx, within, counts.keySet()), parked(tx, within), attention);
  }

  private static @Nullable Instant oldest(Tx tx, Selection within, Set<State> states)
      throws SQLException {
    Set<Instant> found = new LinkedHashSet<>();
    for (State state : states) {
      if (!state.isFinal()) {
        tx.first(
                "SELECT created FROM delivery"
                    + within.where()
                    + " AND state = '"
                    + state
                    + "' ORDER BY created LIMIT 1",
                row -> Instant.ofEpochMilli(row.getLong(1)),
                within.values())
            .ifPresent(found::add);
      }
    }
    return found.stream().min(Comparator.naturalOrder()).orElse(null);
  }

  private static @Nullable Instant parked(Tx tx, Selection within) throws SQLException {
    Optional<Instant> found =
        tx.first(
            "SELECT updated FROM delivery"
                + within.where()
                + " AND state = 'PARKED' ORDER BY updated LIMIT 1",
            row -> Instant.ofEpochMilli(row.getLong(1)),
            within.values());
    return found.orElse(null);
  }

  static Set<String> openBerichtsoorten(Tx tx, Scope scope) throws SQLException {
    Selection within = Selection.within(scope);
    return new LinkedHashSet<>(
        tx.list(
            "SELECT DISTINCT berichtsoort FROM delivery"
                + within.where()
                + " AND state"
                + OPEN
                + " ORDER BY 1",
            row -> row.getString(1),
            within.values()));
  }
}
