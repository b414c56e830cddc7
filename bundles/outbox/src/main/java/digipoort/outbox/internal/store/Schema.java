// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;

/** Brings the schema up to date, one numbered file at a time; refuses a newer one. */
final class Schema {
  static final int VERSION = 1;

  private Schema() {}

  static void migrate(Database database, Instant now) {
    int found = database.read("read the schema version", Schema::version);
    if (found > VERSION) {
      throw new StorageException(
          "The database has schema version "
              + found
              + ", made by a newer release (expected: at most "
              + VERSION
              + "). Start that release, or put back the backup made before it",
          new SQLException("schema " + found));
    }
    for (int version = found + 1; version <= VERSION; version++) {
      int next = version;
      database.write("bring the schema to version " + next, tx -> apply(tx, next, now));
    }
  }

  private static int version(Tx tx) throws SQLException {
    if (!tx.exists(
        "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'schema_version'")) {
      return 0;
    }
    return tx.first("SELECT max(version) FROM schema_version", row -> row.getInt(1)).orElse(0);
  }

  private static int apply(Tx tx, int version, Instant now) throws SQLException {
    for (String statement : script(version).split(";\n")) {
      if (!statement.isBlank()) {
        tx.update(statement);
      }
    }
    return tx.update("INSERT INTO schema_version (version, applied) VALUES (?, ?)", version, now);
  }

  private static String script(int version) {
    try (InputStream in = Schema.class.getResourceAsStream("schema-" + version + ".sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new StorageException("schema-" + version + ".sql cannot be read", e);
    }
  }
}
