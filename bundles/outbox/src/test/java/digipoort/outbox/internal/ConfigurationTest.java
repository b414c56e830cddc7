// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.api.StorageException;
import digipoort.outbox.internal.seal.Encryption;
import digipoort.outbox.internal.seal.Keyring;
import digipoort.outbox.internal.store.Database;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private static OutboxConfig config(Map<String, ?> settings) {
    return (OutboxConfig)
        Proxy.newProxyInstance(
            OutboxConfig.class.getClassLoader(),
            new Class<?>[] {OutboxConfig.class},
            (proxy, method, none) -> {
              Object set = settings.get(method.getName().replace('_', '.'));
              return set == null ? method.getDefaultValue() : set;
            });
  }

  private Configuration configuration(
      Map<String, ?> settings, Set<String> literal, DataSourceFactory driver) {
    return new Configuration(
        config(settings),
        new RunningOutbox.Kept(
            folder, Bench.retention(), folder.resolve("key"), Bench.encryption(folder)),
        literal,
        driver);
  }

  private void refused(Map<String, ?> settings, Set<String> literal, String sentence) {
    Configuration configuration = configuration(settings, literal, new PGDataSourceFactory());
    assertThatThrownBy(configuration::open)
        .isInstanceOf(StorageException.class)
        .hasMessageContaining(sentence)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain(PASSWORD));
  }

  @Test
  void withoutAServerItIsAFileInTheFolder() {
    try (Database database = configuration(Map.of(), Set.of(), null).open()) {
      assertThat(database).hasToString(folder.toString());
    }
  }

  @Test
  void aLiteralPasswordIsRefusedAndNotRepeated() {
    Map<String, String> settings = Map.of("database.url", URL, "database.password", PASSWORD);
    refused(settings, Set.of("database.password"), "a password does not belong in a .cfg");
    refused(
        Map.of("database.url", URL + "?password=" + PASSWORD),
        Set.of(),
        "expected jdbc:postgresql://HOST:PORT/DATABASE without a password");
  }

  @Test
  void aLiteralKeyIsRefusedAndNotRepeated() {
    for (String name : List.of("encryption.key", "encryption.key.previous")) {
      refused(Map.of(), Set.of(name), name + ": a key does not belong in a .cfg");
    }
    Hashtable<String, Object> stored = new Hashtable<>();
    stored.put("encryption.key", "11".repeat(32));
    stored.put("encryption.key.previous", "$[secret:a], $[env:B]");
    stored.put("database.password", "$[secret:database]");
    assertThat(Configuration.literal(stored)).containsExactly("encryption.key");
    stored.put("encryption.key", "");
    stored.put("encryption.key.previous", new String[] {"$[secret:a]", "22".repeat(32)});
    assertThat(Configuration.literal(stored)).containsExactly("encryption.key.previous");
  }

  /** Only what needs the key waits for it. */
  @Test
  void aKeyThatIsNotThereOrTooShortStopsNothingElse() {
    Map<String, ?> settings = Map.of("encryption.key", "$[secret:content]");
    configuration(settings, Set.of(), null).open().close();
    assertThat(keys("$[secret:content]", "abcd").wrong())
        .satisfiesExactly(
            one -> assertThat(one).contains("encryption.key: $[secret:content] is not there"),
            two -> assertThat(two).contains("encryption.key.previous: 2 octets (expected: 32"));
  }

  private Keyring keys(String key, String previous) {
    OutboxConfig config =
        config(Map.of("encryption.key", key, "encryption.key.previous", new String[] {previous}));
    return Configured.kept(config, name -> folder.toString()).encryption().keys();
  }

  @Test
  void withoutASettingTheKeyIsAFileInSecrets() {
    Encryption encryption = Configured.kept(config(Map.of()), n -> folder.toString()).encryption();
    assertThat(encryption.keys().place())
        .isEqualTo(folder.resolve("secrets/content-key").toString());
    assertThat(encryption.names("UWV_ZW")).isTrue();
    assertThat(encryption.names("Omzetbelasting")).isFalse();
  }

  @Test
  void aSecretThatIsNotThereIsNamed() {
    refused(
        Map.of("database.url", URL, "database.password", "$[secret:database]"),
        Set.of(),
        "$[secret:database] is not there");
  }

  @Test
  void whatIsNoPostgresqlUrlIsRefused() {
    refused(Map.of("database.url", "jdbc:mysql://x/y"), Set.of(), "expected jdbc:postgresql:");
    assertThatThrownBy(
            () ->
                configuration(
                        Map.of("database.url", URL, "database.pool", 0),
                        Set.of(),
                        new PGDataSourceFactory())
                    .open())
        .hasMessageContaining("database.pool: 0 (expected: 1 or more)");
  }

  @Test
  void aMissingDriverAndAMissingServerAreOneSentenceEach() {
    assertThatThrownBy(configuration(Map.of("database.url", URL), Set.of(), null)::open)
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("feature:install digipoort-postgresql");
    refused(Map.of("database.url", URL), Set.of(), "cannot be reached");
  }
}
