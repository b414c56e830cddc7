// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoleTest {
  @Test
  void adminMayDoEverything() {
    assertThat(Role.granted(List.of("viewer", "admin"))).containsExactlyInAnyOrder(Role.values());
  }

  @Test
  void everyOtherNameGrantsItsOwnRoleOrNothing() {
    assertThat(Role.granted(List.of("digipoort-submit", "digipoort-read")))
        .containsExactlyInAnyOrder(Role.SUBMIT, Role.READ);
    assertThat(Role.granted(List.of("digipoort-operate"))).containsExactly(Role.OPERATE);
    assertThat(Role.granted(List.of("viewer", "manager", "SUBMIT", ""))).isEmpty();
  }
}
