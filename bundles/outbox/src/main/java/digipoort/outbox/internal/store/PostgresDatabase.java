// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import digipoort.api.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;

/**
 * A database on a PostgreSQL server, that other processes use too. Transactions are READ COMMITTED:
 * what must not change between looking and writing is locked, compared or unique.
 */
final class PostgresDatabase implements Database {
  private static final long PATIENCE_MILLIS = 10_000;
  private static final int TRIES = 5;

  /** Serialization, deadlock, and a key that somebody else was first with: look again. */
  private static final Set<String> AGAIN = Set.of("40001", "40P01", "23505");

  /**
   * A process that stands still in the middle of a transaction must not hold up the others, and
   * what is committed must be on disk.
   */
  private static final String SESSION =
      "SELECT set_config('idle_in_transaction_session_timeout', '20s', false),"
          + " set_config('lock_timeout', '15s', false),"
          + " set_config('synchronous_commit', CASE current_setting('synchronous_commit')"
          + " WHEN 'off' THEN 'on' ELSE current_setting('synchronous_commit') END, false)";

  private final Server server;
  private final HikariDataSource pool;
  private final Clock clock = new DatabaseClock(this);

  private PostgresDatabase(Server server) throws SQLException {
    this.server = server;
    HikariConfig config = new HikariConfig();
    config.setPoolName("digipoort-postgresql");
    config.setDataSource(reachable(server));
    config.setMaximumPoolSize(server.pool());
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE_MILLIS);
    config.setConnectionInitSql(SESSION);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    pool = new HikariDataSource(config);
  }

  static Database open(Server server, int version) {
    try {
      PostgresDatabase database = new PostgresDatabase(server);
      try {
        Schema.migrate(database, version);
        return database;
      } catch (RuntimeException e) {
        database.close();
        throw e;
      }
    } catch (SQLException | HikariPool.PoolInitializationException e) {
      throw trouble("open the database", server, e);
    }
  }

  /** One look before the pool is made, so that what is wrong is said once and in one sentence. */
  private static DataSource reachable(Server server) throws SQLException {
    DataSource source = server.driver().source(properties(server));
    source.getConnection().close();
    return source;
  }

  private static Properties properties(Server server) {
    Properties properties = new Properties();
    properties.setProperty("url", server.url());
    properties.setProperty("user", server.user());
    properties.setProperty("password", server.password());
    properties.setProperty("ApplicationName", "digipoort");
    properties.setProperty("stringtype", "unspecified");
    properties.setProperty("targetServerType", "primary");
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("socketTimeout", "60");
    properties.setProperty("tcpKeepAlive", "true");
    return properties;
  }

  private static StorageException trouble(String what, Server server, Exception e) {
    return new StorageException(PostgresTrouble.sentence(what, server, e), e);
  }

  @Override
  public Dialect dialect() {
    return Dialect.POSTGRESQL;
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public String toString() {
    return server.toString();
  }

  @Override
  public <T> T write(String what, Work<T> work) {
    for (int tried = 1; ; tried++) {
      try (Connection connection = pool.getConnection()) {
        return transaction(connection, work);
      } catch (SQLException e) {
        if (tried == TRIES || !AGAIN.contains(String.valueOf(e.getSQLState()))) {
          throw trouble(what, server, e);
        }
      }
    }
  }

  private static <T> T transaction(Connection connection, Work<T> work) throws SQLException {
    connection.setAutoCommit(false);
    try {
      T result = work.run(new Tx(connection, Dialect.POSTGRESQL));
      connection.commit();
      return result;
    } catch (SQLException | RuntimeException | Error e) {
      undo(connection, e);
      throw e;
    }
  }

  private static void undo(Connection connection, Throwable cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  @Override
  public <T> T read(String what, Work<T> work) {
    try (Connection connection = pool.getConnection()) {
      return work.run(new Tx(connection, Dialect.POSTGRESQL));
    } catch (SQLException e) {
      throw trouble(what, server, e);
    }
  }

  /** Rows as they were are the server's to overwrite: VACUUM. */
  @Override
  public void forget() {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : List.of("delivery", "content", "received", "received_content")) {
        statement.execute("VACUUM " + table);
      }
    } catch (SQLException e) {
      throw trouble("vacuum", server, e);
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
