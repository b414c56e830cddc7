// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.DeliveryId;
import digipoort.api.Inquiry;
import digipoort.api.Kenmerk;
import digipoort.api.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was seen when Digipoort was asked about deliveries in doubt. */
final class Inquiries {
  private static final int AT_ONCE = 400;

  private Inquiries() {}

  static void insert(Tx tx, Inquiry inquiry) throws SQLException {
    tx.update(
        "INSERT INTO inquiry (delivery_id, number, at, attempt, result, text_nl, text_en, asked,"
            + " clock, answered, shown, control) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        inquiry.deliveryId(),
        inquiry.number(),
        inquiry.at(),
        inquiry.attempt(),
        inquiry.result(),
        inquiry.text().nl(),
        inquiry.text().en(),
        exact(inquiry.asked()),
        exact(inquiry.clock()),
        exact(inquiry.answered()),
        inquiry.shown(),
        inquiry.control());
    for (Inquiry.Candidate candidate : inquiry.candidates()) {
      tx.update(
          "INSERT INTO inquiry_candidate (delivery_id, inquiry, kenmerk, first_status, certain)"
              + " VALUES (?, ?, ?, ?, ?)",
          inquiry.deliveryId(),
          inquiry.number(),
          candidate.kenmerk(),
          exact(candidate.firstStatus()),
          candidate.within());
    }
  }

  private static @Nullable String exact(@Nullable Instant moment) {
    return moment == null ? null : moment.toString();
  }

  static List<Inquiry> of(Tx tx, DeliveryId id) throws SQLException {
    Map<Integer, List<Inquiry.Candidate>> candidates = new HashMap<>();
    tx.list(
        "SELECT * FROM inquiry_candidate WHERE delivery_id = ? ORDER BY first_status, kenmerk",
        row ->
            candidates
                .computeIfAbsent(row.getInt("inquiry"), number -> new ArrayList<>())
                .add(candidate(row)),
        id);
    return tx.list(
        "SELECT * FROM inquiry WHERE delivery_id = ? ORDER BY number",
        row -> inquiry(id, row, candidates.getOrDefault(row.getInt("number"), List.of())),
        id);
  }

  private static Inquiry.Candidate candidate(ResultSet row) throws SQLException {
    return new Inquiry.Candidate(
        new Kenmerk(row.getString("kenmerk")),
        Rows.exact(row.getString("first_status")),
        row.getInt("certain") == 1);
  }

  private static Inquiry inquiry(DeliveryId id, ResultSet row, List<Inquiry.Candidate> candidates)
      throws SQLException {
    String control = row.getString("control");
    return new Inquiry(
        id,
        row.getInt("number"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getInt("attempt"),
        row.getString("result"),
        new Text(row.getString("text_nl"), row.getString("text_en")),
        Rows.exact(row.getString("asked")),
        Rows.exact(row.getString("clock")),
        Rows.exact(row.getString("answered")),
        row.getInt("shown"),
        control == null ? null : new Kenmerk(control),
        candidates);
  }

  static boolean isTaken(Tx tx, DeliveryId id, Change change) throws SQLException {
    return change.unlessTaken
        && tx.exists("SELECT 1 FROM delivery WHERE kenmerk = ? AND id <> ?", change.kenmerk, id);
  }

  static Map<Kenmerk, Set<Holder>> known(Tx tx, String omgeving, Collection<Kenmerk> kenmerken)
      throws SQLException {
    Map<Kenmerk, Set<Holder>> known = new HashMap<>();
    List<Kenmerk> all = List.copyOf(kenmerken);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<Kenmerk> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
      look(tx, omgeving, some, known);
    }
    return known;
  }

  private static void look(
      Tx tx, String omgeving, List<Kenmerk> some, Map<Kenmerk, Set<Holder>> known)
      throws SQLException {
    String among = " IN (?" + ", ?".repeat(some.size() - 1) + ")";
    List<String> queries =
        List.of(
            "SELECT kenmerk, id, oin FROM delivery WHERE omgeving = ? AND kenmerk",
            "SELECT second_kenmerk, id, oin FROM delivery WHERE omgeving = ? AND second_kenmerk",
            "SELECT a.kenmerk, d.id, d.oin FROM attempt a JOIN delivery d ON d.id = a.delivery_id"
                + " WHERE d.omgeving = ? AND a.kenmerk");
    List<@Nullable Object> values = new ArrayList<>();
    values.add(omgeving);
    values.addAll(some);
    for (String query : queries) {
      tx.list(
          query + among,
          row ->
              known
                  .computeIfAbsent(new Kenmerk(row.getString(1)), kenmerk -> new HashSet<>())
                  .add(new Holder(new DeliveryId(row.getString(2)), row.getString(3))),
          values.toArray());
    }
  }
}
