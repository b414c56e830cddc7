// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.api.BerichtInhoud;
import digipoort.api.DeliveryId;
import digipoort.api.DeliveryQuery;
import digipoort.api.Scope;
import digipoort.api.StorageException;
import digipoort.api.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A database outlives releases. */
@Timeout(60)
class SchemaTest {
  private static final Clock CLOCK = Clock.systemUTC();

  private static final String DELIVERY =
      "INSERT INTO delivery (id, owner, submission_key, digest, berichtsoort, aansluiting,"
          + " omgeving, oin, nummer, nummer_type, subject, rol, aanleverkenmerk,"
          + " berichtkenmerk, adapter, adapter_version, descriptor, preview_nl, preview_en,"
          + " created, state, explanation_nl, explanation_en, action_nl, action_en, due,"
          + " updated, touched) VALUES ('00000000-0000-0000-0000-000000000001', 'erp', 'old',"
          + " 'd', 'OB', 'default', 'simulator', 'OIN', '1', 'BTW', '1', 'Bedrijf', 'A', 'B',"
          + " 'a', '1', 'd', 'x', 'x', 1, 'READY', 'x', 'x', 'x', 'x', 1, 1, 1)";

  @TempDir private Path folder;

  private void versionOne(String more) throws SQLException {
    Path file = folder.resolve(SqliteDatabase.FILE);
    try (Database database = SqliteDatabase.open(folder, CLOCK, 1)) {
      assertThat(versions(database)).containsExactly(1);
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(DELIVERY);
      statement.executeUpdate("INSERT INTO subscriber (listener_id, sequence) VALUES ('x', 7)");
      if (!more.isEmpty()) {
        statement.executeUpdate(more);
      }
    }
  }

  private static List<Integer> versions(Database database) {
    return database.read(
        "look",
        tx -> tx.list("SELECT version FROM schema_version ORDER BY 1", row -> row.getInt(1)));
  }

  @Test
  void whatVersionOneHoldsIsThereAfterTheUpgrade() throws SQLException {
    versionOne("");
    Database database = Database.open(folder, CLOCK);
    try (DeliveryStore store = new SqlStore(database)) {
      assertThat(versions(database)).containsExactly(1, 2, 3, 4);
      assertThat(store.list(DeliveryQuery.LATEST, Scope.ALL))
          .hasSize(1)
          .allMatch(row -> row.delivery().submissionKey().equals("old"));
      assertThat(store.cursor("x")).isEqualTo(7);
    }
  }

  /** What was stored before stays as it was; what comes now is encrypted. */
  @Test
  void afterAnUpgradeFromVersionTwoOldContentsAreRead() throws Exception {
    SqliteDatabase.open(folder, CLOCK, 2).close();
    Path file = folder.resolve(SqliteDatabase.FILE);
    String id = "00000000-0000-0000-0000-000000000001";
    byte[] octets = "<ziek/>".getBytes(StandardCharsets.UTF_8);
    String sha256 = BerichtInhoud.of("text/xml", "a.xml", octets).sha256();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(DELIVERY.replace("'OB'", "'UWV-x'"));
      statement.executeUpdate(
          "INSERT INTO content VALUES ('" + id + "', 0, 'text/xml', 'a.xml', 7, '" + sha256 + "')");
      statement.executeUpdate(
          "INSERT INTO content_chunk VALUES ('" + id + "', 0, 0, CAST('<ziek/>' AS BLOB))");
    }
    Database database = Database.open(folder, CLOCK);
    Seals seals = Secrets.seals(database, Secrets.ONE);
    try (DeliveryStore store = new SqlStore(database, seals)) {
      assertThat(versions(database)).containsExactly(1, 2, 3, 4);
      DeliveryRow old = store.find(new DeliveryId(id)).orElseThrow();
      assertThat(old.encrypted()).isFalse();
      assertThat(Secrets.read(store, old)).isEqualTo(octets);
      DeliveryRow fresh = Secrets.stored(store, Secrets.fresh("UWV-x", "new", octets));
      assertThat(fresh.encrypted()).isTrue();
    }
    assertThatThrownBy(() -> SqliteDatabase.open(folder, CLOCK, 2))
        .hasMessageContaining("schema version 4, made by a newer release (expected: at most 2)");
  }

  /** The database as the first release made it, by the script of that release. */
  @Test
  void aDatabaseOfTheFirstReleaseIsUpgraded() throws Exception {
    Path file = folder.resolve(SqliteDatabase.FILE);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String one : firstRelease().split(";\n")) {
        statement.executeUpdate(one);
      }
      statement.executeUpdate("INSERT INTO schema_version (version, applied) VALUES (1, 1)");
      statement.executeUpdate(DELIVERY);
      statement.executeUpdate(
          "INSERT INTO attempt (delivery_id, number, message_id, created, expires, outcome, detail)"
              + " VALUES ('00000000-0000-0000-0000-000000000001', 1, 'm', 1, 2, 'UNKNOWN', 'cut')");
    }
    try (DeliveryStore store = new SqlStore(Database.open(folder, CLOCK))) {
      assertThat(store.list(DeliveryQuery.LATEST, Scope.ALL)).hasSize(1);
      assertThat(store.attempts(new DeliveryId("00000000-0000-0000-0000-000000000001")))
          .singleElement()
          .satisfies(attempt -> assertThat(attempt.detail()).isEqualTo(Text.verbatim("cut")));
    }
  }

  private static String firstRelease() throws IOException {
    try (InputStream in = SchemaTest.class.getResourceAsStream("first-release.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void anUpgradeThatFailsLeavesVersionOneAsItWas() throws SQLException {
    versionOne("CREATE TABLE delivery_created (in_the_way INTEGER)");
    assertThatThrownBy(() -> Database.open(folder, CLOCK))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("bring the schema to version 4");
    try (Database database = SqliteDatabase.open(folder, CLOCK, 1)) {
      assertThat(versions(database)).containsExactly(1);
    }
  }

  @Test
  void oldCodeRefusesANewerSchema() {
    Database.open(folder, CLOCK).close();
    assertThatThrownBy(() -> SqliteDatabase.open(folder, CLOCK, 1))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("schema version 4, made by a newer release (expected: at most 1)");
  }
}
