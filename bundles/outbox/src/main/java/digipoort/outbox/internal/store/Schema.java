// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Brings the schema up to date in one transaction, one numbered script after another; refuses a
 * newer one.
 */
final class Schema {
  static final int VERSION = 4;

  private Schema() {}

  static void migrate(Database database, int wanted) {
    if (database.read("read the schema version", Schema::version) == wanted) {
      return;
    }
    Instant now = database.clock().instant();
    database.write(
        "bring the schema to version " + wanted,
        tx -> {
          tx.lock("schema");
          int found = version(tx);
          refuseNewer(found, wanted);
          for (int next = found + 1; next <= wanted; next++) {
            apply(tx, next, now);
          }
          return wanted;
        });
  }

  private static void refuseNewer(int found, int wanted) {
    if (found > wanted) {
      throw new StorageException(
          "The database has schema version "
              + found
              + ", made by a newer release (expected: at most "
              + wanted
              + "). Start that release, or put back the backup made before it",
          new SQLException("schema " + found));
    }
  }

  private static int version(Tx tx) throws SQLException {
    return tx.exists(tx.dialect().table(), "schema_version")
        ? tx.first("SELECT max(version) FROM schema_version", row -> row.getInt(1)).orElse(0)
        : 0;
  }

  private static void apply(Tx tx, int version, Instant now) throws SQLException {
    for (String statement : tx.dialect().script(script(version)).split(";\n")) {
      if (!statement.isBlank()) {
        tx.update(statement);
      }
    }
    tx.update("INSERT INTO schema_version (version, applied) VALUES (?, ?)", version, now);
  }

  private static String script(int version) {
    try (InputStream in = Schema.class.getResourceAsStream("schema-" + version + ".sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new StorageException("schema-" + version + ".sql cannot be read", e);
    }
  }
}
