// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.DeliveryId;
import digipoort.api.Scope;
import digipoort.api.State;
import digipoort.api.StorageException;
import digipoort.api.Text;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stores the content of one delivery once more, as another. */
final class Copies {
  private static final String SAME =
      "owner, berichtsoort, aansluiting, omgeving, oin, nummer, nummer_type, subject, rol,"
          + " tijdvak_begin, tijdvak_einde, ontvanger_nummer, ontvanger_type, rol_ontvanger,"
          + " adapter, adapter_version, descriptor, preview_nl, preview_en, deadline, resend_after";

  private static final Text FILED_ELSEWHERE =
      new Text(
          "Voor hetzelfde tijdvak is er al een levering buiten uw bereik.",
          "For the same tijdvak there is a delivery outside your scope already.");

  private Copies() {}

  /**
   * After the first was changed; the new one never begins before the last attempt of the first can
   * no longer arrive.
   */
  static void insert(Tx tx, Seals seals, DeliveryRow first, Copy copy, Instant at)
      throws SQLException {
    try {
      store(tx, seals, first, copy, at);
    } catch (StorageException e) {
      Unreadable unreadable = SealException.in(e).orElseThrow(() -> e);
      throw new Copy.RefusedException(
          new Text(
              unreadable.why().nl() + " " + unreadable.todo().nl(),
              unreadable.why().en() + " " + unreadable.todo().en()));
    }
  }

  private static void store(Tx tx, Seals seals, DeliveryRow first, Copy copy, Instant at)
      throws SQLException {
    standing(tx, first, copy.scope());
    Sealer sealer = seals.copy(tx, first);
    StoredDigest digest = digest(sealer, first);
    int inserted =
        tx.update(
            "INSERT INTO delivery (id, submission_key, aanleverkenmerk, berichtkenmerk,"
                + " eerder_aanleverkenmerk, created, state, explanation_nl, explanation_en,"
                + " action_nl, action_en, due, updated, touched, encrypted, digest, digest_key,"
                + " resubmission_of, "
                + SAME
                + ") SELECT ?, ?, ?, ?, ?, ?, 'READY', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, id, "
                + SAME
                + " FROM delivery WHERE id = ? ON CONFLICT DO NOTHING",
            copy.id(),
            copy.submissionKey(),
            copy.id(),
            copy.id(),
            copy.correction() ? first.delivery().aanleverkenmerk() : first.eerderAanleverkenmerk(),
            at,
            copy.explanation().nl(),
            copy.explanation().en(),
            copy.action().nl(),
            copy.action().en(),
            later(at, first.resendAfter()),
            at,
            at,
            !sealer.isPlain(),
            digest.value(),
            digest.keyId(),
            first.id());
    if (inserted == 0) {
      throw keyTaken(copy.submissionKey());
    }
    content(tx, seals, sealer, first.id(), copy.id());
    tx.update("UPDATE delivery SET resubmitted_as = ? WHERE id = ?", copy.id(), first.id());
  }

  private static StoredDigest digest(Sealer sealer, DeliveryRow first) {
    StoredDigest digest = first.digest();
    return digest.keyId() == null
        ? sealer.digest(Bound.submission(first.delivery().owner()), digest.value())
        : digest;
  }

  private static Instant later(Instant at, @Nullable Instant other) {
    return other != null && other.isAfter(at) ? other : at;
  }

  private static void content(Tx tx, Seals seals, Sealer sealer, DeliveryId first, DeliveryId fresh)
      throws SQLException {
    List<Chunks> contents = KeyUse.contents(tx, first);
    boolean kept =
        tx.exists("SELECT 1 FROM content_chunk WHERE delivery_id = ?", first)
            && !contents.isEmpty();
    if (!kept) {
      throw new Copy.RefusedException(
          new Text(
              "De inhoud van levering " + first + " is niet bewaard. Lever haar opnieuw aan.",
              "The content of delivery " + first + " was not kept. Submit it anew."));
    }
    for (Chunks content : contents) {
      Chunks copy = content.of(fresh.value(), seals);
      copy.insert(tx, sealer, name(tx, content, "mime_type"), name(tx, content, "bestandsnaam"));
      copy.copy(tx, seals, sealer, content);
    }
  }

  private static String name(Tx tx, Chunks content, String column) throws SQLException {
    return tx.first(
            "SELECT " + column + " FROM content WHERE delivery_id = ? AND position = ?",
            row -> row.getString(1),
            content.owner(),
            content.position())
        .orElseThrow();
  }

  /** Of one period there is one delivery that has not failed. */
  private static void standing(Tx tx, DeliveryRow first, Scope scope) throws SQLException {
    if (first.delivery().tijdvak() == null) {
      return;
    }
    Period period =
        new Period(
            first.oin(),
            first.delivery().omgeving(),
            first.delivery().berichtsoort(),
            Period.subject(first.delivery().belanghebbende()),
            first.delivery().tijdvak());
    tx.lock(period.toString());
    Optional<DeliveryRow> other =
        Inserts.standing(tx, period).filter(row -> !row.id().equals(first.id()));
    if (other.isPresent()) {
      throw new Copy.RefusedException(
          other.get().isWithin(scope) ? filed(other.get()) : FILED_ELSEWHERE);
    }
  }

  private static Text filed(DeliveryRow other) {
    String it = other.id() + " (" + other.state() + ")";
    return new Text(
        "Voor hetzelfde tijdvak is er al levering " + it + ".",
        "For the same tijdvak there is delivery " + it + " already.");
  }

  private static Copy.RefusedException keyTaken(String key) {
    return new Copy.RefusedException(
        new Text(
            "De submissionKey '" + key + "' is al gebruikt. Geef een andere (--key).",
            "The submissionKey '" + key + "' is taken. Give another one (--key)."));
  }

  static Change.EventDraft stored(String actor, Copy copy) {
    return new Change.EventDraft(actor, "STORED", State.READY, copy.explanation());
  }
}
