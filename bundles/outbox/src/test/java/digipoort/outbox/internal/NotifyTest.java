// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.DeliveryId;
import digipoort.api.Event;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How listeners are told. */
class NotifyTest {
  private final List<Event> good = new ArrayList<>();
  private final List<Event> bad = new ArrayList<>();
  private Bench bench;

  @BeforeEach
  void open(@TempDir Path folder) {
    bench = new Bench(folder);
    bench.listeners.put("good", good::add);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void everyEventIsToldOnceInOrderAlsoAfterARestart() {
    DeliveryId id = bench.stored(Bench.submission("q3").build());
    bench.tick();
    bench.restart();
    bench.tick().tick();
    assertThat(good).isEqualTo(bench.store().events(id));
    assertThat(good).extracting(Event::type).containsExactly("STORED", "SENDING", "ACCEPTED");
  }

  @Test
  void aListenerThatWasAwayMissesNothing() {
    bench.stored(Bench.separate("one").build());
    bench.tick();
    bench.listeners.remove("good");
    bench.stored(Bench.separate("two").build());
    bench.tick().tick();
    assertThat(good).hasSize(3);
    bench.listeners.put("good", good::add);
    bench.tick();
    assertThat(good).extracting(Event::sequence).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
  }

  @Test
  void oneThatFailsIsToldTheSameAgainAndHoldsUpNobody() {
    List<Long> tried = new ArrayList<>();
    boolean[] broken = {true};
    bench.listeners.put(
        "bad",
        event -> {
          tried.add(event.sequence());
          if (broken[0] && event.sequence() == 2) {
            throw new NoClassDefFoundError("broken");
          }
          bad.add(event);
        });
    bench.stored(Bench.separate("one").build());
    bench.tick().tick().tick();
    assertThat(good).hasSize(3);
    assertThat(bad).hasSize(1);
    assertThat(tried).containsExactly(1L, 2L);
    assertThat(bench.operations().summary(Bench.ACTOR).attention().toString()).contains("bad");
    bench.after(Duration.ofSeconds(2));
    assertThat(tried).containsExactly(1L, 2L, 2L);
    bench.clock.move(Duration.ofDays(-30));
    broken[0] = false;
    bench.tick();
    assertThat(bad).extracting(Event::sequence).containsExactly(1L, 2L, 3L);
    assertThat(bench.operations().summary(Bench.ACTOR).attention()).isEmpty();
  }

  @Test
  void manyEventsComeInOrder() {
    for (int i = 0; i < 120; i++) {
      Instant later = bench.clock.instant().plusSeconds(3600);
      bench.stored(Bench.separate("k" + i).notBefore(later).build());
    }
    bench.tick().tick().tick();
    assertThat(good)
        .hasSize(120)
        .isSortedAccordingTo((a, b) -> Long.compare(a.sequence(), b.sequence()));
  }
}
