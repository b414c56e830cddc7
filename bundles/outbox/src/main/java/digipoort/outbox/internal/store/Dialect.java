// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What two databases say differently; everything else is written once for both. */
enum Dialect {
  SQLITE(
      "INTEGER PRIMARY KEY AUTOINCREMENT",
      "BLOB",
      "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"),
  POSTGRESQL(
      "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
      "BYTEA",
      "SELECT 1 FROM information_schema.tables"
          + " WHERE table_schema = current_schema() AND table_name = ?");

  private static final Pattern ONLY = Pattern.compile("\\{(sqlite|postgresql): *([^}]*)}");

  private final String identity;
  private final String blob;
  private final String table;

  Dialect(String identity, String blob, String table) {
    this.identity = identity;
    this.blob = blob;
    this.table = table;
  }

  /** Finds a row when there is a table of this name. */
  String table() {
    return table;
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
