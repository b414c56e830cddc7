// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SqliteDigestTest implements DigestContract {
  @TempDir private Path folder;

  @Override
  public Database open(int version) {
    return SqliteDatabase.open(folder, Clock.systemUTC(), version);
  }

  @Override
  public boolean holds(String words) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(SqliteDatabase.FILE))
          .anyMatch(file -> holds(file, words));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holds(Path file, String words) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
