// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import static digipoort.outbox.internal.store.Tx.moment;

import digipoort.api.Attempt;
import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.Event;
import digipoort.api.Evidence;
import digipoort.api.Finding;
import digipoort.api.Fout;
import digipoort.api.Identiteit;
import digipoort.api.Kenmerk;
import digipoort.api.Severity;
import digipoort.api.State;
import digipoort.api.Status;
import digipoort.api.Text;
import digipoort.api.Tijdvak;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows into values. */
final class Rows {
  private Rows() {}

  static DeliveryRow delivery(ResultSet row) throws SQLException {
    return new DeliveryRow(
        snapshot(row),
        new StoredDigest(row.getString("digest"), row.getString("digest_key")),
        row.getString("oin"),
        row.getString("eerder_aanleverkenmerk"),
        row.getString("second_kenmerk"),
        row.getInt("tries"),
        row.getInt("polls"),
        row.getBoolean("doubt"),
        row.getBoolean("attention"),
        row.getString("claim_token"),
        moment(row, "resend_after"),
        moment(row, "not_before"),
        moment(row, "follow_until"),
        id(row, "resubmission_of"),
        id(row, "resubmitted_as"),
        row.getBoolean("encrypted"),
        row.getLong("version"));
  }

  private static @Nullable DeliveryId id(ResultSet row, String column) throws SQLException {
    String id = row.getString(column);
    return id == null ? null : new DeliveryId(id);
  }

  private static Delivery snapshot(ResultSet row) throws SQLException {
    String kenmerk = row.getString("kenmerk");
    return new Delivery(
        new DeliveryId(row.getString("id")),
        row.getString("owner"),
        row.getString("submission_key"),
        row.getString("berichtsoort"),
        row.getString("aansluiting"),
        row.getString("omgeving"),
        new Identiteit(row.getString("nummer"), row.getString("nummer_type")),
        tijdvak(row),
        row.getString("aanleverkenmerk"),
        kenmerk == null ? null : new Kenmerk(kenmerk),
        State.valueOf(row.getString("state")),
        text(row, "explanation"),
        text(row, "action"),
        Instant.ofEpochMilli(row.getLong("created")),
        Instant.ofEpochMilli(row.getLong("updated")),
        moment(row, "due"),
        moment(row, "deadline"),
        row.getInt("attempts"));
  }

  private static @Nullable Tijdvak tijdvak(ResultSet row) throws SQLException {
    String begin = row.getString("tijdvak_begin");
    return begin == null
        ? null
        : new Tijdvak(LocalDate.parse(begin), LocalDate.parse(row.getString("tijdvak_einde")));
  }

  private static Text text(ResultSet row, String name) throws SQLException {
    return new Text(row.getString(name + "_nl"), row.getString(name + "_en"));
  }

  static Attempt attempt(ResultSet row, Opener opener) throws SQLException {
    return new Attempt(
        new DeliveryId(row.getString("delivery_id")),
        row.getInt("number"),
        row.getString("message_id"),
        Instant.ofEpochMilli(row.getLong("created")),
        Instant.ofEpochMilli(row.getLong("expires")),
        row.getString("outcome"),
        row.getString("outcome") == null ? null : text(row, "detail"),
        evidence(row, opener));
  }

  private static @Nullable Evidence evidence(ResultSet row, Opener opener) throws SQLException {
    String endpoint = row.getString("endpoint");
    String id = row.getString("delivery_id");
    int number = row.getInt("number");
    return endpoint == null
        ? null
        : new Evidence(
            endpoint,
            exact(row.getString("first_byte")),
            exact(row.getString("answered")),
            row.getInt("http_status"),
            row.getString("request_sha256"),
            opener.octets(row, "request", Bound.request(id, number)),
            row.getString("signer"),
            opener.octets(row, "answer", Bound.answer(id, number)));
  }

  static @Nullable Instant exact(@Nullable String value) {
    return value == null ? null : Instant.parse(value);
  }

  static Status status(ResultSet row, Opener opener) throws SQLException {
    String foutcode = row.getString("foutcode");
    List<@Nullable String> texts =
        opener.texts(
            row,
            Bound.status(
                row.getString("delivery_id"),
                row.getString("kenmerk"),
                row.getString("statuscode"),
                row.getString("tijdstempel")),
            "foutbeschrijving",
            "statusdetails");
    return new Status(
        new Kenmerk(row.getString("kenmerk")),
        row.getString("statuscode"),
        Instant.parse(row.getString("tijdstempel")),
        row.getString("statusomschrijving"),
        foutcode == null ? null : new Fout(foutcode, String.valueOf(texts.get(0))),
        texts.get(1));
  }

  static Event event(ResultSet row) throws SQLException {
    return new Event(
        row.getLong("sequence"),
        new DeliveryId(row.getString("delivery_id")),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("actor"),
        row.getString("type"),
        State.valueOf(row.getString("state")),
        row.getString("statuscode"),
        text(row, "text"));
  }

  static Finding finding(ResultSet row, Opener opener) throws SQLException {
    String id = row.getString("delivery_id");
    List<String> texts =
        opener
            .texts(
                row,
                Bound.finding(id, row.getString("source"), row.getInt("position")),
                "location",
                "text_nl",
                "text_en",
                "action_nl",
                "action_en")
            .stream()
            .map(String::valueOf)
            .toList();
    return new Finding(
        Severity.valueOf(row.getString("severity")),
        row.getString("code"),
        texts.get(0),
        new Text(texts.get(1), texts.get(2)),
        new Text(texts.get(3), texts.get(4)));
  }

  static Suspension suspension(ResultSet row) throws SQLException {
    return new Suspension(
        row.getString("aansluiting"),
        row.getInt("faults"),
        Instant.ofEpochMilli(row.getLong("since")),
        Instant.ofEpochMilli(row.getLong("until")));
  }
}
