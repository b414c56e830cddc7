// SPDX-License-Identifier: Apache-2.0
package digipoort.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PlanTest {
  @Test
  void followsFromItsSeedAlone() {
    assertThat(LongStream.range(0, 1_000).mapToObj(Plan::of))
        .isEqualTo(LongStream.range(0, 1_000).mapToObj(Plan::of).toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void consecutiveSeedsLetEveryFaultStrikeAtEveryPoint() {
    assertThat(
            LongStream.range(7_000, 7_000 + Plan.CELLS)
                .mapToObj(Plan::of)
                .map(plan -> plan.fault() + " " + plan.point()))
        .hasSize(Plan.CELLS)
        .doesNotHaveDuplicates();
  }
}
