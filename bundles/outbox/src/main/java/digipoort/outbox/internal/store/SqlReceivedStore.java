// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.ReceivedId;
import digipoort.api.ReceivedQuery;
import digipoort.api.Scope;
import digipoort.api.Text;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The received berichten in SQL. */
public final class SqlReceivedStore implements ReceivedStore {
  private static final String UNREADABLE =
      " WHERE berichtsoort = ? AND readable <> 'YES' AND readable <> 'UNREAD'"
          + " AND (reader IS NULL OR reader <> ?) AND (read_due IS NULL OR read_due > ?)";

  private final Database database;
  private final Seals seals;

  /** One that encrypts nothing. */
  public SqlReceivedStore(Database database) {
    this(database, Seals.none(database));
  }

  public SqlReceivedStore(Database database, Seals seals) {
    this.database = database;
    this.seals = seals;
  }

  @Override
  public boolean insert(NewReceived fresh) {
    return !database.read(
            "look for a received bericht", tx -> ReceivedInserts.isThere(tx, seals, fresh))
        && database.write(
            "store a received bericht", tx -> ReceivedInserts.insert(tx, seals, fresh));
  }

  @Override
  public Optional<ReceivedRow> find(ReceivedId id) {
    return rows(" WHERE r.id = ?", id).stream().findFirst();
  }

  @Override
  public List<ReceivedRow> list(ReceivedQuery query, Scope scope) {
    return database.read(
        "list received berichten", tx -> ReceivedSelection.list(seals, tx, query, scope));
  }

  @Override
  public InboxTally tally(Scope scope) {
    return database.read("count received berichten", tx -> ReceivedSelection.tally(tx, scope));
  }

  @Override
  public List<ReceivedRow> readDue(Instant now, int limit) {
    return rows(" WHERE r.read_due <= ? ORDER BY r.seq LIMIT ?", now, limit);
  }

  private List<ReceivedRow> rows(String tail, Object... values) {
    return database.read(
        "read received berichten", tx -> ReceivedRows.load(seals, tx, tail, values));
  }

  @Override
  public void keep(ReceivedId id, ReadResult result) {
    database.write("keep how a received bericht reads", tx -> keep(tx, id, result));
  }

  private static int keep(Tx tx, ReceivedId id, ReadResult result) throws SQLException {
    boolean encrypted =
        tx.exists(
            "SELECT 1 FROM received_content WHERE received_id = ? AND key_id IS NOT NULL", id);
    Text explanation = encrypted ? Sealer.masked(result.explanation()) : result.explanation();
    Text action = encrypted ? Sealer.masked(result.action()) : result.action();
    return tx.update(
        "UPDATE received SET readable = ?, reader = ?, reads = ?, read_due = ?,"
            + " explanation_nl = ?, explanation_en = ?, action_nl = ?, action_en = ?"
            + " WHERE id = ?",
        result.readable(),
        result.reader(),
        result.reads(),
        result.due(),
        explanation.nl(),
        explanation.en(),
        action.nl(),
        action.en(),
        id);
  }

  @Override
  public int readAgain(String berichtsoort, String reader, Instant now) {
    boolean any =
        database.read(
            "look for what can be read now",
            tx -> tx.exists("SELECT 1 FROM received" + UNREADABLE, berichtsoort, reader, now));
    return any
        ? database.write(
            "read again",
            tx ->
                tx.update(
                    "UPDATE received SET read_due = ?, reads = 0" + UNREADABLE,
                    now,
                    berichtsoort,
                    reader,
                    now))
        : 0;
  }

  @Override
  public void followClock(Instant now, Instant latest) {
    database.write(
        "follow the clock",
        tx ->
            tx.update("UPDATE received SET read_due = ? WHERE read_due > ?", now, latest)
                + tx.update("UPDATE received_subscriber SET due = ? WHERE due > ?", now, latest));
  }

  @Override
  public boolean acknowledge(ReceivedId id, String actor, Instant now) {
    return database.write(
            "acknowledge a received bericht",
            tx ->
                tx.update(
                    "UPDATE received SET acknowledged = ?, acknowledged_by = ?"
                        + " WHERE id = ? AND acknowledged IS NULL",
                    now,
                    actor,
                    id))
        > 0;
  }

  @Override
  public List<ReceivedRow> waiting(long seq, long last, int limit) {
    return rows(
        " WHERE r.acknowledged IS NULL AND r.seq > ? AND r.seq <= ?" + " ORDER BY r.seq LIMIT ?",
        seq,
        last,
        limit);
  }

  @Override
  public Optional<Place> place(String listenerId) {
    return database.read(
        "read a subscriber",
        tx ->
            tx.first(
                "SELECT * FROM received_subscriber WHERE listener_id = ?",
                row ->
                    new Place(
                        row.getLong("told"),
                        row.getLong("again"),
                        row.getLong("last"),
                        Objects.requireNonNull(Tx.moment(row, "due"))),
                listenerId));
  }

  @Override
  public void keep(String listenerId, Place place) {
    database.write(
        "move a subscriber",
        tx ->
            tx.update(
                "INSERT INTO received_subscriber (listener_id, told, again, last, due)"
                    + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (listener_id) DO UPDATE SET told ="
                    + " CASE WHEN excluded.told > received_subscriber.told THEN excluded.told"
                    + " ELSE received_subscriber.told END,"
                    + " again = excluded.again, last = excluded.last, due = excluded.due",
                listenerId,
                place.told(),
                place.again(),
                place.last(),
                place.due()));
  }
}
