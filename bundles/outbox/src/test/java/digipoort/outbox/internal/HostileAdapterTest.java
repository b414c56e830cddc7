// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Bericht;
import digipoort.api.BerichtInhoud;
import digipoort.api.DeliveryId;
import digipoort.api.Finding;
import digipoort.api.State;
import digipoort.api.Submission;
import digipoort.api.SubmitResult;
import digipoort.api.Text;
import digipoort.api.adapter.Preparation.Ready;
import digipoort.api.adapter.Preparation.Unfit;
import digipoort.api.adapter.Verdict;
import digipoort.api.adapter.Verdict.Conclusion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An adapter that floods, never ends or spoils what it touches costs others nothing. */
@Timeout(120)
class HostileAdapterTest {
  private static final String LONG = "x".repeat(1_000_000);
  private static final ThreadLocal<String> LEFT = new ThreadLocal<>();

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

  private SubmitResult submit() {
    return bench.outbox().submit(Bench.submission("k").build(), Bench.ACTOR);
  }

  private Finding refused() {
    return ((SubmitResult.Refused) submit()).findings().get(0);
  }

  private Finding later() {
    return ((SubmitResult.Unavailable) submit()).findings().get(0);
  }

  private void assertFault() throws IOException {
    assertThat(refused().code()).isEqualTo("OUTBOX-ADAPTER-FAULT");
    try (Stream<Path> left = Files.list(bench.spool())) {
      assertThat(left).isEmpty();
    }
    bench.adapter.preparing = FakeAdapter::ready;
    bench.outbox().preview(Bench.submission("k").build(), Bench.ACTOR);
  }

  private static Finding huge(Finding.Builder finding) {
    return finding.says(LONG, LONG).todo(LONG, LONG).build();
  }

  @Test
  void findingsAreCutToWhatAPersonReads() {
    List<Finding> flood =
        new ArrayList<>(Collections.nCopies(5_000, huge(Finding.warning("W", "/" + LONG))));
    flood.add(huge(Finding.error("E", "")));
    bench.adapter.preparing = (s, t) -> new Unfit(flood);

    List<Finding> kept = ((SubmitResult.Refused) submit()).findings();

    assertThat(kept).hasSize(1_000);
    assertThat(kept.get(0).code()).as("errors first").isEqualTo("E");
    assertThat(kept)
        .allSatisfy(
            finding -> {
              assertThat(finding.text().nl()).hasSize(4_003).endsWith("...");
              assertThat(finding.action().en()).hasSize(4_003);
              assertThat(finding.location()).hasSizeLessThan(1_100);
            });
  }

  @Test
  void warningsThatGoAlongAreCutAsWell() {
    List<Finding> flood = Collections.nCopies(5_000, huge(Finding.warning("W", "")));
    bench.adapter.preparing =
        (s, t) -> {
          Ready ready = (Ready) FakeAdapter.ready(s, t);
          return new Ready(ready.bericht(), ready.preview(), ready.descriptor(), flood);
        };
    SubmitResult.Stored stored = (SubmitResult.Stored) submit();
    assertThat(stored.findings()).hasSize(1_000);
    assertThat(stored.findings().get(999).text().nl()).hasSize(4_003);
  }

  @Test
  void bijlagenWithoutEndAreNotCopied() throws IOException {
    BerichtInhoud large =
        new BerichtInhoud(
            "a/b",
            "a.bin",
            BerichtInhoud.MAX_LENGTH,
            "0".repeat(64),
            () -> {
              throw new AssertionError("opened");
            });
    bench.adapter.preparing = (s, t) -> with(s, (Ready) FakeAdapter.ready(s, t), large);
    assertFault();
  }

  private static Ready with(Submission given, Ready ready, BerichtInhoud bijlage) {
    Bericht bericht = ready.bericht();
    return new Ready(
        new Bericht(
            bericht.berichtsoort(),
            bericht.aanleverkenmerk(),
            null,
            given.belanghebbende(),
            given.rol(),
            null,
            null,
            bericht.inhoud(),
            Collections.nCopies(1_000, bijlage)),
        ready.preview(),
        ready.descriptor(),
        List.of());
  }

  @Test
  void contentThatBreaksOffOrNeverEndsIsRefused() throws IOException {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("broken");
          }
        };
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }
        };
    for (InputStream stream : List.of(broken, endless)) {
      for (long length : List.of(10L, BerichtInhoud.MAX_LENGTH)) {
        BerichtInhoud liar =
            new BerichtInhoud("a/b", "a.xml", length, "0".repeat(64), () -> stream);
        bench.adapter.preparing = (s, t) -> FakeAdapter.ready(s, t, liar);
        assertFault();
      }
    }
  }

  @Test
  void aDescriptorIsAName() throws IOException {
    bench.adapter.preparing =
        (s, t) -> {
          Ready ready = (Ready) FakeAdapter.ready(s, t);
          return new Ready(ready.bericht(), ready.preview(), LONG, List.of());
        };
    assertFault();
  }

  @Test
  void theNextCallFindsACleanThread() {
    ClassLoader own = FakeAdapter.class.getClassLoader();
    List<String> found = Collections.synchronizedList(new ArrayList<>());
    bench.adapter.preparing =
        (s, t) -> {
          Thread thread = Thread.currentThread();
          found.add(LEFT.get() + thread.isInterrupted() + thread.getName() + thread.getPriority());
          assertThat(thread.getContextClassLoader()).isSameAs(own);
          LEFT.set("left");
          thread.setName("spoilt");
          thread.setPriority(Thread.MIN_PRIORITY);
          thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
          thread.interrupt();
          return FakeAdapter.ready(s, t);
        };
    for (int i = 0; i < 20; i++) {
      bench.stored(Bench.separate("k" + i).build());
    }
    assertThat(found).hasSize(20).containsOnly("nullfalsedigipoort-adapter5");
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void callsThatNeverEndAreNotWaitedForAgain() {
    bench.adapter.preparing = (s, t) -> hang();
    for (int i = 0; i < 4; i++) {
      bench.clock.move(Duration.ofMinutes(16));
      assertThat(refused().text().en()).contains("no answer within 2000 ms");
    }
    bench.adapter.preparing = FakeAdapter::ready;
    bench.clock.move(Duration.ofMinutes(16));
    long before = System.nanoTime();
    assertThat(later().text().en()).contains("earlier calls have not ended");
    assertThat(later().text().en()).contains("quarantine");
    assertThat(System.nanoTime() - before).isLessThan(1_000_000_000L);

    end.countDown();
    bench.clock.move(Duration.ofMinutes(16));
    SubmitResult result = submit();
    while (!(result instanceof SubmitResult.Stored)) {
      bench.clock.move(Duration.ofMinutes(16));
      result = submit();
    }
    assertThat(bench.adapters.list(Bench.ACTOR).get(0).active()).isTrue();
  }

  private Ready hang() {
    while (end.getCount() > 0) {
      try {
        end.await();
      } catch (InterruptedException e) {
        assertThat(e).as("it does not care").isNotNull();
      }
    }
    throw new IllegalStateException("too late");
  }

  @Test
  void failuresOfEveryKindLeaveRoomForTheNextCall() {
    for (Throwable failure :
        List.of(new StackOverflowError(), new NoClassDefFoundError(), new IOException(), HIDING)) {
      for (int i = 0; i < 5; i++) {
        bench.adapter.preparing =
            (s, t) -> HostileAdapterTest.<RuntimeException, Ready>sneak(failure);
        bench.clock.move(Duration.ofMinutes(16));
        assertThat(refused().text().en()).contains(failure.getClass().getName());
      }
    }
    bench.adapter.preparing = FakeAdapter::ready;
    bench.clock.move(Duration.ofMinutes(16));
    bench.stored(Bench.submission("k").build());
  }

  private static final RuntimeException HIDING =
      new RuntimeException() {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
          throw new IllegalStateException("no message either");
        }
      };

  @SuppressWarnings("unchecked")
  private static <E extends Throwable, T> T sneak(Throwable failure) throws E {
    throw (E) failure;
  }

  @Test
  void verdictsAreCutAndOnesWithHolesAreNotUsed() {
    List<Finding> flood = Collections.nCopies(5_000, huge(Finding.info("I", "")));
    bench.adapter.interpreting =
        (all, verdict) ->
            new Verdict(Conclusion.PENDING, Text.verbatim(LONG), Text.verbatim(LONG), flood);
    DeliveryId id = bench.stored(Bench.submission("k").build());
    bench.tick();
    bench.digipoort.status(bench.find(id).kenmerk(), "100", "2026-10-01T08:00:00Z");
    bench.after(Duration.ofSeconds(20));
    assertThat(bench.find(id).explanation().nl()).hasSizeLessThan(5_000);
    assertThat(bench.outbox().history(id, Bench.ACTOR).orElseThrow().findings())
        .hasSizeLessThanOrEqualTo(1_000);

    bench.adapter.interpreting = (all, verdict) -> new Verdict(null, null, null, List.of());
    bench.digipoort.status(bench.find(id).kenmerk(), "500", "2026-10-01T08:01:00Z");
    bench.after(Duration.ofMinutes(2));
    assertThat(bench.find(id).state()).isEqualTo(State.COMPLETED);
  }
}
