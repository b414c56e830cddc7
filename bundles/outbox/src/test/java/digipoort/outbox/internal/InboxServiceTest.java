// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.api.Actor;
import digipoort.api.BerichtResultaat;
import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.Identiteit;
import digipoort.api.Kenmerk;
import digipoort.api.NotPermittedException;
import digipoort.api.Received;
import digipoort.api.ReceivedId;
import digipoort.api.ReceivedQuery;
import digipoort.api.Role;
import digipoort.api.Scope;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The door of the inbox. */
@Timeout(120)
class InboxServiceTest {
  private InboxBench inbox;

  @BeforeEach
  void open(@TempDir Path folder) {
    inbox = new InboxBench(folder);
  }

  @AfterEach
  void close() {
    inbox.close();
  }

  private static Actor actor(Set<String> aansluitingen, Set<String> nummers, Role... roles) {
    return new Actor(
        "somebody", Set.of(roles), new Scope(aansluitingen, nummers, Set.of(Scope.ANY)));
  }

  private static BerichtResultaat with(BerichtResultaat b, String aanleverkenmerk, String nummer) {
    return new BerichtResultaat(
        b.kenmerk(),
        b.berichtsoort(),
        b.berichtkenmerk(),
        aanleverkenmerk,
        null,
        b.tijdstempelAangeleverd(),
        new Identiteit(nummer, "RSIN"),
        b.rolBelanghebbende(),
        null,
        null,
        null,
        b.inhoud(),
        List.of(),
        List.of(),
        List.of());
  }

  private List<Received> list(ReceivedQuery query) {
    return inbox.bench.inbox().list(query, Bench.ACTOR);
  }

  private static ReceivedQuery about(String soort, String aansluiting, String nummer, String ref) {
    return new ReceivedQuery(null, soort, aansluiting, nummer, ref, null, null, 10, 0);
  }

  @Test
  void whatLiesOutsideTheScopeDoesNotExist() {
    inbox.source.holds("K1", "B1");
    inbox.settle();
    ReceivedId id = inbox.only().id();
    for (Actor other :
        List.of(
            actor(Set.of("other"), Set.of("*"), Role.READ, Role.RECEIVE),
            actor(Set.of("*"), Set.of("999"), Role.READ, Role.RECEIVE),
            actor(Set.of(), Set.of(), Role.READ, Role.RECEIVE))) {
      assertThat(inbox.bench.inbox().find(id, other)).isEmpty();
      assertThat(inbox.bench.inbox().read(id, other)).isEmpty();
      assertThat(inbox.bench.inbox().list(InboxBench.ALL, other)).isEmpty();
      assertThat(inbox.bench.inbox().acknowledge(id, other).done()).isFalse();
    }
    Actor within = actor(Set.of("default"), Set.of("001000044"), Role.READ);
    assertThat(inbox.bench.inbox().find(id, within)).isPresent();
    assertThat(inbox.only().acknowledged()).isNull();
  }

  @Test
  void eachCallNeedsItsRole() {
    inbox.source.holds("K1", "B1");
    inbox.settle();
    ReceivedId id = inbox.only().id();
    Actor reader = actor(Set.of("*"), Set.of("*"), Role.READ, Role.OPERATE, Role.SUBMIT);
    Actor taker = actor(Set.of("*"), Set.of("*"), Role.RECEIVE);
    assertThatThrownBy(() -> inbox.bench.inbox().acknowledge(id, reader))
        .isInstanceOf(NotPermittedException.class);
    assertThatThrownBy(() -> inbox.bench.inbox().find(id, taker))
        .isInstanceOf(NotPermittedException.class);
    assertThatThrownBy(() -> inbox.bench.inbox().list(InboxBench.ALL, taker))
        .isInstanceOf(NotPermittedException.class);
    assertThatThrownBy(() -> inbox.bench.inbox().read(id, taker))
        .isInstanceOf(NotPermittedException.class);
    assertThat(inbox.bench.inbox().acknowledge(id, taker).done()).isTrue();
  }

  @Test
  void theFirstWhoAcknowledgesCounts() {
    inbox.source.holds("K1", "B1");
    inbox.settle();
    ReceivedId id = inbox.only().id();
    Instant first = inbox.bench.clock.instant();
    inbox.bench.inbox().acknowledge(id, Bench.ACTOR);
    inbox.bench.clock.move(Duration.ofHours(1));
    assertThat(inbox.bench.inbox().acknowledge(id, Actor.operator("late")).done()).isTrue();
    assertThat(inbox.only().acknowledged()).isEqualTo(first);
    assertThat(inbox.only().acknowledgedBy()).isEqualTo("erp");
    assertThat(inbox.only().action().en()).isEqualTo("Nothing to do.");
    assertThat(list(ReceivedQuery.WAITING)).isEmpty();
    ReceivedId nobody = ReceivedId.random();
    assertThat(inbox.bench.inbox().acknowledge(nobody, Bench.ACTOR).done()).isFalse();
  }

  @Test
  void aListTakesFilters() {
    inbox.source.holds("K1", "B1");
    inbox.source.held.add(with(inbox.source.holds("K2", "B2"), "A-2", "123"));
    inbox.source.held.remove(1);
    inbox.settle();
    assertThat(list(about("SBA", "default", "123", null))).hasSize(1);
    assertThat(list(about("other", null, null, null))).isEmpty();
    assertThat(list(about(null, "other", null, null))).isEmpty();
    for (String reference : List.of("K2", "B2", "A-2")) {
      assertThat(list(about(null, null, null, reference)))
          .singleElement()
          .matches(one -> one.bericht().kenmerk().value().equals("K2"));
    }
    Instant now = inbox.bench.clock.instant();
    assertThat(list(new ReceivedQuery(null, null, null, null, null, now, null, 1, 0)))
        .singleElement()
        .matches(one -> one.bericht().kenmerk().value().equals("K2"));
    assertThat(list(new ReceivedQuery(null, null, null, null, null, now, null, 10, 1)))
        .singleElement()
        .matches(one -> one.bericht().kenmerk().value().equals("K1"));
    assertThat(list(new ReceivedQuery(null, null, null, null, null, null, now, 10, 0))).isEmpty();
    assertThat(list(new ReceivedQuery(true, null, null, null, null, null, null, 10, 0))).isEmpty();
  }

  @Test
  void ourOwnDeliveryIsNamedByKenmerkAndByAanleverkenmerk() {
    DeliveryId id = inbox.bench.stored(Bench.submission("q3").build());
    inbox.bench.tick();
    Delivery delivery = inbox.bench.find(id);
    Kenmerk kenmerk = delivery.kenmerk();
    inbox.source.holds(kenmerk.value(), "B1");
    BerichtResultaat other = inbox.source.holds("K2", "B2");
    inbox.source.held.remove(other);
    inbox.source.held.add(with(other, delivery.aanleverkenmerk(), "001000044"));
    inbox.source.holds("K3", "B3");
    inbox.settle();
    assertThat(inbox.all()).extracting(Received::delivery).containsExactly(null, id, id);
    Actor narrow = actor(Set.of("*"), Set.of("001000044"), Role.READ);
    assertThat(inbox.bench.inbox().list(InboxBench.ALL, narrow))
        .hasSize(3)
        .allMatch(one -> one.delivery() == null);
  }

  @Test
  void theSummaryCountsWhatWaitsAndSaysWhenItIsForgotten() {
    inbox.source.holds("K1", "B1");
    inbox.settle();
    assertThat(inbox.bench.operations().summary(Bench.ACTOR).received()).isEqualTo(1);
    assertThat(inbox.attention()).isEmpty();
    inbox.after(Duration.ofHours(26));
    assertThat(inbox.attention()).anyMatch(line -> line.contains("the oldest 26 h"));
    inbox.bench.inbox().acknowledge(inbox.only().id(), Bench.ACTOR);
    assertThat(inbox.bench.operations().summary(Bench.ACTOR).received()).isZero();
    assertThat(inbox.attention()).isEmpty();
  }
}
