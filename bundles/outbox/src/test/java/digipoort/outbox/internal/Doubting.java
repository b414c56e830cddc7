// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Attempt;
import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.History;
import digipoort.api.Identiteit;
import digipoort.api.Inquiry;
import digipoort.api.Kenmerk;
import digipoort.api.State;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A Digipoort that gives first statuses at once, and deliveries that it does not answer. */
abstract class Doubting {
  static final Identiteit WHO = new Identiteit("001000044B37", "BTW");
  Bench bench;

  @TempDir private Path folder;
  private int benches;

  @BeforeEach
  void open() {
    bench = new Bench(folder.resolve("bench-" + benches++));
    bench.digipoort.prompt = true;
    bench.digipoort.exclusief(true);
  }

  /** Begins again with nothing. */
  void reopen() {
    bench.close();
    open();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  /** Sends one whose answer never comes. */
  DeliveryId doubted(FakeDigipoort.Behaviour behaviour) {
    bench.digipoort.behaviour = behaviour;
    DeliveryId id = bench.stored(Bench.submission("q3").deliberate().build());
    bench.tick();
    assertThat(bench.find(id).state()).isEqualTo(State.UNCONFIRMED);
    bench.digipoort.behaviour = FakeDigipoort.ACCEPTS;
    return id;
  }

  /** One of ours that Digipoort shows beside it. */
  Kenmerk earlier() {
    bench.digipoort.behaviour = FakeDigipoort.ACCEPTS;
    DeliveryId id = bench.stored(Bench.submission("q2").deliberate().build());
    bench.tick();
    bench.clock.move(Duration.ofHours(3));
    return bench.find(id).kenmerk();
  }

  Delivery wait(DeliveryId id, Duration limit) {
    Instant end = bench.clock.instant().plus(limit);
    while (bench.find(id).state() == State.UNCONFIRMED && bench.clock.instant().isBefore(end)) {
      Instant due = bench.find(id).nextAttempt();
      Instant soon = bench.clock.instant().plusSeconds(1);
      bench.clock.set(due != null && due.isAfter(soon) ? due : soon);
      bench.tick();
    }
    return bench.find(id);
  }

  History history(DeliveryId id) {
    return bench.outbox().history(id, Bench.ACTOR).orElseThrow();
  }

  List<String> results(DeliveryId id) {
    return history(id).inquiries().stream().map(Inquiry::result).toList();
  }

  List<String> outcomes(DeliveryId id) {
    return history(id).attempts().stream().map(Attempt::outcome).toList();
  }
}
