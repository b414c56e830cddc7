// SPDX-License-Identifier: Apache-2.0
package digipoort.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReadingBudgetTest {
  private static final ReadingLimits LIMITS =
      ReadingLimits.SETTINGS.with(BudgetLimit.ELEMENTS, 3).with(BudgetLimit.TIME, 1_000);

  private final AtomicLong nanos = new AtomicLong();
  private final ReadingBudget budget = ReadingBudget.of(LIMITS, nanos::get);

  @Test
  void everythingOfACallTakesFromOneAccount() {
    budget.take(BudgetLimit.ELEMENTS, 2, () -> ReadingPlace.of("a.xml"));
    budget.take(BudgetLimit.ELEMENTS, 1, () -> ReadingPlace.of("b.xml"));
    assertThatExceptionOfType(BudgetExceededException.class)
        .isThrownBy(
            () -> budget.take(BudgetLimit.ELEMENTS, 1, () -> new ReadingPlace("b.xml", 2, 7)))
        .satisfies(
            e -> {
              assertThat(e.limit()).isEqualTo(BudgetLimit.ELEMENTS);
              assertThat(e.value()).isEqualTo(4);
              assertThat(e.expected()).isEqualTo(3);
              assertThat(e.place()).isEqualTo(new ReadingPlace("b.xml", 2, 7));
              assertThat(e.dutch())
                  .isEqualTo("b.xml, regel 2, kolom 7: 4 elementen (verwacht: hoogstens 3)");
              assertThat(e.english())
                  .isEqualTo("b.xml, line 2, column 7: 4 elements (expected: at most 3)")
                  .isEqualTo(e.getMessage());
            });
  }

  @Test
  void whatIsCountedAtOnePlaceIsNotAddedUp() {
    budget.check(BudgetLimit.DEPTH, 32, () -> ReadingPlace.of(""));
    budget.check(BudgetLimit.DEPTH, 32, () -> ReadingPlace.of(""));
    assertThatExceptionOfType(BudgetExceededException.class)
        .isThrownBy(() -> budget.check(BudgetLimit.DEPTH, 33, () -> ReadingPlace.of("")))
        .withMessage("33 levels (expected: at most 32)");
  }

  @Test
  void timeIsPartOfTheBudget() {
    nanos.set(1_000_000_000L);
    budget.checkTime(() -> ReadingPlace.of("a.xml"));
    nanos.set(1_001_000_000L);
    assertThatExceptionOfType(BudgetExceededException.class)
        .isThrownBy(() -> budget.checkTime(() -> ReadingPlace.of("a.xml")))
        .withMessage("a.xml: 1001 milliseconds (expected: at most 1000)");
  }

  @Test
  void whoeverWaitsCanStopIt() {
    nanos.set(5_000_000L);
    Thread.currentThread().interrupt();
    try {
      assertThatExceptionOfType(BudgetExceededException.class)
          .isThrownBy(() -> budget.checkTime(() -> ReadingPlace.of("a.xml")))
          .withMessage("a.xml: reading was stopped after 5 ms by who waited for it")
          .satisfies(
              e ->
                  assertThat(e.dutch())
                      .isEqualTo("a.xml: het lezen werd na 5 ms gestaakt door wie erop wachtte"));
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void everyUseAllowsABerichtOfTwentyMebibytes() {
    assertThat(ReadingLimits.SUBMISSION.most(BudgetLimit.OCTETS)).isGreaterThan(20_971_520);
    assertThat(ReadingLimits.RECEIVED.most(BudgetLimit.OCTETS)).isGreaterThan(20_971_520);
  }
}
