// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.BerichtInhoud;
import digipoort.api.BerichtResultaat;
import digipoort.api.Received;
import digipoort.outbox.internal.FakeBerichtSource.Asked;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How berichten are fetched. */
@Timeout(120)
class FetchTest {
  @TempDir private Path folder;
  private InboxBench inbox;
  private FakeBerichtSource source;

  @BeforeEach
  void open() {
    inbox = new InboxBench(folder);
    source = inbox.source;
  }

  @AfterEach
  void close() {
    inbox.close();
  }

  @Test
  void everythingOfABerichtIsKeptAsItCame() {
    BerichtResultaat sent = source.holds("K1", "B1");
    inbox.settle();
    Received kept = inbox.only();
    assertThat(kept.bericht()).isEqualTo(sent);
    assertThat(InboxBench.octets(kept.bericht())).isEqualTo(InboxBench.octets(sent));
    assertThat(kept.aansluiting()).isEqualTo("default");
    assertThat(kept.omgeving()).isEqualTo("simulator");
    assertThat(kept.fetched()).isEqualTo(inbox.bench.clock.instant());
  }

  @Test
  void largeContentIsKeptOctetForOctet() {
    byte[] octets = new byte[3_000_001];
    new Random(7).nextBytes(octets);
    BerichtResultaat sent =
        FakeBerichtSource.bericht(
            "K1",
            "B1",
            source.now(),
            BerichtInhoud.of("application/octet-stream", "a.bin", octets));
    source.held.add(sent);
    inbox.settle();
    assertThat(InboxBench.octets(inbox.only().bericht().inhoud()))
        .isEqualTo(InboxBench.octets(sent.inhoud()));
  }

  @Test
  void theFirstLookGoesBackAsFarAsConfigured() {
    source.holds("OLD", "B1", source.now().minus(Duration.ofDays(31)));
    source.holds("K1", "B1", source.now().minus(Duration.ofDays(30)).plusSeconds(1));
    source.holds("K2", "B1", source.now().minus(Duration.ofDays(3)));
    inbox.settle();
    assertThat(inbox.names()).containsExactly("K1/B1", "K2/B1");
    List<Asked> windows = source.asked.subList(1, source.asked.size());
    assertThat(windows).hasSizeBetween(30, 32).allMatch(w -> w.berichtsoort().equals("SBA"));
    for (int i = 1; i < windows.size(); i++) {
      Instant end = windows.get(i - 1).window().tijdstempelTot();
      assertThat(windows.get(i).window().tijdstempelVanaf())
          .isEqualTo(end.minus(Duration.ofHours(1)));
    }
    assertThat(windows.get(windows.size() - 1).window().tijdstempelTot()).isNull();
  }

  @Test
  void whatComesLaterIsFetchedOnceWithinTheInterval() {
    inbox.settle();
    int looks = source.asked.size();
    inbox.after(Duration.ofMinutes(14));
    assertThat(source.asked).hasSize(looks);
    source.holds("K1", "B1");
    inbox.after(Duration.ofMinutes(1));
    inbox.after(InboxBench.INTERVAL).after(InboxBench.INTERVAL);
    assertThat(inbox.names()).containsExactly("K1/B1");
    assertThat(source.asked).hasSize(looks + 3);
  }

  @Test
  void theCursorIsOnDigipoortsClock() {
    for (Duration ahead : List.of(Duration.ofHours(-7), Duration.ofHours(9))) {
      source.ahead = ahead;
      source.holds("K" + ahead.toHours(), "B1", source.now().minus(Duration.ofDays(29)));
      inbox.settle();
      inbox.after(InboxBench.INTERVAL).after(InboxBench.INTERVAL);
      Instant from = source.asked.get(source.asked.size() - 1).window().tijdstempelVanaf();
      assertThat(from)
          .isEqualTo(source.now().minus(InboxBench.INTERVAL).minus(Duration.ofHours(1)));
      source.holds("L" + ahead.toHours(), "B1", source.now().minusSeconds(1));
      inbox.after(InboxBench.INTERVAL);
    }
    assertThat(inbox.names()).contains("K-7/B1", "L-7/B1", "L9/B1");
  }

  @Test
  void withoutATimeFromDigipoortOursMinusTheOverlapCounts() {
    source.tellsTime = false;
    source.ahead = Duration.ofMinutes(-50);
    inbox.settle();
    source.holds("K1", "B1");
    inbox.after(InboxBench.INTERVAL).after(InboxBench.INTERVAL);
    source.holds("K2", "B1", source.now().minusSeconds(20));
    inbox.after(InboxBench.INTERVAL);
    assertThat(inbox.names()).containsExactly("K1/B1", "K2/B1");
  }

  @Test
  void aBerichtThatComesTwiceIsKeptOnceAndUnderTwoKenmerkenTwice() {
    source.holds("K1", "B1");
    source.held.add(source.held.get(0));
    source.holds("K2", "B1");
    inbox.settle();
    inbox.after(InboxBench.INTERVAL);
    assertThat(inbox.names()).containsExactly("K1/B1", "K2/B1");
    inbox.bench.restart();
    inbox.after(InboxBench.INTERVAL);
    assertThat(inbox.names()).containsExactly("K1/B1", "K2/B1");
  }

  @Test
  void anotherContentUnderTheSameNamesIsNotDropped() {
    source.holds("K1", "B1");
    source.held.add(
        FakeBerichtSource.bericht(
            "K1", "B1", source.now(), FakeBerichtSource.text("inhoud.xml", "<another>")));
    inbox.settle();
    assertThat(inbox.names()).containsExactly("K1/B1", "K1/B1");
  }

  @Test
  void withoutConfigurationNothingIsAsked() {
    InboxBench other = new InboxBench(folder.resolve("other"));
    other.bench.feeds.clear();
    other.settle();
    assertThat(other.source.asked).isEmpty();
    other.close();
  }

  @Test
  void allBerichtsoortenCanBeAskedForAtOnce() {
    inbox.bench.feeds.clear();
    inbox.bench.feeds.put(InboxBench.settings("default", ""));
    source.holds("K1", "B1");
    inbox.settle();
    assertThat(inbox.names()).containsExactly("K1/B1");
    assertThat(source.asked).allMatch(asked -> asked.berichtsoort() == null);
  }
}
