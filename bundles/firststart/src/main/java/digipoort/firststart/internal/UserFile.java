// SPDX-License-Identifier: Apache-2.0
package digipoort.firststart.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.karaf.jaas.modules.BackingEngine;
import org.apache.karaf.jaas.modules.BackingEngineFactory;

/**
 * A file of users of Karaf's realm.
 *
 * @param factory of what reads and writes it
 * @param options of its login module
 */
record UserFile(BackingEngineFactory factory, Map<String, ?> options) {
  private static final String FILE = "users";

  boolean isEmpty() {
    return factory.build(options).listUsers().isEmpty();
  }

  /**
   * Changes it at once. Karaf watches the file and writes back what it read of it: were it half
   * written at that moment, the account would lose its roles for good.
   */
  void change(Consumer<BackingEngine> change) throws IOException {
    Path file = Path.of(options.get(FILE).toString());
    Path next = file.resolveSibling(file.getFileName() + ".next");
    Files.copy(file, next, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    Map<String, Object> elsewhere = new HashMap<>(options);
    elsewhere.put(FILE, next.toString());
    change.accept(factory.build(elsewhere));
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
