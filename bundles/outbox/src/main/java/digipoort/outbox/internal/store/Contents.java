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

  static Bericht bericht(Seals seals, DeliveryId id) {
    return seals
        .database()
        .read(
            "read bericht " + id,
            tx -> {
              List<BerichtInhoud> contents =
                  tx.list(
                      "SELECT * FROM content WHERE delivery_id = ? ORDER BY position",
                      row -> Chunks.inhoud(seals, Chunks.Table.SENT, row),
                      id);
              return tx.first(
                      "SELECT * FROM delivery WHERE id = ?", row -> bericht(row, contents), id)
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
}
