// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class PostgresStoreTest implements SearchContract, RelatedContract, CrashContract {
  private DeliveryStore store;

  @BeforeEach
  void open() {
    store = new SqlStore(Database.open(Postgres.fresh()));
  }

  @AfterEach
  void close() {
    if (store != null) {
      store.close();
    }
  }

  @Override
  public DeliveryStore testee() {
    return store;
  }
}
