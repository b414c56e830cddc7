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
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Where deliveries live. Every method is one transaction: it is committed and durable when it
 * returns, and nothing of it is visible before. Whatever fails is a {@link
 * digipoort.api.StorageException} whose message says what and where.
 */
public interface DeliveryStore extends AutoCloseable {
  /** Stores a delivery READY with its content, unless an earlier one stands in the way. */
  Insertion insert(NewDelivery delivery);

  Optional<DeliveryRow> find(DeliveryId id);

  Optional<DeliveryRow> findByKey(String owner, String submissionKey);

  /** The latest delivery for this period that has not failed or been withdrawn. */
  Optional<DeliveryRow> standing(Period period);

  /**
   * What stands of these berichtsoorten by the same sender about the same belanghebbende, in a
   * tijdvak that touches that of the period, or that of one that does: neither failed, withdrawn
   * nor corrected, with its content still there. The latest last.
   *
   * @param period its own berichtsoort plays no part
   * @param berichtsoorten one or more
   */
  List<DeliveryRow> related(Period period, Set<String> berichtsoorten, Scope scope, int limit);

  /** Newest first. */
  List<DeliveryRow> list(DeliveryQuery query, Scope scope);

  Tally tally(Scope scope);

  /**
   * What a person should look at, by aansluiting.
   *
   * @param rejectedAfter what was refused before this is old news
   */
  List<AansluitingTally> troubles(Scope scope, Instant now, Instant rejectedAfter);

  List<Attempt> attempts(DeliveryId id);

  List<Inquiry> inquiries(DeliveryId id);

  /**
   * Those of the kenmerken that deliveries of this omgeving have or had, also through an attempt or
   * as a second one, each with its deliveries.
   */
  Map<Kenmerk, Set<Holder>> known(String omgeving, Collection<Kenmerk> kenmerken);

  /** In Digipoort's order of time. */
  List<Status> statussen(DeliveryId id);

  List<Event> events(DeliveryId id);

  List<Finding> findings(DeliveryId id);

  /** What goes on the wire; its content is read from the store when opened. */
  Bericht bericht(DeliveryId id);

  /** What is due in this state over this aansluiting: nearest deadline first. */
  List<DeliveryRow> due(State state, String aansluiting, Instant now, int limit);

  /** The names of aansluitingen with deliveries in any of these states. */
  Set<String> aansluitingenWith(Set<State> states);

  /** The berichtsoorten of deliveries that are not final. */
  Set<String> openBerichtsoorten(Scope scope);

  /**
   * Begins an attempt: SENDING, with its attempt stored. Empty when the delivery changed meanwhile,
   * when an earlier attempt may have been accepted or may still be on its way, or when another one
   * of the same OIN, berichtsoort and belanghebbende is being sent or in doubt.
   */
  Optional<Attempt> claim(SendClaim claim);

  /**
   * Takes a delivery for a question to Digipoort that may be asked again: until then no other
   * process finds it due.
   *
   * @return the row to go on with; empty when it changed meanwhile
   */
  Optional<DeliveryRow> reserve(DeliveryRow row, Instant until);

  /**
   * Another one of the same OIN, berichtsoort and belanghebbende that is being sent or in doubt.
   */
  Optional<DeliveryRow> inDoubtBefore(DeliveryRow row);

  /** What is UNCONFIRMED, or PARKED in doubt, and holds up others; the longest queue first. */
  List<Queue> queues();

  /** Whether the delivery is still SENDING under this claim. */
  boolean holds(DeliveryId id, String token);

  /** What is SENDING under a claim that has run out, or that a process that is gone had taken. */
  List<DeliveryRow> lostClaims(Instant now);

  /**
   * Changes one delivery. The decision sees the row as it is now, inside the transaction; it may be
   * asked again, so it has no effects of its own.
   *
   * @return the row after the change; empty when there is none or the decision is null
   */
  Optional<DeliveryRow> change(DeliveryId id, Function<DeliveryRow, Optional<Change>> decision);

  /**
   * Brings rows that were written at a moment after {@code now} plus {@code tolerance} back to now,
   * keeping their waiting times: the clock was moved back.
   *
   * @return how many
   */
  int followClock(Instant now, Duration tolerance);

  /** What is kept besides the history. */
  Archived archived(DeliveryId id);

  /** The berichtsoorten of final deliveries whose contents are still there. */
  Set<String> concludedBerichtsoorten();

  /** Final deliveries whose contents are still there, unchanged since then; oldest first. */
  List<DeliveryId> concluded(String berichtsoort, Instant before, int limit);

  Optional<Suspension> suspension(String aansluiting);

  List<Suspension> suspensions();

  /** Lets an aansluiting be tried again at once. */
  void liftSuspension(String aansluiting, Instant now);

  /** Events after this sequence, in order. */
  List<Event> eventsAfter(long sequence, int limit);

  /** Where this listener is; 0 for a new one. */
  long cursor(String listenerId);

  /**
   * Lets this process alone tell a listener, until then or until it {@link #endTelling ends}.
   *
   * @return where the listener is; empty while another process tells it
   */
  Optional<Long> beginTelling(String listenerId, Instant now, Instant until);

  void endTelling(String listenerId);

  /** Never goes back. */
  void moveCursor(String listenerId, long sequence);

  /** What is encrypted, and whether it can be. */
  Seals seals();

  @Override
  void close();
}
