// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Received;
import digipoort.api.Received.Readable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How subscribers are told what came in, until it is acknowledged. */
@Timeout(120)
class TellTest {
  private static final Duration REPEAT = Duration.ofHours(1);

  private final List<String> told = new ArrayList<>();
  private InboxBench inbox;

  @BeforeEach
  void open(@TempDir Path folder) {
    inbox = new InboxBench(folder);
    inbox.bench.receivedListeners.put("erp", this::take);
    inbox.settle();
  }

  @AfterEach
  void close() {
    inbox.close();
  }

  private void take(Received received) {
    assertThat(received.readable()).isNotEqualTo(Readable.UNREAD);
    told.add(received.bericht().kenmerk().value());
  }

  private void arrives(String... kenmerken) {
    for (String kenmerk : kenmerken) {
      inbox.source.holds(kenmerk, "B1");
    }
    inbox.after(InboxBench.INTERVAL);
  }

  private void acknowledge(String kenmerk) {
    Received one =
        inbox.all().stream()
            .filter(r -> r.bericht().kenmerk().value().equals(kenmerk))
            .findFirst()
            .orElseThrow();
    assertThat(inbox.bench.inbox().acknowledge(one.id(), Bench.ACTOR).done()).isTrue();
  }

  @Test
  void eachIsToldAtOnceInOrderAndAgainUntilItIsAcknowledged() {
    arrives("K1", "K2", "K3");
    assertThat(told).containsExactly("K1", "K2", "K3");
    acknowledge("K2");
    told.clear();
    inbox.bench.restart();
    inbox.after(REPEAT.dividedBy(2));
    assertThat(told).isEmpty();
    inbox.after(REPEAT).after(REPEAT);
    assertThat(told).containsExactly("K1", "K3");
    inbox.after(REPEAT);
    assertThat(told).containsExactly("K1", "K3", "K1", "K3");
    acknowledge("K1");
    acknowledge("K3");
    told.clear();
    inbox.after(REPEAT).after(REPEAT).after(REPEAT);
    assertThat(told).isEmpty();
  }

  @Test
  void oneThatIsAwayMissesNothing() {
    arrives("K1");
    inbox.bench.receivedListeners.remove("erp");
    arrives("K2");
    arrives("K3");
    acknowledge("K2");
    inbox.bench.receivedListeners.put("erp", this::take);
    inbox.settle();
    assertThat(told).containsExactly("K1", "K3");
  }

  @Test
  void oneThatFailsIsToldTheSameAgainAndHoldsUpNoOther() {
    List<String> tried = new ArrayList<>();
    boolean[] broken = {true};
    inbox.bench.receivedListeners.put(
        "bad",
        received -> {
          tried.add(received.bericht().kenmerk().value());
          if (broken[0] && tried.size() > 1) {
            throw new NoClassDefFoundError("broken");
          }
        });
    arrives("K1", "K2", "K3");
    assertThat(told).containsExactly("K1", "K2", "K3");
    assertThat(tried).containsExactly("K1", "K2");
    assertThat(inbox.attention()).anyMatch(line -> line.contains("Listener bad"));
    broken[0] = false;
    inbox.after(Duration.ofSeconds(2));
    assertThat(tried).containsExactly("K1", "K2", "K2", "K3");
    assertThat(inbox.attention()).isEmpty();
  }

  @Test
  void manyAreToldInOrderAndAllAgain() {
    List<String> all = new ArrayList<>();
    for (int i = 100; i < 220; i++) {
      inbox.source.holds("K" + i, "B1");
      all.add("K" + i);
    }
    inbox.after(InboxBench.INTERVAL);
    for (int i = 0; i < 5; i++) {
      inbox.bench.tick();
    }
    assertThat(told).isEqualTo(all);
    told.clear();
    inbox.after(REPEAT).after(REPEAT);
    for (int i = 0; i < 5; i++) {
      inbox.bench.tick();
    }
    assertThat(told).startsWith(all.toArray(String[]::new));
  }

  @Test
  void oneThatAcknowledgesWhenToldIsNotToldAgain() {
    inbox.bench.receivedListeners.put(
        "erp",
        received -> {
          take(received);
          inbox.bench.inbox().acknowledge(received.id(), Bench.ACTOR);
        });
    arrives("K1", "K2");
    inbox.after(REPEAT).after(REPEAT).after(REPEAT);
    assertThat(told).containsExactly("K1", "K2");
  }
}
