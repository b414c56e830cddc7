// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.Scope;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what else was filed about a belanghebbende. */
final class Relations {
  /** A correction by the same berichtsoort takes the place of what it names. */
  private static final String STANDS =
      " AND state NOT IN ('REJECTED', 'CANCELLED') AND purged IS NULL AND NOT EXISTS"
          + " (SELECT 1 FROM delivery c WHERE c.subject = d.subject"
          + " AND c.berichtsoort = d.berichtsoort AND c.oin = d.oin AND c.omgeving = d.omgeving"
          + " AND c.eerder_aanleverkenmerk = d.aanleverkenmerk"
          + " AND c.state NOT IN ('REJECTED', 'CANCELLED'))";

  static final String LATEST = " ORDER BY seq + 0 DESC LIMIT ?";

  private Relations() {}

  /**
   * What touches the period, and what touches one of those: the months beside a quarter that one of
   * them lies in. The latest last.
   */
  static List<DeliveryRow> list(
      Tx tx, Period period, Collection<String> berichtsoorten, Scope scope, int limit)
      throws SQLException {
    List<DeliveryRow> touching = touching(tx, period, berichtsoorten, scope, limit);
    Period wider = period.reaching(touching);
    return wider.equals(period) ? touching : touching(tx, wider, berichtsoorten, scope, limit);
  }

  /** The latest last; the sum keeps a database from reading all rows by their number. */
  private static List<DeliveryRow> touching(
      Tx tx, Period period, Collection<String> berichtsoorten, Scope scope, int limit)
      throws SQLException {
    List<@Nullable Object> values = new ArrayList<>();
    String sql = sql(values, period, berichtsoorten, scope) + LATEST;
    values.add(limit);
    List<DeliveryRow> found = tx.list(sql, Rows::delivery, values.toArray());
    Collections.reverse(found);
    return found;
  }

  static String sql(
      List<@Nullable Object> values,
      Period period,
      Collection<String> berichtsoorten,
      Scope scope) {
    Selection within = Selection.within(scope);
    Collections.addAll(values, within.values());
    values.add(period.subject());
    values.addAll(berichtsoorten);
    values.add(period.tijdvak().einde());
    values.add(period.tijdvak().begin());
    values.add(period.oin());
    values.add(period.omgeving());
    String marks = "?" + ", ?".repeat(berichtsoorten.size() - 1);
    return "SELECT * FROM delivery d"
        + within.where()
        + " AND subject = ? AND berichtsoort IN ("
        + marks
        + ") AND tijdvak_begin <= ? AND tijdvak_einde >= ? AND oin = ? AND omgeving = ?"
        + STANDS;
  }
}
