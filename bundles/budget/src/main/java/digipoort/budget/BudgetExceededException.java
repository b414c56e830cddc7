// SPDX-License-Identifier: Apache-2.0
package digipoort.budget;

/** Reading something from outside would cost more than is allowed; nothing of it is used. */
public final class BudgetExceededException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final BudgetLimit limit;
  private final long value;
  private final long expected;
  private final transient ReadingPlace place;

  BudgetExceededException(BudgetLimit limit, long value, long expected, ReadingPlace place) {
    super(start(place.english()) + englishReason(limit, value, expected));
    this.limit = limit;
    this.value = value;
    this.expected = expected;
    this.place = place;
  }

  /** What there was too much of. */
  public BudgetLimit limit() {
    return limit;
  }

  /** What had been counted when reading stopped. */
  public long value() {
    return value;
  }

  /** What is allowed. */
  public long expected() {
    return expected;
  }

  /** Where reading stopped. */
  public ReadingPlace place() {
    return place;
  }

  /** For people who read Dutch: the place, the value and what is allowed. */
  public String dutch() {
    return start(place.dutch()) + dutchReason();
  }

  /** For people who read English: the same as the message. */
  public String english() {
    return start(place.english()) + englishReason();
  }

  /** As {@link #dutch()} without the place, for who shows the place by itself. */
  public String dutchReason() {
    return value > expected
        ? value + " " + limit.dutch() + " (verwacht: hoogstens " + expected + ")"
        : "het lezen werd na " + value + " ms gestaakt door wie erop wachtte";
  }

  /** As {@link #english()} without the place, for who shows the place by itself. */
  public String englishReason() {
    return englishReason(limit, value, expected);
  }

  private static String englishReason(BudgetLimit limit, long value, long expected) {
    return value > expected
        ? value + " " + limit.english() + " (expected: at most " + expected + ")"
        : "reading was stopped after " + value + " ms by who waited for it";
  }

  private static String start(String place) {
    return place.isEmpty() ? "" : place + ": ";
  }
}
