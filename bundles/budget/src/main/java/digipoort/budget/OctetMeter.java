// SPDX-License-Identifier: Apache-2.0
package digipoort.budget;

import java.util.function.Supplier;

/** Takes what a parser reads from the budget, and what it reads for one event alone. */
final class OctetMeter {
  private final ReadingBudget budget;
  private Supplier<ReadingPlace> place;
  private long since;

  OctetMeter(ReadingBudget budget, String source) {
    this.budget = budget;
    this.place = () -> ReadingPlace.of(source);
  }

  /** From now on this is where reading is. */
  void at(Supplier<ReadingPlace> better) {
    place = better;
  }

  void took(long octets) {
    budget.take(BudgetLimit.OCTETS, octets, place);
    budget.checkTime(place);
    since += octets;
    budget.check(BudgetLimit.MARKUP, since, place);
  }

  /** The parser has told something: what follows belongs to the next event. */
  void event() {
    since = 0;
  }
}
