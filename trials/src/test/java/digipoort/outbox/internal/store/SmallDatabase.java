// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

/** A database that is not allowed to grow fails as on a full disk. */
public final class SmallDatabase {
  private static final long NO_LIMIT = 1L << 30;

  private SmallDatabase() {}

  public static void mayGrow(Database database, boolean may) {
    long pages = may ? NO_LIMIT : 1;
    database.write(
        "limit the database",
        tx -> tx.first("PRAGMA max_page_count = " + pages, row -> row.getLong(1)));
  }
}
