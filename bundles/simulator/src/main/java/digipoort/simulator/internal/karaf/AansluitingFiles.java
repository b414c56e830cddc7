// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.karaf;

import digipoort.simulator.Simulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the runtime how to reach the simulator: the password of its client key as a secret, and a
 * configuration file for the aansluiting {@code simulator}. The file is written once and then
 * belongs to the operator. Only its line {@code simulator.pki} follows the certificates: when they
 * were made anew, the changed line makes the runtime read them again.
 *
 * @param base folder of the runtime, which holds {@code secrets/}
 * @param etc folder of the configuration files
 * @param data folder named {@code ${karaf.data}} in configuration files
 */
record AansluitingFiles(Path base, Path etc, Path data) {
  static final String SECRET = "simulator-client";
  static final String FILE = "digipoort.core.aansluiting-simulator.cfg";

  private static final Pattern PKI_LINE = Pattern.compile("(?m)^simulator\\.pki = (\\w+)$");

  void write(Simulator simulator) throws IOException {
    Path secrets = base.resolve("secrets");
    if (!Files.exists(secrets)) {
      Files.createDirectories(secrets, permissions("rwx------"));
    }
    replace(secrets.resolve(SECRET), simulator.pkiPassword());
    Path file = etc.resolve(FILE);
    String print = fingerprint(simulator.pki().resolve("root.pem"));
    if (!Files.exists(file)) {
      replace(file, configuration(simulator, print));
      return;
    }
    String present = Files.readString(file);
    Matcher line = PKI_LINE.matcher(present);
    if (line.find() && !line.group(1).equals(print)) {
      replace(file, line.replaceFirst("simulator.pki = " + print));
    }
  }

  private String configuration(Simulator simulator, String print) {
    return """
        # Aansluiting to the built-in simulator, written by it because this file was not there.
        # Change it as you like; delete it to get it back at the next start.
        naam = simulator
        omgeving = simulator
        tls.keystore = %1$s/client.p12
        tls.keystore.password = $[secret:%2$s]
        tls.alias = client
        tls.trust = %1$s/root.pem
        signing.trust = %1$s/ca-chain.pem
        signing.trust.oin = 00000004003214345001
        endpoint.aanleveren = %3$s
        endpoint.statusinformatie = %4$s
        endpoint.ophalen = %6$s
        # kept by the simulator: tells which certificates are meant
        simulator.pki = %5$s
        """
        .formatted(
            location(simulator.pki()),
            SECRET,
            simulator.aanleverEndpoint(),
            simulator.statusinformatieEndpoint(),
            print,
            simulator.ophaalEndpoint());
  }

  /** A path that stays right when the whole installation is moved. */
  private String location(Path pki) {
    Path root = data.toAbsolutePath().normalize();
    Path path = pki.normalize();
    String text =
        path.startsWith(root) ? "${karaf.data}/" + root.relativize(path) : path.toString();
    return text.replace('\\', '/');
  }

  private static String fingerprint(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This JVM has no SHA-256", e);
    }
  }

  /** Makes a file that only its owner can read, in one move, so that nobody reads half of it. */
  private static void replace(Path file, String content) throws IOException {
    if (Files.exists(file) && Files.readString(file).equals(content)) {
      return;
    }
    Files.createDirectories(file.getParent());
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    Files.createFile(part, permissions("rw-------"));
    Files.write(part, content.getBytes(StandardCharsets.UTF_8));
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static FileAttribute<?>[] permissions(String text) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text))
        }
        : new FileAttribute<?>[0];
  }
}
