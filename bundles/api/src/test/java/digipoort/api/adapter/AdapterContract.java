// SPDX-License-Identifier: Apache-2.0
package digipoort.api.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import digipoort.api.Bericht;
import digipoort.api.BerichtInhoud;
import digipoort.api.DeliveryId;
import digipoort.api.ErpDocument;
import digipoort.api.Finding;
import digipoort.api.Kenmerk;
import digipoort.api.Payload;
import digipoort.api.Status;
import digipoort.api.Submission;
import digipoort.api.Text;
import digipoort.api.adapter.Preparation.Ready;
import digipoort.api.adapter.Preparation.Unfit;
import digipoort.api.adapter.Verdict.Conclusion;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Adapter} keeps. Implement it in the test of an adapter: give the adapter and a
 * submission that it accepts.
 */
public interface AdapterContract {
  /** No single call may take longer. */
  Duration LIMIT = Duration.ofSeconds(10);

  /** The adapter under test. */
  Adapter testee();

  /** A submission with a document, which the adapter accepts with {@link #ticket()}. */
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

  @Test
  default void acceptsWhatItAccepts() throws IOException, NoSuchAlgorithmException {
    Submission given = acceptable();
    Ready ready = AdapterTrials.ready(prepared(given));
    Bericht bericht = ready.bericht();
    assertThat(bericht.berichtsoort()).isEqualTo(given.berichtsoort());
    assertThat(bericht.belanghebbende()).isEqualTo(given.belanghebbende());
    assertThat(bericht.rolBelanghebbende()).isEqualTo(given.rol());
    assertThat(bericht.aanleverkenmerk()).isEqualTo(ticket().aanleverkenmerk());
    assertThat(ready.descriptor()).isNotBlank();
    try (InputStream in = bericht.inhoud().open()) {
      byte[] octets = in.readAllBytes();
      assertThat(octets).hasSize((int) bericht.inhoud().length());
      assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets)))
          .isEqualTo(bericht.inhoud().sha256());
    }
  }

  @Test
  default void theSameInputGivesTheSameOutput() {
    Preparation first = prepared(acceptable());
    IntStream.range(0, 20)
        .parallel()
        .forEach(i -> assertThat(testee().prepare(acceptable(), ticket())).isEqualTo(first));
    assertThat(prepared(AdapterTrials.with(acceptable(), AdapterTrials.EMPTY)))
        .isEqualTo(prepared(AdapterTrials.with(acceptable(), AdapterTrials.EMPTY)));
  }

  @Test
  default void whatItMadeIsAcceptedReadyMadeAndSentByteForByte() {
    BerichtInhoud made = AdapterTrials.ready(prepared(acceptable())).bericht().inhoud();
    Ready again = AdapterTrials.ready(prepared(AdapterTrials.with(acceptable(), made)));
    assertThat(again.bericht().inhoud()).isEqualTo(made);
  }

  @Test
  default void anEmptyDocumentIsRefusedInBothLanguages() {
    List<Finding> findings = refused(AdapterTrials.EMPTY);
    assertThat(findings)
        .allSatisfy(
            finding -> {
              assertThat(finding.text().nl()).isNotEqualTo("?");
              assertThat(finding.action().en()).isNotBlank();
            });
  }

  @Test
  default void rubbishDocumentsAreAnsweredNotThrownAt() {
    ErpDocument good = (ErpDocument) acceptable().payload();
    AdapterTrials.spoiled(good).forEach(document -> answered(document));
    AdapterTrials.huge().forEach(this::refused);
  }

  @Test
  default void rubbishContentIsRefused() {
    AdapterTrials.rubbishContent().forEach(this::refused);
  }

  @Test
  default void aSubmissionWithoutTijdvakIsAnswered() {
    Submission given = acceptable();
    Submission without =
        Submission.builder()
            .submissionKey(given.submissionKey())
            .berichtsoort(given.berichtsoort())
            .aansluiting(given.aansluiting())
            .belanghebbende(given.belanghebbende())
            .payload(given.payload())
            .build();
    assertThat(prepared(without)).isNotNull();
  }

  @Test
  default void onlyItsOwnBerichtsoortenAreServed() {
    assertThat(prepared(AdapterTrials.of(acceptable(), "NietVanDezeAdapter")))
        .isInstanceOf(Unfit.class);
  }

  @Test
  default void rubbishFromOutsideNeverBreaksTheVerdict() {
    for (Conclusion conclusion : Conclusion.values()) {
      Verdict byDefault =
          new Verdict(conclusion, Text.verbatim("default"), Text.verbatim("none"), List.of());
      for (List<Status> statussen : AdapterTrials.rubbishStatussen(new Kenmerk("K-1"))) {
        Verdict verdict =
            assertTimeoutPreemptively(LIMIT, () -> testee().interpret(statussen, byDefault));
        assertThat(verdict).isNotNull();
        assertThat(verdict.meaning().nl()).hasSizeLessThan(10_000);
        assertThat(verdict.findings()).hasSizeLessThan(1_000);
        assertThat(verdict).isEqualTo(testee().interpret(statussen, byDefault));
      }
    }
  }

  @Test
  default void underWayIsNeverShownAsAccepted() {
    Verdict pending =
        new Verdict(
            Conclusion.PENDING, Text.verbatim("under way"), Text.verbatim("wait"), List.of());
    for (String code : List.of("105", "100", "110", "200", "301", "405", "400", "999")) {
      List<Status> statussen = List.of(AdapterTrials.status(new Kenmerk("K-1"), code, null));
      assertThat(testee().interpret(statussen, pending).conclusion())
          .as("status %s", code)
          .isNotEqualTo(Conclusion.COMPLETED);
    }
  }

  private Preparation prepared(Submission submission) {
    Preparation preparation =
        assertTimeoutPreemptively(LIMIT, () -> testee().prepare(submission, ticket()));
    assertThat(preparation).isNotNull();
    return preparation;
  }

  private Preparation answered(Payload payload) {
    return prepared(AdapterTrials.with(acceptable(), payload));
  }

  private List<Finding> refused(Payload payload) {
    Preparation preparation = answered(payload);
    assertThat(preparation).isInstanceOf(Unfit.class);
    return ((Unfit) preparation).findings();
  }
}
