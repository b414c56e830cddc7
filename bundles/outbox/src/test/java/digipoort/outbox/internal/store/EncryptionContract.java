// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import static digipoort.outbox.internal.store.Secrets.BSN;
import static digipoort.outbox.internal.store.Secrets.ONE;
import static digipoort.outbox.internal.store.Secrets.TWO;
import static digipoort.outbox.internal.store.Secrets.everything;
import static digipoort.outbox.internal.store.Secrets.fresh;
import static digipoort.outbox.internal.store.Secrets.octets;
import static digipoort.outbox.internal.store.Secrets.read;
import static digipoort.outbox.internal.store.Secrets.stored;
import static digipoort.outbox.internal.store.Secrets.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.api.DeliveryId;
import digipoort.api.Scope;
import digipoort.api.StorageException;
import digipoort.api.Text;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is confidential is encrypted in every row, on every database. */
interface EncryptionContract {
  Instant NOW = DeliveryStoreContract.NOW;
  Text WORDS = DeliveryStoreContract.WORDS;

  Database database();

  /** Whether these words are anywhere in the database, as it is on disk. */
  boolean holds(String words);

  private Seals seals(String key, String... previous) {
    return Secrets.seals(database(), key, previous);
  }

  private DeliveryStore store(String key, String... previous) {
    return new SqlStore(database(), seals(key, previous));
  }

  private static void unreadable(DeliveryStore store, DeliveryRow row, String... words) {
    assertThatThrownBy(() -> read(store, row))
        .isInstanceOf(IOException.class)
        .hasCauseInstanceOf(StorageException.class)
        .hasMessageContaining(row.id().value())
        .hasMessageContainingAll(words);
    assertThat(store.seals().unreadable(row)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, Chunks.CHUNK - 1, Chunks.CHUNK, Chunks.CHUNK + 1, 20_971_520})
  default void octetsComeBackAsTheyWere(int length) throws IOException {
    DeliveryStore store = store(ONE);
    byte[] octets = octets(length);
    DeliveryRow row = stored(store, fresh("UWV-x", "k", octets, text(BSN)));
    assertThat(row.encrypted()).isTrue();
    assertThat(read(store, row)).isEqualTo(octets);
    assertThat(store.bericht(row.id()).inhoud().length()).isEqualTo(length);
    try (InputStream in = store.bericht(row.id()).bijlagen().get(0).open()) {
      assertThat(in).hasBinaryContent(text(BSN));
    }
    assertThat(store.seals().unreadable(row)).isEmpty();
  }

  @Test
  default void nothingThatWasHandedOverOrSaidIsOnDisk() {
    DeliveryStore store = store(ONE);
    everything(store, "UWV-x", "Geheim " + BSN);
    assertThat(holds("Geheim")).isFalse();
    assertThat(holds(BSN)).isFalse();
    everything(store, "DECLARED", "Stil " + BSN);
    assertThat(holds("Stil")).isFalse();
    assertThat(holds(BSN)).isFalse();
    everything(store, "OB", "Open " + BSN);
    assertThat(holds("Open " + BSN)).isTrue();
  }

  @Test
  default void withAnotherKeyItIsSaidWhichOneIsMissing() {
    DeliveryStore first = store(ONE);
    DeliveryRow row = everything(first, "UWV-x", BSN);
    String id = database().read("look", tx -> KeyUse.ids(tx)).iterator().next();
    DeliveryStore wrong = store(TWO);
    unreadable(wrong, row, id, "encryption.key.previous", "etc/digipoort.outbox.cfg");
    assertThat(wrong.seals().troubles())
        .singleElement()
        .satisfies(line -> assertThat(line.en()).contains("2 content(s)", id));
    assertThat(wrong.findings(row.id())).hasSize(2);
    assertThat(wrong.statussen(row.id()).get(0).statuscode()).isEqualTo("311");
    assertThat(wrong.attempts(row.id()).get(0).evidence().answer()).isNull();
    assertThatThrownBy(() -> wrong.archived(row.id()))
        .isInstanceOf(StorageException.class)
        .hasMessageContainingAll(row.id().value(), id);
    assertThatThrownBy(
            () ->
                wrong.change(row.id(), now -> Optional.of(Change.of(now, NOW).copy(copy("again")))))
        .isInstanceOf(Copy.RefusedException.class)
        .hasMessageContaining(id);
    DeliveryStore lost = store("$[secret:gone]");
    unreadable(lost, row, id);
    assertThat(lost.seals().troubles()).hasSize(2);
    assertThatThrownBy(() -> lost.insert(fresh("UWV-x", "new", text("x"))))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("$[secret:gone] is not there");
    assertThat(lost.findByKey("erp", "new")).isEmpty();
    stored(lost, fresh("OB", "other", text("x")));
  }

  private static Copy copy(String key) {
    return new Copy(DeliveryId.random(), key, false, WORDS, WORDS, Scope.ALL);
  }

  @Test
  default void afterTheKeyChangedWhatIsOldAndNewIsRead() throws IOException {
    DeliveryRow old = stored(store(ONE), fresh("UWV-x", "old", text("old")));
    DeliveryStore store = store(TWO, ONE);
    DeliveryRow fresh = stored(store, fresh("UWV-x", "new", text("new")));
    assertThat(read(store, old)).isEqualTo(text("old"));
    assertThat(read(store(TWO), fresh)).isEqualTo(text("new"));
    assertThat(store.seals().troubles()).isEmpty();
    assertThat(database().<Set<String>>read("look", tx -> KeyUse.ids(tx))).hasSize(2);
  }

  @Test
  default void aCopyIsEncryptedAnewUnderItsOwnName() throws IOException {
    byte[] octets = octets(Chunks.CHUNK + 1);
    DeliveryRow old = stored(store(ONE), fresh("UWV-x", "old", octets, text(BSN)));
    DeliveryRow plain = stored(store(ONE), fresh("OB", "plain", octets));
    DeliveryStore store = store(TWO, ONE);
    for (DeliveryRow first : List.of(old, plain)) {
      Copy copy = copy(first.delivery().submissionKey() + "~2");
      store.change(first.id(), now -> Optional.of(Change.of(now, NOW).copy(copy)));
      DeliveryRow again = store.find(copy.id()).orElseThrow();
      assertThat(again.encrypted()).isEqualTo(first.encrypted());
      assertThat(read(store, again)).isEqualTo(octets);
      assertThat(read(store(TWO), again)).isEqualTo(octets);
    }
  }

  @Test
  default void whatAnAdapterDeclaredIsRememberedWhenItIsGone() {
    seals(ONE).remember(Set.of("GONE"));
    seals(ONE).remember(Set.of("GONE", "DECLARED"));
    assertThat(stored(store(ONE), fresh("GONE", "1", text(BSN))).encrypted()).isTrue();
    assertThat(stored(store(ONE), fresh("GONE2", "2", text("x"))).encrypted()).isFalse();
  }

  @Test
  default void whatWasRemovedNeedsNoKey() {
    DeliveryStore store = store(ONE);
    DeliveryRow row = everything(store, "UWV-x", BSN);
    DeliveryStore wrong = store(TWO);
    wrong.change(row.id(), now -> Optional.of(Change.of(now, NOW).purge(WORDS)));
    assertThat(wrong.archived(row.id()).purged()).isTrue();
    assertThat(wrong.seals().troubles()).isEmpty();
    assertThat(wrong.statussen(row.id()).get(0).statusdetails()).isNull();
    assertThat(wrong.findings(row.id())).isEmpty();
  }
}
