// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.AdapterInfo;
import digipoort.api.Delivery;
import digipoort.api.Finding;
import digipoort.api.Received.Readable;
import digipoort.api.State;
import digipoort.api.SubmitResult;
import digipoort.outbox.internal.table.InstalledAdapter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Version;

/** Processes that end while an adapter is at work, and the one that is started after them. */
@Timeout(300)
class AdapterCrashTest {
  private static final String NAME = "digipoort.adapter.fake";

  @TempDir private Path folder;

  /** Runs a process until its adapter ends it. */
  private void crash(String how, String place, int hours) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                System.getProperty("java.class.path"),
                DoomedOutbox.class.getName(),
                folder.toString(),
                how,
                place,
                Integer.toString(hours))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("it ended").isTrue();
    assertThat(process.exitValue()).as("exit status").isEqualTo(3);
  }

  private Bench third() {
    Bench bench = new Bench(folder);
    bench.clock.move(Duration.ofHours(6));
    bench.adapters.add(
        "other",
        new InstalledAdapter(
            new FakeAdapter(),
            "digipoort.adapter.other",
            Version.parseVersion("1.0.0"),
            0,
            List.of("Other")));
    return bench;
  }

  private static Finding refused(Bench bench, String key) {
    SubmitResult result = bench.outbox().submit(Bench.separate(key).build(), Bench.ACTOR);
    return ((SubmitResult.Refused) result).findings().get(0);
  }

  private static AdapterInfo fake(Bench bench) {
    return bench.adapters.list(Bench.ACTOR).stream()
        .filter(info -> info.name().equals(NAME))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> attention(Bench bench) {
    return bench.operations().summary(Bench.ACTOR).attention().stream()
        .map(text -> text.en())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"halt", "exit", "memory"})
  void anAdapterUnderWhichTheProcessEndedTwiceIsLeftAloneAndOthersServe(String how)
      throws Exception {
    crash(how, "submit", 0);
    crash(how, "submit", 1);
    try (Bench bench = third()) {
      SubmitResult later = bench.outbox().submit(Bench.separate("any").build(), Bench.ACTOR);
      assertThat(later).isInstanceOf(SubmitResult.Unavailable.class);
      assertThat(later.toString()).contains("In quarantine", "twice", NAME);
      assertThat(fake(bench).active()).isFalse();
      assertThat(fake(bench).detail().nl()).contains("digipoort:adapter-release " + NAME);
      assertThat(attention(bench)).anyMatch(line -> line.contains(NAME + " 1.0.0"));
      bench.stored(Bench.separate("fine").berichtsoort("Other").build());

      assertThat(bench.adapters.release("nobody", Bench.ACTOR).done()).isFalse();
      assertThat(bench.adapters.release(NAME, Bench.ACTOR).done()).isTrue();
      assertThat(fake(bench).active()).isTrue();
      bench.stored(Bench.separate(DoomedOutbox.KEY).build());
      assertThat(attention(bench)).noneMatch(line -> line.contains(NAME));
    }
  }

  @Test
  void oneCrashAndAnOrderlyStopBlameNobody() throws Exception {
    crash("halt", "submit", 0);
    Bench bench = third();
    bench.adapter.preparing =
        (submission, ticket) -> {
          bench.close();
          return FakeAdapter.ready(submission, ticket);
        };
    try {
      bench.outbox().submit(Bench.separate("stopped").build(), Bench.ACTOR);
    } catch (RuntimeException e) {
      assertThat(e).as("the outbox is gone").isNotNull();
    }
    try (Bench next = third()) {
      next.stored(Bench.separate(DoomedOutbox.KEY).build());
      assertThat(fake(next).active()).isTrue();
    }
  }

  @Test
  void anotherVersionStartsFree() throws Exception {
    crash("halt", "submit", 0);
    crash("halt", "submit", 1);
    try (Bench bench = third()) {
      bench.adapters.add("newer", Bench.installed(new FakeAdapter(), "1.0.1"));
      bench.stored(Bench.separate(DoomedOutbox.KEY).build());
    }
  }

  @Test
  void aDayWithoutACrashLaterTheAdapterIsTriedAgainButNotAtWhatItFailedAt() throws Exception {
    crash("halt", "submit", 0);
    crash("halt", "submit", 1);
    try (Bench bench = third()) {
      bench.clock.move(Duration.ofHours(24));
      bench.stored(Bench.separate("another").build());
      assertThat(refused(bench, DoomedOutbox.KEY).text().en())
          .contains("ended twice", "was at this");
    }
  }

  @Test
  void aDeliveryWhoseStatusesEndedTheProcessTwiceWaitsForAPerson() throws Exception {
    crash("halt", "interpret", 0);
    crash("halt", "interpret", 2);
    try (Bench bench = third()) {
      Delivery delivery = bench.store().findByKey("erp", DoomedOutbox.KEY).orElseThrow().delivery();
      assertThat(delivery.state()).isEqualTo(State.PARKED);
      assertThat(delivery.explanation().en()).contains("ended twice", NAME + " 1.0.0");
      assertThat(delivery.explanation().nl()).contains("twee keer");
      assertThat(delivery.action().en()).contains("delivery-retry", "adapter-release " + NAME);
      bench.digipoort.status(delivery.kenmerk(), "500", "2026-10-01T09:00:00Z");
      assertThat(bench.operations().retry(delivery.id(), "go on", Bench.ACTOR).done()).isTrue();
      bench.after(Duration.ofMinutes(5));
      assertThat(bench.find(delivery.id()).state())
          .as("by the general rules")
          .isEqualTo(State.COMPLETED);
    }
  }

  @Test
  void aReceivedBerichtThatEndedTheProcessTwiceIsKeptUnreadUntilAPersonReleasesIt()
      throws Exception {
    crash("halt", "read", 0);
    crash("halt", "read", 5);
    try (Bench bench = third()) {
      InboxBench.reader(bench, "1.0.0");
      bench.tick();
      var received = bench.inbox().list(InboxBench.ALL, Bench.ACTOR).get(0);
      assertThat(received.readable()).isEqualTo(Readable.FAILED);
      assertThat(received.explanation().en()).contains("ended twice");
      assertThat(received.action().en()).contains("adapter-release digipoort.adapter.reader");
      bench.adapter.reading =
          bericht -> {
            throw new AssertionError("asked");
          };
      bench.inbox().read(received.id(), Bench.ACTOR);
      bench.after(Duration.ofDays(2));
      assertThat(bench.inbox().find(received.id(), Bench.ACTOR).orElseThrow().explanation().en())
          .contains("ended twice");

      bench.adapter.reading = new FakeAdapter().reading;
      bench.adapters.release("digipoort.adapter.reader", Bench.ACTOR);
      bench.tick();
      assertThat(bench.inbox().find(received.id(), Bench.ACTOR).orElseThrow().readable())
          .isEqualTo(Readable.YES);
    }
  }
}
