// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import java.sql.SQLException;

/** Says in one sentence what is wrong with the PostgreSQL server and what to do. */
final class PostgresTrouble {
  private static final String WHERE = " in etc/digipoort.outbox.cfg";

  private PostgresTrouble() {}

  static String sentence(String what, Server server, Throwable cause) {
    return "Cannot " + what + " on " + server + ": " + reason(server, cause);
  }

  private static String reason(Server server, Throwable cause) {
    SQLException deepest = null;
    for (Throwable at = cause; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql && sql.getSQLState() != null) {
        deepest = sql;
      }
    }
    return deepest == null ? cause.getMessage() + "." : reason(server, deepest);
  }

  private static String reason(Server server, SQLException e) {
    String state = e.getSQLState();
    if (state.startsWith("28")) {
      return "the server refuses user '"
          + server.user()
          + "' with this password. Set database.user and the secret of database.password"
          + WHERE;
    }
    if (state.equals("3D000")) {
      return "there is no such database. Create it, or set database.url" + WHERE;
    }
    if (state.startsWith("08") || state.startsWith("57P")) {
      return "the server cannot be reached ("
          + e.getMessage()
          + "). Start it, or set database.url"
          + WHERE
          + "; nothing that was stored is lost";
    }
    if (state.equals("53100")) {
      return "the disk of the server is full. Make room; nothing that was stored is lost";
    }
    if (state.equals("53300")) {
      return "the server has no connection left. Raise its max_connections, or lower database.pool"
          + WHERE;
    }
    if (state.equals("42501")) {
      return "user '"
          + server.user()
          + "' is not allowed to ("
          + e.getMessage()
          + "). Make it the owner of the database";
    }
    if (state.equals("25006")) {
      return "the server takes no changes (a standby?). Set database.url" + WHERE;
    }
    return e.getMessage() + ". Nothing that was stored is lost";
  }
}
