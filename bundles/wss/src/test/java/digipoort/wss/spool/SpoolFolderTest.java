// SPDX-License-Identifier: Apache-2.0
package digipoort.wss.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolFolderTest {
  @Test
  void takesNoMoreThanItMayInAllAndHasRoomAgainWhenOneIsClosed(@TempDir Path folder)
      throws IOException {
    SpoolFolder spools = new SpoolFolder(folder, 200_000);
    Spool large = spools.spool();
    Spool small = spools.spool();
    large.out().write(new byte[150_000]);
    small.out().write(new byte[50_000]);
    assertThat(spools.inUse()).isEqualTo(200_000);
    assertThatThrownBy(() -> small.out().write(1))
        .isInstanceOf(SpoolFullException.class)
        .hasMessageContaining("200000");
    large.close();
    large.close();
    assertThat(spools.inUse()).isEqualTo(50_000);
    small.out().write(1);
    small.close();
    assertThat(spools.inUse()).isZero();
    assertThat(folder).isEmptyDirectory();
  }
}
