// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest implements DeliveryStoreContract {
  private DeliveryStore store;

  @BeforeEach
  void open(@TempDir Path folder) {
    store = new SqliteStore(Database.open(folder, NOW));
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
