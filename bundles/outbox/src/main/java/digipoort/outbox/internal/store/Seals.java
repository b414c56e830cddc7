// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.BerichtInhoud;
import digipoort.api.StorageException;
import digipoort.api.Text;
import digipoort.outbox.internal.seal.Binding;
import digipoort.outbox.internal.seal.ContentKey;
import digipoort.outbox.internal.seal.Encryption;
import digipoort.outbox.internal.seal.Keyring;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is encrypted in this database, and whether it can be. */
public final class Seals {
  private static final Logger LOG = LoggerFactory.getLogger(Seals.class);

  private final Database database;
  private final Encryption encryption;
  private final Predicate<String> declared;
  private final Set<String> remembered = ConcurrentHashMap.newKeySet();

  /**
   * @param declared the berichtsoorten whose content an adapter says is confidential
   */
  public Seals(Database database, Encryption encryption, Predicate<String> declared) {
    this.database = database;
    this.encryption = encryption;
    this.declared = declared;
    remembered.addAll(database.read("read what is confidential", KeyUse::confidential));
  }

  /** Nothing is encrypted. */
  static Seals none(Database database) {
    Keyring none = Keyring.given("", List.of());
    return new Seals(database, new Encryption(List.of(), none), berichtsoort -> false);
  }

  /** Where that is. */
  public Database database() {
    return database;
  }

  /** Keeps what adapters declare: it holds when they are not there, too. */
  public void remember(Collection<String> confidential) {
    if (!remembered.containsAll(confidential)) {
      database.write("remember what is confidential", tx -> KeyUse.remember(tx, confidential));
      remembered.addAll(confidential);
    }
  }

  /** Whether content of this berichtsoort is to be encrypted. */
  public boolean isConfidential(String berichtsoort) {
    return encryption.names(berichtsoort)
        || declared.test(berichtsoort)
        || remembered.contains(berichtsoort);
  }

  /**
   * For a new content of this berichtsoort.
   *
   * @throws StorageException when it must be encrypted and there is no key
   */
  Sealer fresh(Tx tx, String berichtsoort) throws SQLException {
    return isConfidential(berichtsoort) || KeyUse.isConfidential(tx, berichtsoort)
        ? Sealer.with(key(tx))
        : Sealer.PLAIN;
  }

  /** For the content of another once more: what was encrypted once stays so. */
  Sealer copy(Tx tx, DeliveryRow first) throws SQLException {
    return first.encrypted() ? Sealer.with(key(tx)) : fresh(tx, first.delivery().berichtsoort());
  }

  /** For what comes of a delivery; what happened is stored even when there is no key. */
  Sealer of(Tx tx, DeliveryRow row, Change change) throws SQLException {
    if (!isHidden(row)) {
      return Sealer.PLAIN;
    }
    if (!change.bringsContent()) {
      return Sealer.DROPPING;
    }
    try {
      return Sealer.with(key(tx));
    } catch (StorageException e) {
      LOG.error("Raw messages of delivery {} are not kept: {}", row.id(), e.getMessage());
      return Sealer.DROPPING;
    }
  }

  /** Whether what it holds is confidential, however it was stored. */
  boolean isHidden(DeliveryRow row) {
    return row.encrypted() || isConfidential(row.delivery().berichtsoort());
  }

  /** The key for what is new; no two processes make one at the same time. */
  ContentKey key(Tx tx) throws SQLException {
    try {
      return encryption
          .keys()
          .current(
              () -> {
                tx.lock("content key");
                return KeyUse.ids(tx);
              });
    } catch (Keyring.NoKeyException e) {
      throw SealException.of(
          true,
          new Text(
              "Wat versleuteld bewaard moet worden, kan dat niet: " + e.getMessage() + ".",
              "What must be kept encrypted cannot be: " + e.getMessage() + "."),
          new Text("Er is niets verloren.", "Nothing is lost."));
    }
  }

  /**
   * Decrypts.
   *
   * @param keyId null when it is not encrypted
   * @param what whose it is
   */
  byte[] open(@Nullable String keyId, String what, Binding binding, byte[] octets) {
    if (keyId == null) {
      return octets;
    }
    ContentKey key = encryption.keys().find(keyId).orElseThrow(() -> unknown(what, keyId));
    try {
      return key.open(binding, octets);
    } catch (GeneralSecurityException e) {
      throw broken(what, binding, keyId);
    }
  }

  /** Fails with what cannot be decrypted. */
  Opener strict() {
    return (keyId, binding, octets) ->
        Optional.ofNullable(octets).map(found -> open(keyId, binding.owner(), binding, found));
  }

  /** Leaves out what cannot be decrypted. */
  Opener lenient() {
    Opener strict = strict();
    return (keyId, binding, octets) -> {
      try {
        return strict.open(keyId, binding, octets);
      } catch (StorageException e) {
        LOG.debug("Not shown: {}", e.getMessage());
        return Optional.empty();
      }
    };
  }

  /** A content as it may be shown before it is stored. */
  public BerichtInhoud shown(String berichtsoort, BerichtInhoud inhoud) {
    return isConfidential(berichtsoort) ? inhoud.asConfidential() : inhoud;
  }

  /** Digests of what is encrypted. */
  public ContentDigests digests() {
    return new ContentDigests(this);
  }

  /** The key for what is new, when it is there; none is made. */
  Optional<ContentKey> ready() {
    return encryption.keys().ready();
  }

  /** The key of this id, when it is there. */
  Optional<ContentKey> key(String keyId) {
    return encryption.keys().find(keyId);
  }

  void require(@Nullable String keyId, String what) {
    if (keyId != null && encryption.keys().find(keyId).isEmpty()) {
      throw unknown(what, keyId);
    }
  }

  private StorageException unknown(String what, String keyId) {
    return SealException.of(
        true,
        new Text(
            "De inhoud van " + what + " is versleuteld met sleutel " + keyId + ", die er niet is.",
            "The content of " + what + " is encrypted with key " + keyId + ", which is not there."),
        putBack());
  }

  /** What to do when a key is not there. */
  public Text putBack() {
    String place = encryption.keys().place();
    return new Text(
        "Zet die sleutel terug ("
            + place
            + ") of noem hem bij encryption.key.previous in "
            + Keyring.CFG
            + ".",
        "Put that key back ("
            + place
            + ") or name it at encryption.key.previous in "
            + Keyring.CFG
            + ".");
  }

  private static StorageException broken(String what, Binding binding, String keyId) {
    String where =
        binding.kind() + " " + binding.position() + ", deel/part " + binding.chunk() + ", " + keyId;
    return SealException.of(
        false,
        new Text(
            "De inhoud van " + what + " is niet meer zoals die is opgeslagen (" + where + ").",
            "The content of " + what + " is no longer as it was stored (" + where + ")."),
        new Text(
            "De database is beschadigd of gewijzigd. Zet een back-up terug en kies delivery-retry,"
                + " of trek de aanlevering in met delivery-cancel en lever opnieuw aan.",
            "The database is damaged or was changed. Put back a backup and use delivery-retry, or"
                + " withdraw the delivery with delivery-cancel and submit it anew."));
  }

  private void takeKey(DeliveryRow row) {
    if (isHidden(row) && !encryption.keys().isReady()) {
      database.write("take the key for contents", this::key);
    }
  }

  /** Why a delivery cannot be sent now: its contents are read to their end. */
  public Optional<Unreadable> unreadable(DeliveryRow row) {
    try {
      if (row.encrypted()) {
        database.read("read the content of " + row.id(), tx -> KeyUse.readAll(tx, this, row.id()));
      }
      takeKey(row);
      return Optional.empty();
    } catch (StorageException e) {
      return Optional.of(SealException.in(e).orElseThrow(() -> e));
    }
  }

  /** Whether what Digipoort says of a delivery can be kept now. */
  public boolean isReady(DeliveryRow row) {
    try {
      takeKey(row);
      return true;
    } catch (StorageException e) {
      if (SealException.in(e).isEmpty()) {
        throw e;
      }
      return false;
    }
  }

  /** A line for everything about keys that a person should look at. */
  public List<Text> troubles() {
    List<Text> lines = new ArrayList<>();
    encryption.keys().wrong().forEach(wrong -> lines.add(Text.verbatim(wrong + ".")));
    for (String id : database.read("read which keys are in use", KeyUse::ids)) {
      if (encryption.keys().find(id).isEmpty()) {
        lines.add(missing(id));
      }
    }
    return lines;
  }

  private Text missing(String id) {
    long contents = database.read("count contents", tx -> KeyUse.count(tx, id));
    Text todo = putBack();
    return new Text(
        contents
            + " inhoud(en) zijn versleuteld met sleutel "
            + id
            + ", die er niet is; wat nog verstuurd moet worden wacht. "
            + todo.nl(),
        contents
            + " content(s) are encrypted with key "
            + id
            + ", which is not there; what is still to be sent waits. "
            + todo.en());
  }
}
