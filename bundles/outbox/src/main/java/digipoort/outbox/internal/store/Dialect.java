// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What two databases say differently; everything else is written once for both. */
public enum Dialect {
  SQLITE(
      "INTEGER PRIMARY KEY AUTOINCREMENT",
      "BLOB",
      "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?",
      ""),
  POSTGRESQL(
      "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
      "BYTEA",
      "SELECT 1 FROM information_schema.tables"
          + " WHERE table_schema = current_schema() AND table_name = ?",
      " FOR UPDATE");

  private static final Pattern ONLY = Pattern.compile("\\{(sqlite|postgresql): *([^}]*)}");

  private final String identity;
  private final String blob;
  private final String table;
  private final String forUpdate;

  Dialect(String identity, String blob, String table, String forUpdate) {
    this.identity = identity;
    this.blob = blob;
    this.table = table;
    this.forUpdate = forUpdate;
  }

  /** Finds a row when there is a table of this name. */
  String table() {
    return table;
  }

  /** Ends a query so that no other transaction changes the rows found before this one ends. */
  String forUpdate() {
    return forUpdate;
  }

  /**
   * Whether processes share the database, each with a clock of its own, so that the database's
   * counts; otherwise there is one process and one that was there before it is gone.
   */
  boolean isShared() {
    return this == POSTGRESQL;
  }

  /**
   * The moment, as milliseconds: the given one, or at the time of evaluation that of the server.
   */
  String now(Instant given) {
    return isShared()
        ? "(extract(epoch FROM clock_timestamp()) * 1000)::bigint"
        : Long.toString(given.toEpochMilli());
  }

  /**
   * A schema script as this database takes it: {@code {identity}} is a key that counts up, {@code
   * {blob}} holds octets, {@code {sqlite: ...}} and {@code {postgresql: ...}} are for one only.
   */
  String script(String portable) {
    return ONLY.matcher(portable)
        .replaceAll(
            match ->
                match.group(1).equalsIgnoreCase(name())
                    ? Matcher.quoteReplacement(match.group(2))
                    : "")
        .replace("{identity}", identity)
        .replace("{blob}", blob);
  }
}
