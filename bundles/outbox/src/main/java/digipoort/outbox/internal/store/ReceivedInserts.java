// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.BerichtInhoud;
import digipoort.api.BerichtResultaat;
import digipoort.api.Identiteit;
import digipoort.api.Received.Readable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores a received bericht with everything that belongs to it. */
final class ReceivedInserts {
  static final String CONSTATERING = "CONSTATERING";
  private static final String ELEMENT = "ELEMENT";

  private static final String COLUMNS =
      "id, aansluiting, omgeving, oin, kenmerk, berichtkenmerk, digest, digest_key,"
          + " berichtsoort,"
          + " aanleverkenmerk, eerder_aanleverkenmerk, aangeleverd, nummer, nummer_type, rol,"
          + " aanleveraar, ontvanger_nummer, ontvanger_type, rol_ontvanger, fetched, readable,"
          + " read_due, explanation_nl, explanation_en, action_nl, action_en";

  private record Note(String kind, String name, String value) {}

  private ReceivedInserts() {}

  static boolean isThere(Tx tx, Seals seals, NewReceived fresh) throws SQLException {
    List<StoredDigest> alike =
        tx.list(
            "SELECT digest, digest_key FROM received WHERE omgeving = ? AND oin = ? AND kenmerk = ?"
                + " AND berichtkenmerk = ?",
            row -> new StoredDigest(row.getString(1), row.getString(2)),
            fresh.origin().omgeving(),
            fresh.origin().oin(),
            fresh.bericht().kenmerk(),
            fresh.bericht().berichtkenmerk());
    String digest = fresh.digest();
    return alike.stream().anyMatch(one -> seals.digests().isSame(one, fresh.place(), digest));
  }

  static boolean insert(Tx tx, Seals seals, NewReceived fresh) throws SQLException {
    BerichtResultaat bericht = fresh.bericht();
    Sealer sealer = seals.fresh(tx, bericht.berichtsoort());
    if (!sealer.isPlain()) {
      // its digest differs from that of the same bericht with the key of before
      tx.lock("received " + bericht.kenmerk());
      if (isThere(tx, seals, fresh)) {
        return false;
      }
    }
    if (insertRow(tx, sealer, fresh) == 0) {
      return false;
    }
    List<BerichtInhoud> contents = new ArrayList<>();
    contents.add(bericht.inhoud());
    contents.addAll(bericht.bijlagen());
    for (int position = 0; position < contents.size(); position++) {
      insertContent(tx, sealer, fresh.id().value(), position, contents.get(position));
    }
    List<Note> notes = new ArrayList<>();
    bericht
        .constateringen()
        .forEach(c -> notes.add(new Note(CONSTATERING, c.code(), c.beschrijving())));
    bericht.elementen().forEach(e -> notes.add(new Note(ELEMENT, e.naam(), e.waarde())));
    for (int position = 0; position < notes.size(); position++) {
      insertNote(tx, sealer, fresh.id().value(), position, notes.get(position));
    }
    tx.update("UPDATE received_sequence SET seq = seq + 1 WHERE id = 1");
    tx.update(
        "UPDATE received SET seq = (SELECT s.seq FROM received_sequence s WHERE s.id = 1)"
            + " WHERE id = ?",
        fresh.id());
    return true;
  }

  private static int insertRow(Tx tx, Sealer sealer, NewReceived fresh) throws SQLException {
    BerichtResultaat bericht = fresh.bericht();
    StoredDigest digest = sealer.digest(fresh.place(), fresh.digest());
    Identiteit ontvanger = bericht.ontvanger();
    List<@Nullable Object> values =
        new ArrayList<>(
            Arrays.asList(
                fresh.id(),
                fresh.origin().aansluiting(),
                fresh.origin().omgeving(),
                fresh.origin().oin(),
                bericht.kenmerk(),
                bericht.berichtkenmerk(),
                digest.value(),
                digest.keyId(),
                bericht.berichtsoort(),
                bericht.aanleverkenmerk(),
                bericht.eerderAanleverkenmerk(),
                bericht.tijdstempelAangeleverd().toString(),
                bericht.belanghebbende().nummer(),
                bericht.belanghebbende().type(),
                bericht.rolBelanghebbende(),
                bericht.identiteitAanleveraar(),
                ontvanger == null ? null : ontvanger.nummer(),
                ontvanger == null ? null : ontvanger.type(),
                bericht.rolOntvanger()));
    values.addAll(
        List.of(
            fresh.fetched(),
            Readable.UNREAD,
            fresh.fetched(),
            fresh.explanation().nl(),
            fresh.explanation().en(),
            fresh.action().nl(),
            fresh.action().en()));
    String marks = "?" + ", ?".repeat(values.size() - 1);
    return tx.update(
        "INSERT INTO received (" + COLUMNS + ") VALUES (" + marks + ") ON CONFLICT DO NOTHING",
        values.toArray());
  }

  private static void insertNote(Tx tx, Sealer sealer, String id, int position, Note note)
      throws SQLException {
    boolean plain = sealer.isPlain();
    tx.update(
        "INSERT INTO received_note (received_id, kind, position, name, value, key_id, sealed)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        id,
        note.kind(),
        position,
        note.name(),
        plain ? note.value() : "",
        sealer.keyId(),
        plain
            ? null
            : sealer.seal(Bound.note(id, note.kind(), position), Pieces.pack(note.value())));
  }

  private static void insertContent(
      Tx tx, Sealer sealer, String id, int position, BerichtInhoud inhoud) throws SQLException {
    Chunks chunks = Chunks.fresh(Chunks.Table.RECEIVED, id, position, inhoud);
    chunks.insert(tx, sealer, inhoud.mimeType(), inhoud.bestandsnaam());
    chunks.write(tx, sealer, inhoud);
  }
}
