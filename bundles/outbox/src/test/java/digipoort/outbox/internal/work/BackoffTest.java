// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackoffTest {
  @Test
  void growsUpToItsMaximum() {
    Backoff backoff = Backoff.parse("x", "initial=500ms, factor=3, max=10s");
    assertThat(backoff.after(1)).isEqualTo(Duration.ofMillis(500));
    assertThat(backoff.after(2)).isEqualTo(Duration.ofMillis(1500));
    assertThat(backoff.after(4)).isEqualTo(Duration.ofSeconds(10));
    assertThat(backoff.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void jitterMakesItShorterNeverNothing() {
    Backoff backoff = Backoff.parse("x", "initial=10s,jitter=0.5");
    for (int i = 0; i < 100; i++) {
      assertThat(backoff.after(1)).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));
    }
    assertThat(Backoff.parse("x", "initial=1ms,jitter=1").after(1)).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "initial=1",
        "initial=0s",
        "initial=1s,max=1ms",
        "initial=1s,factor=0.5",
        "initial=1s,factor=NaN",
        "initial=1s,jitter=2",
        "initial=1s,speed=3",
        "max=1h"
      })
  void saysWhichSettingIsWrong(String text) {
    assertThatThrownBy(() -> Backoff.parse("poll.backoff", text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("poll.backoff")
        .hasMessageContaining("expected: like initial=15s");
  }
}
