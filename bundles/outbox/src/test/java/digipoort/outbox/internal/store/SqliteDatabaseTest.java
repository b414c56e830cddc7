// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import digipoort.api.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SqliteDatabaseTest {
  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir private Path folder;

  @Test
  void isDurableAndLetsReadersBe() {
    try (Database database = Database.open(folder, CLOCK)) {
      assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
      assertThat(pragma(database, "synchronous")).isEqualTo("2");
      assertThat(
              database.<String>write(
                  "look", tx -> tx.first("PRAGMA synchronous", r -> r.getString(1)).orElseThrow()))
          .isEqualTo("2");
      long before =
          database.write(
              "write",
              tx -> {
                tx.update("INSERT INTO subscriber (listener_id, sequence) VALUES ('a', 1)");
                return database.read("count", SqliteDatabaseTest::subscribers);
              });
      assertThat(before).isZero();
      assertThat(database.<Long>read("count", SqliteDatabaseTest::subscribers)).isEqualTo(1);
    }
  }

  private static String pragma(Database database, String name) {
    return database.read(
        "look", tx -> tx.first("PRAGMA " + name, row -> row.getString(1)).orElseThrow());
  }

  private static long subscribers(Tx tx) throws SQLException {
    return tx.first("SELECT count(*) FROM subscriber", row -> row.getLong(1)).orElseThrow();
  }

  @Test
  void whatFailsHalfwayLeavesNothing() {
    try (Database database = Database.open(folder, CLOCK)) {
      assertThatThrownBy(
              () ->
                  database.write(
                      "fail",
                      tx -> {
                        tx.update("INSERT INTO subscriber (listener_id, sequence) VALUES ('a', 1)");
                        throw new IllegalStateException("halfway");
                      }))
          .isInstanceOf(IllegalStateException.class);
      assertThat(database.<Long>read("count", SqliteDatabaseTest::subscribers)).isZero();
    }
  }

  @Test
  void theNativeLibraryIsUnpackedBelowTheFolder() {
    Database.open(folder, CLOCK).close();
    assertThat(folder.resolve("native")).isDirectory();
    assertThat(System.getProperty("org.sqlite.tmpdir")).endsWith("native");
  }

  @Test
  void aSecondOneIsKeptOutWithOneSentenceAlsoFromAnotherProcess() throws Exception {
    Database first = Database.open(folder, CLOCK);
    assertThatThrownBy(() -> Database.open(folder, CLOCK))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("in use by another process")
        .hasMessageContaining(folder.toString());
    assertThat(elsewhere()).contains("in use by another process");
    first.close();
    assertThat(elsewhere()).contains("opened");
  }

  private String elsewhere() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                SqliteDatabaseTest.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    try (InputStream out = process.getInputStream()) {
      String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      return said;
    }
  }

  public static void main(String... arguments) {
    try (Database database = Database.open(Path.of(arguments[0]), CLOCK)) {
      System.out.println("opened " + database);
    } catch (StorageException e) {
      System.out.println(e.getMessage());
    }
  }

  @Test
  void aNewerSchemaIsRefused() {
    try (Database database = Database.open(folder, CLOCK)) {
      database.write(
          "age", tx -> tx.update("INSERT INTO schema_version (version, applied) VALUES (99, 0)"));
    }
    assertThatThrownBy(() -> Database.open(folder, CLOCK))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("schema version 99")
        .hasMessageContaining("newer release");
  }

  @Test
  void aDamagedFileIsRefusedAndLeftAsItIs() throws IOException {
    Path file = folder.resolve(SqliteDatabase.FILE);
    byte[] rubbish = "this is not a database ".repeat(1000).getBytes(StandardCharsets.UTF_8);
    Files.write(file, rubbish);
    assertThatThrownBy(() -> Database.open(folder, CLOCK))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("is damaged")
        .hasMessageContaining("do not delete it");
    assertThat(Files.readAllBytes(file)).isEqualTo(rubbish);
  }

  @Test
  void aFileDamagedInTheMiddleIsRefused() throws IOException {
    try (Database database = Database.open(folder, CLOCK)) {
      for (int i = 0; i < 3000; i++) {
        String id = "listener-" + i;
        database.write(
            "fill",
            tx -> tx.update("INSERT INTO subscriber (listener_id, sequence) VALUES (?, 1)", id));
      }
    }
    Path file = folder.resolve(SqliteDatabase.FILE);
    byte[] octets = Files.readAllBytes(file);
    for (int i = octets.length / 2; i < octets.length; i++) {
      octets[i] = (byte) 0xA5;
    }
    Files.write(file, octets);
    assertThatThrownBy(() -> Database.open(folder, CLOCK))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void onlyWhatWasClosedAndNotTouchedSinceIsTrustedUnseen() throws IOException {
    Path mark = folder.resolve("closed");
    Database database = Database.open(folder, CLOCK);
    assertThat(mark).doesNotExist();
    database.close();
    database.close();
    assertThat(mark).exists();
    assertThat(CleanEnd.of(folder).take()).isTrue();
    assertThat(CleanEnd.of(folder).take()).as("a process that dies leaves no mark").isFalse();
    Database.open(folder, CLOCK).close();
    Files.setLastModifiedTime(folder.resolve(SqliteDatabase.FILE), FileTime.fromMillis(1));
    assertThat(CleanEnd.of(folder).take()).isFalse();
  }

  @Test
  void aFolderThatCannotBeWrittenIsOneSentence() throws IOException {
    assumeFalse("root".equals(System.getProperty("user.name")), "root may write anywhere");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    assertThatThrownBy(() -> Database.open(folder, CLOCK))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("permission denied");
  }

  @Test
  void aFolderThatIsAFileIsOneSentence() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThatThrownBy(() -> Database.open(file, CLOCK))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("database.folder");
  }

  @Test
  void aFullDiskIsOneSentenceAndNothingIsLost() {
    try (Database database = Database.open(folder, CLOCK)) {
      database.write(
          "keep",
          tx -> tx.update("INSERT INTO subscriber (listener_id, sequence) VALUES ('a', 1)"));
      database.write("limit", tx -> tx.first("PRAGMA max_page_count = 1", r -> r.getInt(1)));
      assertThatThrownBy(
              () ->
                  database.write(
                      "fill",
                      tx ->
                          tx.update(
                              "INSERT INTO subscriber (listener_id, sequence) VALUES (?, 1)",
                              "x".repeat(900_000))))
          .isInstanceOf(StorageException.class)
          .hasMessageContaining("the disk is full");
      assertThat(database.<Long>read("count", SqliteDatabaseTest::subscribers)).isEqualTo(1);
      database.write("room", tx -> tx.first("PRAGMA max_page_count = 100000", r -> r.getInt(1)));
      database.write(
          "go on",
          tx -> tx.update("INSERT INTO subscriber (listener_id, sequence) VALUES ('b', 1)"));
    }
    try (Database database = Database.open(folder, CLOCK)) {
      assertThat(database.<List<Long>>read("count", tx -> List.of(subscribers(tx))))
          .containsExactly(2L);
    }
  }

  @Test
  void eventsNeverChange() {
    try (Database database = Database.open(folder, CLOCK)) {
      assertThat(
              database.<Boolean>read(
                  "look",
                  tx ->
                      tx.exists(
                          "SELECT 1 FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'event'")))
          .isTrue();
    }
  }
}
