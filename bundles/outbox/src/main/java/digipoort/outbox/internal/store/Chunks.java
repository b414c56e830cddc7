// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.BerichtInhoud;
import digipoort.api.StorageException;
import digipoort.outbox.internal.seal.Binding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One content in its rows, in pieces so that it is never whole in memory.
 *
 * @param position 0 for the inhoud, 1 and up for the bijlagen
 * @param sha256 of the octets; a keyed digest when it is sealed
 * @param sealed the SHA-256 of the octets, encrypted, or null
 * @param keyId of the key that it is encrypted with, or null
 */
record Chunks(
    Table table,
    String owner,
    int position,
    long length,
    String sha256,
    byte @Nullable [] sealed,
    @Nullable String keyId) {
  static final int CHUNK = 256 * 1024;

  /** Of what it is the content. */
  enum Table {
    SENT("content", "content", "delivery_id", "delivery"),
    RECEIVED("received_content", "received", "received_id", "received bericht");

    final String rows;
    private final String name;
    final String column;
    private final String what;

    Table(String rows, String name, String column, String what) {
      this.rows = rows;
      this.name = name;
      this.column = column;
      this.what = what;
    }
  }

  private record Piece(byte[] octets, boolean last) {}

  static Chunks of(Table table, ResultSet row) throws SQLException {
    return new Chunks(
        table,
        row.getString(table.column),
        row.getInt("position"),
        row.getLong("length"),
        row.getString("sha256"),
        row.getBytes("sealed"),
        row.getString("key_id"));
  }

  /** One that is not stored yet. */
  static Chunks fresh(Table table, String owner, int position, BerichtInhoud inhoud) {
    return new Chunks(table, owner, position, inhoud.length(), inhoud.sha256(), null, null);
  }

  /** The same content of another, which is not stored yet. */
  Chunks of(String another, Seals seals) {
    return new Chunks(table, another, position, length, plain(seals), null, null);
  }

  /** The content, whose octets are read when it is opened. */
  static BerichtInhoud inhoud(Seals seals, Table table, ResultSet row) throws SQLException {
    Chunks chunks = of(table, row);
    return new BerichtInhoud(
        row.getString("mime_type"),
        row.getString("bestandsnaam"),
        chunks.length(),
        chunks.shown(seals),
        chunks.keyId != null,
        () -> chunks.open(seals));
  }

  /** The digest that others see: the SHA-256 of what is to be sent, when its key is there. */
  private String shown(Seals seals) {
    if (sha256.isEmpty()) {
      throw new StorageException(
          "The content of " + what() + " was removed by the rules of retention",
          new IllegalStateException("removed"));
    }
    if (table == Table.RECEIVED || sealed == null) {
      return sha256;
    }
    return seals
        .lenient()
        .open(keyId, Bound.sha256(table, owner, position), sealed)
        .map(octets -> new String(octets, StandardCharsets.US_ASCII))
        .orElse(sha256);
  }

  /** The SHA-256 of the octets. */
  private String plain(Seals seals) {
    if (sealed == null) {
      return sha256;
    }
    byte[] octets = seals.open(keyId, what(), Bound.sha256(table, owner, position), sealed);
    return new String(octets, StandardCharsets.US_ASCII);
  }

  private ChunkStream open(Seals seals) throws IOException {
    try {
      return new ChunkStream(
          chunk ->
              seals.database().read("read the content of " + owner, tx -> read(tx, seals, chunk)),
          plain(seals));
    } catch (StorageException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** A piece as it was handed over; empty when there is none. */
  byte[] read(Tx tx, Seals seals, int chunk) throws SQLException {
    Optional<Piece> piece =
        tx.first(
            "SELECT c.octets, EXISTS (SELECT 1 FROM %1$s_chunk n WHERE n.%2$s = c.%2$s"
                    .formatted(table.name, table.column)
                + " AND n.position = c.position AND n.chunk = c.chunk + 1)"
                + " FROM %1$s_chunk c WHERE c.%2$s = ? AND c.position = ? AND c.chunk = ?"
                    .formatted(table.name, table.column),
            row -> new Piece(row.getBytes(1), !row.getBoolean(2)),
            owner,
            position,
            chunk);
    boolean ends = piece.isEmpty() && (keyId == null || chunk > 0);
    if (ends) {
      return new byte[0];
    }
    Piece found = piece.orElseGet(() -> new Piece(new byte[0], true));
    return keyId == null
        ? found.octets()
        : seals.open(keyId, what(), binding(chunk, found.last(), plain(seals)), found.octets());
  }

  private String what() {
    return table.what + " " + owner;
  }

  private Binding binding(int chunk, boolean last, String digest) {
    return new Binding(table.name, owner, position, chunk, last, length + " " + digest);
  }

  /** Stores what is known of it. */
  void insert(Tx tx, Sealer sealer, String mimeType, String bestandsnaam) throws SQLException {
    Binding place = Bound.sha256(table, owner, position);
    tx.update(
        "INSERT INTO %s (%s, position, mime_type, bestandsnaam, length, sha256, sealed, key_id)"
                .formatted(table.rows, table.column)
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        owner,
        position,
        mimeType,
        bestandsnaam,
        length,
        sealer.digest(place, sha256).value(),
        sealer.isPlain() ? null : sealer.seal(place, Pieces.ascii(sha256)),
        sealer.keyId());
  }

  /** Stores its octets; fails when they are not those that were announced. */
  void write(Tx tx, Sealer sealer, BerichtInhoud inhoud) throws SQLException {
    try (InputStream content = inhoud.open();
        DigestInputStream in =
            new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
      long total = pieces(tx, sealer, in);
      String found = HexFormat.of().formatHex(in.getMessageDigest().digest());
      if (total != length || !found.equals(sha256)) {
        throw new IOException(
            total + " octets (expected: the " + length + " that were announced, by their digest)");
      }
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new UncheckedIOException(
          "content " + inhoud.bestandsnaam() + " cannot be read: " + e.getMessage(),
          e instanceof IOException io ? io : new IOException(e));
    }
  }

  private long pieces(Tx tx, Sealer sealer, InputStream in) throws SQLException, IOException {
    long total = 0;
    byte[] octets = in.readNBytes(CHUNK);
    boolean more = octets.length > 0;
    for (int chunk = 0; more; chunk++) {
      byte[] next = octets.length < CHUNK ? new byte[0] : in.readNBytes(CHUNK);
      more = next.length > 0;
      insert(tx, chunk, sealer.seal(binding(chunk, !more, sha256), octets));
      total += octets.length;
      octets = next;
    }
    return total;
  }

  /** Stores the octets of another once more, each piece bound to this one. */
  void copy(Tx tx, Seals seals, Sealer sealer, Chunks first) throws SQLException {
    byte[] octets = first.read(tx, seals, 0);
    boolean more = octets.length > 0;
    for (int chunk = 0; more; chunk++) {
      byte[] next = octets.length == 0 ? octets : first.read(tx, seals, chunk + 1);
      more = next.length > 0;
      insert(tx, chunk, sealer.seal(binding(chunk, !more, sha256), octets));
      octets = next;
    }
  }

  private void insert(Tx tx, int chunk, byte @Nullable [] octets) throws SQLException {
    tx.update(
        "INSERT INTO %s_chunk (%s, position, chunk, octets) VALUES (?, ?, ?, ?)"
            .formatted(table.name, table.column),
        owner,
        position,
        chunk,
        octets);
  }
}
