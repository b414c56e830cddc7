// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Attempt;
import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.Event;
import digipoort.api.History;
import digipoort.api.Kenmerk;
import digipoort.api.State;
import digipoort.api.Status;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of a delivery that meets no trouble. */
class PathTest {
  private Bench bench;

  @BeforeEach
  void open(@TempDir Path folder) {
    bench = new Bench(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void submittedSentFollowedCompleted() {
    DeliveryId id = bench.stored(Bench.submission("q3").build());
    assertThat(bench.find(id).state()).isEqualTo(State.READY);
    bench.tick();
    Delivery sent = bench.find(id);
    assertThat(sent.state()).isEqualTo(State.DELIVERED);
    Kenmerk kenmerk = sent.kenmerk();
    assertThat(bench.digipoort.ledger).hasSize(1);
    assertThat(kenmerk).isEqualTo(bench.digipoort.ledger.get(0).kenmerk());
    bench.digipoort.status(kenmerk, "105", "2026-10-01T08:00:01Z");
    bench.digipoort.status(kenmerk, "100", "2026-10-01T08:00:02Z");
    bench.after(Duration.ofSeconds(16));
    assertThat(bench.find(id).state()).isEqualTo(State.DELIVERED);
    assertThat(bench.find(id).explanation().en()).contains("received");
    bench.digipoort.status(kenmerk, "400", "2026-10-01T08:00:05Z");
    bench.after(Duration.ofSeconds(16));
    assertThat(bench.find(id).state()).isEqualTo(State.DELIVERED);
    bench.digipoort.status(kenmerk, "500", "2026-10-01T08:00:09Z");
    bench.after(Duration.ofSeconds(16));
    assertThat(bench.find(id).state()).isEqualTo(State.COMPLETED);
    assertThat(bench.find(id).nextAttempt()).isNull();
    History history = bench.outbox().history(id, Bench.ACTOR).orElseThrow();
    assertThat(history.events())
        .extracting(Event::type)
        .containsExactly(
            "STORED", "SENDING", "ACCEPTED", "STATUS", "STATUS", "STATUS", "STATUS", "COMPLETED");
    assertThat(history.statussen())
        .extracting(Status::statuscode)
        .containsExactly("105", "100", "400", "500");
    assertThat(history.attempts()).extracting(Attempt::outcome).containsExactly("ACCEPTED");
    assertThat(history.attempts().get(0).evidence().answer())
        .isEqualTo("accepted".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theAdapterIsNotNeededAfterStoring() {
    DeliveryId id = bench.stored(Bench.submission("q3").build());
    bench.adapters.remove("fake");
    bench.tick();
    assertThat(bench.operations().summary(Bench.ACTOR).attention().toString())
        .contains("No adapter for Omzetbelasting");
    bench.digipoort.status(bench.find(id).kenmerk(), "500", "2026-10-01T08:00:09Z");
    bench.after(Duration.ofSeconds(16));
    assertThat(bench.find(id).state()).isEqualTo(State.COMPLETED);
  }

  @Test
  void everythingSurvivesARestart() {
    DeliveryId id = bench.stored(Bench.submission("q3").build());
    Delivery before = bench.find(id);
    bench.restart();
    assertThat(bench.find(id)).isEqualTo(before);
    bench.tick();
    assertThat(bench.digipoort.ledger).hasSize(1);
    bench.restart();
    bench.tick();
    assertThat(bench.digipoort.ledger).hasSize(1);
    assertThat(bench.find(id).state()).isEqualTo(State.DELIVERED);
  }
}
