// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Attempt;
import digipoort.api.Bericht;
import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.DeliveryQuery;
import digipoort.api.Identiteit;
import digipoort.api.State;
import digipoort.api.Submission;
import digipoort.api.SubmitResult;
import digipoort.api.channel.Outcome;
import digipoort.api.channel.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Submissions, answers, deaths, clocks and people by chance, from fixed seeds. Whatever happens:
 * what was answered as stored is there, nothing is accepted twice, nothing is lost, and what
 * Digipoort has is never offered for another try.
 */
class ChanceTest {
  private static final List<FakeDigipoort.Behaviour> ANSWERS =
      List.of(
          FakeDigipoort.ACCEPTS,
          FakeDigipoort.ACCEPTS,
          FakeDigipoort.ACCEPTS,
          FakeDigipoort.TAKES_AND_IS_SILENT,
          FakeDigipoort.TAKES_AND_BREAKS,
          FakeDigipoort.UNREACHABLE,
          FakeDigipoort.UNREACHABLE,
          FakeDigipoort.refuses(Refusal.TECHNICAL, "ALS400"),
          FakeDigipoort.refuses(Refusal.UNCLASSIFIED, "ALS999"),
          FakeDigipoort.refuses(Refusal.CONTENT, "ALS100"),
          (digipoort, bericht, attempt) -> null);

  private final Set<String> answered = new HashSet<>();
  private final Set<DeliveryId> cancelled = new HashSet<>();
  private Random random;
  private Bench bench;
  private Mortal mortal;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void nothingIsAcceptedTwiceAndNothingIsLost(long seed, @TempDir Path folder) {
    random = new Random(seed);
    try (Bench opened = new Bench(folder)) {
      bench = opened;
      bench.digipoort.behaviour = this::anything;
      bench.digipoort.prompt = true;
      bench.digipoort.exclusief(seed % 2 == 0);
      live();
      for (int step = 0; step < 500; step++) {
        try {
          step();
        } catch (Mortal.Death e) {
          assertThat(mortal.isDead()).isTrue();
        }
        if (mortal.isDead()) {
          live();
        }
      }
      settle();
      judge();
    }
  }

  private void live() {
    mortal = Mortal.dyingAt(5 + random.nextInt(120), random.nextBoolean());
    bench.wrapped = mortal::over;
    bench.restart();
  }

  private Outcome anything(FakeDigipoort digipoort, Bericht bericht, Attempt attempt) {
    if (random.nextInt(6) == 0) {
      wander();
    }
    if (random.nextInt(8) == 0) {
      bench.tick();
    }
    if (!digipoort.isFresh(attempt)) {
      return FakeDigipoort.refuses(Refusal.TECHNICAL, "ALS100").answer(digipoort, bericht, attempt);
    }
    return ANSWERS.get(random.nextInt(ANSWERS.size())).answer(digipoort, bericht, attempt);
  }

  private void step() {
    switch (random.nextInt(10)) {
      case 0, 1 -> submit();
      case 2 -> decide();
      case 3 -> {
        bench.clock.move(Duration.ofMinutes(random.nextInt(400)));
        wander();
      }
      case 4 -> statussen();
      default -> bench.after(Duration.ofSeconds(random.nextInt(400)));
    }
  }

  private void submit() {
    String key = "k" + random.nextInt(60);
    Submission submission =
        Bench.submission(key)
            .belanghebbende(new Identiteit("b" + random.nextInt(12), "BTW"))
            .payload(Bench.document("same"))
            .deliberate()
            .build();
    if (bench.outbox().submit(submission, Bench.ACTOR) instanceof SubmitResult.Stored) {
      answered.add(key);
    }
  }

  private void decide() {
    for (Delivery delivery : all()) {
      if (random.nextInt(4) == 0) {
        bench.operations().retry(delivery.id(), "test", Bench.ACTOR);
      } else if (random.nextInt(20) == 0
          && bench.operations().cancel(delivery.id(), "chance", Bench.ACTOR).done()) {
        cancelled.add(delivery.id());
      }
    }
  }

  private void statussen() {
    bench.digipoort.ledger.forEach(
        taken ->
            bench.digipoort.status(
                taken.kenmerk(),
                List.of("100", "400", "500", "311").get(random.nextInt(4)),
                bench.digipoort.now().toString()));
  }

  /** Our clock is set anew: mostly near Digipoort's, which goes on, now and then hours away. */
  private void wander() {
    bench.digipoort.ourClockIs(
        random.nextInt(4) == 0
            ? Duration.ofMinutes(random.nextInt(600) - 300)
            : Duration.ofSeconds(random.nextInt(180) - 90));
  }

  private List<Delivery> all() {
    return bench
        .outbox()
        .list(
            new DeliveryQuery(Set.of(), null, null, null, null, null, null, 1000, 0), Bench.ACTOR);
  }

  private void settle() {
    bench.wrapped = store -> store;
    bench.restart();
    bench.digipoort.behaviour = FakeDigipoort.ACCEPTS;
    bench.digipoort.ourClockIs(Duration.ZERO);
    bench.digipoort.ledger.forEach(
        taken -> bench.digipoort.status(taken.kenmerk(), "500", bench.digipoort.now().toString()));
    for (int i = 0; i < 60; i++) {
      bench.after(Duration.ofMinutes(20));
    }
  }

  private void judge() {
    Map<DeliveryId, Long> accepted =
        bench.digipoort.ledger.stream()
            .collect(
                Collectors.groupingBy(FakeDigipoort.Accepted::delivery, Collectors.counting()));
    assertThat(accepted.values()).allMatch(count -> count == 1);
    Map<DeliveryId, Delivery> found = new HashMap<>();
    all().forEach(delivery -> found.put(delivery.id(), delivery));
    assertThat(found.values()).extracting(Delivery::submissionKey).containsAll(answered);
    assertThat(found.values()).extracting(Delivery::submissionKey).doesNotHaveDuplicates();
    assertThat(found.keySet()).containsAll(accepted.keySet());
    found.values().forEach(delivery -> judge(delivery, accepted.containsKey(delivery.id())));
    assertThat(bench.digipoort.ledger).as("the trial was worth something").hasSizeGreaterThan(5);
  }

  private void judge(Delivery delivery, boolean taken) {
    assertThat(delivery.state()).isNotIn(State.SENDING, State.UNCONFIRMED);
    if (delivery.kenmerk() != null) {
      assertThat(taken).isTrue();
    }
    if (taken) {
      assertThat(delivery.state()).isNotIn(State.READY, State.CANCELLED);
    }
    if (delivery.state() == State.PARKED && taken) {
      assertThat(bench.operations().cancel(delivery.id(), "x", Bench.ACTOR).done()).isFalse();
      assertThat(bench.operations().retry(delivery.id(), "test", Bench.ACTOR).done()).isTrue();
      assertThat(bench.find(delivery.id()).state())
          .isEqualTo(delivery.kenmerk() == null ? State.UNCONFIRMED : State.DELIVERED);
    }
    if (cancelled.contains(delivery.id())) {
      assertThat(delivery.state()).isEqualTo(State.CANCELLED);
    }
    if (delivery.state() == State.READY) {
      assertThat(bench.store().inDoubtBefore(bench.store().find(delivery.id()).orElseThrow()))
          .as("waits only behind one in doubt")
          .isPresent();
    }
  }
}
