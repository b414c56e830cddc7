// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class PostgresDigestTest implements DigestContract {
  private Server server;
  private int opened;

  @BeforeEach
  void prepare() {
    server = Postgres.fresh();
  }

  @Override
  public Database open(int version) {
    Database database = PostgresDatabase.open(server, version);
    opened = version;
    return database;
  }

  /** As rows have it; what the server keeps of rows of before is its own. */
  @Override
  public boolean holds(String words) {
    try (Database database = PostgresDatabase.open(server, opened)) {
      return PostgresEncryptionTest.holds(database, words);
    }
  }
}
