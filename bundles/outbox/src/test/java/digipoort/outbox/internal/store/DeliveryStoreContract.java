// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.api.Attempt;
import digipoort.api.Bericht;
import digipoort.api.BerichtInhoud;
import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.DeliveryQuery;
import digipoort.api.Event;
import digipoort.api.Identiteit;
import digipoort.api.Kenmerk;
import digipoort.api.Scope;
import digipoort.api.State;
import digipoort.api.Status;
import digipoort.api.Text;
import digipoort.api.Tijdvak;
import digipoort.outbox.internal.store.Change.AttemptOutcome;
import digipoort.outbox.internal.store.Change.Fault;
import digipoort.outbox.internal.store.Change.StatusNews;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What every store must do. */
interface DeliveryStoreContract {
  Instant NOW = Instant.parse("2026-10-01T08:00:00Z");
  Text WORDS = new Text("woorden", "words");

  DeliveryStore testee();

  static NewDelivery fresh(String key, String nummer) {
    Identiteit who = new Identiteit(nummer, "BTW");
    Tijdvak tijdvak = new Tijdvak(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30));
    Delivery delivery =
        new Delivery(
            DeliveryId.random(),
            "erp",
            key,
            "OB",
            "default",
            "simulator",
            who,
            tijdvak,
            "A-" + key,
            null,
            State.READY,
            WORDS,
            WORDS,
            NOW,
            NOW,
            NOW,
            null,
            0);
    BerichtInhoud inhoud =
        BerichtInhoud.of("text/xml", "a.xml", key.getBytes(StandardCharsets.UTF_8));
    Bericht bericht =
        new Bericht("OB", "A-" + key, null, who, "Bedrijf", null, null, inhoud, List.of());
    return new NewDelivery(
        delivery,
        "digest",
        "OIN",
        "B-" + key,
        bericht,
        new NewDelivery.Origin("adapter", "1", "d"),
        WORDS,
        List.of(),
        null,
        null,
        false);
  }

  /** A second one for the same period is meant. */
  static NewDelivery deliberate(String key, String nummer) {
    NewDelivery fresh = fresh(key, nummer);
    return new NewDelivery(
        fresh.delivery(),
        fresh.digest(),
        fresh.oin(),
        fresh.berichtkenmerk(),
        fresh.bericht(),
        fresh.origin(),
        WORDS,
        List.of(),
        null,
        null,
        true);
  }

  default DeliveryRow stored(String key, String nummer) {
    return ((Insertion.Inserted) testee().insert(fresh(key, nummer))).row();
  }

  static SendClaim claim(DeliveryRow row, Instant at) {
    String token = "token-" + row.id() + "-" + row.version();
    return new SendClaim(
        row.id(),
        row.version(),
        token,
        "urn:" + token,
        at,
        at.plusSeconds(300),
        at.plusSeconds(500),
        at.plusSeconds(360));
  }

  default DeliveryRow change(DeliveryRow row, UnaryOperator<Change> how) {
    return testee()
        .change(row.id(), now -> Optional.of(how.apply(Change.of(now, NOW))))
        .orElseThrow();
  }

  private static Change over(Change change, String outcome) {
    return change
        .certain()
        .release()
        .due(NOW)
        .attempt(new AttemptOutcome(1, outcome, Text.verbatim("so"), null, null))
        .to(State.READY, outcome, WORDS, WORDS);
  }

  @Test
  default void keyAndPeriodStandInTheWay() {
    DeliveryRow row = stored("one", "1");
    assertThat(testee().insert(fresh("one", "2"))).isInstanceOf(Insertion.SameKey.class);
    assertThat(testee().insert(fresh("two", "1"))).isEqualTo(new Insertion.SamePeriod(row));
    assertThat(testee().list(DeliveryQuery.LATEST, Scope.ALL)).containsExactly(row);
  }

  @Test
  default void aClaimIsTakenOnceAndStoredWithItsAttempt() {
    DeliveryRow row = stored("one", "1");
    SendClaim claim = claim(row, NOW);
    assertThat(testee().claim(claim)).contains(claim.attempt(1));
    assertThat(testee().claim(claim)).isEmpty();
    assertThat(testee().attempts(row.id())).containsExactly(claim.attempt(1));
    assertThat(testee().holds(row.id(), claim.token())).isTrue();
    assertThat(testee().holds(row.id(), "another")).isFalse();
    assertThat(testee().lostClaims(NOW.plusSeconds(499))).isEmpty();
    assertThat(testee().lostClaims(NOW.plusSeconds(501))).hasSize(1);
  }

  @Test
  default void noNewAttemptWhileOneMayHaveArrivedOrMayStillArrive() {
    DeliveryRow row = stored("one", "1");
    testee().claim(claim(row, NOW));
    DeliveryRow unknown = change(row, change -> over(change, "UNKNOWN"));
    assertThat(testee().claim(claim(unknown, NOW.plusSeconds(9999)))).isEmpty();
    DeliveryRow refused = change(row, change -> over(change, "UNREACHABLE"));
    assertThat(testee().claim(claim(refused, NOW.plusSeconds(359)))).isEmpty();
    assertThat(testee().claim(claim(refused, NOW.plusSeconds(360))))
        .hasValueSatisfying(attempt -> assertThat(attempt.number()).isEqualTo(2));
  }

  @Test
  default void onlyWhatDoesNoHarmIsMadeAgainWhileOneMayHaveArrived() {
    DeliveryRow row = stored("one", "1");
    testee().claim(claim(row, NOW));
    testee().insert(deliberate("two", "1"));
    DeliveryRow unknown = change(row, DeliveryStoreContract::leftInDoubt);
    assertThat(testee().due(State.READY, "default", NOW, 10)).containsExactly(unknown);
    SendClaim plain = claim(unknown, NOW.plusSeconds(360));
    assertThat(testee().claim(plain)).isEmpty();
    assertThat(testee().claim(repeatable(claim(unknown, NOW.plusSeconds(359))))).isEmpty();
    assertThat(testee().claim(repeatable(plain)))
        .hasValueSatisfying(attempt -> assertThat(attempt.number()).isEqualTo(2));
    assertThat(testee().holds(row.id(), plain.token())).isTrue();
  }

  private static Change leftInDoubt(Change change) {
    return change
        .due(NOW)
        .attempt(new AttemptOutcome(1, "UNKNOWN", Text.verbatim("so"), null, null))
        .to(State.READY, "REPEATED", WORDS, WORDS);
  }

  private static SendClaim repeatable(SendClaim claim) {
    return new SendClaim(
        claim.id(),
        claim.version(),
        claim.token(),
        claim.messageId(),
        claim.created(),
        claim.expires(),
        claim.until(),
        claim.resendAfter(),
        true);
  }

  @Test
  default void whatIsCertainOfAnAttemptStays() {
    DeliveryRow row = stored("one", "1");
    testee().claim(claim(row, NOW));
    change(row, change -> over(change, "ACCEPTED"));
    change(row, change -> over(change, "UNKNOWN"));
    assertThat(testee().attempts(row.id()))
        .extracting(Attempt::outcome)
        .containsExactly("ACCEPTED");
  }

  @Test
  default void ofOneBelanghebbendeOnlyOneIsUnderWay() {
    DeliveryRow row = stored("one", "1");
    testee().claim(claim(row, NOW));
    Insertion second = testee().insert(deliberate("two", "1"));
    DeliveryRow behind = ((Insertion.Inserted) second).row();
    assertThat(testee().claim(claim(behind, NOW))).isEmpty();
    assertThat(testee().due(State.READY, "default", NOW, 10)).isEmpty();
    assertThat(testee().inDoubtBefore(behind))
        .hasValueSatisfying(r -> assertThat(r.id()).isEqualTo(row.id()));
    change(row, change -> over(change, "REFUSED").to(State.REJECTED, "X", WORDS, WORDS).due(null));
    assertThat(testee().due(State.READY, "default", NOW, 10)).containsExactly(behind);
    assertThat(testee().claim(claim(behind, NOW))).isPresent();
  }

  @Test
  default void statussenAreKeptOnceAndTold() {
    DeliveryRow row = stored("one", "1");
    Status status = new Status(new Kenmerk("k"), "100", NOW.plusNanos(7), "x", null, "<d/>");
    for (int i = 0; i < 2; i++) {
      change(row, change -> change.statussen(List.of(new StatusNews(status, WORDS))));
    }
    assertThat(testee().statussen(row.id())).containsExactly(status);
    assertThat(testee().events(row.id()))
        .extracting(Event::type)
        .containsExactly("STORED", "STATUS");
  }

  @Test
  default void aDecisionThatFailsChangesNothing() {
    DeliveryRow row = stored("one", "1");
    assertThatThrownBy(
            () ->
                testee()
                    .change(
                        row.id(),
                        now -> {
                          throw new IllegalStateException("no");
                        }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(testee().change(row.id(), now -> Optional.empty())).isEmpty();
    assertThat(testee().change(DeliveryId.random(), now -> Optional.empty())).isEmpty();
    assertThat(testee().find(row.id())).contains(row);
  }

  @Test
  default void faultsInARowSuspendAndOneSuccessForgives() {
    DeliveryRow row = stored("one", "1");
    Fault fault = new Fault(2, Duration.ofMinutes(1));
    change(row, change -> change.fault(fault));
    assertThat(testee().suspension("default").orElseThrow().holds(NOW)).isFalse();
    change(row, change -> change.fault(fault));
    Suspension suspension = testee().suspension("default").orElseThrow();
    assertThat(suspension.holds(NOW)).isTrue();
    assertThat(suspension.holds(NOW.plusSeconds(61))).isFalse();
    testee().liftSuspension("default", NOW);
    assertThat(testee().suspensions()).noneMatch(s -> s.holds(NOW));
    change(row, Change::good);
    assertThat(testee().suspension("default")).isEmpty();
  }

  @Test
  default void listsWithinTheScopeOnly() {
    DeliveryRow one = stored("one", "1");
    stored("two", "2");
    Scope scope = new Scope(Set.of("default"), Set.of("1"), Set.of(Scope.ANY));
    assertThat(testee().list(DeliveryQuery.LATEST, scope)).containsExactly(one);
    assertThat(testee().tally(scope).of(State.READY)).isEqualTo(1);
    assertThat(
            testee()
                .list(DeliveryQuery.LATEST, new Scope(Set.of(), Set.of("1"), Set.of(Scope.ANY))))
        .isEmpty();
    DeliveryQuery query =
        new DeliveryQuery(Set.of(State.READY), "OB", "default", "2", "A-two", NOW, null, 10, 0);
    assertThat(testee().list(query, Scope.ALL)).hasSize(1);
  }

  @Test
  default void eventsComeInOrderAndACursorNeverGoesBack() {
    stored("one", "1");
    stored("two", "2");
    List<Event> events = testee().eventsAfter(0, 10);
    assertThat(events).hasSize(2);
    assertThat(testee().eventsAfter(events.get(0).sequence(), 10)).containsExactly(events.get(1));
    assertThat(testee().cursor("x")).isZero();
    testee().moveCursor("x", 2);
    testee().moveCursor("x", 1);
    assertThat(testee().cursor("x")).isEqualTo(2);
  }
}
