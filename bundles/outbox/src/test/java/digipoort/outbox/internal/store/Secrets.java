// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Bericht;
import digipoort.api.BerichtInhoud;
import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.Evidence;
import digipoort.api.Finding;
import digipoort.api.Fout;
import digipoort.api.Identiteit;
import digipoort.api.Kenmerk;
import digipoort.api.State;
import digipoort.api.Status;
import digipoort.api.Text;
import digipoort.evidence.RawAnswer;
import digipoort.outbox.internal.seal.Encryption;
import digipoort.outbox.internal.seal.Keyring;
import digipoort.outbox.internal.store.Change.AttemptOutcome;
import digipoort.outbox.internal.store.Change.StatusNews;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Deliveries with something to hide. */
final class Secrets {
  static final String BSN = "123456782";
  static final String ONE = "11".repeat(32);
  static final String TWO = "22".repeat(32);

  private static final Instant NOW = DeliveryStoreContract.NOW;
  private static final Text WORDS = DeliveryStoreContract.WORDS;

  private Secrets() {}

  static Seals seals(Database database, String key, String... previous) {
    return sealing(database, "UWV*", key, previous);
  }

  static Seals sealing(Database database, String what, String key, String... previous) {
    Keyring keys = Keyring.given(key, List.of(previous));
    return new Seals(database, Encryption.of(new String[] {what}, keys), "DECLARED"::equals);
  }

  static NewDelivery digested(NewDelivery fresh, String digest) {
    return new NewDelivery(
        fresh.delivery(),
        digest,
        fresh.oin(),
        fresh.berichtkenmerk(),
        fresh.bericht(),
        fresh.origin(),
        fresh.preview(),
        fresh.warnings(),
        fresh.notBefore(),
        fresh.corrects(),
        fresh.deliberate());
  }

  static byte[] octets(int length) {
    byte[] octets = new byte[length];
    new Random(length).nextBytes(octets);
    return octets;
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Delivery delivery(String berichtsoort, String key, Identiteit who) {
    return new Delivery(
        DeliveryId.random(),
        "erp",
        key,
        berichtsoort,
        "default",
        "simulator",
        who,
        null,
        "A-" + key,
        null,
        State.READY,
        WORDS,
        WORDS,
        NOW,
        NOW,
        NOW,
        null,
        0);
  }

  static NewDelivery fresh(String berichtsoort, String key, byte[]... contents) {
    Identiteit who = new Identiteit(key, "LHnr");
    List<BerichtInhoud> all =
        Stream.of(contents).map(c -> BerichtInhoud.of("text/xml", "a.xml", c)).toList();
    Bericht bericht =
        new Bericht(
            berichtsoort,
            "A-" + key,
            null,
            who,
            "Werkgever",
            null,
            null,
            all.get(0),
            all.subList(1, all.size()));
    Finding warning =
        Finding.warning("X", "/bsn").says("naam van " + BSN, "name of " + BSN).build();
    return new NewDelivery(
        delivery(berichtsoort, key, who),
        "digest",
        "OIN",
        "B-" + key,
        bericht,
        new NewDelivery.Origin("adapter", "1", "d"),
        preview(contents[0]),
        List.of(warning),
        null,
        null,
        false);
  }

  /** What a person saw before it was sent repeats it. */
  private static Text preview(byte[] content) {
    String begin = new String(content, 0, Math.min(content.length, 50), StandardCharsets.UTF_8);
    return new Text("Melding " + begin, "Report " + begin);
  }

  static DeliveryRow stored(DeliveryStore store, NewDelivery fresh) {
    return ((Insertion.Inserted) store.insert(fresh)).row();
  }

  static byte[] read(DeliveryStore store, DeliveryRow row) throws IOException {
    try (InputStream in = store.bericht(row.id()).inhoud().open()) {
      return in.readAllBytes();
    }
  }

  static DeliveryRow everything(DeliveryStore store, String berichtsoort, String secret) {
    byte[] raw = text("<raw>" + secret + "</raw>");
    DeliveryRow row = stored(store, fresh(berichtsoort, berichtsoort, text(secret), text(secret)));
    store.claim(DeliveryStoreContract.claim(row, NOW));
    Evidence seen = new Evidence("https://x", NOW, NOW, 200, "00", raw, "CN=x", raw);
    Text quoted = Text.verbatim("fout [311 " + BSN + "]");
    Status status =
        new Status(new Kenmerk("K"), "311", NOW, "fout", new Fout("F", secret), "<d>" + secret);
    Finding finding = Finding.error("V", "/x").says(secret, secret).build();
    store.change(
        row.id(),
        now ->
            Optional.of(
                Change.of(now, NOW)
                    .attempt(new AttemptOutcome(1, "REFUSED", quoted, null, seen))
                    .statussen(List.of(new StatusNews(status, quoted)))
                    .statusAnswer(new RawAnswer(NOW, raw))
                    .verdict(List.of(finding))
                    .certain()
                    .release()
                    .to(State.REJECTED, "REJECTED", quoted, quoted)));
    assertThat(store.attempts(row.id()).get(0).evidence().request()).isEqualTo(raw);
    assertThat(store.attempts(row.id()).get(0).evidence().answer()).isEqualTo(raw);
    assertThat(store.statussen(row.id())).containsExactly(status);
    assertThat(store.findings(row.id())).contains(finding).hasSize(2);
    assertThat(store.archived(row.id()).statusAnswers().get(0).answer()).isEqualTo(raw);
    return store.find(row.id()).orElseThrow();
  }
}
