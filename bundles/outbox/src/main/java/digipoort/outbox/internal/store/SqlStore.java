// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.Attempt;
import digipoort.api.Bericht;
import digipoort.api.DeliveryId;
import digipoort.api.DeliveryQuery;
import digipoort.api.Event;
import digipoort.api.Finding;
import digipoort.api.Inquiry;
import digipoort.api.Kenmerk;
import digipoort.api.Scope;
import digipoort.api.State;
import digipoort.api.Status;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The store on an SQL database; the SQL is that of both. */
public final class SqlStore implements DeliveryStore {
  private final Database database;
  private final Seals seals;
  private final boolean shared;
  private final String instance = UUID.randomUUID().toString();

  /** One that encrypts nothing. */
  public SqlStore(Database database) {
    this(database, Seals.none(database));
  }

  public SqlStore(Database database, Seals seals) {
    this.database = database;
    this.seals = seals;
    shared = database.dialect().isShared();
  }

  @Override
  public Insertion insert(NewDelivery delivery) {
    Insertion insertion =
        database.write("store a delivery", tx -> Inserts.insert(tx, seals, delivery));
    if (insertion instanceof Insertion.Inserted inserted) {
      StateLog.changed(inserted.row());
    }
    return insertion;
  }

  @Override
  public Optional<DeliveryRow> find(DeliveryId id) {
    return database.read("read a delivery", tx -> find(tx, id));
  }

  private static Optional<DeliveryRow> find(Tx tx, DeliveryId id) throws SQLException {
    return tx.first("SELECT * FROM delivery WHERE id = ?", Rows::delivery, id);
  }

  private static Optional<DeliveryRow> locked(Tx tx, DeliveryId id) throws SQLException {
    return tx.first(
        "SELECT * FROM delivery WHERE id = ?" + tx.dialect().forUpdate(), Rows::delivery, id);
  }

  @Override
  public Optional<DeliveryRow> findByKey(String owner, String submissionKey) {
    return database.read("read a delivery", tx -> Inserts.byKey(tx, owner, submissionKey));
  }

  @Override
  public Optional<DeliveryRow> standing(Period period) {
    return database.read("read deliveries", tx -> Inserts.standing(tx, period));
  }

  @Override
  public List<DeliveryRow> related(
      Period period, Set<String> berichtsoorten, Scope scope, int limit) {
    return database.read(
        "read deliveries", tx -> Relations.list(tx, period, berichtsoorten, scope, limit));
  }

  @Override
  public List<DeliveryRow> list(DeliveryQuery query, Scope scope) {
    return database.read("list deliveries", tx -> Selection.list(tx, query, scope));
  }

  @Override
  public Tally tally(Scope scope) {
    return database.read("count deliveries", tx -> Tallies.of(tx, scope));
  }

  @Override
  public List<AansluitingTally> troubles(Scope scope, Instant now, Instant rejectedAfter) {
    return database.read("count deliveries", tx -> Tallies.troubles(tx, scope, now, rejectedAfter));
  }

  @Override
  public List<Attempt> attempts(DeliveryId id) {
    return ofDelivery(id, "attempt", "number", row -> Rows.attempt(row, seals.lenient()));
  }

  @Override
  public List<Inquiry> inquiries(DeliveryId id) {
    return database.read("read inquiries", tx -> Inquiries.of(tx, id));
  }

  @Override
  public Map<Kenmerk, Set<Holder>> known(String omgeving, Collection<Kenmerk> kenmerken) {
    return database.read("read kenmerken", tx -> Inquiries.known(tx, omgeving, kenmerken));
  }

  @Override
  public List<Status> statussen(DeliveryId id) {
    return ofDelivery(id, "status", "seq", row -> Rows.status(row, seals.lenient())).stream()
        .sorted(Comparator.comparing(Status::tijdstempelStatus))
        .toList();
  }

  @Override
  public List<Event> events(DeliveryId id) {
    return ofDelivery(id, "event", "sequence", Rows::event);
  }

  @Override
  public List<Finding> findings(DeliveryId id) {
    return ofDelivery(id, "finding", "source, position", row -> Rows.finding(row, seals.lenient()));
  }

  private <T> List<T> ofDelivery(
      DeliveryId id, String table, String order, Tx.RowReader<T> reader) {
    String sql = "SELECT * FROM " + table + " WHERE delivery_id = ? ORDER BY " + order;
    return database.read("read the " + table + " rows of " + id, tx -> tx.list(sql, reader, id));
  }

  @Override
  public Bericht bericht(DeliveryId id) {
    return Contents.bericht(seals, id);
  }

  @Override
  public List<DeliveryRow> due(State state, String aansluiting, Instant now, int limit) {
    return database.read("read what is due", tx -> Due.list(tx, state, aansluiting, now, limit));
  }

  @Override
  public Set<String> aansluitingenWith(Set<State> states) {
    return database.read("read aansluitingen", tx -> Selection.aansluitingen(tx, states));
  }

  @Override
  public Set<String> openBerichtsoorten(Scope scope) {
    return database.read("read berichtsoorten", tx -> Tallies.openBerichtsoorten(tx, scope));
  }

  @Override
  public Optional<Attempt> claim(SendClaim claim) {
    Optional<Attempt> attempt =
        database.write("begin an attempt", tx -> Changes.claim(tx, claim, instance));
    attempt.flatMap(begun -> find(claim.id())).ifPresent(StateLog::changed);
    return attempt;
  }

  @Override
  public Optional<DeliveryRow> reserve(DeliveryRow row, Instant until) {
    return shared
        ? database.write("reserve a delivery", tx -> Due.reserve(tx, row, until))
        : Optional.of(row);
  }

  @Override
  public Optional<DeliveryRow> inDoubtBefore(DeliveryRow row) {
    return database.read("read what is in doubt", tx -> Due.inDoubtBefore(tx, row));
  }

  @Override
  public List<Queue> queues() {
    return database.read("read what waits", Due::queues);
  }

  @Override
  public boolean holds(DeliveryId id, String token) {
    return database.read(
        "check a claim",
        tx ->
            tx.exists(
                "SELECT 1 FROM delivery WHERE id = ? AND state = 'SENDING' AND claim_token = ?"
                    + " AND claim_instance = ? AND kenmerk IS NULL",
                id,
                token,
                instance));
  }

  @Override
  public List<DeliveryRow> lostClaims(Instant now) {
    return database.read("read lost claims", tx -> Due.lostClaims(tx, instance, now));
  }

  @Override
  public Optional<DeliveryRow> change(
      DeliveryId id, Function<DeliveryRow, Optional<Change>> decision) {
    record Both(DeliveryRow before, DeliveryRow after) {}
    Optional<Both> both =
        database.write(
            "change delivery " + id,
            tx -> {
              Optional<DeliveryRow> before = locked(tx, id);
              Optional<Change> change = before.flatMap(decision);
              return change.isEmpty() || Inquiries.isTaken(tx, id, change.get())
                  ? Optional.empty()
                  : Optional.of(
                      new Both(
                          before.orElseThrow(),
                          Changes.apply(tx, seals, before.orElseThrow(), change.get())));
            });
    both.filter(b -> b.before().state() != b.after().state())
        .ifPresent(b -> StateLog.changed(b.after()));
    return both.map(Both::after);
  }

  @Override
  public int followClock(Instant now, Duration tolerance) {
    return database.read("compare the clock", tx -> Due.isAhead(tx, now, tolerance))
        ? database.write("follow the clock", tx -> Due.followClock(tx, now, tolerance))
        : 0;
  }

  @Override
  public Archived archived(DeliveryId id) {
    return database.read("read what is kept of " + id, tx -> Archives.of(tx, seals, id));
  }

  @Override
  public Set<String> concludedBerichtsoorten() {
    return database.read("find final deliveries", Archives::berichtsoorten);
  }

  @Override
  public List<DeliveryId> concluded(String berichtsoort, Instant before, int limit) {
    return database.read(
        "find final deliveries", tx -> Archives.concluded(tx, berichtsoort, before, limit));
  }

  @Override
  public Optional<Suspension> suspension(String aansluiting) {
    return database.read("read suspensions", tx -> Suspensions.of(tx, aansluiting));
  }

  @Override
  public List<Suspension> suspensions() {
    return database.read("read suspensions", Suspensions::all);
  }

  @Override
  public void liftSuspension(String aansluiting, Instant now) {
    database.write("lift a suspension", tx -> Suspensions.lift(tx, aansluiting, now));
  }

  @Override
  public List<Event> eventsAfter(long sequence, int limit) {
    return database.read("read events", tx -> Events.after(tx, sequence, limit));
  }

  @Override
  public long cursor(String listenerId) {
    return database.read("read a subscriber", tx -> Subscribers.cursor(tx, listenerId));
  }

  @Override
  public Optional<Long> beginTelling(String listenerId, Instant now, Instant until) {
    return database.write(
        "claim a subscriber", tx -> Subscribers.claim(tx, listenerId, instance, now, until));
  }

  @Override
  public void endTelling(String listenerId) {
    database.write("release a subscriber", tx -> Subscribers.release(tx, listenerId, instance));
  }

  @Override
  public void moveCursor(String listenerId, long sequence) {
    database.write("move a subscriber", tx -> Subscribers.move(tx, listenerId, sequence));
  }

  @Override
  public Seals seals() {
    return seals;
  }

  @Override
  public void close() {
    database.close();
  }
}
