// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** Says in one sentence what is wrong with the SQLite file and what to do. */
final class Trouble {
  private Trouble() {}

  static String sentence(String what, Path folder, Throwable cause) {
    return "Cannot " + what + " in " + folder + ": " + reason(folder, cause);
  }

  static String damaged(Path folder, String detail) {
    return "The database "
        + folder.resolve(SqliteDatabase.FILE)
        + " is damaged ("
        + detail
        + "). Stop, put it aside and put back a backup; do not delete it: it may hold deliveries"
        + " that Digipoort has";
  }

  static boolean isDamage(SQLException e) {
    int primary = e.getErrorCode() & 0xff;
    return primary == SQLiteErrorCode.SQLITE_CORRUPT.code
        || primary == SQLiteErrorCode.SQLITE_NOTADB.code;
  }

  private static String reason(Path folder, Throwable cause) {
    if (cause instanceof SQLException sql) {
      return reason(folder, sql);
    }
    if (cause instanceof AccessDeniedException) {
      return "permission denied. Let this user write there, or set database.folder in"
          + " etc/digipoort.outbox.cfg";
    }
    if (cause instanceof IOException) {
      return cause.getMessage() + ". Check database.folder in etc/digipoort.outbox.cfg";
    }
    return String.valueOf(cause.getMessage());
  }

  private static String reason(Path folder, SQLException e) {
    int primary = e.getErrorCode() & 0xff;
    if (primary == SQLiteErrorCode.SQLITE_FULL.code) {
      return "the disk is full. Make room; nothing that was stored is lost";
    }
    if (isDamage(e)) {
      return damaged(folder, e.getMessage());
    }
    if (primary == SQLiteErrorCode.SQLITE_READONLY.code
        || primary == SQLiteErrorCode.SQLITE_CANTOPEN.code
        || primary == SQLiteErrorCode.SQLITE_PERM.code) {
      return "it cannot be written ("
          + e.getMessage()
          + "). Let this user write there, or set database.folder in etc/digipoort.outbox.cfg";
    }
    return e.getMessage() + ". Nothing that was stored is lost";
  }
}
