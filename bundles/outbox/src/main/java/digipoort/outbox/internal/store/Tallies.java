// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.Scope;
import digipoort.api.State;
import digipoort.outbox.internal.store.AansluitingTally.Kind;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts deliveries; each query is answered from an index. */
final class Tallies {
  private static final String OPEN =
      " IN ('READY', 'SENDING', 'UNCONFIRMED', 'DELIVERED', 'PARKED')";

  private static final String LATE =
      "state IN ('READY', 'SENDING', 'UNCONFIRMED', 'PARKED') AND deadline < ";

  private static final String REJECTED =
      "state = 'REJECTED' AND handled IS NULL AND resubmitted_as IS NULL AND updated > ";

  /** Nothing was handed over since that takes its place: a correction of it, or its period anew. */
  private static final String UNANSWERED =
      " AND NOT EXISTS (SELECT 1 FROM delivery n WHERE n.subject = delivery.subject"
          + " AND n.berichtsoort = delivery.berichtsoort AND n.oin = delivery.oin"
          + " AND n.omgeving = delivery.omgeving AND n.seq > delivery.seq"
          + " AND n.state NOT IN ('REJECTED', 'CANCELLED')"
          + " AND (n.eerder_aanleverkenmerk = delivery.aanleverkenmerk"
          + " OR (n.tijdvak_begin = delivery.tijdvak_begin"
          + " AND n.tijdvak_einde = delivery.tijdvak_einde)))";

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

  /** What a person should look at, by aansluiting. */
  static List<AansluitingTally> troubles(Tx tx, Scope scope, Instant now, Instant rejectedAfter)
      throws SQLException {
    Selection within = Selection.within(scope);
    List<AansluitingTally> all = new ArrayList<>();
    all.addAll(count(tx, within, Kind.PARKED, "updated", "state = 'PARKED'"));
    all.addAll(count(tx, within, Kind.OVERDUE, "deadline", LATE + millis(now)));
    String rejected = REJECTED + millis(rejectedAfter) + UNANSWERED;
    all.addAll(count(tx, within, Kind.REJECTED, "updated", rejected));
    all.addAll(count(tx, within, Kind.ATTENTION, "updated", "attention = 1 AND state" + OPEN));
    return all;
  }

  private static String millis(Instant moment) {
    return Long.toString(moment.toEpochMilli());
  }

  private static List<AansluitingTally> count(
      Tx tx, Selection within, Kind kind, String since, String condition) throws SQLException {
    return tx.list(
        "SELECT aansluiting, count(*), min("
            + since
            + ") FROM delivery"
            + within.where()
            + " AND "
            + condition
            + " GROUP BY aansluiting ORDER BY aansluiting",
        row ->
            new AansluitingTally(
                row.getString(1), kind, row.getLong(2), Instant.ofEpochMilli(row.getLong(3))),
        within.values());
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
