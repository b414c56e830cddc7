// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import digipoort.api.StorageException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What goes wrong with a server is one sentence, and nothing is lost by it. */
@Timeout(120)
class PostgresTroubleTest {
  private static final String SECRET = "Wr0ngS3cret";

  private Server server;

  @BeforeEach
  void server() {
    server = Postgres.fresh();
  }

  private static Server server(String url, String user, String password) {
    return new Server(url, user, password, 3, Postgres::source);
  }

  private int port() {
    return URI.create(server.url().substring("jdbc:".length())).getPort();
  }

  private static void refused(Server server, String... words) {
    assertThatThrownBy(() -> Database.open(server))
        .isInstanceOf(StorageException.class)
        .hasMessageStartingWith("Cannot open the database on jdbc:postgresql:")
        .hasMessageContainingAll(words)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain(SECRET, "\n"));
  }

  @Test
  void aWrongPasswordOrUser() {
    Database admin = Database.open(server);
    String user = "u" + System.nanoTime();
    admin.write("user", tx -> tx.update("CREATE ROLE " + user + " NOLOGIN"));
    admin.close();
    refused(server(server.url(), user, SECRET), "refuses user '" + user + "'", "database.password");
  }

  @Test
  void noSuchDatabase() {
    String url = server.url().replaceFirst("/postgres\\?.*", "/nowhere");
    refused(server(url, server.user(), server.password()), "no such database", "database.url");
  }

  @Test
  void noServer() {
    String url = "jdbc:postgresql://127.0.0.1:1/postgres";
    refused(server(url, "x", SECRET), "cannot be reached", "Start it");
  }

  @Test
  void aNewerSchema() {
    try (Database database = Database.open(server)) {
      database.write(
          "age", tx -> tx.update("INSERT INTO schema_version (version, applied) VALUES (99, 0)"));
    }
    assertThatThrownBy(() -> Database.open(server))
        .isInstanceOf(StorageException.class)
        .hasMessageContainingAll("schema version 99", "newer release");
  }

  @Test
  void aDatabaseOfVersionOneIsUpgraded() {
    PostgresDatabase.open(server, 1).close();
    try (Database database = Database.open(server)) {
      assertThat(
              database.<Boolean>read(
                  "look", tx -> tx.exists("SELECT 1 FROM schema_version WHERE version = 3")))
          .isTrue();
    }
  }

  @Test
  void aConnectionThatIsLostComesBackAndWhatWasStoredIsThere() {
    try (Cable cable = new Cable(port())) {
      String url = server.url().replaceFirst("//[^/]+/", "//127.0.0.1:" + cable.port() + "/");
      Server across = server(url, server.user(), server.password());
      try (SqlStore store = new SqlStore(Database.open(across))) {
        store.insert(DeliveryStoreContract.fresh("before", "1"));
        cable.cut();
        assertThatThrownBy(() -> store.insert(DeliveryStoreContract.fresh("meanwhile", "2")))
            .isInstanceOf(StorageException.class)
            .hasMessageContainingAll("cannot be reached", "nothing that was stored is lost");
        cable.mend();
        await()
            .atMost(Duration.ofSeconds(30))
            .ignoreException(StorageException.class)
            .until(
                () -> store.insert(DeliveryStoreContract.fresh("after", "3")),
                Insertion.Inserted.class::isInstance);
        assertThat(store.findByKey("erp", "before")).isPresent();
        assertThat(store.findByKey("erp", "meanwhile")).isEmpty();
      }
    }
  }

  @Test
  void aTransactionThatStandsStillDoesNotHoldUpOthersForEver() {
    try (Database database = Database.open(server)) {
      assertThat(setting(database, "idle_in_transaction_session_timeout")).isEqualTo("20s");
      assertThat(setting(database, "lock_timeout")).isEqualTo("15s");
      assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
    }
  }

  private static String setting(Database database, String name) {
    return database.read(
        "look", tx -> tx.first("SHOW " + name, row -> row.getString(1)).orElseThrow());
  }

  @Test
  void theClockIsThatOfTheServer() {
    try (Database database = Database.open(server)) {
      Instant now = database.clock().instant();
      assertThat(Duration.between(now, Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
      assertThat(database.clock().instant()).isAfter(now);
    }
  }
}
