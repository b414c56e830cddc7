// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import digipoort.api.StorageException;
import digipoort.outbox.internal.store.Database;
import digipoort.outbox.internal.store.Server;
import digipoort.outbox.internal.work.Settings;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Dictionary;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.service.metatype.annotations.Designate;

/** What is configured; above all which database: one of this process, or one that others share. */
@Component(service = Configuration.class, configurationPid = OutboxConfig.PID)
@Designate(ocd = OutboxConfig.class)
public final class Configuration {
  private static final Pattern REFERENCE = Pattern.compile("\\$\\[(secret|env):[^\\]]+]");
  private static final String PASSWORD = "database.password";
  private static final List<String> KEYS = List.of("encryption.key", "encryption.key.previous");
  private static final List<String> SECRETS = List.of(PASSWORD, KEYS.get(0), KEYS.get(1));
  private static final String FILE = "etc/" + OutboxConfig.PID + ".cfg";

  private final OutboxConfig config;
  private final RunningOutbox.Kept kept;
  private final Set<String> literal;
  private final @Nullable DataSourceFactory driver;

  @Activate
  public Configuration(
      BundleContext context,
      OutboxConfig config,
      @Reference ConfigurationAdmin configurations,
      @Reference(
              target = "(osgi.jdbc.driver.class=org.postgresql.Driver)",
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          @Nullable DataSourceFactory driver) {
    this(config, Configured.kept(config, context::getProperty), literal(configurations), driver);
  }

  Configuration(
      OutboxConfig config,
      RunningOutbox.Kept kept,
      Set<String> literal,
      @Nullable DataSourceFactory driver) {
    this.config = config;
    this.kept = kept;
    this.literal = literal;
    this.driver = driver;
  }

  /** The settings that, as stored, hold a secret themselves. */
  private static Set<String> literal(ConfigurationAdmin configurations) {
    try {
      Dictionary<String, Object> stored =
          configurations.getConfiguration(OutboxConfig.PID, "?").getProperties();
      return stored == null ? Set.of() : literal(stored);
    } catch (IOException e) {
      throw new IllegalStateException("The configuration cannot be read", e);
    }
  }

  static Set<String> literal(Dictionary<String, Object> stored) {
    return SECRETS.stream()
        .filter(name -> stored.get(name) != null && !areReferences(stored.get(name)))
        .collect(Collectors.toSet());
  }

  private static boolean areReferences(Object setting) {
    Object[] several = setting instanceof Object[] array ? array : new Object[] {setting};
    return Stream.of(several)
        .flatMap(some -> Stream.of(some.toString().split(",")))
        .allMatch(Configuration::isReference);
  }

  private static boolean isReference(String value) {
    return value.isBlank() || REFERENCE.matcher(value.strip()).matches();
  }

  /**
   * How the outbox behaves.
   *
   * @throws IllegalArgumentException that says which setting is wrong
   */
  Settings settings() {
    return Configured.settings(config);
  }

  /** Where things are kept, and how long. */
  RunningOutbox.Kept kept() {
    return kept;
  }

  /**
   * Opens it.
   *
   * @throws StorageException with one sentence that says what is wrong and what to do
   */
  Database open() {
    for (String name : KEYS) {
      if (literal.contains(name)) {
        throw refused(
            name
                + ": a key does not belong in a .cfg. Put it in a file in secrets/ and refer to it by"
                + " $[secret:NAME] in "
                + FILE);
      }
    }
    if (config.database_url().isBlank()) {
      return Database.open(kept.folder(), Clock.systemUTC());
    }
    return Database.open(
        new Server(
            url(),
            config.database_user(),
            password(),
            Configured.positive("database.pool", config.database_pool()),
            this::source));
  }

  private DataSource source(Properties properties) throws SQLException {
    if (driver == null) {
      throw refused(
          "there is no PostgreSQL driver: feature:install digipoort-postgresql (database.url in "
              + FILE
              + ")");
    }
    return driver.createDataSource(properties);
  }

  private String url() {
    String url = config.database_url().strip();
    if (!url.startsWith("jdbc:postgresql:") || url.contains("password=")) {
      throw refused(
          "database.url: expected jdbc:postgresql://HOST:PORT/DATABASE without a password, in "
              + FILE);
    }
    return url;
  }

  private String password() {
    String password = config.database_password();
    if (literal.contains(PASSWORD)) {
      throw refused(
          "database.password: a password does not belong in a .cfg. Put it in a file in secrets/ and"
              + " refer to it by $[secret:NAME] in "
              + FILE);
    }
    if (!password.isBlank() && isReference(password)) {
      throw refused(
          "database.password: " + password.strip() + " is not there. Make the file in secrets/");
    }
    return password;
  }

  private static StorageException refused(String sentence) {
    return new StorageException(
        "Cannot open the database: " + sentence, new IllegalArgumentException(sentence));
  }
}
