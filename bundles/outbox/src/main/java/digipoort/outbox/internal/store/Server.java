// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import java.util.Properties;
import javax.sql.DataSource;

/**
 * A database on a PostgreSQL server.
 *
 * @param url begins with jdbc:postgresql:
 * @param user who logs in
 * @param password of the user; never shown
 * @param pool connections at the most
 * @param driver makes a source of connections
 */
public record Server(String url, String user, String password, int pool, Driver driver) {
  /** The JDBC driver, wherever it comes from. */
  @FunctionalInterface
  public interface Driver {
    DataSource source(Properties properties) throws java.sql.SQLException;
  }

  /** Without secrets. */
  @Override
  public String toString() {
    int parameters = url.indexOf('?');
    return parameters < 0 ? url : url.substring(0, parameters);
  }
}
