// SPDX-License-Identifier: Apache-2.0
package digipoort.evidence.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/** A key pair in a file of two PEM blocks, readable by its owner alone. */
public final class KeyFile {
  private KeyFile() {}

  /** Both halves. */
  public record Keys(PrivateKey secret, PublicKey shown) {
    @Override
    public String toString() {
      return "Keys";
    }
  }

  public static Keys openOrCreate(Path file) throws IOException {
    if (!Files.exists(file)) {
      create(file);
    }
    String text = Files.readString(file, StandardCharsets.US_ASCII);
    try {
      KeyFactory factory = KeyFactory.getInstance("EC");
      return new Keys(
          factory.generatePrivate(new PKCS8EncodedKeySpec(Pem.read(text, "PRIVATE KEY"))),
          factory.generatePublic(new X509EncodedKeySpec(Pem.read(text, "PUBLIC KEY"))));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException(
          file + " holds no key pair for evidence (expected: PEM of an EC key): " + e.getMessage(),
          e);
    }
  }

  /** Complete under its name or not there at all, also when two make it at the same time. */
  private static void create(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder, only("rwx------"));
    KeyPair pair = newPair();
    Path draft =
        Files.createTempFile(folder, file.getFileName().toString(), ".new", only("rw-------"));
    try {
      Files.writeString(
          draft,
          Pem.write("PRIVATE KEY", pair.getPrivate().getEncoded())
              + Pem.write("PUBLIC KEY", pair.getPublic().getEncoded()),
          StandardCharsets.US_ASCII);
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      return;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static KeyPair newPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no EC keys on the curve secp256r1", e);
    }
  }

  private static FileAttribute<?>[] only(String permissions) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
