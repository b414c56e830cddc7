// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.DeliveryQuery;
import digipoort.api.Kenmerk;
import digipoort.api.Scope;
import digipoort.api.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How every store finds deliveries. */
interface SearchContract extends DeliveryStoreContract {
  @Test
  default void pagesFollowEachOtherWithoutGapOrRepetition() {
    List<DeliveryId> stored =
        IntStream.range(0, 7).mapToObj(i -> stored("k" + i, "n" + i).id()).toList();
    List<DeliveryId> read = new ArrayList<>();
    DeliveryId last = null;
    for (int page = 0; page < 4; page++) {
      DeliveryQuery query =
          new DeliveryQuery(Set.of(), null, null, null, null, null, null, 2, 0).after(last);
      for (DeliveryRow row : testee().list(query, Scope.ALL)) {
        last = row.id();
        read.add(last);
      }
    }
    Collections.reverse(read);
    assertThat(read).isEqualTo(stored);
    assertThat(testee().list(DeliveryQuery.LATEST.after(last), Scope.ALL)).isEmpty();
    assertThat(testee().list(DeliveryQuery.LATEST.after(DeliveryId.random()), Scope.ALL)).isEmpty();
  }

  @Test
  default void searchesByOwnerReferenceAndDate() {
    DeliveryRow row = stored("one", "1");
    assertThat(testee().list(DeliveryQuery.LATEST.by("erp"), Scope.ALL)).containsExactly(row);
    assertThat(testee().list(DeliveryQuery.LATEST.by("other"), Scope.ALL)).isEmpty();
    change(row, change -> change.kenmerk(new Kenmerk("kenmerk-1")));
    for (String reference : List.of("one", "A-one", "kenmerk-1")) {
      assertThat(
              testee()
                  .list(
                      new DeliveryQuery(
                          Set.of(), null, null, null, reference, NOW, NOW.plusMillis(1), 9, 0),
                      Scope.ALL))
          .hasSize(1);
    }
    DeliveryQuery before = new DeliveryQuery(Set.of(), null, null, null, null, null, NOW, 9, 0);
    assertThat(testee().list(before, Scope.ALL)).isEmpty();
  }

  @Test
  default void theNearestDeadlineIsSentFirst() {
    stored("none", "1");
    DeliveryId late = due("late", "2", NOW.plusSeconds(900));
    DeliveryId soon = due("soon", "3", NOW.plusSeconds(300));
    assertThat(testee().due(State.READY, "default", NOW, 2))
        .extracting(DeliveryRow::id)
        .containsExactly(soon, late);
    assertThat(testee().due(State.READY, "default", NOW, 9))
        .extracting(row -> row.delivery().submissionKey())
        .containsExactly("soon", "late", "none");
    assertThat(testee().due(State.READY, "default", NOW.minusSeconds(1), 9)).isEmpty();
    assertThat(testee().due(State.READY, "another", NOW, 9)).isEmpty();
  }

  private DeliveryId due(String key, String nummer, Instant deadline) {
    NewDelivery fresh = DeliveryStoreContract.fresh(key, nummer);
    Delivery was = fresh.delivery();
    Delivery delivery =
        new Delivery(
            was.id(),
            was.owner(),
            key,
            was.berichtsoort(),
            was.aansluiting(),
            was.omgeving(),
            was.belanghebbende(),
            was.tijdvak(),
            was.aanleverkenmerk(),
            null,
            State.READY,
            WORDS,
            WORDS,
            NOW,
            NOW,
            NOW,
            deadline,
            0);
    testee()
        .insert(
            new NewDelivery(
                delivery,
                "digest",
                "OIN",
                fresh.berichtkenmerk(),
                fresh.bericht(),
                fresh.origin(),
                WORDS,
                List.of(),
                null,
                null,
                false));
    return delivery.id();
  }
}
