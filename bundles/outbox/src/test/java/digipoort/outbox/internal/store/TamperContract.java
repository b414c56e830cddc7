// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import static digipoort.outbox.internal.store.Secrets.ONE;
import static digipoort.outbox.internal.store.Secrets.fresh;
import static digipoort.outbox.internal.store.Secrets.octets;
import static digipoort.outbox.internal.store.Secrets.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.api.StorageException;
import org.junit.jupiter.api.Test;

/** What was changed in the database is noticed, on every database. */
interface TamperContract {
  Database database();

  private DeliveryStore store() {
    return new SqlStore(database(), Secrets.seals(database(), ONE));
  }

  @Test
  default void changedPiecesAreNoticed() {
    DeliveryStore store = store();
    byte[] octets = octets(Chunks.CHUNK * 2 + 5);
    DeliveryRow row = stored(store, fresh("UWV-x", "1", octets, octets));
    DeliveryRow other = stored(store, fresh("UWV-x", "2", octets, octets));
    String its = " WHERE delivery_id = '" + row.id() + "' AND position = 0 AND chunk = ";
    String at =
        "(SELECT c.octets FROM content_chunk c WHERE c.delivery_id = '%s'"
            + " AND c.position = %d AND c.chunk = %d)";
    String set = "UPDATE content_chunk SET octets = ";
    spoilt(store, row, set + at.formatted(row.id(), 0, 1) + its + 0);
    spoilt(store, row, set + at.formatted(other.id(), 0, 1) + its + 1);
    spoilt(store, row, set + at.formatted(row.id(), 1, 1) + its + 1);
    spoilt(store, row, "DELETE FROM content_chunk" + its + 2);
    spoilt(store, row, "DELETE FROM content_chunk" + its + 1);
    spoilt(store, row, "DELETE FROM content_chunk WHERE delivery_id = '" + row.id() + "'");
    spoilt(store, row, "UPDATE content SET length = 5 WHERE delivery_id = '" + row.id() + "'");
    assertThat(store.seals().unreadable(other)).isEmpty();
  }

  @Test
  default void aBitThatFlipsIsNoticed() {
    DeliveryStore store = store();
    DeliveryRow row = stored(store, fresh("UWV-x", "1", octets(100)));
    byte[] octets = chunk(row);
    octets[50] ^= 1;
    undone(
        () ->
            database()
                .write(
                    "spoil",
                    tx -> {
                      tx.update(
                          "UPDATE content_chunk SET octets = ? WHERE delivery_id = ?",
                          octets,
                          row.id());
                      seesBroken(tx, store, row);
                      throw new Undo();
                    }));
  }

  /** Ends a transaction so that nothing of it stays. */
  final class Undo extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private byte[] chunk(DeliveryRow row) {
    return database()
        .read(
            "look",
            tx ->
                tx.first(
                        "SELECT octets FROM content_chunk WHERE delivery_id = ?",
                        found -> found.getBytes(1),
                        row.id())
                    .orElseThrow());
  }

  private static void undone(Runnable work) {
    assertThatThrownBy(work::run).isInstanceOf(Undo.class);
  }

  private static void seesBroken(Tx tx, DeliveryStore store, DeliveryRow row) {
    assertThatThrownBy(() -> KeyUse.readAll(tx, store.seals(), row.id()))
        .isInstanceOf(StorageException.class)
        .hasMessageContainingAll(row.id().value(), "no longer as it was stored", "delivery-cancel")
        .satisfies(
            e -> assertThat(SealException.in((StorageException) e).get().passes()).isFalse());
  }

  private void spoilt(DeliveryStore store, DeliveryRow row, String how) {
    undone(
        () ->
            database()
                .write(
                    "spoil",
                    tx -> {
                      tx.update(how);
                      seesBroken(tx, store, row);
                      throw new Undo();
                    }));
    assertThat(store.seals().unreadable(row)).isEmpty();
  }
}
