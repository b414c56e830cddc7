// SPDX-License-Identifier: Apache-2.0
package digipoort.firststart.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.console.UserFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.felix.utils.properties.Properties;
import org.apache.karaf.jaas.modules.properties.PropertiesBackingEngineFactory;
import org.apache.karaf.jaas.modules.publickey.PublickeyBackingEngineFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminAccountTest {
  @TempDir Path folder;
  private Path users;
  private Path keys;
  private Path secrets;

  @BeforeEach
  void open() throws IOException {
    users = Files.writeString(folder.resolve("users.properties"), "_g_\\:admingroup = group,ssh\n");
    keys = Files.writeString(folder.resolve("keys.properties"), "_g_\\:admingroup = group,ssh\n");
    secrets = folder.resolve("secrets");
    createAccount();
  }

  private void createAccount() throws IOException {
    new AdminAccount(
            new UserFile(new PropertiesBackingEngineFactory(), Map.of("users", users.toString())),
            new UserFile(new PublickeyBackingEngineFactory(), Map.of("users", keys.toString())))
        .create(new SecretsFolder(secrets), new SecureRandom());
  }

  @Test
  void passwordIsTheOneInTheSecretsFolder() throws IOException {
    String password = Files.readString(secrets.resolve("admin-password"));

    assertThat(password).hasSize(32);
    assertThat(new Properties(users.toFile()).get("admin")).isEqualTo(password + ",_g_:admingroup");
  }

  @Test
  void keyInTheSecretsFolderBelongsToTheAccount() throws Exception {
    String stored = new Properties(keys.toFile()).get("admin");

    assertThat(stored).endsWith(",_g_:admingroup");
    assertThat(secrets.resolve("admin-key")).content().startsWith("-----BEGIN PRIVATE KEY-----");
  }

  @Test
  void onlyTheOwnerCanReadTheSecrets() throws IOException {
    assertThat(mode(secrets)).isEqualTo("rwx------");
    assertThat(mode(secrets.resolve("admin-password"))).isEqualTo("rw-------");
    assertThat(mode(secrets.resolve("admin-key"))).isEqualTo("rw-------");
  }

  @Test
  void everyInstallationGetsItsOwnPassword() throws IOException {
    String first = Files.readString(secrets.resolve("admin-password"));

    createAccount();

    assertThat(secrets.resolve("admin-password")).content().isNotEqualTo(first);
  }

  /** Karaf writes back what it reads at any moment. */
  @Test
  void whoReadsMeanwhileSeesWholeAccounts() throws IOException {
    Set<String> seen = ConcurrentHashMap.newKeySet();
    var done = new AtomicBoolean();
    CompletableFuture<Void> reader =
        CompletableFuture.runAsync(
            () -> {
              while (!done.get()) {
                seen.add(read(users));
              }
            });
    for (int i = 0; i < 200; i++) {
      createAccount();
    }
    done.set(true);
    reader.join();

    assertThat(seen)
        .hasSizeGreaterThan(1)
        .allSatisfy(
            text -> assertThat(text).matches("(?s).*group,ssh\nadmin = \\S{32},_g_:admingroup\n"));
    assertThat(folder).isDirectoryNotContaining("glob:**.next");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
