// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionTest {
  @Test
  void theFirstRuleThatFitsCounts() {
    Retention retention = Retention.parse(2557, new String[] {"UWV-ZZ=10", "UWV*=30"});
    assertThat(retention.of("UWV-ZZ")).isEqualTo(Duration.ofDays(10));
    assertThat(retention.of("UWV-FI")).isEqualTo(Duration.ofDays(30));
    assertThat(retention.of("ICP")).isEqualTo(Duration.ofDays(2557));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UWV", "=3", "A=x", "A=-1", "A*B=3", "A=999999"})
  void aRuleThatIsNoneIsNamed(String rule) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Retention.parse(1, new String[] {rule}))
        .withMessageContaining("'" + rule + "'")
        .withMessageContaining("etc/digipoort.outbox.cfg");
  }

  @Test
  void atLeastADayIsKept() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Retention.parse(0, new String[0]))
        .withMessageContaining("retention.days: 0");
  }
}
