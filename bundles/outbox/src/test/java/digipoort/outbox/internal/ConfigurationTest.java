// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.api.StorageException;
import digipoort.outbox.internal.store.Database;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.jdbc.DataSourceFactory;
import org.postgresql.osgi.PGDataSourceFactory;

/** Which database is configured, and what is refused. */
@Timeout(60)
class ConfigurationTest {
  private static final String URL = "jdbc:postgresql://127.0.0.1:1/digipoort";
  private static final String PASSWORD = "L1teralS3cret";

  @TempDir private Path folder;

  private Configuration configuration(
      Map<String, ?> settings, boolean literal, DataSourceFactory driver) {
    OutboxConfig config =
        (OutboxConfig)
            Proxy.newProxyInstance(
                OutboxConfig.class.getClassLoader(),
                new Class<?>[] {OutboxConfig.class},
                (proxy, method, none) -> {
                  Object set = settings.get(method.getName().replace('_', '.'));
                  return set == null ? method.getDefaultValue() : set;
                });
    return new Configuration(
        config,
        new RunningOutbox.Kept(folder, Bench.retention(), folder.resolve("key")),
        literal,
        driver);
  }

  private void refused(Map<String, ?> settings, boolean literal, String sentence) {
    Configuration configuration = configuration(settings, literal, new PGDataSourceFactory());
    assertThatThrownBy(configuration::open)
        .isInstanceOf(StorageException.class)
        .hasMessageContaining(sentence)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain(PASSWORD));
  }

  @Test
  void withoutAServerItIsAFileInTheFolder() {
    try (Database database = configuration(Map.of(), false, null).open()) {
      assertThat(database).hasToString(folder.toString());
    }
  }

  @Test
  void aLiteralPasswordIsRefusedAndNotRepeated() {
    Map<String, String> settings = Map.of("database.url", URL, "database.password", PASSWORD);
    refused(settings, true, "a password does not belong in a .cfg");
    refused(
        Map.of("database.url", URL + "?password=" + PASSWORD),
        false,
        "expected jdbc:postgresql://HOST:PORT/DATABASE without a password");
  }

  @Test
  void aSecretThatIsNotThereIsNamed() {
    refused(
        Map.of("database.url", URL, "database.password", "$[secret:database]"),
        false,
        "$[secret:database] is not there");
  }

  @Test
  void whatIsNoPostgresqlUrlIsRefused() {
    refused(Map.of("database.url", "jdbc:mysql://x/y"), false, "expected jdbc:postgresql:");
    assertThatThrownBy(
            () ->
                configuration(
                        Map.of("database.url", URL, "database.pool", 0),
                        false,
                        new PGDataSourceFactory())
                    .open())
        .hasMessageContaining("database.pool: 0 (expected: 1 or more)");
  }

  @Test
  void aMissingDriverAndAMissingServerAreOneSentenceEach() {
    assertThatThrownBy(configuration(Map.of("database.url", URL), false, null)::open)
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("feature:install digipoort-postgresql");
    refused(Map.of("database.url", URL), false, "cannot be reached");
  }
}
