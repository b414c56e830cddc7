// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.Event;
import digipoort.api.Fout;
import digipoort.api.Kenmerk;
import digipoort.api.State;
import digipoort.api.Status;
import digipoort.api.Text;
import digipoort.api.channel.Answer;
import digipoort.api.channel.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How statuses are followed. */
class PollTest {
  private Bench bench;
  private DeliveryId id;
  private Kenmerk kenmerk;

  @BeforeEach
  void deliver(@TempDir Path folder) {
    bench = new Bench(folder);
    id = bench.stored(Bench.submission("q3").build());
    kenmerk = bench.tick().find(id).kenmerk();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void status(String code, String foutcode, int second) {
    Fout fout = foutcode == null ? null : new Fout(foutcode, "woorden van Digipoort");
    Instant moment = Instant.parse("2026-10-01T08:00:00.123456789Z").plusSeconds(second);
    bench.digipoort.status(new Status(kenmerk, code, moment, "omschrijving", fout, "<x/>"));
  }

  private Delivery next() {
    bench.clock.set(bench.find(id).nextAttempt());
    return bench.tick().find(id);
  }

  @Test
  void repeatedStatussenAreStoredOnceAndCodesMayRepeat() {
    status("301", null, 1);
    status("301", null, 2);
    next();
    status("400", null, 3);
    bench.digipoort.answers =
        asked -> {
          List<Status> twice = new ArrayList<>(bench.digipoort.statussen.get(asked));
          twice.addAll(bench.digipoort.statussen.get(asked));
          Collections.reverse(twice);
          return new Answer.Given<>(twice);
        };
    next();
    next();
    assertThat(bench.store().statussen(id))
        .extracting(Status::statuscode)
        .containsExactly("301", "301", "400");
    assertThat(bench.store().statussen(id).get(0).tijdstempelStatus())
        .isEqualTo("2026-10-01T08:00:01.123456789Z");
    assertThat(bench.store().events(id).stream().filter(e -> e.type().equals("STATUS")))
        .extracting(Event::statuscode)
        .containsExactly("301", "301", "400");
  }

  @Test
  void anErrorWinsOverLaterProgress() {
    status("311", "VAS500", 1);
    status("400", null, 2);
    status("500", null, 3);
    Delivery delivery = next();
    assertThat(delivery.state()).isEqualTo(State.REJECTED);
    assertThat(delivery.explanation().en()).contains("VAS500 woorden van Digipoort");
  }

  @Test
  void anAnswerInXmlIsKeptWholeButNotPutIntoSentences() {
    Fout fout = new Fout("VAS500", "<results xmlns='urn:any'/>");
    bench.digipoort.statussen.put(
        kenmerk,
        List.of(
            new Status(
                kenmerk, "311", Instant.parse("2026-10-01T08:00:01Z"), "Fout.", fout, null)));
    Delivery delivery = next();
    assertThat(delivery.explanation().en()).contains("[VAS500]").doesNotContain("<");
    assertThat(bench.store().statussen(id).get(0).statusFoutcode()).isEqualTo(fout);
  }

  @Test
  void aTechnicalProblemThatRecoversIsNoLongerAttention() {
    status("420", null, 1);
    Delivery trouble = next();
    assertThat(trouble.state()).isEqualTo(State.DELIVERED);
    assertThat(trouble.explanation().en()).contains("cannot be reached for now");
    assertThat(bench.operations().summary(Bench.ACTOR).attention()).isNotEmpty();
    status("400", null, 2);
    next();
    assertThat(bench.operations().summary(Bench.ACTOR).attention()).isEmpty();
    status("500", null, 3);
    assertThat(next().state()).isEqualTo(State.COMPLETED);
  }

  @Test
  void a420IsTheEndOnlyWithAfs600() {
    status("420", "AFS400", 1);
    assertThat(next().state()).isEqualTo(State.DELIVERED);
    status("420", "AFS600", 2);
    assertThat(next().state()).isEqualTo(State.REJECTED);
  }

  @Test
  void anUnknownCodeIsNeverASuccess() {
    int second = 0;
    for (String code : List.of("600", "710", "501", "900")) {
      status(code, null, second++);
      Delivery delivery = next();
      assertThat(delivery.state()).isEqualTo(State.DELIVERED);
      assertThat(delivery.explanation().en()).contains("tatus " + code);
    }
    assertThat(bench.operations().summary(Bench.ACTOR).attention()).isNotEmpty();
  }

  @Test
  void aGoodCodeWithAnErrorIsNotBelieved() {
    status("500", "XYZ1", 1);
    assertThat(next().state()).isEqualTo(State.DELIVERED);
  }

  @Test
  void statussenOfAnotherProcessAreLeftOut() {
    bench.digipoort.answers =
        asked ->
            new Answer.Given<>(
                List.of(new Status(new Kenmerk("other"), "500", Instant.EPOCH, "x", null, null)));
    assertThat(next().state()).isEqualTo(State.DELIVERED);
    assertThat(bench.store().statussen(id)).isEmpty();
  }

  @Test
  void whenTheQuestionFailsItIsAskedAgainLaterAndLater() {
    Answer<List<Status>> gone = new Answer.Unavailable<>(Text.verbatim("HTTP 503"), 600);
    bench.digipoort.answers = asked -> gone;
    Delivery delivery = next();
    assertThat(delivery.explanation().en()).contains("HTTP 503");
    assertThat(Duration.between(bench.clock.instant(), delivery.nextAttempt()))
        .isEqualTo(Duration.ofMinutes(10));
    bench.digipoort.answers =
        asked -> {
          throw new NoClassDefFoundError("gone");
        };
    next();
    bench.digipoort.answers =
        asked -> new Answer.Refused<>(Refusal.CONTENT, new Fout("STS100", "nee"));
    Delivery refused = next();
    assertThat(refused.explanation().en()).contains("STS100 nee");
    assertThat(refused.action().en()).contains("certificate");
    assertThat(bench.operations().summary(Bench.ACTOR).attention()).isNotEmpty();
    next();
    assertThat(bench.store().events(id))
        .extracting(Event::type)
        .filteredOn("ATTENTION"::equals)
        .hasSize(1);
    bench.digipoort.answers = asked -> new Answer.Given<>(List.of());
    assertThat(next().explanation().en()).doesNotContain("STS100");
    status("500", null, 1);
    bench.digipoort.answers = asked -> new Answer.Given<>(bench.digipoort.statussen.get(asked));
    assertThat(next().state()).isEqualTo(State.COMPLETED);
  }

  @Test
  void waitsGrowFromSecondsToDays() {
    AtomicInteger asked = new AtomicInteger();
    bench.digipoort.answers =
        k -> {
          asked.incrementAndGet();
          return new Answer.Given<>(bench.digipoort.statussen.getOrDefault(k, List.of()));
        };
    for (int i = 0; i < 10 * 24 * 12 + 24; i++) {
      bench.after(Duration.ofMinutes(5));
    }
    assertThat(asked.get()).as("seconds, minutes, hours, after 76 hours days").isBetween(88, 94);
    assertThat(bench.find(id).state()).isEqualTo(State.PARKED);
  }

  @Test
  void withoutAFinalStatusAPersonIsToldAndMayAskAgain() {
    status("100", null, 1);
    for (int i = 0; i < 11; i++) {
      bench.after(Duration.ofDays(1));
    }
    assertThat(bench.find(id).state()).isEqualTo(State.PARKED);
    assertThat(bench.find(id).explanation().en()).contains("10 days");
    assertThat(bench.operations().cancel(id, "x", Bench.ACTOR).done()).isFalse();
    status("500", null, 2);
    assertThat(bench.operations().retry(id, "test", Bench.ACTOR).done()).isTrue();
    assertThat(bench.tick().find(id).state()).isEqualTo(State.COMPLETED);
    assertThat(bench.digipoort.calls).hasSize(1);
  }
}
