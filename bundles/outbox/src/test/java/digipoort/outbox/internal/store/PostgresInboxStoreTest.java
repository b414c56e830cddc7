// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class PostgresInboxStoreTest implements InboxStoreContract {
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(Postgres.fresh());
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  @Override
  public Database database() {
    return database;
  }
}
