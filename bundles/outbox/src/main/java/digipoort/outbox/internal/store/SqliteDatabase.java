// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import digipoort.api.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * One SQLite file: one connection that writes, a few that read, and a lock that keeps every other
 * process out for as long as this one lives.
 */
final class SqliteDatabase implements Database {
  /** Name of the file. */
  static final String FILE = "digipoort.db";

  private static final int READERS = 4;
  private static final int PATIENCE_MILLIS = 30_000;

  private final Path folder;
  private final Clock clock;
  private final FolderLock lock;
  private final HikariDataSource writer;
  private final HikariDataSource readers;
  private volatile boolean sound = true;

  private SqliteDatabase(Path folder, FolderLock lock, Clock clock) {
    this.folder = folder;
    this.clock = clock;
    this.lock = lock;
    writer = pool(folder, "writer", 1);
    readers = poolBeside(writer, folder);
  }

  static Database open(Path folder, Clock clock, int version) {
    FolderLock lock = FolderLock.take(folder);
    try {
      System.setProperty("org.sqlite.tmpdir", nativeFolder(folder).toString());
      check(folder);
      SqliteDatabase database = new SqliteDatabase(folder, lock, clock);
      try {
        Schema.migrate(database, version);
        return database;
      } catch (RuntimeException e) {
        database.close();
        throw e;
      }
    } catch (RuntimeException | LinkageError e) {
      lock.close();
      throw e instanceof StorageException known ? known : cannotOpen(folder, e);
    }
  }

  private static StorageException cannotOpen(Path folder, Throwable e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return new StorageException(Trouble.sentence("open the database", folder, cause), e);
  }

  private static Path nativeFolder(Path folder) {
    try {
      return Files.createDirectories(folder.resolve("native"));
    } catch (IOException e) {
      throw new StorageException(Trouble.sentence("make the folder native", folder, e), e);
    }
  }

  private static HikariDataSource poolBeside(HikariDataSource writer, Path folder) {
    try {
      return pool(folder, "readers", READERS);
    } catch (RuntimeException e) {
      writer.close();
      throw e;
    }
  }

  private static SQLiteDataSource source(Path folder) {
    SQLiteConfig sqlite = new SQLiteConfig();
    sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
    sqlite.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    // what is removed by the rules of retention is overwritten, not only forgotten
    sqlite.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    sqlite.setBusyTimeout(PATIENCE_MILLIS);
    sqlite.enforceForeignKeys(true);
    SQLiteDataSource source = new SQLiteDataSource(sqlite);
    source.setUrl("jdbc:sqlite:" + folder.resolve(FILE));
    return source;
  }

  private static HikariDataSource pool(Path folder, String name, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("digipoort-" + name);
    config.setDataSource(source(folder));
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setMaxLifetime(0);
    config.setConnectionTimeout(PATIENCE_MILLIS);
    config.setInitializationFailTimeout(1);
    return new HikariDataSource(config);
  }

  /** One look before the pools are made, so that what is wrong is said once and in one sentence. */
  private static void check(Path folder) {
    String look =
        CleanEnd.of(folder).take() ? "SELECT 'ok' FROM sqlite_master" : "PRAGMA quick_check(1)";
    try (Connection connection = source(folder).getConnection()) {
      Optional<String> verdict =
          new Tx(connection, Dialect.SQLITE).first(look, row -> row.getString(1));
      if (!verdict.equals(Optional.of("ok"))) {
        String detail = verdict.orElse("no answer");
        throw new StorageException(Trouble.damaged(folder, detail), new SQLException(detail));
      }
    } catch (SQLException e) {
      throw new StorageException(Trouble.sentence("open the database", folder, e), e);
    }
  }

  @Override
  public Dialect dialect() {
    return Dialect.SQLITE;
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public String toString() {
    return folder.toString();
  }

  /** No other writer shares the transaction. */
  @Override
  public <T> T write(String what, Work<T> work) {
    try (Connection connection = writer.getConnection()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("BEGIN IMMEDIATE");
        T result = work.run(new Tx(connection, Dialect.SQLITE));
        statement.execute("COMMIT");
        return result;
      } catch (SQLException | RuntimeException | Error e) {
        undo(connection);
        throw e;
      }
    } catch (SQLException e) {
      throw trouble(what, e);
    }
  }

  /** The log of changes holds rows as they were; what they left in the file is overwritten. */
  @Override
  public void forget() {
    try (Connection connection = writer.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (SQLException e) {
      throw trouble("empty the log of changes", e);
    }
  }

  /** What was found damaged is examined at the next start. */
  private StorageException trouble(String what, SQLException e) {
    sound = sound && !Trouble.isDamage(e);
    return new StorageException(Trouble.sentence(what, folder, e), e);
  }

  private void undo(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("ROLLBACK");
    } catch (SQLException e) {
      writer.evictConnection(connection);
    }
  }

  @Override
  public <T> T read(String what, Work<T> work) {
    try (Connection connection = readers.getConnection()) {
      return work.run(new Tx(connection, Dialect.SQLITE));
    } catch (SQLException e) {
      throw trouble(what, e);
    }
  }

  @Override
  public void close() {
    boolean first = !writer.isClosed();
    readers.close();
    writer.close();
    if (first && sound) {
      CleanEnd.of(folder).leave();
    }
    lock.close();
  }
}
