// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal.runtime;

import digipoort.api.Condition;
import digipoort.api.ConditionSource;
import digipoort.api.Text;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Secrets that others can read, and passwords that everybody knows. */
@Component
public final class SecurityConditions implements ConditionSource {
  static final String READABLE = "secret-readable";
  static final String KNOWN_PASSWORD = "password-known";

  private static final Set<PosixFilePermission> OF_OTHERS =
      EnumSet.of(
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.GROUP_WRITE);
  private static final Set<String> KNOWN =
      Set.of("karaf", "admin", "manager", "viewer", "password", "wachtwoord", "changeit", "secret");

  private final Path secrets;
  private final Path users;

  @Activate
  public SecurityConditions(BundleContext context) {
    this(
        Path.of(Objects.requireNonNullElse(context.getProperty("karaf.base"), "."), "secrets"),
        Path.of(Objects.requireNonNullElse(context.getProperty("karaf.etc"), "etc")));
  }

  SecurityConditions(Path secrets, Path etc) {
    this.secrets = secrets;
    this.users = etc.resolve("users.properties");
  }

  @Override
  public List<Condition> conditions() {
    try {
      List<Condition> all = new ArrayList<>();
      if (isOpen(users)) {
        all.add(readable(users));
      }
      if (Files.isDirectory(secrets) && isReachable()) {
        try (Stream<Path> files = Files.list(secrets)) {
          files.filter(SecurityConditions::isOpen).map(this::readable).forEach(all::add);
        }
      }
      knownPasswords(all);
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOpen(Path file) {
    try {
      return Files.getFileStore(file).supportsFileAttributeView("posix")
          && Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains);
    } catch (IOException e) {
      return false;
    }
  }

  /** What lies in a folder that others cannot enter is safe. */
  private boolean isReachable() throws IOException {
    return Files.getFileStore(secrets).supportsFileAttributeView("posix")
        && Files.getPosixFilePermissions(secrets).stream()
            .anyMatch(
                right ->
                    right == PosixFilePermission.OTHERS_EXECUTE
                        || right == PosixFilePermission.GROUP_EXECUTE);
  }

  private Condition readable(Path file) {
    return RuntimeCondition.critical(
        READABLE,
        file.getFileName().toString(),
        new Text(
            "Anderen op deze machine kunnen " + file + " lezen of veranderen.",
            "Others on this machine can read or change " + file + "."),
        new Text(
            "Geef chmod 600 " + file + "; en vervang het geheim als het al is gelezen.",
            "Give chmod 600 " + file + "; and replace the secret when it may have been read."));
  }

  private void knownPasswords(List<Condition> all) throws IOException {
    if (!Files.isReadable(users)) {
      return;
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(users, StandardCharsets.ISO_8859_1)) {
      properties.load(reader);
    }
    for (String user : properties.stringPropertyNames()) {
      String password = properties.getProperty(user).split(",", 2)[0].strip();
      if (!user.startsWith("_g_") && (password.equals(user) || KNOWN.contains(password))) {
        all.add(knownPassword(user));
      }
    }
  }

  private static Condition knownPassword(String user) {
    return RuntimeCondition.critical(
        KNOWN_PASSWORD,
        user,
        new Text(
            "Gebruiker " + user + " heeft een wachtwoord dat iedereen kent.",
            "User " + user + " has a password that everybody knows."),
        new Text(
            "Zet een nieuw wachtwoord in etc/users.properties; het wordt daar versleuteld.",
            "Set a new password in etc/users.properties; it is hashed there."));
  }
}
