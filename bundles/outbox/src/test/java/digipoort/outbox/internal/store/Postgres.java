// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.postgresql.osgi.PGDataSourceFactory;

/**
 * A PostgreSQL server for tests: one of its own, or the one that the system properties
 * digipoort.postgres.url, .user and .password name. Each call gives an empty schema.
 */
public final class Postgres {
  private record Where(String url, String user, String password) {}

  private static Where where;

  private Postgres() {}

  /** An empty schema of its own. */
  public static Server fresh() {
    Where found = where();
    String schema = "t" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection =
            DriverManager.getConnection(found.url(), found.user(), found.password());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA " + schema);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return server(
        found.url() + (found.url().contains("?") ? "&" : "?") + "currentSchema=" + schema);
  }

  /** The same server under another address. */
  public static Server server(String url) {
    Where found = where();
    return new Server(url, found.user(), found.password(), 10, Postgres::source);
  }

  static javax.sql.DataSource source(java.util.Properties properties) throws SQLException {
    return new PGDataSourceFactory().createDataSource(properties);
  }

  private static synchronized Where where() {
    if (where == null) {
      String url = System.getProperty("digipoort.postgres.url", "");
      where =
          url.isEmpty()
              ? embedded()
              : new Where(
                  url,
                  System.getProperty("digipoort.postgres.user", "postgres"),
                  System.getProperty("digipoort.postgres.password", ""));
    }
    return where;
  }

  private static Where embedded() {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(1)).start();
      return new Where(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    } catch (IOException | IllegalStateException e) {
      if ("root".equals(System.getProperty("user.name"))) {
        abort(
            "PostgreSQL does not run as root and this machine has no user namespaces (unshare -U);"
                + " name a server with -Ddigipoort.postgres.url: "
                + e.getMessage());
      }
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
