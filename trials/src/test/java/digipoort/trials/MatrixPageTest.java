// SPDX-License-Identifier: Apache-2.0
package digipoort.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page with results knows every fault and every point that there is, and no others. */
class MatrixPageTest {
  @Test
  void coversTheFaultsAndPointsThereAre() throws IOException {
    List<String> table = MatrixPage.written().lines().filter(l -> l.startsWith("| ")).toList();

    assertThat(table.get(0)).isEqualTo(MatrixPage.header().lines().findFirst().orElseThrow());
    assertThat(table.subList(1, table.size()))
        .extracting(row -> row.split(" \\| ")[0].substring(2))
        .containsExactlyElementsOf(Arrays.stream(Point.values()).map(Point::words).toList());
    assertThat(MatrixPage.written()).doesNotContain("broken**");
  }
}
