// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Remembers in a file beside the database how that was left, so that only one that was not closed,
 * or that was changed since, is examined from begin to end: that takes long when it is large.
 */
record CleanEnd(Path database, Path mark) {
  static CleanEnd of(Path folder) {
    return new CleanEnd(folder.resolve(SqliteDatabase.FILE), folder.resolve("closed"));
  }

  /** Whether the database is as it was when it was last closed; true only once. */
  boolean take() {
    try {
      String left = Files.readString(mark);
      Files.delete(mark);
      return left.equals(looks());
    } catch (IOException e) {
      return false;
    }
  }

  /** After it was closed. */
  void leave() {
    try {
      Files.writeString(mark, looks());
    } catch (IOException e) {
      mark.toFile().delete();
    }
  }

  private String looks() throws IOException {
    return Files.size(database) + " " + Files.getLastModifiedTime(database).toInstant();
  }
}
