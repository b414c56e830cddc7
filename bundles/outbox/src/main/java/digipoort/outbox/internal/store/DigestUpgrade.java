// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.DeliveryId;
import digipoort.outbox.internal.seal.Binding;
import digipoort.outbox.internal.seal.ContentKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Replaces the plain digests that earlier versions kept of encrypted contents. Each batch is a
 * transaction; what lacks its key waits for it, and nothing else waits for that.
 */
public final class DigestUpgrade {
  private static final int BATCH = 200;
  private static final int BATCHES = 25;
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
  private static final String PENDING = " WHERE key_id IS NOT NULL AND sealed IS NULL";

  private record Pending(String owner, int position, String sha256, String keyId) {
    static Pending of(ResultSet row, Chunks.Table table) throws SQLException {
      return new Pending(
          row.getString(table.column),
          row.getInt("position"),
          row.getString("sha256"),
          row.getString("key_id"));
    }
  }

  private final Seals seals;
  private final Database database;
  private Instant next = Instant.MIN;

  public DigestUpgrade(Seals seals) {
    this.seals = seals;
    database = seals.database();
  }

  /** Does a part of what is left, when it is time to look. Never called by two threads at once. */
  public void run(Instant now) {
    boolean early = now.isBefore(next) && next.isBefore(now.plus(LOOK_AGAIN).plusSeconds(1));
    if (early) {
      return;
    }
    int done = 0;
    int last = BATCH;
    for (int batch = 0; batch < BATCHES && last == BATCH; batch++) {
      last = batch(Chunks.Table.SENT) + batch(Chunks.Table.RECEIVED);
      done += last;
    }
    next = last == BATCH ? now : now.plus(LOOK_AGAIN);
    if (done > 0) {
      database.forget();
    }
  }

  /** What still waits for its key: how many contents, by the id of the key. */
  public Map<String, Long> waiting() {
    Map<String, Long> found = new LinkedHashMap<>();
    for (Chunks.Table table : Chunks.Table.values()) {
      database
          .read("count digests", tx -> counts(tx, table))
          .forEach((key, count) -> found.merge(key, count, Long::sum));
    }
    return found;
  }

  private static Map<String, Long> counts(Tx tx, Chunks.Table table) throws SQLException {
    Map<String, Long> found = new LinkedHashMap<>();
    tx.list(
        "SELECT key_id, count(*) FROM " + table.rows + PENDING + " GROUP BY key_id",
        row -> found.put(row.getString(1), row.getLong(2)));
    return found;
  }

  private int batch(Chunks.Table table) {
    Map<String, Long> waiting = database.read("count digests", tx -> counts(tx, table));
    Optional<ContentKey> key =
        waiting.keySet().stream().flatMap(id -> seals.key(id).stream()).findFirst();
    return key.isEmpty()
        ? 0
        : database.write("replace digests", tx -> replace(tx, table, key.get()));
  }

  private int replace(Tx tx, Chunks.Table table, ContentKey key) throws SQLException {
    tx.lock("digests");
    List<Pending> some =
        tx.list(
            "SELECT * FROM " + table.rows + PENDING + " AND key_id = ? LIMIT " + BATCH,
            row -> Pending.of(row, table),
            key.id());
    for (Pending one : some) {
      content(tx, table, key, one);
      if (one.position() == 0 && table == Chunks.Table.SENT) {
        submission(tx, key, new DeliveryId(one.owner()));
      } else if (one.position() == 0) {
        received(tx, key, one.owner());
      }
    }
    return some.size();
  }

  private static void content(Tx tx, Chunks.Table table, ContentKey key, Pending one)
      throws SQLException {
    Sealer sealer = Sealer.with(key);
    Binding place = Bound.sha256(table, one.owner(), one.position());
    tx.update(
        "UPDATE %s SET sha256 = ?, sealed = ? WHERE %s = ? AND position = ?"
            .formatted(table.rows, table.column),
        sealer.digest(place, one.sha256()).value(),
        sealer.seal(place, Pieces.ascii(one.sha256())),
        one.owner(),
        one.position());
  }

  private static void submission(Tx tx, ContentKey key, DeliveryId id) throws SQLException {
    Optional<DeliveryRow> row =
        tx.first("SELECT * FROM delivery WHERE id = ? AND digest_key IS NULL", Rows::delivery, id);
    if (row.isPresent()) {
      StoredDigest digest =
          Sealer.with(key)
              .digest(Bound.submission(row.get().delivery().owner()), row.get().digest().value());
      tx.update(
          "UPDATE delivery SET digest = ?, digest_key = ? WHERE id = ?",
          digest.value(),
          digest.keyId(),
          id);
    }
  }

  private static void received(Tx tx, ContentKey key, String id) throws SQLException {
    Optional<StoredDigest> digest =
        tx.first(
            "SELECT * FROM received WHERE id = ? AND digest_key IS NULL",
            row ->
                Sealer.with(key)
                    .digest(
                        Bound.received(
                            row.getString("omgeving"),
                            row.getString("oin"),
                            row.getString("kenmerk"),
                            row.getString("berichtkenmerk")),
                        row.getString("digest")),
            id);
    if (digest.isPresent()) {
      tx.update(
          "UPDATE received SET digest = ?, digest_key = ? WHERE id = ?",
          digest.get().value(),
          digest.get().keyId(),
          id);
    }
  }
}
