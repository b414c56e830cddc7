// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import static digipoort.outbox.internal.store.Tx.moment;

import digipoort.api.AdditioneelElement;
import digipoort.api.BerichtInhoud;
import digipoort.api.BerichtResultaat;
import digipoort.api.Constatering;
import digipoort.api.DeliveryId;
import digipoort.api.Identiteit;
import digipoort.api.Kenmerk;
import digipoort.api.Received;
import digipoort.api.ReceivedId;
import digipoort.api.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads received berichten with everything but their octets, which come chunk by chunk. */
final class ReceivedRows {
  private static final String DELIVERY =
      "coalesce((SELECT d.id FROM delivery d WHERE d.kenmerk = r.kenmerk"
          + " AND d.omgeving = r.omgeving ORDER BY d.seq DESC LIMIT 1),"
          + " (SELECT d.id FROM delivery d WHERE d.aanleverkenmerk = r.aanleverkenmerk"
          + " AND d.omgeving = r.omgeving AND d.oin = r.oin ORDER BY d.seq DESC LIMIT 1))";

  private final Map<String, List<BerichtInhoud>> contents = new HashMap<>();
  private final Map<String, List<Constatering>> constateringen = new HashMap<>();
  private final Map<String, List<AdditioneelElement>> elementen = new HashMap<>();
  private final Seals seals;

  private ReceivedRows(Seals seals) {
    this.seals = seals;
  }

  /**
   * The rows that a condition selects.
   *
   * @param tail all that comes after {@code FROM received r}
   */
  static List<ReceivedRow> load(Seals seals, Tx tx, String tail, @Nullable Object... values)
      throws SQLException {
    List<String> ids =
        tx.list("SELECT r.id FROM received r" + tail, row -> row.getString(1), values);
    if (ids.isEmpty()) {
      return List.of();
    }
    String among = "(?" + ", ?".repeat(ids.size() - 1) + ")";
    ReceivedRows parts = new ReceivedRows(seals);
    Object[] asked = ids.toArray();
    tx.list(
        "SELECT * FROM received_content WHERE received_id IN " + among + " ORDER BY position",
        parts::content,
        asked);
    tx.list(
        "SELECT * FROM received_note WHERE received_id IN " + among + " ORDER BY position",
        parts::note,
        asked);
    Map<String, ReceivedRow> found =
        tx
            .list(
                "SELECT r.*, "
                    + DELIVERY
                    + " AS delivery_id FROM received r WHERE r.id IN "
                    + among,
                parts::row,
                asked)
            .stream()
            .collect(Collectors.toMap(row -> row.received().id().value(), Function.identity()));
    return ids.stream().flatMap(id -> Optional.ofNullable(found.get(id)).stream()).toList();
  }

  private boolean content(ResultSet row) throws SQLException {
    String id = row.getString("received_id");
    BerichtInhoud inhoud = Chunks.inhoud(seals, Chunks.Table.RECEIVED, row);
    return contents.computeIfAbsent(id, key -> new ArrayList<>()).add(inhoud);
  }

  private boolean note(ResultSet row) throws SQLException {
    String id = row.getString("received_id");
    String kind = row.getString("kind");
    String name = row.getString("name");
    String value =
        String.valueOf(
            seals
                .lenient()
                .texts(row, Bound.note(id, kind, row.getInt("position")), "value")
                .get(0));
    return kind.equals(ReceivedInserts.CONSTATERING)
        ? constateringen
            .computeIfAbsent(id, key -> new ArrayList<>())
            .add(new Constatering(name, value))
        : elementen
            .computeIfAbsent(id, key -> new ArrayList<>())
            .add(new AdditioneelElement(name, value));
  }

  private ReceivedRow row(ResultSet row) throws SQLException {
    String delivery = row.getString("delivery_id");
    Received received =
        new Received(
            new ReceivedId(row.getString("id")),
            row.getString("aansluiting"),
            row.getString("omgeving"),
            bericht(row),
            Objects.requireNonNull(moment(row, "fetched")),
            Received.Readable.valueOf(row.getString("readable")),
            new Text(row.getString("explanation_nl"), row.getString("explanation_en")),
            new Text(row.getString("action_nl"), row.getString("action_en")),
            delivery == null ? null : new DeliveryId(delivery),
            moment(row, "acknowledged"),
            row.getString("acknowledged_by"));
    return new ReceivedRow(
        row.getLong("seq"), received, row.getString("reader"), row.getInt("reads"));
  }

  private BerichtResultaat bericht(ResultSet row) throws SQLException {
    String id = row.getString("id");
    List<BerichtInhoud> all = contents.getOrDefault(id, List.of());
    String ontvanger = row.getString("ontvanger_nummer");
    return new BerichtResultaat(
        new Kenmerk(row.getString("kenmerk")),
        row.getString("berichtsoort"),
        row.getString("berichtkenmerk"),
        row.getString("aanleverkenmerk"),
        row.getString("eerder_aanleverkenmerk"),
        Instant.parse(row.getString("aangeleverd")),
        new Identiteit(row.getString("nummer"), row.getString("nummer_type")),
        row.getString("rol"),
        row.getString("aanleveraar"),
        ontvanger == null ? null : new Identiteit(ontvanger, row.getString("ontvanger_type")),
        row.getString("rol_ontvanger"),
        all.get(0),
        all.subList(1, all.size()),
        constateringen.getOrDefault(id, List.of()),
        elementen.getOrDefault(id, List.of()));
  }
}
