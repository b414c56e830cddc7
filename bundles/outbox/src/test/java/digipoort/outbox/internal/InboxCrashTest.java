// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.BerichtResultaat;
import digipoort.api.Received;
import digipoort.api.Text;
import digipoort.api.channel.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process dies at every call to the store while receiving, before and after it. */
@Timeout(300)
class InboxCrashTest {
  private static final int MORE_THAN_ENOUGH = 300;

  @TempDir private Path folder;

  @Test
  void nothingIsLostAndNothingIsKeptTwice() throws IOException {
    int deaths = 0;
    for (int call = 1; call < MORE_THAN_ENOUGH; call++) {
      for (boolean after : List.of(false, true)) {
        if (live(call, after, Files.createDirectory(folder.resolve(call + "-" + after)))) {
          deaths++;
        }
      }
      if (deaths < 2 * call) {
        break;
      }
    }
    assertThat(deaths).as("points of death").isBetween(30, MORE_THAN_ENOUGH);
  }

  /** True when the process died on the way. */
  private static boolean live(int call, boolean after, Path folder) {
    try (InboxBench inbox = new InboxBench(folder)) {
      Bench bench = inbox.bench;
      List<String> told = new ArrayList<>();
      bench.receivedListeners.put("erp", one -> told.add(one.bericht().kenmerk().value()));
      List<BerichtResultaat> sent = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        sent.add(inbox.source.holds("K" + i, "B1", bench.clock.instant().minusSeconds(9 - i)));
      }
      boolean[] broken = {true};
      inbox.source.kenmerken =
          kenmerk ->
              broken[0] && kenmerk.value().equals("K1")
                  ? new Answer.Unavailable<>(Text.verbatim("HTTP 500"), null)
                  : null;
      Mortal mortal = Mortal.dyingAt(call, after);
      bench.wrappedReceived = mortal::over;
      bench.wrappedFeeds = mortal::over;
      bench.restart();
      try {
        inbox.settle();
        inbox.bench.inbox().acknowledge(inbox.all().get(0).id(), Bench.ACTOR);
        broken[0] = false;
        inbox.after(Duration.ofMinutes(10)).after(Duration.ofMinutes(20));
      } catch (Mortal.Death | IndexOutOfBoundsException e) {
        assertThat(mortal.isDead()).isTrue();
      }
      bench.wrappedReceived = store -> store;
      bench.wrappedFeeds = store -> store;
      bench.restart();
      broken[0] = false;
      inbox.after(Duration.ofMinutes(10)).after(Duration.ofMinutes(20));
      judge(inbox, sent, told, call + (after ? " after" : " before"));
      return mortal.isDead();
    }
  }

  private static void judge(
      InboxBench inbox, List<BerichtResultaat> sent, List<String> told, String when) {
    assertThat(inbox.names()).as(when).containsExactly("K0/B1", "K1/B1", "K2/B1");
    for (Received kept : inbox.all()) {
      BerichtResultaat original =
          sent.stream()
              .filter(one -> one.kenmerk().equals(kept.bericht().kenmerk()))
              .findFirst()
              .orElseThrow();
      assertThat(kept.bericht()).as(when).isEqualTo(original);
      assertThat(InboxBench.octets(kept.bericht())).as(when).isEqualTo(InboxBench.octets(original));
      assertThat(kept.readable()).as(when).isEqualTo(Received.Readable.YES);
    }
    assertThat(new LinkedHashSet<>(told)).as(when).containsExactlyInAnyOrder("K0", "K1", "K2");
    assertThat(inbox.attention()).as(when).isEmpty();
  }
}
