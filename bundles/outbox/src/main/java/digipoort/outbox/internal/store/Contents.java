// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.Bericht;
import digipoort.api.BerichtInhoud;
import digipoort.api.DeliveryId;
import digipoort.api.Identiteit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what goes on the wire; octets come chunk by chunk. */
final class Contents {
  private Contents() {}

  static Bericht bericht(Database database, DeliveryId id) {
    return database.read(
        "read bericht " + id,
        tx -> {
          List<BerichtInhoud> contents =
              tx.list(
                  "SELECT * FROM content WHERE delivery_id = ? ORDER BY position",
                  row -> inhoud(database, id, row),
                  id);
          return tx.first("SELECT * FROM delivery WHERE id = ?", row -> bericht(row, contents), id)
              .orElseThrow();
        });
  }

  private static Bericht bericht(ResultSet row, List<BerichtInhoud> contents) throws SQLException {
    return new Bericht(
        row.getString("berichtsoort"),
        row.getString("aanleverkenmerk"),
        row.getString("eerder_aanleverkenmerk"),
        new Identiteit(row.getString("nummer"), row.getString("nummer_type")),
        row.getString("rol"),
        ontvanger(row),
        row.getString("rol_ontvanger"),
        contents.get(0),
        contents.subList(1, contents.size()));
  }

  private static @Nullable Identiteit ontvanger(ResultSet row) throws SQLException {
    String nummer = row.getString("ontvanger_nummer");
    return nummer == null ? null : new Identiteit(nummer, row.getString("ontvanger_type"));
  }

  private static BerichtInhoud inhoud(Database database, DeliveryId id, ResultSet row)
      throws SQLException {
    int position = row.getInt("position");
    String sha256 = row.getString("sha256");
    return new BerichtInhoud(
        row.getString("mime_type"),
        row.getString("bestandsnaam"),
        row.getLong("length"),
        sha256,
        () -> new ChunkStream(chunk -> chunk(database, id, position, chunk), sha256));
  }

  private static byte[] chunk(Database database, DeliveryId id, int position, int chunk) {
    return database.read(
        "read the content of " + id,
        tx ->
            tx.first(
                    "SELECT octets FROM content_chunk WHERE delivery_id = ? AND position = ?"
                        + " AND chunk = ?",
                    row -> row.getBytes(1),
                    id,
                    position,
                    chunk)
                .orElse(new byte[0]));
  }
}
