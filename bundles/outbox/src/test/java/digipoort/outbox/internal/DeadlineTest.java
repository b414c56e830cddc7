// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.DeliveryId;
import digipoort.api.Finding;
import digipoort.api.Severity;
import digipoort.api.State;
import digipoort.api.SubmitResult;
import digipoort.api.adapter.Preparation;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A deadline that the adapter knows counts when the ERP names none. */
class DeadlineTest {
  private static final Instant SOON = Instant.parse("2026-10-31T22:59:59.999999Z");

  private Bench bench;

  @BeforeEach
  void open(@TempDir Path folder) {
    bench = new Bench(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void theAdapterSays(Instant deadline) {
    bench.adapter.preparing =
        (submission, ticket) -> {
          Preparation.Ready ready = (Preparation.Ready) FakeAdapter.ready(submission, ticket);
          return new Preparation.Ready(
              ready.bericht(), ready.preview(), ready.descriptor(), List.of(), deadline);
        };
  }

  private List<Finding> findings(DeliveryId id) {
    return bench.store().findings(id);
  }

  @Test
  void theOneOfTheAdapterIsStoredAndOrdersWhatIsDue() {
    bench.stored(Bench.separate("none").build());
    theAdapterSays(SOON);
    DeliveryId id = bench.stored(Bench.separate("soon").build());
    assertThat(bench.find(id).deadline()).isEqualTo("2026-10-31T22:59:59.999Z");
    assertThat(bench.store().due(State.READY, "default", bench.clock.instant(), 1))
        .singleElement()
        .satisfies(row -> assertThat(row.id()).isEqualTo(id));
  }

  @Test
  void theOneThatTheErpNamesGoesFirst() {
    theAdapterSays(SOON);
    Instant named = SOON.minusSeconds(86_400).truncatedTo(ChronoUnit.MILLIS);
    DeliveryId id = bench.stored(Bench.submission("q3").deadline(named).build());
    assertThat(bench.find(id).deadline()).isEqualTo(named);
  }

  @Test
  void oneThatHasPassedIsFiledAndWarnedOfOnlyWhenTheErpNamedIt() {
    Instant passed = bench.clock.instant().minusSeconds(1);
    theAdapterSays(passed);
    DeliveryId id = bench.stored(Bench.separate("of the adapter").build());
    assertThat(findings(id)).isEmpty();
    DeliveryId named = bench.stored(Bench.separate("of the ERP").deadline(passed).build());
    assertThat(findings(named)).extracting(Finding::code).containsExactly("OUTBOX-LATE");
    bench.tick();
    assertThat(bench.find(id).state()).isEqualTo(State.DELIVERED);
    assertThat(bench.find(named).state()).isEqualTo(State.DELIVERED);
  }

  @Test
  void askedToWaitUntilAfterItIsWarnedOf() {
    theAdapterSays(SOON);
    DeliveryId id = bench.stored(Bench.submission("q3").notBefore(SOON.plusSeconds(1)).build());
    Finding finding = findings(id).get(0);
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.code()).isEqualTo("OUTBOX-DEADLINE");
    assertThat(finding.text().en()).contains("2026-10-31T22:59:59.999999Z");
  }

  @Test
  void theSubmissionIsTheSameWhateverTheAdapterSays() {
    theAdapterSays(SOON);
    DeliveryId id = bench.stored(Bench.submission("q3").build());
    theAdapterSays(SOON.plus(Duration.ofDays(31)));
    SubmitResult again = bench.outbox().submit(Bench.submission("q3").build(), Bench.ACTOR);
    assertThat(((SubmitResult.Stored) again).repeated()).isTrue();
    assertThat(((SubmitResult.Stored) again).delivery().id()).isEqualTo(id);
    assertThat(((SubmitResult.Stored) again).delivery().deadline()).isBefore(SOON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1000000000-01-01T00:00:00Z",
        "+1000000000-12-31T23:59:59.999999999Z",
        "1800-01-01T00:00:00Z",
        "9999-12-31T00:00:00Z"
      })
  void anImpossibleOneIsLeftOut(String impossible) {
    theAdapterSays(Instant.parse(impossible));
    DeliveryId id = bench.stored(Bench.submission("q3").build());
    assertThat(bench.find(id).deadline()).isNull();
  }
}
