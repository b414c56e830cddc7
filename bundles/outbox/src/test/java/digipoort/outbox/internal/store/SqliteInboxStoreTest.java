// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SqliteInboxStoreTest implements InboxStoreContract {
  private Database database;

  @BeforeEach
  void open(@TempDir Path folder) {
    database = Database.open(folder, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  public Database database() {
    return database;
  }
}
