// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.ReceivedId;
import digipoort.api.ReceivedQuery;
import digipoort.api.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where received berichten live, in the same database and with the same promises as deliveries. */
public interface ReceivedStore {
  /**
   * Stores it with its content, once for each OIN, omgeving, kenmerk, berichtkenmerk and content.
   *
   * @return false when it was there before
   */
  boolean insert(NewReceived fresh);

  Optional<ReceivedRow> find(ReceivedId id);

  /** Newest first. */
  List<ReceivedRow> list(ReceivedQuery query, Scope scope);

  InboxTally tally(Scope scope);

  /** What an adapter is to be asked to read now, oldest first. */
  List<ReceivedRow> readDue(Instant now, int limit);

  /** Keeps what came of reading. */
  void keep(ReceivedId id, ReadResult result);

  /**
   * Makes what this reader was not asked for, and nobody else could read, due now.
   *
   * @return how many
   */
  int readAgain(String berichtsoort, String reader, Instant now);

  /** Makes what is due after {@code latest} due now: the clock was moved back. */
  void followClock(Instant now, Instant latest);

  /** False when it was acknowledged before, or is not there. */
  boolean acknowledge(ReceivedId id, String actor, Instant now);

  /**
   * What waits to be acknowledged after {@code seq}, up to and including {@code last}, in order.
   */
  List<ReceivedRow> waiting(long seq, long last, int limit);

  /** Where a listener is; empty for a new one. */
  Optional<Place> place(String listenerId);

  void keep(String listenerId, Place place);
}
