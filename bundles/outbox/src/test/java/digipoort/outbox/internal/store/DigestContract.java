// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import static digipoort.outbox.internal.store.Secrets.BSN;
import static digipoort.outbox.internal.store.Secrets.ONE;
import static digipoort.outbox.internal.store.Secrets.TWO;
import static digipoort.outbox.internal.store.Secrets.everything;
import static digipoort.outbox.internal.store.Secrets.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.api.BerichtInhoud;
import digipoort.api.Kenmerk;
import digipoort.api.ReceivedId;
import digipoort.api.ReceivedQuery;
import digipoort.api.Scope;
import digipoort.api.StorageException;
import digipoort.outbox.internal.FakeBerichtSource;
import digipoort.outbox.internal.store.StoredDigest.Match;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who has the database without the key cannot confirm a guess of what is confidential. */
interface DigestContract {
  /** Opens the same database as one of this schema version. */
  Database open(int version);

  /** Whether these words are anywhere in the database, as it is on disk. */
  boolean holds(String words);

  private static DeliveryStore store(Database database, String key, String... previous) {
    return new SqlStore(database, Secrets.sealing(database, "UWV*", key, previous));
  }

  private static String sha256(String text) {
    return BerichtInhoud.of("text/xml", "a.xml", text(text)).sha256();
  }

  private static NewReceived received(String kenmerk, String content) {
    FeedKey origin = new FeedKey("default", "simulator", "OIN", "SBA");
    return new NewReceived(
        ReceivedId.random(),
        origin,
        FakeBerichtSource.bericht(
            kenmerk,
            "B1",
            DeliveryStoreContract.NOW,
            FakeBerichtSource.text("inhoud.xml", content)),
        DeliveryStoreContract.NOW,
        DeliveryStoreContract.WORDS,
        DeliveryStoreContract.WORDS);
  }

  private static List<ReceivedRow> all(ReceivedStore store) {
    return store.list(
        new ReceivedQuery(null, null, null, null, null, null, null, 1000, 0), Scope.ALL);
  }

  private static void load(Database database) throws IOException {
    try (InputStream in = DigestContract.class.getResourceAsStream("third-release.sql")) {
      String octets = database.dialect().isShared() ? "decode('$1', 'hex')" : "X'$1'";
      String script =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .replaceAll("(?m)^--.*\n", "")
              .replaceAll("\\{x:([0-9a-f]*)}", octets);
      database.write("load", tx -> run(tx, script));
    }
  }

  private static int run(Tx tx, String script) throws SQLException {
    int rows = 0;
    for (String statement : script.split(";\n")) {
      rows += statement.isBlank() ? 0 : tx.update(statement);
    }
    return rows;
  }

  /** The plain digests that version 3 kept of what it encrypted. */
  private static Stream<String> guessable() {
    return Stream.of(
        sha256("Geheim " + BSN),
        sha256("Weg " + BSN),
        sha256("digest of Geheim " + BSN),
        sha256("digest of Weg " + BSN),
        sha256("request with " + BSN),
        sha256("Ontvangen " + BSN),
        received("K1", "Ontvangen " + BSN).digest());
  }

  @Test
  default void noDigestOfWhatIsEncryptedIsOnDisk() {
    try (Database database = open(Schema.VERSION)) {
      DeliveryStore store = store(database, ONE);
      String own = sha256("the submission " + BSN);
      Secrets.stored(store, Secrets.digested(Secrets.fresh("UWV-x", "k", text(BSN)), own));
      everything(store, "UWV-y", "Geheim " + BSN);
      everything(store, "OB", "Open " + BSN);
      ReceivedStore inbox =
          new SqlReceivedStore(database, Secrets.sealing(database, "UWV*,SBA", ONE));
      inbox.insert(received("K1", "Ontvangen " + BSN));
      assertThat(
              Stream.of(
                  own,
                  sha256(BSN),
                  sha256("Geheim " + BSN),
                  sha256("Ontvangen " + BSN),
                  received("K1", "Ontvangen " + BSN).digest()))
          .noneMatch(this::holds);
      assertThat(holds(sha256("Open " + BSN))).isTrue();
      assertThat(all(inbox).get(0).received().bericht().inhoud().confidential()).isTrue();
      assertThat(all(inbox).get(0).received().bericht().inhoud().sha256())
          .isNotEqualTo(sha256("Ontvangen " + BSN));
    }
  }

  @Test
  default void plainDigestsOfAnEarlierVersionAreReplacedWhenTheirKeyIsThere() throws IOException {
    try (Database database = open(3)) {
      load(database);
      assertThat(guessable()).allMatch(this::holds);
    }
    try (Database database = open(Schema.VERSION)) {
      waits(database);
      DeliveryStore store = store(database, TWO, ONE);
      DigestUpgrade upgrade = new DigestUpgrade(store.seals());
      upgrade.run(DeliveryStoreContract.NOW);
      assertThat(upgrade.waiting()).isEmpty();
      assertThat(guessable()).noneMatch(this::holds);
      isAsItWas(store);
      ReceivedStore inbox =
          new SqlReceivedStore(database, Secrets.sealing(database, "UWV*,SBA", TWO, ONE));
      assertThat(inbox.insert(received("K1", "Ontvangen " + BSN))).isFalse();
      assertThat(inbox.insert(received("K2", "Zichtbaar"))).isFalse();
      assertThat(inbox.insert(received("K1", "anders"))).isTrue();
      assertThat(all(inbox)).hasSize(3);
    }
    assertThatThrownBy(() -> open(3)).hasMessageContaining("made by a newer release");
  }

  private static void waits(Database database) throws IOException {
    DeliveryStore without = store(database, TWO);
    DigestUpgrade waits = new DigestUpgrade(without.seals());
    waits.run(DeliveryStoreContract.NOW);
    assertThat(waits.waiting()).hasSize(1).containsValue(5L);
    assertThat(read(without, "OB")).isEqualTo("Open");
    assertThat(
            without
                .seals()
                .digests()
                .compare(row(without, "UWV-x"), sha256("digest of Geheim " + BSN)))
        .isEqualTo(Match.SAME);
  }

  private static void isAsItWas(DeliveryStore store) throws IOException {
    assertThat(read(store, "UWV-x")).isEqualTo("Geheim " + BSN);
    assertThat(read(store, "OB")).isEqualTo("Open");
    assertThat(
            store.seals().digests().compare(row(store, "UWV-x"), sha256("digest of Geheim " + BSN)))
        .isEqualTo(Match.SAME);
    assertThat(store.seals().digests().compare(row(store, "UWV-x"), sha256("digest of other")))
        .isEqualTo(Match.OTHER);
    assertThat(
            store
                .seals()
                .digests()
                .compare(row(store, "UWV-purged"), sha256("digest of Weg " + BSN)))
        .isEqualTo(Match.REMOVED);
    assertThat(store.archived(row(store, "UWV-purged").id()).described()).isFalse();
    assertThat(store.bericht(row(store, "UWV-x").id()).inhoud().sha256())
        .isEqualTo(sha256("Geheim " + BSN));
  }

  private static DeliveryRow row(DeliveryStore store, String key) {
    return store.findByKey("erp", key).orElseThrow();
  }

  private static String read(DeliveryStore store, String key) throws IOException {
    return new String(Secrets.read(store, row(store, key)), StandardCharsets.UTF_8);
  }

  @Test
  default void anEqualSubmissionIsKnownAfterTheKeyChangedAndNotWithoutIt() {
    try (Database database = open(Schema.VERSION)) {
      DeliveryStore first = store(database, ONE);
      DeliveryRow row = Secrets.stored(first, Secrets.fresh("UWV-x", "k", text(BSN)));
      assertThat(first.seals().digests().compare(row, "digest")).isEqualTo(Match.SAME);
      assertThat(store(database, TWO, ONE).seals().digests().compare(row, "digest"))
          .isEqualTo(Match.SAME);
      assertThat(store(database, TWO, ONE).seals().digests().compare(row, "other"))
          .isEqualTo(Match.OTHER);
      assertThatThrownBy(() -> store(database, TWO).seals().digests().compare(row, "digest"))
          .isInstanceOf(StorageException.class)
          .hasMessageContaining("encryption.key.previous");
      first.change(
          row.id(),
          now ->
              Optional.of(
                  Change.of(now, DeliveryStoreContract.NOW).purge(DeliveryStoreContract.WORDS)));
      DeliveryRow purged = first.find(row.id()).orElseThrow();
      assertThat(store(database, TWO).seals().digests().compare(purged, "digest"))
          .isEqualTo(Match.REMOVED);
    }
  }

  @Test
  default void whatWasFetchedBeforeIsKnownAfterTheKeyChanged() {
    try (Database database = open(Schema.VERSION)) {
      new SqlReceivedStore(database, Secrets.sealing(database, "UWV*,SBA", ONE))
          .insert(received("K1", BSN));
      ReceivedStore later =
          new SqlReceivedStore(database, Secrets.sealing(database, "UWV*,SBA", TWO, ONE));
      assertThat(later.insert(received("K1", BSN))).isFalse();
      assertThat(later.insert(received("K1", "other"))).isTrue();
      ReceivedStore lost =
          new SqlReceivedStore(database, Secrets.sealing(database, "UWV*,SBA", TWO));
      assertThat(lost.insert(received("K1", "other"))).isFalse();
      assertThat(lost.find(all(lost).get(0).received().id())).isPresent();
      assertThat(all(lost))
          .extracting(row -> row.received().bericht().kenmerk())
          .containsOnly(new Kenmerk("K1"));
    }
  }

  @Test
  default void ofWhatIsPurgedNothingConfirmsAGuess() {
    try (Database database = open(Schema.VERSION)) {
      DeliveryStore store = store(database, ONE);
      DeliveryRow row = everything(store, "UWV-x", BSN);
      String keyed =
          database.read(
              "look",
              tx ->
                  tx.first("SELECT sha256 FROM content LIMIT 1", found -> found.getString(1))
                      .orElseThrow());
      store.change(
          row.id(),
          now ->
              Optional.of(
                  Change.of(now, DeliveryStoreContract.NOW).purge(DeliveryStoreContract.WORDS)));
      String lengths =
          database.read(
              "look",
              tx ->
                  tx.list("SELECT sha256, length, sealed FROM content", DigestContract::line)
                      .toString());
      assertThat(lengths).isEqualTo("[ 0 null,  0 null]");
      assertThat(store.find(row.id()).orElseThrow().digest().value()).isEmpty();
      assertThat(keyed).hasSize(64);
    }
  }

  private static String line(ResultSet row) throws SQLException {
    return row.getString(1) + " " + row.getLong(2) + " " + row.getString(3);
  }
}
