// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.DeliveryId;
import digipoort.api.State;
import digipoort.api.Submission;
import digipoort.api.SubmitResult;
import digipoort.outbox.internal.store.DeliveryStore;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens at the same moment. */
class RaceTest {
  private Bench bench;

  @BeforeEach
  void open(@TempDir Path folder) {
    bench = new Bench(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private SubmitResult submit(Submission.Builder submission) {
    return bench.outbox().submit(submission.build(), Bench.ACTOR);
  }

  @Test
  void equalSubmissionsAtOnceGiveOneDelivery() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (int round = 0; round < 10; round++) {
        String key = "k" + round;
        Callable<SubmitResult> work = () -> submit(Bench.separate(key));
        List<DeliveryId> ids = new ArrayList<>();
        int fresh = 0;
        for (Future<SubmitResult> future : threads.invokeAll(Collections.nCopies(8, work))) {
          SubmitResult.Stored stored = (SubmitResult.Stored) future.get();
          ids.add(stored.delivery().id());
          fresh += stored.repeated() ? 0 : 1;
        }
        assertThat(Set.copyOf(ids)).hasSize(1);
        assertThat(fresh).isEqualTo(1);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void forOnePeriodAtOnceOnlyOneWins() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<SubmitResult>> work = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        String key = "k" + i;
        work.add(() -> submit(Bench.submission(key)));
      }
      long stored = 0;
      for (Future<SubmitResult> future : threads.invokeAll(work)) {
        stored += future.get() instanceof SubmitResult.Stored ? 1 : 0;
      }
      assertThat(stored).isEqualTo(1);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void ofCompetingWorkersOnlyOneSends() throws Exception {
    for (int i = 0; i < 60; i++) {
      bench.stored(Bench.separate("k" + i).build());
    }
    for (int i = 0; i < 10; i++) {
      bench.stored(Bench.submission("serial" + i).deliberate().build());
    }
    Engine other = bench.engine(bench.store());
    Engine third = bench.engine(bench.store());
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      for (int round = 0; round < 40; round++) {
        List<Callable<Object>> work = new ArrayList<>();
        for (Engine engine : List.of(other, third)) {
          work.add(Executors.callable(engine.worker()::tick));
        }
        work.add(Executors.callable(bench.worker()::tick));
        for (Future<Object> future : threads.invokeAll(work)) {
          future.get();
        }
        bench.clock.move(Duration.ofSeconds(6));
      }
    } finally {
      threads.shutdownNow();
      other.close();
      third.close();
    }
    assertThat(bench.digipoort.ledger).hasSize(70);
    assertThat(bench.digipoort.ledger)
        .extracting(FakeDigipoort.Accepted::delivery)
        .doesNotHaveDuplicates();
    assertThat(bench.digipoort.calls).hasSize(70);
  }

  @Test
  void cancellingAndSendingAtOnceIsOneOrTheOther() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (int i = 0; i < 30; i++) {
        DeliveryId id = bench.stored(Bench.separate("k" + i).build());
        Future<?> tick = threads.submit(bench.worker()::tick);
        boolean cancelled = bench.operations().cancel(id, "race", Bench.ACTOR).done();
        tick.get();
        boolean sent = bench.digipoort.ledger.stream().anyMatch(a -> a.delivery().equals(id));
        assertThat(sent).isNotEqualTo(cancelled);
        assertThat(bench.find(id).state()).isEqualTo(sent ? State.DELIVERED : State.CANCELLED);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void anEqualSubmissionThatWasStoredBetweenTwoLooksIsFound() {
    Engine other = bench.engine(bench.store());
    AtomicBoolean first = new AtomicBoolean(true);
    bench.wrapped =
        store ->
            (DeliveryStore)
                Proxy.newProxyInstance(
                    DeliveryStore.class.getClassLoader(),
                    new Class<?>[] {DeliveryStore.class},
                    (proxy, method, arguments) -> {
                      if (method.getName().equals("standing") && first.getAndSet(false)) {
                        other.outbox().submit(Bench.submission("q3").build(), Bench.ACTOR);
                      }
                      return method.invoke(bench.store(), arguments);
                    });
    Engine late = bench.engine(bench.wrapped.apply(bench.store()));
    SubmitResult result = late.outbox().submit(Bench.submission("q3").build(), Bench.ACTOR);
    assertThat(result).isInstanceOf(SubmitResult.Stored.class);
    assertThat(((SubmitResult.Stored) result).repeated()).isTrue();
    other.close();
    late.close();
  }
}
