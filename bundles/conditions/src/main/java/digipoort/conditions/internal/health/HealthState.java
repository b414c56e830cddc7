// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal.health;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** An answer that is worked out once in a while, however often it is asked for. */
final class HealthState {
  private final BooleanSupplier question;
  private final long nanos;
  private final LongSupplier time;
  private boolean known;
  private boolean answer;
  private long asked;

  HealthState(BooleanSupplier question, Duration fresh, LongSupplier time) {
    this.question = question;
    this.nanos = fresh.toNanos();
    this.time = time;
  }

  synchronized boolean isGood() {
    long now = time.getAsLong();
    if (!known || now - asked >= nanos) {
      answer = question.getAsBoolean();
      known = true;
      asked = now;
    }
    return answer;
  }
}
