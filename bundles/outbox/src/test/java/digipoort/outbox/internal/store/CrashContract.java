// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.outbox.internal.store.CrashStore.OpenCall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Crashes under adapters are counted, on every database. */
interface CrashContract {
  Instant NOW = DeliveryStoreContract.NOW;
  OpenCall ROW = new OpenCall("a", "1", "delivery 1");
  OpenCall OTHER = new OpenCall("b", "1", "delivery 2");

  DeliveryStore testee();

  private CrashStore crashes() {
    return new CrashStore(testee().seals().database());
  }

  private static Set<String> repeated(List<AdapterCrash> crashes) {
    return crashes.stream()
        .filter(AdapterCrash::isRepeated)
        .map(crash -> crash.adapter() + ":" + crash.subject())
        .collect(Collectors.toSet());
  }

  @Test
  default void theSecondCrashAtTheSameIsNoAccident() {
    assertThat(repeated(crashes().count(Set.of(ROW), NOW))).isEmpty();
    assertThat(repeated(crashes().count(Set.of(ROW), NOW.plusSeconds(60))))
        .containsExactlyInAnyOrder("a:", "a:delivery 1");
    assertThat(repeated(crashes().all())).hasSize(2);
  }

  @Test
  default void anAdapterIsBlamedForTwoCrashesAtDifferentThings() {
    crashes().count(Set.of(ROW), NOW);
    OpenCall next = new OpenCall("a", "1", "received 7");
    assertThat(repeated(crashes().count(Set.of(next), NOW.plusSeconds(60)))).containsExactly("a:");
  }

  @Test
  default void whoWasOnlyAtWorkAtTheTimeIsNotBlamed() {
    crashes().count(Set.of(ROW, OTHER), NOW);
    OpenCall elsewhere = new OpenCall("b", "1", "delivery 3");
    crashes().count(Set.of(ROW, elsewhere), NOW.plusSeconds(60));
    assertThat(repeated(crashes().all())).containsExactlyInAnyOrder("a:", "a:delivery 1");
  }

  @Test
  default void crashesFarApartAndThoseOfAnotherVersionHaveNothingToDoWithEachOther() {
    crashes().count(Set.of(ROW), NOW);
    OpenCall next = new OpenCall("a", "1", "delivery 3");
    assertThat(repeated(crashes().count(Set.of(next), NOW.plus(Duration.ofHours(25))))).isEmpty();
    OpenCall newer = new OpenCall("a", "2", "delivery 3");
    assertThat(repeated(crashes().count(Set.of(newer), NOW.plus(Duration.ofHours(26))))).isEmpty();
    assertThat(repeated(crashes().count(Set.of(ROW), NOW.plus(Duration.ofDays(8))))).isEmpty();
  }

  @Test
  default void whatWentWellIsForgottenAndAReleaseForgetsAll() {
    crashes().count(Set.of(ROW), NOW);
    Stream.of(crashes().all().toArray(AdapterCrash[]::new))
        .filter(crash -> !crash.isOfAdapter())
        .forEach(crashes()::forget);
    assertThat(crashes().all()).singleElement().matches(AdapterCrash::isOfAdapter);
    crashes().count(Set.of(ROW, OTHER), NOW);
    assertThat(crashes().release("a", NOW)).isEqualTo(2);
    assertThat(crashes().all()).extracting(AdapterCrash::adapter).containsOnly("b");
    assertThat(crashes().release("a", NOW)).isZero();
  }
}
