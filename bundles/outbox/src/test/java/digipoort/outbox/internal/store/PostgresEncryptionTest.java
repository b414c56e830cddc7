// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class PostgresEncryptionTest implements EncryptionContract, TamperContract {
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

  /** Every row of every table as text, octets in hexadecimal. */
  @Override
  public boolean holds(String words) {
    return holds(database, words);
  }

  static boolean holds(Database database, String words) {
    String hex = HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8));
    return database.read(
        "search all",
        tx -> {
          List<String> tables =
              tx.list(
                  "SELECT table_name FROM information_schema.tables"
                      + " WHERE table_schema = current_schema()",
                  row -> row.getString(1));
          boolean found = false;
          for (String table : tables) {
            String text = "(SELECT t::text AS x FROM " + table + " t) s";
            found |=
                tx.exists(
                    "SELECT 1 FROM " + text + " WHERE strpos(x, ?) > 0 OR strpos(x, ?) > 0",
                    words,
                    hex);
          }
          return found;
        });
  }
}
