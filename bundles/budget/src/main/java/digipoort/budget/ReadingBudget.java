// SPDX-License-Identifier: Apache-2.0
package digipoort.budget;

import static digipoort.budget.BudgetLimit.TIME;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The account of one call: everything that is read for it, however nested, takes from the same one.
 * Its time begins when it is made. Used by one thread at a time.
 */
public final class ReadingBudget {
  private final ReadingLimits limits;
  private final LongSupplier nanos;
  private final long begin;
  private final boolean interruptible;
  private final long[] most = new long[BudgetLimit.values().length];
  private final long[] taken = new long[BudgetLimit.values().length];

  private ReadingBudget(ReadingLimits limits, LongSupplier nanos, boolean interruptible) {
    this.limits = limits;
    this.interruptible = interruptible;
    this.nanos = nanos;
    this.begin = nanos.getAsLong();
    for (BudgetLimit limit : BudgetLimit.values()) {
      most[limit.ordinal()] = limits.most(limit);
    }
  }

  /** A new account. */
  public static ReadingBudget of(ReadingLimits limits) {
    return new ReadingBudget(limits, System::nanoTime, true);
  }

  /**
   * A new account for what is read once and shared by many callers: one of them that gives up and
   * interrupts the thread does not stop it.
   */
  public static ReadingBudget shared(ReadingLimits limits) {
    return new ReadingBudget(limits, System::nanoTime, false);
  }

  /**
   * A new account with a clock of its own.
   *
   * @param nanos like {@link System#nanoTime()}
   */
  public static ReadingBudget of(ReadingLimits limits, LongSupplier nanos) {
    return new ReadingBudget(limits, nanos, true);
  }

  /** What this account allows. */
  public ReadingLimits limits() {
    return limits;
  }

  /** What has been taken so far; for {@link BudgetLimit#TIME} the milliseconds gone by. */
  public long taken(BudgetLimit limit) {
    return limit == TIME
        ? TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong() - begin)
        : taken[limit.ordinal()];
  }

  /**
   * Takes some of what is counted in all.
   *
   * @param place asked only when it is too much
   * @throws BudgetExceededException when that is more than is left
   */
  public void take(BudgetLimit limit, long amount, Supplier<ReadingPlace> place) {
    int at = limit.ordinal();
    taken[at] += amount;
    if (taken[at] > most[at]) {
      throw new BudgetExceededException(limit, taken[at], most[at], place.get());
    }
  }

  /**
   * Checks what is counted at one place, such as a depth.
   *
   * @throws BudgetExceededException when the value is more than is allowed
   */
  public void check(BudgetLimit limit, long value, Supplier<ReadingPlace> place) {
    long allowed = most[limit.ordinal()];
    if (value > allowed) {
      throw new BudgetExceededException(limit, value, allowed, place.get());
    }
  }

  /**
   * Gives up when the time is over, or when whoever waits has given up and interrupted this thread.
   *
   * @throws BudgetExceededException for {@link BudgetLimit#TIME}
   */
  public void checkTime(Supplier<ReadingPlace> place) {
    long gone = taken(TIME);
    if (gone > most[TIME.ordinal()] || interruptible && Thread.currentThread().isInterrupted()) {
      throw new BudgetExceededException(TIME, gone, most[TIME.ordinal()], place.get());
    }
  }
}
