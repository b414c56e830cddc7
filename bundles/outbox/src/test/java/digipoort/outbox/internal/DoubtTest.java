// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.Event;
import digipoort.api.History;
import digipoort.api.Inquiry;
import digipoort.api.Kenmerk;
import digipoort.api.State;
import digipoort.api.Text;
import digipoort.api.channel.Answer;
import digipoort.api.channel.Channel;
import digipoort.api.channel.ChannelInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No verified answer came: what is concluded from what Digipoort shows, and what is not. */
class DoubtTest extends Doubting {
  @Test
  void theOneProcessOfThatTimeIsAdopted() {
    Kenmerk control = earlier();
    DeliveryId id = doubted(FakeDigipoort.TAKES_AND_IS_SILENT);
    bench.digipoort.foreign("older", WHO, bench.digipoort.now().minus(Duration.ofMinutes(10)));
    Delivery delivery = wait(id, Duration.ofMinutes(1));
    assertThat(delivery.state()).isEqualTo(State.DELIVERED);
    assertThat(delivery.kenmerk()).isEqualTo(bench.digipoort.ledger.get(1).kenmerk());
    History history = history(id);
    assertThat(history.events()).extracting(Event::type).contains("UNCONFIRMED", "ADOPTED");
    assertThat(outcomes(id)).containsExactly("ADOPTED");
    assertThat(history.inquiries())
        .singleElement()
        .satisfies(
            inquiry -> {
              assertThat(inquiry.result()).isEqualTo("ONE");
              assertThat(inquiry.shown()).isEqualTo(3);
              assertThat(inquiry.control()).isEqualTo(control);
              assertThat(inquiry.candidates())
                  .extracting(Inquiry.Candidate::kenmerk)
                  .containsExactly(delivery.kenmerk());
              assertThat(inquiry.clock()).isNotNull();
            });
    bench.digipoort.status(delivery.kenmerk(), "500", bench.digipoort.now().toString());
    bench.after(Duration.ofHours(1));
    assertThat(bench.find(id).state()).isEqualTo(State.COMPLETED);
    assertThat(bench.digipoort.calls).hasSize(2);
  }

  @Test
  void whatIsNotThereIsSentAgainAfterTwoProofs() {
    earlier();
    DeliveryId id = doubted(FakeDigipoort.LOSES_IT);
    Instant arrives = bench.digipoort.calls.get(1).expires().plus(Duration.ofMinutes(1));
    Delivery delivery = wait(id, Duration.ofMinutes(30));
    assertThat(delivery.state()).isEqualTo(State.READY);
    assertThat(results(id)).contains("NONE_YET").endsWith("NONE", "NONE");
    List<Inquiry> proofs =
        history(id).inquiries().stream().filter(i -> i.result().equals("NONE")).toList();
    assertThat(proofs).hasSize(2);
    assertThat(proofs.get(0).clock()).isAfter(arrives);
    assertThat(proofs.get(1).clock()).isAfterOrEqualTo(proofs.get(0).clock().plusSeconds(15));
    bench.after(Duration.ofMinutes(2));
    assertThat(bench.find(id).state()).isEqualTo(State.DELIVERED);
    assertThat(outcomes(id)).containsExactly("ABSENT", "ACCEPTED");
    assertThat(bench.digipoort.ledger).hasSize(2);
    assertThat(history(id).events()).extracting(Event::type).contains("ABSENT");
  }

  @Test
  void absenceProvesNothingWhenNothingOfOursIsShown() {
    DeliveryId id = doubted(FakeDigipoort.LOSES_IT);
    Delivery delivery = wait(id, Duration.ofMinutes(30));
    assertThat(delivery.state()).isEqualTo(State.PARKED);
    assertThat(results(id)).endsWith("NONE_UNPROVEN", "NONE_UNPROVEN");
    assertThat(delivery.explanation().en()).contains("proves nothing");
    assertThat(delivery.action().en()).contains("delivery-resubmit " + id);
    bench.after(Duration.ofDays(1));
    assertThat(bench.digipoort.calls).hasSize(1);
  }

  @Test
  void anotherOfOursInAnotherOmgevingIsNoControl() {
    earlier();
    ChannelInfo was = bench.digipoort.info;
    bench.digipoort.info =
        new ChannelInfo(
            was.aansluiting(),
            "preproductie",
            was.oin(),
            was.longestCall(),
            was.messageTtl(),
            was.clockSkew(),
            4,
            true);
    DeliveryId id = doubted(FakeDigipoort.LOSES_IT);
    assertThat(wait(id, Duration.ofMinutes(30)).state()).isEqualTo(State.PARKED);
    assertThat(bench.digipoort.calls).hasSize(2);
  }

  @Test
  void severalCandidatesAreForAPerson() {
    DeliveryId id = doubted(FakeDigipoort.TAKES_AND_IS_SILENT);
    bench.digipoort.foreign("other", WHO, bench.digipoort.now().plusSeconds(20));
    Delivery delivery = wait(id, Duration.ofMinutes(1));
    assertThat(delivery.state()).isEqualTo(State.PARKED);
    assertThat(delivery.explanation().en()).contains("kenmerk-1").contains("other");
    assertThat(delivery.kenmerk()).isNull();
  }

  @Test
  void oneOfAnotherTimeIsNotAdopted() {
    earlier();
    DeliveryId id = doubted(FakeDigipoort.LOSES_IT);
    bench.digipoort.foreign("before", WHO, bench.digipoort.now().minus(Duration.ofMinutes(3)));
    assertThat(wait(id, Duration.ofMinutes(30)).state()).isEqualTo(State.READY);
    assertThat(bench.find(id).kenmerk()).isNull();
  }

  @Test
  void oneThatBeganAfterwardsIsForAPerson() {
    earlier();
    DeliveryId id = doubted(FakeDigipoort.LOSES_IT);
    bench.digipoort.foreign("after", WHO, bench.digipoort.now().plus(Duration.ofMinutes(7)));
    Delivery delivery = wait(id, Duration.ofMinutes(30));
    assertThat(delivery.state()).isEqualTo(State.PARKED);
    assertThat(results(id)).endsWith("UNCLEAR", "UNCLEAR");
    assertThat(bench.digipoort.calls).hasSize(2);
  }

  @Test
  void oneWithoutAStatusYetIsWaitedForAndThenForAPerson() {
    bench.digipoort.prompt = false;
    DeliveryId id = doubted(FakeDigipoort.TAKES_AND_IS_SILENT);
    bench.after(Duration.ofMinutes(2));
    assertThat(results(id)).containsExactly("UNCLEAR");
    Kenmerk kenmerk = bench.digipoort.ledger.get(0).kenmerk();
    bench.digipoort.status(kenmerk, "100", bench.digipoort.now().minusSeconds(60).toString());
    assertThat(wait(id, Duration.ofMinutes(2)).kenmerk()).isEqualTo(kenmerk);
  }

  @Test
  void whileOthersFileWithThisOinAPersonDecidesWithTheEvidence() {
    bench.digipoort.exclusief(false);
    earlier();
    DeliveryId found = doubted(FakeDigipoort.TAKES_AND_IS_SILENT);
    Delivery delivery = wait(found, Duration.ofMinutes(1));
    assertThat(delivery.state()).isEqualTo(State.PARKED);
    assertThat(delivery.kenmerk()).isNull();
    assertThat(delivery.explanation().en()).contains("exclusief=false").contains("kenmerk-2");
    assertThat(delivery.action().en()).contains("delivery-adopt " + found + " kenmerk-2");
    bench.after(Duration.ofDays(1));
    assertThat(bench.digipoort.calls).hasSize(2);
  }

  @Test
  void whileOthersFileWithThisOinNothingIsSentAgain() {
    bench.digipoort.exclusief(false);
    earlier();
    DeliveryId id = doubted(FakeDigipoort.LOSES_IT);
    Delivery delivery = wait(id, Duration.ofMinutes(30));
    assertThat(delivery.state()).isEqualTo(State.PARKED);
    assertThat(results(id)).endsWith("NONE", "NONE");
    bench.after(Duration.ofDays(1));
    assertThat(bench.digipoort.calls).hasSize(2);
  }

  @Test
  void questionsThatFailAreRepeatedLongAndNeverConcludedUpon() {
    earlier();
    bench.digipoort.showing = answer -> new Answer.Unavailable<>(new Text("stil", "silent"), null);
    DeliveryId id = doubted(FakeDigipoort.LOSES_IT);
    assertThat(wait(id, Duration.ofHours(12)).state()).isEqualTo(State.UNCONFIRMED);
    Delivery delivery = wait(id, Duration.ofHours(12));
    assertThat(delivery.state()).isEqualTo(State.PARKED);
    assertThat(results(id)).containsOnly("FAILED").hasSize(24);
    assertThat(delivery.explanation().en()).contains("silent");
    bench.digipoort.showing = answer -> answer;
    assertThat(bench.operations().retry(id, "it answers again", Bench.ACTOR).done()).isTrue();
    assertThat(wait(id, Duration.ofMinutes(30)).state()).isEqualTo(State.READY);
  }

  @Test
  void withoutASignedMomentNothingIsConcluded() {
    bench.digipoort.showing =
        answer -> new Answer.Given<>(((Answer.Given<List<Kenmerk>>) answer).value());
    DeliveryId id = doubted(FakeDigipoort.TAKES_AND_IS_SILENT);
    bench.after(Duration.ofMinutes(1));
    assertThat(bench.find(id).state()).isEqualTo(State.UNCONFIRMED);
    assertThat(results(id)).containsExactly("FAILED");
  }

  @Test
  void aChannelThatCannotBeAskedIsForAPersonSoon() {
    bench.unplug();
    bench.channels.put("default", (Channel) bench.digipoort);
    DeliveryId id = doubted(FakeDigipoort.TAKES_AND_IS_SILENT);
    Delivery delivery = wait(id, Duration.ofMinutes(5));
    assertThat(delivery.state()).isEqualTo(State.PARKED);
    assertThat(delivery.explanation().en()).contains("'default' cannot ask Digipoort");
  }

  @Test
  void aProcessThatDiedWhileSendingIsFoundByItsClaim() {
    Mortal mortal = Mortal.dyingAt(5, false);
    bench.wrapped = mortal::over;
    bench.restart();
    DeliveryId id = bench.stored(Bench.submission("q3").build());
    try {
      bench.tick();
    } catch (Mortal.Death e) {
      assertThat(bench.digipoort.ledger).hasSize(1);
    }
    bench.wrapped = store -> store;
    bench.restart();
    bench.tick();
    assertThat(bench.find(id).state()).isEqualTo(State.DELIVERED);
    assertThat(bench.find(id).kenmerk()).isEqualTo(bench.digipoort.ledger.get(0).kenmerk());
    assertThat(bench.digipoort.calls).hasSize(1);
  }

  @Test
  void laterOnesOfTheSameBelanghebbendeWaitAndSayBehindWhich() {
    DeliveryId first = doubted(FakeDigipoort.LOSES_IT);
    DeliveryId second = bench.stored(Bench.submission("later").deliberate().build());
    wait(first, Duration.ofMinutes(30));
    assertThat(bench.find(second).state()).isEqualTo(State.READY);
    assertThat(bench.find(second).explanation().en()).contains(first.value());
    assertThat(bench.operations().summary(Bench.ACTOR).attention().toString())
        .contains("1 delivery(ies) wait behind " + first.value())
        .contains("delivery-show " + first.value());
    bench.operations().cancel(first, "no", Bench.ACTOR);
    assertThat(bench.digipoort.calls).hasSize(1);
  }
}
