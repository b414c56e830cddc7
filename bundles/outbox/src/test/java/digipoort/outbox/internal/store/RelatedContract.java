// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Bericht;
import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.Scope;
import digipoort.api.State;
import digipoort.api.Text;
import digipoort.api.Tijdvak;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How every store finds what else was filed about a belanghebbende. */
interface RelatedContract extends DeliveryStoreContract {
  Period ASKED =
      new Period(
          "OIN",
          "simulator",
          "OB",
          "12B",
          new Tijdvak(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30)));

  /** What a delivery is that is found: an ICP about the third quarter. */
  record Filed(
      String berichtsoort,
      String nummer,
      @Nullable Tijdvak tijdvak,
      String aansluiting,
      String omgeving,
      String oin,
      @Nullable String corrects) {
    static final Filed ICP =
        new Filed("ICP", "12b", ASKED.tijdvak(), "default", "simulator", "OIN", null);

    Filed of(String soort) {
      return new Filed(soort, nummer, tijdvak, aansluiting, omgeving, oin, corrects);
    }

    Filed about(String other) {
      return new Filed(berichtsoort, other, tijdvak, aansluiting, omgeving, oin, corrects);
    }

    Filed in(@Nullable Tijdvak other) {
      return new Filed(berichtsoort, nummer, other, aansluiting, omgeving, oin, corrects);
    }

    Filed over(String other) {
      return new Filed(berichtsoort, nummer, tijdvak, other, omgeving, oin, corrects);
    }

    Filed to(String other) {
      return new Filed(berichtsoort, nummer, tijdvak, aansluiting, other, oin, corrects);
    }

    Filed by(String other) {
      return new Filed(berichtsoort, nummer, tijdvak, aansluiting, omgeving, other, corrects);
    }

    Filed correcting(String other) {
      return new Filed(berichtsoort, nummer, tijdvak, aansluiting, omgeving, oin, other);
    }
  }

  private DeliveryRow filed(String key, Filed what) {
    NewDelivery plain = DeliveryStoreContract.fresh(key, what.nummer());
    NewDelivery fresh =
        new NewDelivery(
            delivery(plain.delivery(), what),
            "digest",
            what.oin(),
            "B-" + key,
            bericht(plain.bericht(), what),
            plain.origin(),
            WORDS,
            List.of(),
            null,
            what.corrects(),
            true);
    return ((Insertion.Inserted) testee().insert(fresh)).row();
  }

  private static Delivery delivery(Delivery plain, Filed what) {
    return new Delivery(
        plain.id(),
        "erp",
        plain.submissionKey(),
        what.berichtsoort(),
        what.aansluiting(),
        what.omgeving(),
        plain.belanghebbende(),
        what.tijdvak(),
        plain.aanleverkenmerk(),
        null,
        State.READY,
        WORDS,
        WORDS,
        NOW,
        NOW,
        NOW,
        null,
        0);
  }

  private static Bericht bericht(Bericht plain, Filed what) {
    return new Bericht(
        what.berichtsoort(),
        plain.aanleverkenmerk(),
        what.corrects(),
        plain.belanghebbende(),
        "Bedrijf",
        null,
        null,
        plain.inhoud(),
        List.of());
  }

  private List<DeliveryId> found(Set<String> berichtsoorten, Scope scope) {
    return testee().related(ASKED, berichtsoorten, scope, 50).stream()
        .map(DeliveryRow::id)
        .toList();
  }

  private static Tijdvak days(String begin, String einde) {
    return new Tijdvak(LocalDate.parse(begin), LocalDate.parse(einde));
  }

  @Test
  default void whatTouchesThePeriodIsRelatedTheLatestLast() {
    DeliveryId first = filed("first", Filed.ICP).id();
    DeliveryId month = filed("m", Filed.ICP.in(days("2026-08-01", "2026-08-31"))).id();
    DeliveryId other = filed("o", Filed.ICP.of("OBSUP")).id();
    filed("before", Filed.ICP.in(days("2026-04-01", "2026-06-30")));
    filed("after", Filed.ICP.in(days("2026-10-01", "2026-12-31")));
    filed("none", Filed.ICP.in(null));
    DeliveryId last = filed("l", Filed.ICP.in(days("2026-09-30", "2026-09-30"))).id();
    assertThat(found(Set.of("ICP"), Scope.ALL)).containsExactly(first, month, last);
    assertThat(found(Set.of("ICP", "OBSUP"), Scope.ALL)).containsExactly(first, month, other, last);
    assertThat(testee().related(ASKED, Set.of("ICP"), Scope.ALL, 2))
        .extracting(DeliveryRow::id)
        .containsExactly(month, last);
  }

  @Test
  default void whatTouchesOneThatTouchesIsRelatedAsWell() {
    DeliveryId spring = filed("spring", Filed.ICP.in(days("2026-04-01", "2026-06-30"))).id();
    DeliveryId begin = filed("b", Filed.ICP.in(days("2026-06-01", "2026-07-01"))).id();
    filed("winter", Filed.ICP.in(days("2026-01-01", "2026-03-31")));
    assertThat(found(Set.of("ICP"), Scope.ALL)).containsExactly(spring, begin);
    DeliveryId end = filed("e", Filed.ICP.in(days("2026-09-30", "2026-12-31"))).id();
    DeliveryId autumn = filed("autumn", Filed.ICP.in(days("2026-11-01", "2026-11-30"))).id();
    filed("next", Filed.ICP.in(days("2027-01-01", "2027-01-31")));
    filed("elsewhere", Filed.ICP.in(days("2026-10-01", "2026-10-31")).to("productie"));
    assertThat(found(Set.of("ICP"), Scope.ALL)).containsExactly(spring, begin, end, autumn);
  }

  @Test
  default void ofOthersAndElsewhereNothingIsRelated() {
    filed("who", Filed.ICP.about("12C"));
    filed("what", Filed.ICP.of("SBA"));
    filed("where", Filed.ICP.to("productie"));
    filed("sender", Filed.ICP.by("ANOTHER"));
    assertThat(found(Set.of("ICP"), Scope.ALL)).isEmpty();
  }

  @Test
  default void nothingOutsideTheScopeIsShown() {
    DeliveryId mine = filed("mine", Filed.ICP).id();
    DeliveryId theirs = filed("theirs", Filed.ICP.over("hub")).id();
    assertThat(found(Set.of("ICP"), Scope.ALL)).containsExactly(mine, theirs);
    Scope narrow = new Scope(Set.of("default"), Set.of(Scope.ANY), Set.of(Scope.ANY));
    assertThat(found(Set.of("ICP"), narrow)).containsExactly(mine);
    Scope own = new Scope(Set.of(Scope.ANY), Set.of("12b"), Set.of(Scope.ANY));
    assertThat(found(Set.of("ICP"), own)).containsExactly(mine, theirs);
    assertThat(found(Set.of("ICP"), new Scope(Set.of(Scope.ANY), Set.of("7"), Set.of(Scope.ANY))))
        .isEmpty();
    assertThat(found(Set.of("ICP"), new Scope(Set.of(), Set.of(Scope.ANY), Set.of(Scope.ANY))))
        .isEmpty();
  }

  @Test
  default void whatFailedWasWithdrawnOrPurgedIsNot() {
    for (State state : State.values()) {
      DeliveryRow row = filed(state.name(), Filed.ICP);
      change(row, change -> change.due(null).to(state, "X", WORDS, WORDS));
    }
    DeliveryRow gone = filed("purged", Filed.ICP);
    change(gone, change -> change.to(State.COMPLETED, "X", WORDS, WORDS));
    change(gone, change -> change.purge(new Text("weg", "gone")));
    assertThat(testee().related(ASKED, Set.of("ICP"), Scope.ALL, 50))
        .extracting(DeliveryRow::state)
        .doesNotContain(State.REJECTED, State.CANCELLED)
        .hasSize(State.values().length - 2);
  }

  @Test
  default void aCorrectionTakesThePlaceOfWhatItNamesUnlessItFailed() {
    DeliveryId first = filed("first", Filed.ICP).id();
    DeliveryRow second = filed("second", Filed.ICP.correcting("A-first"));
    DeliveryId additional = filed("other", Filed.ICP.of("OBSUP").correcting("A-second")).id();
    assertThat(found(Set.of("ICP"), Scope.ALL)).containsExactly(second.id());
    assertThat(found(Set.of("ICP", "OBSUP"), Scope.ALL)).containsExactly(second.id(), additional);
    change(second, change -> change.to(State.REJECTED, "X", WORDS, WORDS));
    assertThat(found(Set.of("ICP"), Scope.ALL)).containsExactly(first);
  }

  @Test
  default void manyAreCut() {
    List<DeliveryId> all =
        IntStream.range(0, 60).mapToObj(i -> filed("k" + i, Filed.ICP).id()).toList();
    assertThat(found(Set.of("ICP"), Scope.ALL)).isEqualTo(all.subList(10, 60));
  }
}
