// SPDX-License-Identifier: Apache-2.0
package digipoort.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.karaf.jaas.boot.ProxyLoginModule;
import org.apache.karaf.jaas.config.JaasRealm;
import org.apache.karaf.jaas.modules.BackingEngine;
import org.apache.karaf.jaas.modules.BackingEngineFactory;

/**
 * A file of users of Karaf's realm.
 *
 * @param factory of what reads and writes it
 * @param options of its login module
 */
public record UserFile(BackingEngineFactory factory, Map<String, ?> options) {
  private static final String FILE = "users";

  /** The one that the realm uses with this factory. */
  public static UserFile of(JaasRealm realm, BackingEngineFactory factory) {
    return Arrays.stream(realm.getEntries())
        .map(AppConfigurationEntry::getOptions)
        .filter(o -> factory.getModuleClass().equals(o.get(ProxyLoginModule.PROPERTY_MODULE)))
        .findFirst()
        .map(options -> new UserFile(factory, options))
        .orElseThrow(
            () -> new IllegalStateException("Karaf's realm has no " + factory.getModuleClass()));
  }

  /** What is in it now. */
  public BackingEngine read() {
    return factory.build(options);
  }

  /** Whether it holds no user. */
  public boolean isEmpty() {
    return read().listUsers().isEmpty();
  }

  /**
   * Changes it at once. Karaf watches the file and writes back what it read of it: were it half
   * written at that moment, the account would lose its roles for good.
   */
  public void change(Consumer<BackingEngine> change) throws IOException {
    Path file = Path.of(options.get(FILE).toString());
    Path next = file.resolveSibling(file.getFileName() + ".next");
    Files.copy(file, next, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    Map<String, Object> elsewhere = new HashMap<>(options);
    elsewhere.put(FILE, next.toString());
    change.accept(factory.build(elsewhere));
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
