// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Finding;
import digipoort.api.Reading;
import digipoort.api.Received;
import digipoort.api.Received.Readable;
import digipoort.api.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How adapters read what came in. */
@Timeout(120)
class ReadTest {
  private InboxBench inbox;

  @BeforeEach
  void open(@TempDir Path folder) {
    inbox = new InboxBench(folder);
  }

  @AfterEach
  void close() {
    inbox.close();
  }

  private Reading read() {
    return inbox.bench.inbox().read(inbox.only().id(), Bench.ACTOR).orElseThrow();
  }

  @Test
  void anAdapterSaysWhatItSays() {
    inbox.bench.adapter.reading =
        bericht ->
            new Reading.Read(
                Bench.document(
                    InboxBench.octets(bericht.inhoud())
                        + InboxBench.octets(bericht.bijlagen().get(1))),
                new Text("aanslag", "assessment"),
                new Text("betaal", "pay"),
                List.of());
    inbox.source.holds("K1", "B1");
    inbox.settle();
    Received kept = inbox.only();
    assertThat(kept.readable()).isEqualTo(Readable.YES);
    assertThat(kept.explanation().nl()).isEqualTo("aanslag");
    assertThat(kept.action().en()).isEqualTo("pay");
    assertThat(((Reading.Read) read()).document()).isEqualTo(Bench.document("<sba>B1twee"));
    assertThat(inbox.attention()).isEmpty();
  }

  @Test
  void withoutAnAdapterItIsKeptAndShownAndReadWhenOneComes() {
    inbox.bench.adapters.remove("reader");
    inbox.source.holds("K1", "B1");
    inbox.settle();
    assertThat(inbox.only().readable()).isEqualTo(Readable.NO_ADAPTER);
    assertThat(inbox.only().explanation().en()).contains("no adapter for SBA");
    assertThat(inbox.only().action().nl()).contains("received-export");
    assertThat(read()).isInstanceOf(Reading.Unreadable.class);
    assertThat(inbox.attention()).anyMatch(line -> line.startsWith("1 received bericht(en)"));
    inbox.bench.restart();
    inbox.install("1.0.0");
    inbox.settle();
    assertThat(inbox.only().readable()).isEqualTo(Readable.YES);
    assertThat(inbox.attention()).isEmpty();
  }

  @Test
  void oneThatCannotReadItIsNotAskedAgainButTheNextVersionIs() {
    int[] asked = {0};
    inbox.bench.adapter.reading =
        bericht -> {
          asked[0]++;
          return new Reading.Unreadable(
              List.of(
                  Finding.error("X", "/a").says("rommel", "rubbish").todo("kijk", "look").build()));
        };
    inbox.source.holds("K1", "B1");
    inbox.settle();
    inbox.after(Duration.ofHours(5)).after(Duration.ofHours(5));
    assertThat(asked[0]).isEqualTo(1);
    assertThat(inbox.only().readable()).isEqualTo(Readable.FAILED);
    assertThat(inbox.only().explanation().en()).contains("kept as it came").contains("rubbish");
    assertThat(inbox.only().action().en()).isEqualTo("look");
    inbox.bench.adapter.reading =
        bericht ->
            new Reading.Read(
                Bench.document("x"), new Text("a", "b"), new Text("c", "d"), List.of());
    inbox.install("1.0.1");
    inbox.settle();
    assertThat(inbox.only().readable()).isEqualTo(Readable.YES);
  }

  @Test
  void oneThatThrowsIsAskedAFewTimesAndHarmsNothing() {
    int[] asked = {0};
    inbox.bench.adapter.reading =
        bericht -> {
          asked[0]++;
          throw new NoClassDefFoundError("broken");
        };
    inbox.source.holds("K1", "B1");
    inbox.settle();
    assertThat(inbox.only().readable()).isEqualTo(Readable.FAILED);
    for (int i = 0; i < 40; i++) {
      inbox.after(Duration.ofMinutes(16));
    }
    assertThat(asked[0]).isEqualTo(5);
    assertThat(inbox.only().readable()).isEqualTo(Readable.FAILED);
  }

  @Test
  void oneThatHangsIsLeftAloneAndHoldsUpNothing() {
    inbox.bench.adapter.reading =
        bericht -> {
          LockSupport.parkNanos(Duration.ofHours(1).toNanos());
          return null;
        };
    inbox.source.holds("K1", "B1");
    inbox.settle();
    assertThat(inbox.only().readable()).isEqualTo(Readable.FAILED);
    assertThat(inbox.only().explanation().en()).contains("2000 ms");
    inbox.bench.stored(Bench.submission("q3").build());
    inbox.settle();
    assertThat(inbox.bench.digipoort.ledger).hasSize(1);
  }
}
