// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import digipoort.api.Actor;
import digipoort.api.AdapterInfo;
import digipoort.api.BerichtInhoud;
import digipoort.api.DeliveryId;
import digipoort.api.Finding;
import digipoort.api.Identiteit;
import digipoort.api.Role;
import digipoort.api.Scope;
import digipoort.api.State;
import digipoort.api.Submission;
import digipoort.api.SubmitResult;
import digipoort.api.adapter.Preparation;
import digipoort.api.adapter.Ticket;
import digipoort.api.adapter.Verdict;
import digipoort.outbox.internal.table.InstalledAdapter;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

/** An adapter that throws, hangs, lies or gives rubbish harms nobody else. */
@Timeout(60)
class AdapterHarmTest {
  private final CountDownLatch end = new CountDownLatch(1);
  private Bench bench;

  @BeforeEach
  void open(@TempDir Path folder) {
    bench = new Bench(folder);
  }

  @AfterEach
  void close() {
    end.countDown();
    bench.close();
  }

  private String refused(BiFunction<Submission, Ticket, Preparation> harm) {
    bench.adapter.preparing = harm;
    SubmitResult result = bench.outbox().submit(Bench.submission("k").build(), Bench.ACTOR);
    return ((SubmitResult.Refused) result).findings().get(0).code();
  }

  private SubmitResult.Unavailable leftAlone() {
    SubmitResult result = bench.outbox().submit(Bench.submission("k").build(), Bench.ACTOR);
    assertThat(result).isInstanceOf(SubmitResult.Unavailable.class);
    SubmitResult.Unavailable later = (SubmitResult.Unavailable) result;
    assertThat(later.findings()).extracting(Finding::code).containsExactly("OUTBOX-ADAPTER-LATER");
    return later;
  }

  private Preparation hang() {
    boolean interrupted = false;
    while (end.getCount() > 0) {
      try {
        end.await();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    throw new IllegalStateException("interrupted " + interrupted);
  }

  @Test
  void rubbishIsRefusedAndNothingIsStored() {
    String fault = "OUTBOX-ADAPTER-FAULT";
    assertThat(refused((s, t) -> null)).isEqualTo(fault);
    assertThat(
            refused(
                (s, t) -> {
                  throw new StackOverflowError();
                }))
        .isEqualTo(fault);
    bench.adapter.preparing = FakeAdapter::ready;
    bench.stored(Bench.separate("fine").build());
    Ticket other = new Ticket(DeliveryId.random(), bench.clock.instant(), "ander", "D1", "x");
    assertThat(refused((s, t) -> FakeAdapter.ready(s, other))).isEqualTo(fault);
    BerichtInhoud liar =
        new BerichtInhoud("a/b", "a.xml", 10, "0".repeat(64), InputStream::nullInputStream);
    assertThat(refused((s, t) -> FakeAdapter.ready(s, t, liar))).isEqualTo(fault);
    assertThat(bench.operations().summary(Bench.ACTOR).counts()).containsEntry(State.READY, 1L);
  }

  @Test
  void anAdapterCannotFileForSomebodyOutsideTheScope() {
    bench.adapter.preparing =
        (s, t) ->
            FakeAdapter.ready(
                Bench.submission("k").belanghebbende(new Identiteit("stolen", "BTW")).build(), t);
    var scope = new Scope(Set.of("default"), Set.of("001000044B37"), Set.of(Scope.ANY));
    var actor = new Actor("erp", Set.of(Role.SUBMIT), scope);
    assertThat(bench.outbox().submit(Bench.submission("k").build(), actor))
        .isInstanceOf(SubmitResult.Refused.class);
  }

  @Test
  void oneThatHangsIsLeftAloneAndANewVersionServesAtOnce() {
    for (int i = 0; i < 3; i++) {
      assertThat(refused((s, t) -> hang())).isEqualTo("OUTBOX-ADAPTER-FAULT");
    }
    long before = System.nanoTime();
    assertThat(leftAlone().retryAfter()).as("a better one may come").hasMinutes(2);
    assertThat(System.nanoTime() - before).as("not called any more").isLessThan(1_000_000_000L);
    assertThat(bench.operations().summary(Bench.ACTOR).attention().toString())
        .contains("quarantine");
    AdapterInfo info = bench.adapters.list(Bench.ACTOR).get(0);
    assertThat(info.active()).isFalse();
    assertThat(info.detail().en()).contains("quarantine");
    bench.adapters.add("newer", Bench.installed(new FakeAdapter(), "1.0.1"));
    bench.stored(Bench.submission("k").build());
    assertThat(bench.adapters.list(Bench.ACTOR))
        .extracting(AdapterInfo::version, AdapterInfo::active)
        .containsExactlyInAnyOrder(tuple("1.0.1", true), tuple("1.0.0", false));
  }

  @Test
  void quarantineEndsAfterAWhileAndOneSuccessForgives() {
    for (int i = 0; i < 3; i++) {
      refused((s, t) -> null);
    }
    bench.adapter.preparing = FakeAdapter::ready;
    bench.clock.move(Duration.ofMinutes(14));
    assertThat(leftAlone().retryAfter()).as("its quarantine ends").hasMinutes(1);
    bench.clock.move(Duration.ofSeconds(55));
    assertThat(leftAlone().retryAfter()).as("not at once").hasSeconds(10);
    assertThat(bench.outbox().preview(Bench.submission("k").build(), Bench.ACTOR).findings())
        .extracting(Finding::code)
        .containsExactly("OUTBOX-ADAPTER-LATER");
    bench.clock.move(Duration.ofSeconds(6));
    bench.stored(Bench.submission("k").build());
    assertThat(bench.adapters.list(Bench.ACTOR).get(0).active()).isTrue();
  }

  @Test
  void rankingGoesBeforeVersion() {
    FakeAdapter ranked = new FakeAdapter();
    bench.adapters.add("newer", Bench.installed(new FakeAdapter(), "9.0.0"));
    bench.adapters.add(
        "ranked",
        new InstalledAdapter(
            ranked, "own.adapter", Version.parseVersion("0.1.0"), 10, List.of(Bench.SOORT)));
    assertThat(bench.adapters.forBerichtsoort(Bench.SOORT).orElseThrow().adapter())
        .isSameAs(ranked);
    bench.adapters.remove("ranked");
    assertThat(bench.adapters.forBerichtsoort(Bench.SOORT).orElseThrow().version().toString())
        .isEqualTo("9.0.0");
  }

  @Test
  void statussenAreJudgedByDefaultWhenTheAdapterFailsOrOversteps() {
    bench.adapter.interpreting =
        (all, verdict) -> {
          throw new IllegalStateException("no");
        };
    DeliveryId id = bench.stored(Bench.submission("k").build());
    bench.tick();
    bench.digipoort.status(bench.find(id).kenmerk(), "100", "2026-10-01T08:00:00Z");
    bench.adapter.interpreting =
        (all, verdict) ->
            new Verdict(
                Verdict.Conclusion.COMPLETED, verdict.meaning(), verdict.action(), List.of());
    bench.after(Duration.ofSeconds(20));
    assertThat(bench.find(id).state()).as("100 is no success").isEqualTo(State.DELIVERED);
    bench.digipoort.status(bench.find(id).kenmerk(), "510", "2026-10-01T08:01:00Z");
    bench.after(Duration.ofMinutes(2));
    assertThat(bench.find(id).state()).as("a refusal stays one").isEqualTo(State.REJECTED);
  }
}
