// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.Attempt;
import digipoort.api.DeliveryId;
import digipoort.api.Event;
import digipoort.api.Evidence;
import digipoort.api.Fout;
import digipoort.api.State;
import digipoort.api.Status;
import digipoort.api.Text;
import digipoort.outbox.internal.store.Change.AttemptOutcome;
import digipoort.outbox.internal.store.Change.StatusNews;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes a delivery that is there. */
final class Changes {
  private static final Text SENDING = new Text("Wordt nu verstuurd.", "Is being sent now.");
  private static final Text NOTHING = new Text("Geen actie nodig.", "Nothing to do.");

  private Changes() {}

  static Optional<Attempt> claim(Tx tx, SendClaim claim, String instance) throws SQLException {
    int claimed =
        tx.update(
            "UPDATE delivery SET state = 'SENDING', doubt = 1, attempts = attempts + 1,"
                + " claim_token = ?, claim_instance = ?, claim_until = ?,"
                + " resend_after = CASE WHEN resend_after > ? THEN resend_after ELSE ? END, due = NULL,"
                + " explanation_nl = ?, explanation_en = ?, action_nl = ?, action_en = ?,"
                + " updated = ?, touched = ?, version = version + 1"
                + " WHERE id = ? AND version = ? AND state = 'READY'"
                + (claim.repeatable() ? "" : " AND doubt = 0")
                + " AND kenmerk IS NULL AND coalesce(resend_after, 0) <= ?"
                + " AND coalesce(not_before, 0) <= ?"
                + " AND NOT EXISTS (SELECT 1 FROM attempt a WHERE a.delivery_id = delivery.id"
                + " AND (a.outcome IS NULL OR a.outcome NOT IN ("
                + (claim.repeatable() ? "'UNKNOWN', " : "")
                + "'REFUSED', 'UNREACHABLE', 'ABSENT')))"
                + " AND NOT EXISTS (SELECT 1 FROM delivery o WHERE o.doubt = 1 AND o.id <> delivery.id"
                + " AND o.oin = delivery.oin AND o.omgeving = delivery.omgeving"
                + " AND o.berichtsoort = delivery.berichtsoort AND o.subject = delivery.subject)",
            claim.token(),
            instance,
            claim.until(),
            claim.resendAfter(),
            claim.resendAfter(),
            SENDING.nl(),
            SENDING.en(),
            NOTHING.nl(),
            NOTHING.en(),
            claim.created(),
            claim.created(),
            claim.id(),
            claim.version(),
            claim.created(),
            claim.created());
    return claimed == 0 ? Optional.empty() : Optional.of(beginAttempt(tx, claim));
  }

  private static Attempt beginAttempt(Tx tx, SendClaim claim) throws SQLException {
    int number =
        tx.first("SELECT attempts FROM delivery WHERE id = ?", row -> row.getInt(1), claim.id())
            .orElseThrow();
    tx.update(
        "INSERT INTO attempt (delivery_id, number, message_id, created, expires)"
            + " VALUES (?, ?, ?, ?, ?)",
        claim.id(),
        number,
        claim.messageId(),
        claim.created(),
        claim.expires());
    Change.EventDraft draft = new Change.EventDraft("system", "SENDING", State.SENDING, SENDING);
    Events.append(tx, List.of(event(claim.id(), claim.created(), draft)));
    return claim.attempt(number);
  }

  static DeliveryRow apply(Tx tx, Seals seals, DeliveryRow before, Change change)
      throws SQLException {
    Sealer sealer = seals.of(tx, before, change);
    change.shown(sealer);
    if (change.purge) {
      Archives.purge(tx, before.id(), seals.isHidden(before), change.at);
    }
    List<Event> events = new ArrayList<>(addStatussen(tx, sealer, before, change));
    if (!events.isEmpty() && change.statusAnswer != null) {
      Archives.add(tx, sealer, before.id(), change.statusAnswer);
    }
    for (Change.EventDraft draft : change.events) {
      events.add(event(before.id(), change.at, draft));
    }
    if (change.attempt != null) {
      conclude(tx, sealer, before.id(), change.attempt);
    }
    if (change.settled != null) {
      settle(tx, before.id(), change.settled);
    }
    if (change.inquiry != null) {
      Inquiries.insert(tx, change.inquiry);
    }
    if (change.verdict != null) {
      tx.update("DELETE FROM finding WHERE delivery_id = ? AND source = 'verdict'", before.id());
      Inserts.insertFindings(tx, sealer, before.id().value(), "verdict", change.verdict);
    }
    Suspensions.note(tx, before.delivery().aansluiting(), change);
    update(tx, before, change, events.isEmpty() ? before.delivery().updated() : change.at);
    if (change.copy != null) {
      Copies.insert(tx, seals, before, change.copy, change.at);
      events.add(event(change.copy.id(), change.at, Copies.stored(change.actor, change.copy)));
    }
    Events.append(tx, events);
    return tx.first("SELECT * FROM delivery WHERE id = ?", Rows::delivery, before.id())
        .orElseThrow();
  }

  private static void update(Tx tx, DeliveryRow before, Change change, Instant updated)
      throws SQLException {
    tx.update(
        "UPDATE delivery SET state = ?, explanation_nl = ?, explanation_en = ?, action_nl = ?,"
            + " action_en = ?, kenmerk = ?, second_kenmerk = ?, due = ?, follow_until = ?,"
            + " resend_after = ?, claim_token = ?, tries = ?, polls = ?, doubt = ?, attention = ?,"
            + " updated = ?, touched = ?, handled = coalesce(handled, ?), version = version + 1"
            + " WHERE id = ?",
        change.state,
        change.explanation.nl(),
        change.explanation.en(),
        change.action.nl(),
        change.action.en(),
        change.kenmerk,
        change.secondKenmerk,
        change.due,
        change.followUntil,
        change.resendAfter,
        change.claimToken,
        change.tries,
        change.polls,
        change.doubt,
        change.attention,
        updated,
        change.at,
        change.handled ? change.at : null,
        before.id());
  }

  /** The events of those that are new, in Digipoort's order of time. */
  private static List<Event> addStatussen(Tx tx, Sealer sealer, DeliveryRow before, Change change)
      throws SQLException {
    DeliveryId id = before.id();
    List<StatusNews> ordered =
        change.statussen.stream()
            .sorted(Comparator.comparing(news -> news.status().tijdstempelStatus()))
            .toList();
    List<Event> events = new ArrayList<>();
    for (StatusNews news : ordered) {
      if (addStatus(tx, sealer, id, news.status())) {
        String code = news.status().statuscode();
        events.add(
            new Event(
                0,
                id,
                change.at,
                change.actor,
                "STATUS",
                before.state(),
                code,
                sealer.shown(news.meaning())));
      }
    }
    return events;
  }

  private static boolean addStatus(Tx tx, Sealer sealer, DeliveryId id, Status status)
      throws SQLException {
    Fout fout = status.statusFoutcode();
    String words = fout == null ? null : fout.foutbeschrijving();
    String tijdstempel = exact(status.tijdstempelStatus());
    boolean plain = sealer.isPlain();
    byte[] sealed =
        plain
            ? null
            : sealer.seal(
                Bound.status(id, status.kenmerk().value(), status.statuscode(), tijdstempel),
                Pieces.pack(words, status.statusdetails()));
    int added =
        tx.update(
            "INSERT INTO status (delivery_id, kenmerk, statuscode, tijdstempel, statusomschrijving,"
                + " foutcode, foutbeschrijving, statusdetails, key_id, sealed)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT DO NOTHING",
            id,
            status.kenmerk(),
            status.statuscode(),
            tijdstempel,
            status.statusomschrijving(),
            fout == null ? null : fout.foutcode(),
            plain || words == null ? words : "",
            plain ? status.statusdetails() : null,
            sealer.keyId(),
            sealed);
    return added == 1;
  }

  private static Event event(DeliveryId id, Instant at, Change.EventDraft draft) {
    return new Event(0, id, at, draft.actor(), draft.type(), draft.state(), null, draft.text());
  }

  /** What was found out about an attempt that had no known outcome; what was seen of it stays. */
  private static void settle(Tx tx, DeliveryId id, Change.Settled settled) throws SQLException {
    tx.update(
        "UPDATE attempt SET outcome = ?, kenmerk = ? WHERE delivery_id = ? AND number = ?"
            + " AND (outcome IS NULL OR outcome = 'UNKNOWN')",
        settled.outcome(),
        settled.kenmerk(),
        id,
        settled.number());
  }

  /** What is known for certain is never replaced by a doubt, nor a doubt by what was deduced. */
  private static void conclude(Tx tx, Sealer sealer, DeliveryId id, AttemptOutcome outcome)
      throws SQLException {
    Evidence seen = outcome.evidence();
    Text detail = sealer.shown(outcome.detail());
    byte[] request = seen == null ? null : seen.request();
    byte[] answer = seen == null ? null : seen.answer();
    tx.update(
        "UPDATE attempt SET outcome = ?, detail_nl = ?, detail_en = ?, kenmerk = ?, endpoint = ?,"
            + " first_byte = ?, answered = ?, http_status = ?, request_sha256 = ?, request = ?,"
            + " signer = ?, answer = ?, key_id = ?"
            + " WHERE delivery_id = ? AND number = ? AND (outcome IS NULL OR outcome IN ("
            + weaker(outcome.outcome())
            + "))",
        outcome.outcome(),
        detail.nl(),
        detail.en(),
        outcome.kenmerk(),
        seen == null ? null : seen.endpoint(),
        seen == null ? null : exact(seen.firstByte()),
        seen == null ? null : exact(seen.answered()),
        seen == null ? null : seen.httpStatus(),
        seen == null || !sealer.isPlain() ? null : seen.requestSha256(),
        sealer.seal(Bound.request(id, outcome.number()), request),
        seen == null ? null : seen.signer(),
        sealer.seal(Bound.answer(id, outcome.number()), answer),
        sealer.keyId(),
        id,
        outcome.number());
  }

  private static String weaker(String outcome) {
    return switch (outcome) {
      case "ACCEPTED" -> "'UNKNOWN', 'ABSENT', 'ADOPTED'";
      case "UNKNOWN" -> "'UNKNOWN'";
      default -> "'UNKNOWN', 'ABSENT'";
    };
  }

  /** A moment on another clock, to the last digit. */
  private static @Nullable String exact(@Nullable Instant moment) {
    return moment == null ? null : moment.toString();
  }
}
