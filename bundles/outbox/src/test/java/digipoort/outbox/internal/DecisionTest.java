// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.api.Actor;
import digipoort.api.Adoption;
import digipoort.api.Decision;
import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.Event;
import digipoort.api.Kenmerk;
import digipoort.api.NotPermittedException;
import digipoort.api.Operations;
import digipoort.api.Resubmission;
import digipoort.api.Role;
import digipoort.api.Scope;
import digipoort.api.State;
import digipoort.api.Testimony;
import digipoort.api.Text;
import digipoort.api.channel.Refusal;
import digipoort.outbox.internal.store.Change;
import digipoort.outbox.internal.store.DeliveryRow;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** Every decision in every situation: allowed, or refused with what to do instead. */
class DecisionTest extends Doubting {
  private static final Text WORDS = new Text("woorden", "words");

  /** Where a delivery can stand when a person decides. */
  enum Stand {
    READY,
    SENDING,
    UNCONFIRMED,
    DELIVERED,
    COMPLETED,
    REJECTED,
    CANCELLED,
    IN_DOUBT,
    REFUSED,
    NEVER_SENT,
    OVERDUE,
    TWICE
  }

  private DeliveryId at(Stand stand) {
    return switch (stand) {
      case READY -> bench.stored(Bench.submission("q3").build());
      case UNCONFIRMED -> doubted(FakeDigipoort.TAKES_AND_IS_SILENT);
      case REJECTED -> sent(FakeDigipoort.refuses(Refusal.CONTENT, "ALS100"));
      case REFUSED -> sent(FakeDigipoort.refuses(Refusal.UNCLASSIFIED, "ALS999"));
      case DELIVERED -> sent(FakeDigipoort.ACCEPTS);
      case SENDING -> moved(at(Stand.READY), change -> change.to(State.SENDING, "X", WORDS, WORDS));
      case CANCELLED -> {
        DeliveryId id = at(Stand.READY);
        bench.operations().cancel(id, "not needed", Bench.ACTOR);
        yield id;
      }
      case IN_DOUBT -> parked(doubted(FakeDigipoort.TAKES_AND_IS_SILENT));
      case NEVER_SENT -> parked(at(Stand.READY));
      case OVERDUE -> parked(at(Stand.DELIVERED));
      case TWICE ->
          moved(at(Stand.OVERDUE), change -> change.secondKenmerk(new Kenmerk("kenmerk-second")));
      case COMPLETED ->
          moved(
              at(Stand.DELIVERED),
              change -> change.due(null).to(State.COMPLETED, "COMPLETED", WORDS, WORDS));
    };
  }

  private DeliveryId sent(FakeDigipoort.Behaviour behaviour) {
    bench.digipoort.behaviour = behaviour;
    DeliveryId id = bench.stored(Bench.submission("q3").build());
    bench.tick();
    return id;
  }

  private DeliveryId parked(DeliveryId id) {
    return moved(id, change -> change.due(null).to(State.PARKED, "PARKED", WORDS, WORDS));
  }

  private DeliveryId moved(DeliveryId id, UnaryOperator<Change> how) {
    bench.store().change(id, row -> Optional.of(how.apply(Change.of(row, bench.clock.instant()))));
    return id;
  }

  private Decision decide(String what, DeliveryId id, Actor actor) {
    Operations operations = bench.operations();
    return switch (what) {
      case "retry" -> operations.retry(id, "because", actor);
      case "cancel" -> operations.cancel(id, "because", actor);
      case "adopt" ->
          operations.adopt(id, new Adoption(new Kenmerk("kenmerk-1"), false, "because"), actor);
      case "conclude" ->
          operations.conclude(id, new Testimony(State.COMPLETED, "telephone", "because"), actor);
      case "reject" ->
          operations.conclude(id, new Testimony(State.REJECTED, "telephone", "because"), actor);
      default -> operations.resubmit(id, new Resubmission(null, false, "because"), actor);
    };
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          READY,       READY,       CANCELLED, never sent,   does not have it, does not have it, Is itself still
          SENDING,     being sent,  being sent, being sent,  being sent,       being sent,       being sent
          UNCONFIRMED, UNCONFIRMED, being asked, DELIVERED,  being asked,      being asked,      being asked
          DELIVERED,   DELIVERED,   correction, already,     are followed,     are followed,     are followed
          COMPLETED,   correction,  correction, already,     already,          correction,       correction
          REJECTED,    resubmit,    refused for good, resubmit, resubmit,      already,          resubmitted
          CANCELLED,   resubmit,    already,    resubmit,    resubmit,         resubmit,         resubmitted
          IN_DOUBT,    UNCONFIRMED, delivery-adopt, DELIVERED, COMPLETED,      REJECTED,         CANCELLED
          REFUSED,     READY,       CANCELLED,  no process,  COMPLETED,        REJECTED,         delivery-retry
          NEVER_SENT,  READY,       CANCELLED,  never sent,  Withdraw it,      REJECTED,         delivery-retry
          OVERDUE,     DELIVERED,   delivery-retry, already, COMPLETED,        REJECTED,         delivery-conclude
          TWICE,       take back,   take back,  DELIVERED,   COMPLETED,        REJECTED,         take back
          """)
  void everyDecisionInEverySituation(ArgumentsAccessor line) {
    Stand stand = Stand.valueOf(line.getString(0));
    String[] decisions = {"retry", "cancel", "adopt", "conclude", "reject", "resubmit"};
    for (int i = 0; i < decisions.length; i++) {
      expect(stand, decisions[i], line.getString(i + 1));
    }
  }

  /** The state after it, or words of the answer when nothing changes. */
  private void expect(Stand stand, String what, String expected) {
    reopen();
    DeliveryId id = at(stand);
    DeliveryRow before = bench.store().find(id).orElseThrow();
    int events = bench.store().events(id).size();
    Decision decision = decide(what, id, Actor.operator("piet"));
    Delivery after = bench.find(id);
    String as = stand + " " + what + ": " + decision.text().en();
    assertThat(decision.text().nl()).as(as).isNotEqualTo(decision.text().en());
    boolean changes = expected.matches("[A-Z]+");
    boolean resubmitted = expected.equals("resubmitted");
    assertThat(decision.done())
        .as(as)
        .isEqualTo(changes || resubmitted || expected.equals("already"));
    if (changes || resubmitted) {
      assertThat(after.state())
          .as(as)
          .isEqualTo(changes ? State.valueOf(expected) : before.state());
      Event last = bench.store().events(id).get(bench.store().events(id).size() - 1);
      assertThat(last.actor()).as(as).isEqualTo("piet");
      assertThat(last.text().en()).as(as).contains("because; piet");
      assertThat(decide(what, id, Actor.operator("piet")).done()).as(as + ", twice").isTrue();
    } else {
      assertThat(decision.text().en()).as(as).contains(expected);
      assertThat(bench.store().find(id)).as(as).contains(before);
      assertThat(bench.store().events(id)).as(as).hasSize(events);
    }
  }

  @Test
  void outsideTheScopeNothingIsThereAndWithoutTheRoleNothingIsAllowed() {
    DeliveryId id = at(Stand.IN_DOUBT);
    Scope elsewhere = new Scope(Set.of("other"), Set.of(Scope.ANY), Set.of(Scope.ANY));
    Actor stranger = new Actor("stranger", Set.of(Role.values()), elsewhere);
    Actor reader = new Actor("reader", Set.of(Role.READ, Role.SUBMIT), Scope.ALL);
    for (String what : new String[] {"retry", "cancel", "adopt", "conclude", "resubmit"}) {
      Decision decision = decide(what, id, stranger);
      assertThat(decision.done()).as(what).isFalse();
      assertThat(decision.text().en()).as(what).contains("There is no delivery");
      assertThatThrownBy(() -> decide(what, id, reader)).isInstanceOf(NotPermittedException.class);
    }
    assertThat(bench.find(id).state()).isEqualTo(State.PARKED);
  }
}
