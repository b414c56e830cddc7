// SPDX-License-Identifier: Apache-2.0
package digipoort.budget;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/** Takes the parts of one XML document from a budget. */
final class XmlAccount {
  /** What an element, an attribute and a namespace keep in memory besides their text. */
  private static final int ELEMENT_WEIGHT = 96;

  private static final int ATTRIBUTE_WEIGHT = 64;

  private final ReadingBudget budget;
  private final OctetMeter meter;
  private final Supplier<ReadingPlace> place;
  private final Deque<Integer> declared = new ArrayDeque<>();
  private int inScope;

  XmlAccount(ReadingBudget budget, OctetMeter meter, Supplier<ReadingPlace> place) {
    this.budget = budget;
    this.meter = meter;
    this.place = place;
    meter.at(place);
  }

  void element(int namespaces, int attributes) {
    meter.event();
    budget.checkTime(place);
    declared.push(namespaces);
    inScope += namespaces;
    budget.check(BudgetLimit.DEPTH, declared.size(), place);
    budget.take(BudgetLimit.ELEMENTS, 1, place);
    budget.take(BudgetLimit.NAMESPACES, namespaces, place);
    budget.check(BudgetLimit.NAMESPACES_IN_SCOPE, inScope, place);
    budget.take(BudgetLimit.ATTRIBUTES, attributes, place);
    budget.check(BudgetLimit.ELEMENT_ATTRIBUTES, attributes, place);
    weigh(ELEMENT_WEIGHT + (long) ATTRIBUTE_WEIGHT * (namespaces + attributes));
  }

  /** The value of an attribute or a namespace. */
  void value(int length) {
    weigh(length);
  }

  void end() {
    meter.event();
    inScope -= declared.pop();
  }

  void text(int length) {
    meter.event();
    budget.take(BudgetLimit.TEXT, length, place);
    weigh(length);
  }

  void instruction() {
    meter.event();
    budget.checkTime(place);
    budget.take(BudgetLimit.INSTRUCTIONS, 1, place);
  }

  private void weigh(long octets) {
    budget.take(BudgetLimit.WEIGHT, octets, place);
  }
}
