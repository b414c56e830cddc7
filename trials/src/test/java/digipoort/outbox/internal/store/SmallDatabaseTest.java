// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.api.StorageException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in for a full disk where no small file system can be made. */
class SmallDatabaseTest {
  @Test
  void failsAsOnAFullDiskUntilItMayGrowAgain(@TempDir Path folder) {
    try (Database database = Database.open(folder, Clock.systemUTC())) {
      SmallDatabase.mayGrow(database, false);
      assertThatThrownBy(() -> grow(database))
          .isInstanceOf(StorageException.class)
          .hasMessageContaining("the disk is full");
      SmallDatabase.mayGrow(database, true);
      assertThat(grow(database)).isNotNegative();
    }
  }

  private static int grow(Database database) {
    return database.write(
        "grow", tx -> tx.update("CREATE TABLE large AS SELECT randomblob(100000) AS octets"));
  }
}
