// SPDX-License-Identifier: Apache-2.0
package digipoort.api.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Bericht;
import digipoort.api.BerichtInhoud;
import digipoort.api.BerichtResultaat;
import digipoort.api.DeliveryId;
import digipoort.api.ErpDocument;
import digipoort.api.Finding;
import digipoort.api.Kenmerk;
import digipoort.api.Reading;
import digipoort.api.Status;
import digipoort.api.Submission;
import digipoort.api.Text;
import digipoort.api.adapter.Preparation.Ready;
import digipoort.api.adapter.Preparation.Unfit;
import digipoort.api.adapter.Verdict.Conclusion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Adapter} keeps. Implement it in the test of an adapter: give the adapter and a
 * submission that it accepts. The other methods that are not tests say what kind of adapter it is;
 * override them where it differs.
 */
public interface AdapterContract {
  /** No single call may take longer. */
  Duration LIMIT = Duration.ofSeconds(10);

  /** The adapter under test; always the same one. */
  Adapter testee();

  /**
   * A submission that the adapter accepts with {@link #ticket()}; preferably with a document. For
   * an adapter that only receives: one of its berichtsoort, which it refuses.
   */
  Submission acceptable();

  /** What the product assigns; override it when the moment matters. */
  default Ticket ticket() {
    return new Ticket(
        new DeliveryId("00000000-0000-0000-0000-000000000001"),
        Instant.parse("2026-10-12T08:30:00Z"),
        "AK-2026-000001",
        "BK-2026-000001",
        "simulator");
  }

  /** Whether anything is sent; {@code false} for an adapter that only reads what comes in. */
  default boolean sends() {
    return true;
  }

  /** Whether any octets at all may be sent as they are: the message has no form to be checked. */
  default boolean takesAnyContent() {
    return false;
  }

  /** Received berichten that it reads; none for an adapter that only sends. */
  default List<BerichtResultaat> readable() {
    return List.of();
  }

  private Asking asking() {
    return new Asking(testee());
  }

  private SubmissionTrials trials() {
    return new SubmissionTrials(acceptable(), ticket());
  }

  @Test
  default void acceptsWhatItAccepts() {
    Submission given = acceptable();
    Preparation answer = asking().prepare(trials().good());
    if (!sends()) {
      assertThat(answer)
          .as("an adapter that only receives refuses to send")
          .isInstanceOf(Unfit.class);
      return;
    }
    Ready ready = Asking.ready("acceptable()", answer);
    Bericht bericht = ready.bericht();
    assertThat(bericht.belanghebbende())
        .as("belanghebbende: the rights of the caller were checked for this one")
        .isEqualTo(given.belanghebbende());
    assertThat(bericht.rolBelanghebbende()).as("rol").isEqualTo(given.rol());
    assertThat(ready.descriptor())
        .as("descriptor: kept with the delivery, so that it can be told later what made it")
        .isNotBlank();
    assertThat(ready.preview().nl())
        .as("preview: a bookkeeper reads it in Dutch or in English; both are the same text")
        .isNotEqualTo(ready.preview().en());
    ReadyRules.assertDeadlineNear(ticket().moment(), ready.deadline());
  }

  @Test
  default void theSameInputGivesTheSameOutput() {
    Concurrency.assertUndisturbed(asking(), trials().mixture());
  }

  @Test
  default void languageAndZoneOfTheMachineDoNotMatter() {
    Concurrency.assertSameElsewhere(asking(), trials().mixture());
  }

  @Test
  default void whatItMadeIsAcceptedReadyMadeAndSentByteForByte() {
    if (sends()) {
      BerichtInhoud made =
          Asking.ready("acceptable()", asking().prepare(trials().good())).bericht().inhoud();
      Preparation again = asking().prepare(trials().content("what it made itself", made));
      assertThat(
              Asking.ready("what it made itself, handed over ready-made", again).bericht().inhoud())
          .as("ready-made content is passed on byte for byte")
          .isEqualTo(made);
    }
  }

  @Test
  default void anEmptyDocumentIsRefusedInBothLanguages() {
    Trial empty = trials().document("an empty document", DocumentTrials.EMPTY);
    FindingRules.assertOwnWords(empty.what(), refused(empty));
  }

  @Test
  default void rubbishDocumentsAreAnsweredNotThrownAt() {
    if (acceptable().payload() instanceof ErpDocument good) {
      DocumentTrials.spoiled(good)
          .forEach((what, document) -> asking().prepare(trials().document(what, document)));
    }
    DocumentTrials.huge().forEach((what, document) -> refused(trials().document(what, document)));
  }

  @Test
  default void aFieldThatItDoesNotKnowIsNamed() {
    if (sends() && acceptable().payload() instanceof ErpDocument good) {
      Trial trial = trials().document("one more field", DocumentTrials.unknownField(good));
      assertThat(Asking.findings(asking().prepare(trial)))
          .as(
              "a field of the document that the adapter does not read is a finding at its JSON"
                  + " Pointer: a misspelt amount would be filed as if it were not there. A"
                  + " FieldReader finds these by itself")
          .anyMatch(finding -> finding.location().equals("/" + DocumentTrials.UNKNOWN));
    }
  }

  @Test
  default void rubbishContentIsRefused() {
    SubmissionTrials trials = trials();
    Rubbish.contents()
        .forEach(
            content -> {
              Trial trial = trials.content("ready-made content " + Rubbish.shown(content), content);
              if (takesAnyContent()) {
                asking().prepare(trial);
              } else {
                refused(trial);
              }
            });
  }

  @Test
  default void aSubmissionWithoutTijdvakIsAnswered() {
    asking().prepare(trials().withoutTijdvak());
  }

  @Test
  default void aRubbishEnvelopeIsAnswered() {
    trials().envelopes().forEach(asking()::prepare);
  }

  @Test
  default void otherMomentsAndOmgevingenAreAnswered() {
    trials().tickets().forEach(asking()::prepare);
  }

  @Test
  default void whatIsNotCertainIsNotSentToProductie() {
    Preparation answer = asking().prepare(trials().productie());
    if (answer instanceof Ready ready) {
      assertThat(ready.findings())
          .as(
              "in productie a finding ...-UNCONFIRMED is an error: what nobody has confirmed is not"
                  + " filed for real")
          .noneMatch(finding -> finding.code().endsWith("UNCONFIRMED"));
    }
  }

  @Test
  default void rubbishInEarlierBerichtenStopsNothing() {
    Preparation alone = asking().prepare(trials().good());
    for (Trial trial : trials().related()) {
      assertThat(asking().prepare(trial))
          .as(
              "%s: an earlier bericht that cannot be read is at most worth a warning; what was asked"
                  + " now can still be filed",
              trial.what())
          .hasSameClassAs(alone);
    }
  }

  @Test
  default void numbersOfPersonsAreNotShown() {
    Persons.trials(trials())
        .forEach(
            (trial, numbers) -> {
              Preparation answer = asking().prepare(trial);
              Persons.assertHidden(trial.what(), Asking.texts(answer), numbers);
            });
  }

  @Test
  default void onlyItsOwnBerichtsoortenAreServed() {
    refused(trials().berichtsoort("NietVanDezeAdapter"));
  }

  @Test
  default void rubbishFromOutsideNeverBreaksTheVerdict() {
    for (Conclusion conclusion : Conclusion.values()) {
      Verdict byDefault = byDefault(conclusion);
      for (List<Status> statussen : Rubbish.statussen(new Kenmerk("K-1"))) {
        Verdict verdict = asking().interpret(statussen, byDefault);
        assertThat(verdict)
            .as("interpret gives the same for the same statuses")
            .isEqualTo(testee().interpret(statussen, byDefault));
      }
    }
  }

  @Test
  default void underWayIsNeverShownAsAccepted() {
    for (String code : List.of("105", "100", "110", "200", "301", "405", "400", "999")) {
      List<Status> statussen = List.of(Rubbish.status(new Kenmerk("K-1"), code, null));
      assertThat(asking().interpret(statussen, byDefault(Conclusion.PENDING)).conclusion())
          .as("status %s is a step on the way, or unknown: nothing was accepted yet", code)
          .isNotEqualTo(Conclusion.COMPLETED);
    }
  }

  @Test
  default void aRefusalIsNeverShownAsAccepted() {
    for (String code : List.of("210", "311", "410", "510")) {
      List<Status> statussen = List.of(Rubbish.status(new Kenmerk("K-1"), code, null));
      assertThat(asking().interpret(statussen, byDefault(Conclusion.REJECTED)).conclusion())
          .as(
              "status %s is a refusal; the runtime does not believe an adapter that denies it",
              code)
          .isNotEqualTo(Conclusion.COMPLETED);
    }
  }

  @Test
  default void readsWhatItReads() {
    for (BerichtResultaat bericht : readable()) {
      Reading reading = asking().read("readable() " + bericht.berichtkenmerk(), bericht);
      assertThat(reading).as("readable() %s", bericht).isInstanceOf(Reading.Read.class);
      assertThat(testee().read(bericht)).as("read gives the same each time").isEqualTo(reading);
    }
  }

  @Test
  default void rubbishReceivedIsAnsweredNotThrownAt() {
    ReceivedTrials.rubbish(acceptable(), readable())
        .forEach((what, bericht) -> asking().read(what, bericht));
  }

  private List<Finding> refused(Trial trial) {
    Preparation answer = asking().prepare(trial);
    assertThat(answer)
        .as("%s: it cannot be sent, so the answer is Unfit with everything found", trial.what())
        .isInstanceOf(Unfit.class);
    return ((Unfit) answer).findings();
  }

  private static Verdict byDefault(Conclusion conclusion) {
    return new Verdict(conclusion, Text.verbatim("default"), Text.verbatim("none"), List.of());
  }
}
