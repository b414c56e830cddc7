// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.DeliveryId;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which rows are encrypted, and with which keys. */
final class KeyUse {
  private static final List<String> TABLES =
      List.of("content", "received_content", "attempt", "status_answer");

  private KeyUse() {}

  static List<String> confidential(Tx tx) throws SQLException {
    return tx.list("SELECT berichtsoort FROM confidential", row -> row.getString(1));
  }

  static boolean isConfidential(Tx tx, String berichtsoort) throws SQLException {
    return tx.exists("SELECT 1 FROM confidential WHERE berichtsoort = ?", berichtsoort);
  }

  static int remember(Tx tx, Collection<String> confidential) throws SQLException {
    int added = 0;
    for (String berichtsoort : confidential) {
      added +=
          tx.update(
              "INSERT INTO confidential (berichtsoort) VALUES (?) ON CONFLICT DO NOTHING",
              berichtsoort);
    }
    return added;
  }

  /** One step of an index for each, however many rows there are. */
  static Set<String> ids(Tx tx) throws SQLException {
    Set<String> found = new LinkedHashSet<>();
    for (String table : TABLES) {
      Optional<String> next = Optional.of("");
      while (next.isPresent()) {
        next =
            tx.first(
                "SELECT key_id FROM " + table + " WHERE key_id > ? ORDER BY key_id LIMIT 1",
                row -> row.getString(1),
                next.get());
        next.ifPresent(found::add);
      }
    }
    return found;
  }

  static long count(Tx tx, String id) throws SQLException {
    return tx.first(
            "SELECT (SELECT count(*) FROM content WHERE key_id = ?)"
                + " + (SELECT count(*) FROM received_content WHERE key_id = ?)",
            row -> row.getLong(1),
            id,
            id)
        .orElseThrow();
  }

  /** Reads all contents of a delivery to their end. */
  static int readAll(Tx tx, Seals seals, DeliveryId id) throws SQLException {
    List<Chunks> contents = contents(tx, id);
    for (Chunks content : contents) {
      int chunk = 0;
      while (content.read(tx, seals, chunk).length > 0) {
        chunk++;
      }
    }
    return contents.size();
  }

  static List<Chunks> contents(Tx tx, DeliveryId id) throws SQLException {
    return tx.list(
        "SELECT * FROM content WHERE delivery_id = ? ORDER BY position",
        row -> Chunks.of(Chunks.Table.SENT, row),
        id);
  }
}
