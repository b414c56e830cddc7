// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.DeliveryId;
import digipoort.evidence.RawAnswer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is kept for evidence, and how it is let go. */
final class Archives {
  private static final String KEPT =
      " purged IS NULL AND state IN ('COMPLETED', 'REJECTED', 'CANCELLED')";

  private Archives() {}

  static Archived of(Tx tx, Seals seals, DeliveryId id) throws SQLException {
    requireAll(tx, seals, id);
    Opener opener = seals.strict();
    List<RawAnswer> answers =
        tx.list(
            "SELECT answered, answer, key_id FROM status_answer WHERE delivery_id = ?"
                + " AND answer IS NOT NULL ORDER BY seq",
            row -> answer(row, opener, id),
            id);
    return tx.first(
            "SELECT purged, digest_key, adapter, adapter_version, descriptor FROM delivery"
                + " WHERE id = ?",
            row ->
                new Archived(
                    Tx.moment(row, "purged") != null,
                    !"".equals(row.getString("digest_key")),
                    answers,
                    software(row)),
            id)
        .orElseThrow();
  }

  private static RawAnswer answer(ResultSet row, Opener opener, DeliveryId id) throws SQLException {
    String answered = row.getString("answered");
    byte[] answer = opener.octets(row, "answer", Bound.statussen(id, answered));
    return new RawAnswer(Instant.parse(answered), Objects.requireNonNull(answer));
  }

  /**
   * Evidence is whole or not at all: what cannot be decrypted is said before anything is written.
   */
  private static void requireAll(Tx tx, Seals seals, DeliveryId id) throws SQLException {
    for (Chunks content : KeyUse.contents(tx, id)) {
      seals.require(content.keyId(), "delivery " + id);
    }
    Opener opener = seals.strict();
    tx.list("SELECT * FROM attempt WHERE delivery_id = ?", row -> Rows.attempt(row, opener), id);
    tx.list("SELECT * FROM status WHERE delivery_id = ?", row -> Rows.status(row, opener), id);
    tx.list("SELECT * FROM finding WHERE delivery_id = ?", row -> Rows.finding(row, opener), id);
  }

  private static SortedMap<String, String> software(ResultSet row) throws SQLException {
    SortedMap<String, String> software = new TreeMap<>();
    software.put("adapter", row.getString("adapter") + " " + row.getString("adapter_version"));
    software.put("descriptor", row.getString("descriptor"));
    return software;
  }

  /** One step of the index for each, however many deliveries there are. */
  static Set<String> berichtsoorten(Tx tx) throws SQLException {
    Set<String> found = new LinkedHashSet<>();
    Optional<String> next = Optional.of("");
    while (next.isPresent()) {
      next =
          tx.first(
              "SELECT berichtsoort FROM delivery WHERE berichtsoort > ? AND"
                  + KEPT
                  + " ORDER BY berichtsoort LIMIT 1",
              row -> row.getString(1),
              next.get());
      next.ifPresent(found::add);
    }
    return found;
  }

  static List<DeliveryId> concluded(Tx tx, String berichtsoort, Instant before, int limit)
      throws SQLException {
    return tx.list(
        "SELECT id FROM delivery WHERE berichtsoort = ? AND updated < ? AND"
            + KEPT
            + " ORDER BY updated LIMIT ?",
        row -> new DeliveryId(row.getString(1)),
        berichtsoort,
        before,
        limit);
  }

  static void add(Tx tx, Sealer sealer, DeliveryId id, RawAnswer answer) throws SQLException {
    String answered = answer.answered().toString();
    tx.update(
        "INSERT INTO status_answer (delivery_id, answered, answer, key_id) VALUES (?, ?, ?, ?)",
        id,
        answered,
        sealer.seal(Bound.statussen(id, answered), answer.answer()),
        sealer.keyId());
  }

  /**
   * Contents, raw messages and whatever repeats words of them; statuses stay, and digests of what
   * is not confidential.
   */
  static void purge(Tx tx, DeliveryId id, boolean hidden, Instant at) throws SQLException {
    tx.update("DELETE FROM content_chunk WHERE delivery_id = ?", id);
    tx.update("DELETE FROM finding WHERE delivery_id = ?", id);
    if (hidden) {
      removeDigests(tx, id);
    }
    tx.update(
        "UPDATE attempt SET request = NULL, answer = NULL, key_id = NULL WHERE delivery_id = ?",
        id);
    tx.update("UPDATE status_answer SET answer = NULL, key_id = NULL WHERE delivery_id = ?", id);
    tx.update(
        "UPDATE status SET statusdetails = NULL, sealed = NULL, key_id = NULL,"
            + " foutbeschrijving = CASE WHEN foutcode IS NULL THEN NULL ELSE '' END"
            + " WHERE delivery_id = ?",
        id);
    tx.update(
        "UPDATE delivery SET purged = ?, preview_nl = '-', preview_en = '-' WHERE id = ?", at, id);
  }

  /** And lengths: with the rest of a content known they tell something too. */
  static void removeDigests(Tx tx, DeliveryId id) throws SQLException {
    tx.update(
        "UPDATE content SET sha256 = '', length = 0, sealed = NULL, key_id = NULL"
            + " WHERE delivery_id = ?",
        id);
    tx.update("UPDATE attempt SET request_sha256 = NULL WHERE delivery_id = ?", id);
    tx.update("UPDATE delivery SET digest = '', digest_key = '' WHERE id = ?", id);
  }
}
