// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal.health;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.ActiveCondition;
import digipoort.api.Condition;
import digipoort.api.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.felix.hc.api.Result;
import org.junit.jupiter.api.Test;

class HealthStateTest {
  @Test
  void howeverOftenItIsAskedItIsWorkedOutOnceInAWhile() {
    AtomicInteger asked = new AtomicInteger();
    AtomicLong time = new AtomicLong();
    HealthState state =
        new HealthState(() -> asked.incrementAndGet() > 1, Duration.ofSeconds(1), time::get);

    for (int i = 0; i < 1000; i++) {
      assertThat(state.isGood()).isFalse();
    }
    assertThat(asked).hasValue(1);

    time.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(state.isGood()).isTrue();
    assertThat(asked).hasValue(2);
  }

  @Test
  void healthCheckIsTheList() {
    assertThat(status()).isEqualTo(Result.Status.OK);
    assertThat(status(Condition.Level.WARNING)).isEqualTo(Result.Status.WARN);
    assertThat(status(Condition.Level.WARNING, Condition.Level.CRITICAL))
        .isEqualTo(Result.Status.CRITICAL);
  }

  private static Result.Status status(Condition.Level... levels) {
    List<ActiveCondition> active = List.of(levels).stream().map(HealthStateTest::active).toList();
    return new ConditionsCheck(actor -> active).execute().getStatus();
  }

  private static ActiveCondition active(Condition.Level level) {
    Text text = Text.verbatim("x");
    return new ActiveCondition(
        new Condition("one", "", level, Condition.Owner.OPERATOR, null, text, text), Instant.EPOCH);
  }
}
