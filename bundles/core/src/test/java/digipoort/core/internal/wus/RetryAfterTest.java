// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.wus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
  private static final Instant OURS = Instant.parse("2026-10-01T08:00:00Z");
  private static final String UNTIL = "Thu, 01 Oct 2026 08:02:00 GMT";

  private static Optional<Integer> seconds(String words) {
    return RetryAfter.seconds(words, Optional.empty(), OURS);
  }

  @Test
  void bothFormsAreUnderstood() {
    assertThat(seconds("120")).contains(120);
    assertThat(seconds(UNTIL)).contains(120);
    assertThat(seconds("Thu, 1 Oct 2026 07:00:00 GMT")).as("past").contains(0);
  }

  @Test
  void aDateIsReadByTheClockOfTheOtherSide() {
    Optional<String> date = Optional.of("Thu, 01 Oct 2026 08:01:00 GMT");
    assertThat(RetryAfter.seconds(UNTIL, date, OURS)).contains(60);
    assertThat(RetryAfter.seconds(UNTIL, Optional.of("yesterday"), OURS)).contains(120);
    assertThat(RetryAfter.seconds(UNTIL, Optional.empty(), null)).isEmpty();
  }

  @Test
  void rubbishAsksForNothing() {
    for (String words : new String[] {"", "-1", "soon", "1.5", "99999999999", "<x/>"}) {
      assertThat(seconds(words)).as(words).isEmpty();
    }
  }
}
