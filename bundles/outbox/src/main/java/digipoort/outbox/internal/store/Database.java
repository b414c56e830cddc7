// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;

/** A database that is open: transactions, and the clock that its rows go by. */
public sealed interface Database extends AutoCloseable permits SqliteDatabase, PostgresDatabase {
  /** What is done within a transaction. */
  @FunctionalInterface
  interface Work<T> {
    T run(Tx tx) throws SQLException;
  }

  /**
   * Opens the SQLite database in a folder, makes it when there is none, and brings its schema up to
   * date.
   *
   * @throws digipoort.api.StorageException with one sentence that says what is wrong and what to do
   */
  static Database open(Path folder, Clock clock) {
    return SqliteDatabase.open(folder, clock, Schema.VERSION);
  }

  /**
   * Opens a database on a PostgreSQL server and brings its schema up to date.
   *
   * @throws digipoort.api.StorageException with one sentence that says what is wrong and what to do
   */
  static Database open(Server server) {
    return PostgresDatabase.open(server, Schema.VERSION);
  }

  /**
   * Runs work in a transaction; committed and durable when this returns. It may be run again when
   * another process was in the way, so it has no effects of its own.
   */
  <T> T write(String what, Work<T> work);

  /** Runs work that only reads. */
  <T> T read(String what, Work<T> work);

  /** Lets nothing on disk remember what rows held before, as far as this process can. */
  void forget();

  /** What it understands. */
  Dialect dialect();

  /** What every process that uses this database goes by. */
  Clock clock();

  /** Where it is, for a person; without secrets. */
  @Override
  String toString();

  @Override
  void close();
}
