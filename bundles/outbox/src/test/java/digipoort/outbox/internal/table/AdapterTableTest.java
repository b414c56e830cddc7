// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an adapter says that it serves. */
class AdapterTableTest {
  @Test
  void namesComeFromTheClassOrFromAConfiguration() {
    List<String> both = List.of("Voorbeeld_Melding", "Voorbeeld_Ontvangst");
    assertThat(AdapterTable.names(both.toArray(String[]::new))).isEqualTo(both);
    assertThat(AdapterTable.names(both)).isEqualTo(both);
    assertThat(AdapterTable.names("Voorbeeld_Melding, Voorbeeld_Ontvangst"))
        .as("a line of a .cfg file")
        .isEqualTo(both);
    assertThat(AdapterTable.names("Voorbeeld_Melding")).containsExactly("Voorbeeld_Melding");
  }

  @Test
  void whatIsNoNameIsLeftOut() {
    assertThat(AdapterTable.names(null)).isEmpty();
    assertThat(AdapterTable.names(42)).isEmpty();
    assertThat(AdapterTable.names(" , ,")).isEmpty();
    assertThat(AdapterTable.names(Arrays.asList("A", null, 7))).containsExactly("A");
    assertThat(AdapterTable.names("x".repeat(81))).isEmpty();
    assertThat(AdapterTable.names(Collections.nCopies(100_000, "A"))).hasSize(500);
  }
}
