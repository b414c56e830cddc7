// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.Bericht;
import digipoort.api.BerichtInhoud;
import digipoort.api.Delivery;
import digipoort.api.Event;
import digipoort.api.Finding;
import digipoort.api.Identiteit;
import digipoort.api.State;
import digipoort.api.Text;
import digipoort.api.Tijdvak;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stores a new delivery with everything that belongs to it. */
final class Inserts {
  /** A preview repeats names and dates; where contents are encrypted it is not kept. */
  private static final Text NOT_KEPT = Text.verbatim("-");

  private static final String STANDING =
      "SELECT * FROM delivery WHERE oin = ? AND omgeving = ? AND berichtsoort = ? AND subject = ?"
          + " AND tijdvak_begin = ? AND tijdvak_einde = ?"
          + " AND state NOT IN ('REJECTED', 'CANCELLED') ORDER BY seq DESC LIMIT 1";

  private Inserts() {}

  static Insertion insert(Tx tx, Seals seals, NewDelivery fresh) throws SQLException {
    Delivery delivery = fresh.delivery();
    Optional<DeliveryRow> same = byKey(tx, delivery.owner(), delivery.submissionKey());
    if (same.isPresent()) {
      return new Insertion.SameKey(same.get());
    }
    if (fresh.period().isPresent()) {
      tx.lock(fresh.period().get().toString());
      Optional<DeliveryRow> earlier = standing(tx, fresh.period().get());
      if (earlier.isPresent()
          && !earlier.get().delivery().aanleverkenmerk().equals(fresh.corrects())) {
        return new Insertion.SamePeriod(earlier.get());
      }
    }
    Sealer sealer = seals.fresh(tx, delivery.berichtsoort());
    insertDelivery(tx, sealer, fresh);
    insertContent(tx, sealer, fresh);
    insertFindings(tx, sealer, delivery.id().value(), "adapter", fresh.warnings());
    DeliveryRow stored = byKey(tx, delivery.owner(), delivery.submissionKey()).orElseThrow();
    Events.append(tx, List.of(stored(delivery)));
    return new Insertion.Inserted(stored);
  }

  private static Event stored(Delivery delivery) {
    return new Event(
        0,
        delivery.id(),
        delivery.created(),
        delivery.owner(),
        "STORED",
        State.READY,
        null,
        delivery.explanation());
  }

  static Optional<DeliveryRow> byKey(Tx tx, String owner, String key) throws SQLException {
    return tx.first(
        "SELECT * FROM delivery WHERE owner = ? AND submission_key = ?",
        Rows::delivery,
        owner,
        key);
  }

  static Optional<DeliveryRow> standing(Tx tx, Period period) throws SQLException {
    return tx.first(
        STANDING,
        Rows::delivery,
        period.oin(),
        period.omgeving(),
        period.berichtsoort(),
        period.subject(),
        period.tijdvak().begin(),
        period.tijdvak().einde());
  }

  private static void insertDelivery(Tx tx, Sealer sealer, NewDelivery fresh) throws SQLException {
    String columns =
        "id, owner, submission_key, digest, digest_key, berichtsoort, aansluiting, omgeving, oin, nummer,"
            + " nummer_type, subject, rol, tijdvak_begin, tijdvak_einde, aanleverkenmerk,"
            + " berichtkenmerk, eerder_aanleverkenmerk, ontvanger_nummer, ontvanger_type,"
            + " rol_ontvanger, adapter, adapter_version, descriptor, preview_nl, preview_en,"
            + " not_before, deadline, created, state, explanation_nl, explanation_en, action_nl,"
            + " action_en, due, updated, touched, encrypted";
    List<@Nullable Object> values = new ArrayList<>();
    identity(values, sealer, fresh);
    wire(values, fresh);
    Text preview = sealer.isPlain() ? fresh.preview() : NOT_KEPT;
    values.add(preview.nl());
    values.add(preview.en());
    progress(values, fresh);
    values.add(!sealer.isPlain());
    String marks = "?" + ", ?".repeat(values.size() - 1);
    tx.update("INSERT INTO delivery (" + columns + ") VALUES (" + marks + ")", values.toArray());
  }

  private static void identity(List<@Nullable Object> values, Sealer sealer, NewDelivery fresh) {
    Delivery delivery = fresh.delivery();
    StoredDigest digest = sealer.digest(Bound.submission(delivery.owner()), fresh.digest());
    Tijdvak tijdvak = delivery.tijdvak();
    values.add(delivery.id());
    values.add(delivery.owner());
    values.add(delivery.submissionKey());
    values.add(digest.value());
    values.add(digest.keyId());
    values.add(delivery.berichtsoort());
    values.add(delivery.aansluiting());
    values.add(delivery.omgeving());
    values.add(fresh.oin());
    values.add(delivery.belanghebbende().nummer());
    values.add(delivery.belanghebbende().type());
    values.add(Period.subject(delivery.belanghebbende()));
    values.add(fresh.bericht().rolBelanghebbende());
    values.add(tijdvak == null ? null : tijdvak.begin());
    values.add(tijdvak == null ? null : tijdvak.einde());
  }

  private static void wire(List<@Nullable Object> values, NewDelivery fresh) {
    Bericht bericht = fresh.bericht();
    Identiteit ontvanger = bericht.ontvanger();
    values.add(bericht.aanleverkenmerk());
    values.add(fresh.berichtkenmerk());
    values.add(bericht.eerderAanleverkenmerk());
    values.add(ontvanger == null ? null : ontvanger.nummer());
    values.add(ontvanger == null ? null : ontvanger.type());
    values.add(bericht.rolOntvanger());
    values.add(fresh.origin().adapter());
    values.add(fresh.origin().version());
    values.add(fresh.origin().descriptor());
  }

  private static void progress(List<@Nullable Object> values, NewDelivery fresh) {
    Delivery delivery = fresh.delivery();
    values.add(fresh.notBefore());
    values.add(delivery.deadline());
    values.add(delivery.created());
    values.add(delivery.state());
    values.add(delivery.explanation().nl());
    values.add(delivery.explanation().en());
    values.add(delivery.action().nl());
    values.add(delivery.action().en());
    values.add(delivery.nextAttempt());
    values.add(delivery.created());
    values.add(delivery.created());
  }

  private static void insertContent(Tx tx, Sealer sealer, NewDelivery fresh) throws SQLException {
    List<BerichtInhoud> contents = new ArrayList<>();
    contents.add(fresh.bericht().inhoud());
    contents.addAll(fresh.bericht().bijlagen());
    for (int position = 0; position < contents.size(); position++) {
      insertContent(tx, sealer, fresh.delivery().id().value(), position, contents.get(position));
    }
  }

  private static void insertContent(
      Tx tx, Sealer sealer, String id, int position, BerichtInhoud inhoud) throws SQLException {
    Chunks chunks = Chunks.fresh(Chunks.Table.SENT, id, position, inhoud);
    chunks.insert(tx, sealer, inhoud.mimeType(), inhoud.bestandsnaam());
    chunks.write(tx, sealer, inhoud);
  }

  static void insertFindings(Tx tx, Sealer sealer, String id, String source, List<Finding> findings)
      throws SQLException {
    boolean plain = sealer.isPlain();
    for (int position = 0; position < findings.size() && !sealer.drops(); position++) {
      Finding finding = findings.get(position);
      byte[] sealed =
          plain ? null : sealer.seal(Bound.finding(id, source, position), packed(finding));
      tx.update(
          "INSERT INTO finding (delivery_id, source, position, severity, code, location, text_nl,"
              + " text_en, action_nl, action_en, key_id, sealed)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          id,
          source,
          position,
          finding.severity().name(),
          finding.code(),
          plain ? finding.location() : "",
          plain ? finding.text().nl() : "",
          plain ? finding.text().en() : "",
          plain ? finding.action().nl() : "",
          plain ? finding.action().en() : "",
          sealer.keyId(),
          sealed);
    }
  }

  private static byte[] packed(Finding finding) {
    return Pieces.pack(
        finding.location(),
        finding.text().nl(),
        finding.text().en(),
        finding.action().nl(),
        finding.action().en());
  }
}
