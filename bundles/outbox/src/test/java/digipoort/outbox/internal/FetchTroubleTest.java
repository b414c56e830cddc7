// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.BerichtInhoud;
import digipoort.api.Fout;
import digipoort.api.Kenmerk;
import digipoort.api.Text;
import digipoort.api.channel.Answer;
import digipoort.api.channel.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong with fetching does no harm. */
@Timeout(120)
class FetchTroubleTest {
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
  void aKenmerkThatFailsHoldsUpNoOtherAndIsFetchedLater() {
    source.holds("BAD", "B1");
    source.holds("K1", "B1");
    source.kenmerken =
        kenmerk -> {
          if (kenmerk.value().equals("BAD")) {
            throw new IllegalStateException("BSN 123456782 cannot be read");
          }
          return null;
        };
    inbox.settle();
    assertThat(inbox.names()).containsExactly("K1/B1");
    assertThat(inbox.attention())
        .anyMatch(line -> line.contains("BAD") && line.contains("********"))
        .noneMatch(line -> line.contains("123456782"));
    source.kenmerken = kenmerk -> null;
    inbox.bench.restart();
    inbox.after(Duration.ofMinutes(6));
    assertThat(inbox.names()).containsExactly("BAD/B1", "K1/B1");
    assertThat(inbox.attention()).isEmpty();
  }

  @Test
  void aKenmerkIsGivenUpAfterSoManyTriesAndTakenUpWhenItIsListedAgain() {
    source.holds("BAD", "B1");
    source.kenmerken = kenmerk -> new Answer.Refused<>(Refusal.CONTENT, new Fout("X1", "nee"));
    inbox.settle();
    for (int i = 0; i < 30; i++) {
      inbox.after(InboxBench.INTERVAL);
    }
    assertThat(source.fetched).hasSize(4);
    assertThat(inbox.attention()).anyMatch(line -> line.contains("1 given up"));
    source.kenmerken = kenmerk -> null;
    source.holds("BAD", "B2");
    inbox.after(InboxBench.INTERVAL);
    assertThat(inbox.names()).containsExactly("BAD/B1", "BAD/B2");
    assertThat(inbox.attention()).isEmpty();
  }

  @Test
  void anEmptyListIsFineAndAListedKenmerkWithoutBerichtIsAskedAgain() {
    inbox.settle();
    assertThat(inbox.attention()).isEmpty();
    source.holds("K1", "B1");
    source.kenmerken = kenmerk -> new Answer.Given<>(0);
    inbox.after(InboxBench.INTERVAL);
    assertThat(inbox.all()).isEmpty();
    assertThat(inbox.attention()).anyMatch(line -> line.contains("K1"));
    source.kenmerken = kenmerk -> null;
    inbox.after(InboxBench.INTERVAL);
    assertThat(inbox.names()).containsExactly("K1/B1");
  }

  @Test
  void aRefusedListIsAskedAgainWithGrowingPausesAndSaidSince() {
    source.list = new Answer.Refused<>(Refusal.TECHNICAL, new Fout("OPH100", "storing"));
    inbox.settle();
    Instant since = inbox.bench.clock.instant();
    source.holds("K1", "B1");
    for (int minute = 0; minute < 60; minute++) {
      inbox.after(Duration.ofMinutes(1));
    }
    assertThat(source.asked).hasSizeBetween(5, 7);
    assertThat(inbox.attention())
        .anyMatch(l -> l.contains("fails since " + since) && l.contains("OPH100"));
    source.list = null;
    inbox.after(Duration.ofHours(1));
    assertThat(inbox.names()).containsExactly("K1/B1");
    assertThat(inbox.attention()).isEmpty();
  }

  @Test
  void retryAfterGoesFirst() {
    inbox.settle();
    source.list = new Answer.Unavailable<>(Text.verbatim("HTTP 503"), 1800);
    inbox.after(InboxBench.INTERVAL);
    int looks = source.asked.size();
    source.list = null;
    inbox.after(Duration.ofMinutes(29));
    assertThat(source.asked).hasSize(looks);
    inbox.after(Duration.ofMinutes(2));
    assertThat(source.asked).hasSize(looks + 1);
  }

  @Test
  void anOutageWhileFetchingStopsTheRoundAndLosesNothing() {
    for (int i = 10; i < 40; i++) {
      source.holds("K" + i, "B1");
    }
    source.kenmerken =
        kenmerk ->
            kenmerk.equals(new Kenmerk("K15")) || source.fetched.size() > 9
                ? new Answer.Unavailable<>(Text.verbatim("HTTP 503"), null)
                : null;
    inbox.settle();
    assertThat(source.fetched).hasSize(12);
    source.kenmerken = kenmerk -> null;
    inbox.after(Duration.ofMinutes(1));
    inbox.after(Duration.ofMinutes(20)).after(Duration.ofMinutes(20));
    assertThat(inbox.names()).hasSize(30);
    assertThat(inbox.attention()).isEmpty();
  }

  @Test
  void contentThatIsNotWhatItsDigestSaysIsNotKept() {
    BerichtInhoud good = FakeBerichtSource.text("a.xml", "good");
    BerichtInhoud bad =
        new BerichtInhoud("text/xml", "a.xml", good.length(), "0".repeat(64), good.source());
    source.held.add(FakeBerichtSource.bericht("K1", "B1", source.now(), bad));
    inbox.settle();
    assertThat(inbox.all()).isEmpty();
    assertThat(inbox.attention()).anyMatch(line -> line.contains("K1"));
  }

  @Test
  void twoNodesOnOneDatabaseDoNotFetchAtOnce() {
    source.holds("K1", "B1");
    boolean[] within = {false};
    Engine second = inbox.bench.engine(inbox.bench.store());
    source.kenmerken =
        kenmerk -> {
          if (!within[0]) {
            within[0] = true;
            inbox.bench.clock.move(Duration.ofMinutes(1));
            second.tick();
          }
          return null;
        };
    inbox.settle();
    assertThat(source.fetched).hasSize(1);
    assertThat(inbox.names()).containsExactly("K1/B1");
    second.close();
  }

  @Test
  void stoppingDoesNotWaitForAWholeWindow() {
    for (int i = 10; i < 20; i++) {
      source.holds("K" + i, "B1");
    }
    Engine stopped = inbox.bench.engine(inbox.bench.store());
    source.kenmerken =
        kenmerk -> {
          stopped.stop();
          return null;
        };
    for (int look = 0; look < 50 && source.fetched.isEmpty(); look++) {
      stopped.tick();
    }
    stopped.close();
    assertThat(source.fetched).hasSize(1);
    source.kenmerken = kenmerk -> null;
    inbox.after(Duration.ofMinutes(10));
    assertThat(inbox.names()).hasSize(10);
  }

  @Test
  void aClockThatWasMovedBackDoesNotStopFetching() {
    inbox.settle();
    inbox.bench.clock.move(Duration.ofDays(-20));
    source.holds("K1", "B1");
    inbox.settle();
    inbox.after(Duration.ofHours(1));
    assertThat(inbox.names()).containsExactly("K1/B1");
  }

  @Test
  void anAansluitingThatIsAwayIsSaidAndGoesOnLater() {
    inbox.bench.unplug();
    inbox.settle();
    assertThat(source.asked).isEmpty();
    assertThat(inbox.attention()).anyMatch(line -> line.contains("Receiving waits"));
  }
}
