// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Decision;
import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.Event;
import digipoort.api.Fout;
import digipoort.api.Resubmission;
import digipoort.api.Severity;
import digipoort.api.State;
import digipoort.api.Testimony;
import digipoort.api.Text;
import digipoort.api.channel.Outcome;
import digipoort.api.channel.Refusal;
import digipoort.evidence.EvidenceFile;
import digipoort.evidence.EvidenceTrust;
import digipoort.outbox.internal.store.DeliveryRow;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person takes further, over an aansluiting that tells no statuses. */
class ByHandTest {
  private static final Testimony FILED =
      new Testimony(State.COMPLETED, "the portal", "receipt 7 seen");

  private final FakeFolder folder = new FakeFolder();
  @TempDir Path files;
  private Bench bench;

  @BeforeEach
  void open() {
    bench = new Bench(files.resolve("bench"));
    bench.unplug();
    bench.channels.put("default", folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private DeliveryId laid() {
    DeliveryId id = bench.stored(Bench.submission("q3").build());
    bench.tick();
    assertThat(bench.find(id).state()).isEqualTo(State.DELIVERED);
    return id;
  }

  private List<Event> events(DeliveryId id) {
    return bench.store().events(id);
  }

  @Test
  void saysWhereItLiesAndWhatToDoAndIsNotAskedFor() {
    DeliveryId id = laid();
    Delivery delivery = bench.find(id);
    assertThat(delivery.kenmerk()).isEqualTo(FakeFolder.kenmerk(id));
    assertThat(delivery.explanation().en()).isEqualTo("Lies in folder " + id);
    assertThat(delivery.action().en()).contains("delivery-conclude", id.value(), "COMPLETED or");
    assertThat(delivery.action().nl()).contains("delivery-conclude", id.value(), "COMPLETED of");
    assertThat(delivery.nextAttempt()).isNull();
    assertThat(events(id)).extracting(Event::type).endsWith("HANDED_OVER");
    DeliveryRow row = bench.store().find(id).orElseThrow();
    bench.after(Duration.ofHours(1)).after(Duration.ofDays(9));
    assertThat(bench.store().find(id)).contains(row);
    assertThat(bench.operations().summary(Bench.ACTOR).attention()).isEmpty();
  }

  @Test
  void aPersonConcludesAtOnceAndTheWordsAreKept() {
    DeliveryId id = laid();
    assertThat(bench.operations().conclude(id, FILED, Bench.ACTOR).done()).isTrue();
    assertThat(bench.find(id).state()).isEqualTo(State.COMPLETED);
    assertThat(bench.find(id).explanation().en())
        .contains("the portal", "receipt 7 seen", Bench.ACTOR.name());
    assertThat(bench.operations().conclude(id, FILED, Bench.ACTOR).done()).isTrue();
  }

  @Test
  void alsoWhileItsAansluitingIsNotThere() {
    DeliveryId id = laid();
    bench.unplug();
    bench.tick();
    assertThat(bench.find(id).explanation().en()).isEqualTo("Lies in folder " + id);
    assertThat(bench.operations().conclude(id, FILED, Bench.ACTOR).done()).isTrue();
  }

  @Test
  void afterTheDaysToFollowAPersonIsReminded() {
    DeliveryId id = laid();
    bench.after(Duration.ofDays(10));
    Delivery delivery = bench.find(id);
    assertThat(delivery.state()).isEqualTo(State.PARKED);
    assertThat(delivery.explanation().en()).isEqualTo("Lies in folder " + id);
    assertThat(delivery.action().en()).contains("After 10 days", "delivery-conclude");
    assertThat(bench.operations().summary(Bench.ACTOR).attention())
        .singleElement()
        .satisfies(line -> assertThat(line.en()).contains("PARKED"));
    bench.after(Duration.ofDays(1));
    assertThat(events(id)).extracting(Event::type).endsWith("HANDED_OVER", "PARKED");
    assertThat(bench.operations().conclude(id, FILED, Bench.ACTOR).done()).isTrue();
  }

  @Test
  void retryAsksForAnotherReminder() {
    DeliveryId id = laid();
    Decision early = bench.operations().retry(id, "now", Bench.ACTOR);
    assertThat(early.done()).isFalse();
    assertThat(early.text().en()).contains("delivery-conclude");
    bench.after(Duration.ofDays(10));
    assertThat(bench.operations().retry(id, "on holiday", Bench.ACTOR).done()).isTrue();
    bench.after(Duration.ofDays(9));
    assertThat(bench.find(id).state()).isEqualTo(State.DELIVERED);
    assertThat(bench.find(id).explanation().en()).isEqualTo("Lies in folder " + id);
    bench.after(Duration.ofDays(1));
    assertThat(bench.find(id).state()).isEqualTo(State.PARKED);
    assertThat(folder.ledger).hasSize(1);
  }

  @Test
  void whatIsNotFiledIsConcludedBeforeItIsWithdrawnOrSentAgain() {
    DeliveryId id = laid();
    Resubmission again = new Resubmission(null, false, "lost it");
    for (Duration wait : List.of(Duration.ZERO, Duration.ofDays(10))) {
      bench.after(wait);
      Decision cancel = bench.operations().cancel(id, "no", Bench.ACTOR);
      assertThat(cancel.done()).isFalse();
      assertThat(cancel.text().en()).contains("take it away there", "REJECTED");
      assertThat(bench.operations().resubmit(id, again, Bench.ACTOR).done()).isFalse();
    }
    Testimony not = new Testimony(State.REJECTED, "Piet", "not filed");
    assertThat(bench.operations().conclude(id, not, Bench.ACTOR).done()).isTrue();
    assertThat(bench.operations().resubmit(id, again, Bench.ACTOR).done()).isTrue();
    bench.tick();
    assertThat(folder.ledger).hasSize(2);
  }

  @Test
  void aChannelWithoutWordsIsNotSaidToBeFollowed() {
    folder.silent = true;
    DeliveryId id = laid();
    assertThat(bench.find(id).explanation().en()).contains("cannot tell").contains("not yet");
    assertThat(bench.find(id).action().en()).contains("delivery-conclude");
    for (int hour = 0; hour < 240; hour++) {
      bench.after(Duration.ofHours(1));
    }
    bench.after(Duration.ofDays(1));
    assertThat(bench.find(id).state()).isEqualTo(State.PARKED);
    assertThat(bench.find(id).explanation().en()).contains("cannot tell");
    assertThat(bench.operations().conclude(id, FILED, Bench.ACTOR).done()).isTrue();
  }

  @Test
  void whileTheFolderIsGoneItWaitsAndIsTriedAgain() {
    folder.behaviour = FakeFolder.IS_GONE;
    DeliveryId id = bench.stored(Bench.submission("q3").build());
    bench.tick();
    assertThat(bench.find(id).state()).isEqualTo(State.READY);
    assertThat(bench.find(id).explanation().en()).contains("Not delivered yet").contains("gone");
    assertThat(bench.operations().summary(Bench.ACTOR).attention()).isEmpty();
    folder.behaviour = FakeFolder.LAYS_DOWN;
    bench.after(Duration.ofMinutes(2));
    assertThat(bench.find(id).state()).isEqualTo(State.DELIVERED);
  }

  @Test
  void aRefusalOfTheChannelIsToldInItsOwnWords() {
    folder.behaviour =
        (self, attempt) ->
            new Outcome.Refused(
                Refusal.UNCLASSIFIED,
                new Fout("FOLDER-OCCUPIED", ""),
                new Text("Er ligt iets anders.", "Something else lies there."),
                FakeDigipoort.evidence("-"));
    DeliveryId id = bench.stored(Bench.submission("q3").build());
    bench.tick();
    Delivery delivery = bench.find(id);
    assertThat(delivery.state()).isEqualTo(State.PARKED);
    assertThat(delivery.explanation().en())
        .isEqualTo("Refused: Something else lies there. [FOLDER-OCCUPIED]");
    assertThat(delivery.action().en()).contains("delivery-retry").doesNotContain("Digipoort");
    folder.behaviour = FakeFolder.LAYS_DOWN;
    assertThat(bench.operations().retry(id, "taken away", Bench.ACTOR).done()).isTrue();
    bench.after(Duration.ofMinutes(5));
    assertThat(bench.find(id).state()).isEqualTo(State.DELIVERED);
  }

  @Test
  void itsEvidenceIsSound() throws Exception {
    DeliveryId id = laid();
    bench.operations().conclude(id, FILED, Bench.ACTOR);
    Path file = files.resolve("evidence.zip");
    try (OutputStream out = Files.newOutputStream(file)) {
      bench.archive().export(id, out, Bench.ACTOR);
    }
    assertThat(EvidenceFile.verify(file, EvidenceTrust.NONE))
        .noneMatch(finding -> finding.severity() == Severity.ERROR);
  }
}
