// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest implements SearchContract, RelatedContract, CrashContract {
  private DeliveryStore store;

  @BeforeEach
  void open(@TempDir Path folder) {
    store = new SqlStore(Database.open(folder, Clock.systemUTC()));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  public DeliveryStore testee() {
    return store;
  }
}
