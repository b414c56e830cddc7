// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Attempt;
import digipoort.api.Bericht;
import digipoort.api.BerichtInhoud;
import digipoort.api.channel.Outcome;
import digipoort.core.internal.TestPki;
import digipoort.simulator.LedgerEntry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Calls of many threads over one channel do not mix. */
class ManyAtOnceTest {
  @Test
  void everyDeliveryGetsItsOwnAnswer() throws Exception {
    Map<String, Object> values = Setup.configuration(TestPki.simulator());
    values.put("answer.timeout.seconds", "30");
    values.put("connect.timeout.seconds", "30");
    Map<String, String> kenmerken = new ConcurrentHashMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (OpenAansluiting open = Setup.open(values)) {
      List<Callable<Boolean>> deliveries =
          IntStream.range(0, 40)
              .<Callable<Boolean>>mapToObj(
                  i ->
                      () -> {
                        Attempt attempt = Setup.attempt();
                        Outcome outcome =
                            open.channel()
                                .deliver(Setup.bericht("Happyflow-m" + i), attempt, () -> true);
                        String kenmerk = ((Outcome.Accepted) outcome).kenmerk().value();
                        return kenmerken.put(attempt.messageId(), kenmerk) == null;
                      })
              .toList();
      for (Future<Boolean> done : threads.invokeAll(deliveries, 120, TimeUnit.SECONDS)) {
        assertThat(done.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(kenmerken).hasSize(40);
    assertThat(TestPki.simulator().ledger())
        .filteredOn(entry -> kenmerken.containsKey(entry.messageId()))
        .hasSize(40)
        .allMatch(entry -> entry.outcome() == LedgerEntry.Outcome.ACCEPTED)
        .allMatch(entry -> entry.kenmerk().equals(kenmerken.get(entry.messageId())));
  }

  @Test
  void contentThatCannotBeReadLeavesNothing() {
    BerichtInhoud broken =
        new BerichtInhoud(
            "application/xml",
            "weg.xml",
            5,
            "0".repeat(64),
            () -> {
              throw new IOException("the disk is gone");
            });
    BerichtInhoud shortened =
        new BerichtInhoud(
            "application/xml",
            "kort.xml",
            5,
            "0".repeat(64),
            () -> new ByteArrayInputStream(new byte[3]));
    try (OpenAansluiting open = Setup.open(Setup.configuration(TestPki.simulator()))) {
      for (BerichtInhoud inhoud : List.of(broken, shortened)) {
        Outcome outcome = open.channel().deliver(bericht(inhoud), Setup.attempt(), () -> true);

        assertThat(outcome)
            .isInstanceOfSatisfying(
                Outcome.Unreachable.class,
                unreachable ->
                    assertThat(unreachable.reason().en())
                        .contains("The content of " + inhoud.bestandsnaam()));
      }
    }
  }

  private static Bericht bericht(BerichtInhoud inhoud) {
    Bericht like = Setup.bericht("Happyflow-broken");
    return new Bericht(
        like.berichtsoort(),
        like.aanleverkenmerk(),
        null,
        like.belanghebbende(),
        like.rolBelanghebbende(),
        null,
        null,
        inhoud,
        List.of());
  }
}
