// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.pki;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The files of the test certificates: PKCS#12 under one random password, PEM for what may be read
 * by all.
 */
final class PkiFolder {
  private final Path folder;
  private final char[] password;

  PkiFolder(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve("crl"));
    Path file = folder.resolve("password");
    if (!Files.exists(file)) {
      byte[] random = new byte[16];
      new SecureRandom().nextBytes(random);
      write(file, HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII));
    }
    this.password = Files.readString(file).strip().toCharArray();
  }

  char[] password() {
    return password.clone();
  }

  boolean has(String name) {
    return Files.exists(folder.resolve(name));
  }

  private void writeKeys(String name, String alias, Identity identity)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, password);
    store.setKeyEntry(
        alias, identity.key(), password, identity.chain().toArray(Certificate[]::new));
    Path target = folder.resolve(name);
    Path part = folder.resolve(name + ".part");
    write(part, new byte[0]);
    try (OutputStream out = Files.newOutputStream(part)) {
      store.store(out, password);
    }
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  Identity readKeys(String name) throws IOException, GeneralSecurityException {
    KeyStore store = keyStore(name);
    String alias = store.aliases().nextElement();
    List<X509Certificate> chain = new ArrayList<>();
    for (Certificate certificate : store.getCertificateChain(alias)) {
      chain.add((X509Certificate) certificate);
    }
    return new Identity((PrivateKey) store.getKey(alias, password), chain);
  }

  KeyStore keyStore(String name) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(folder.resolve(name))) {
      store.load(in, password);
    }
    return store;
  }

  /** Writes several key stores at once: each costs much derivation of keys from the password. */
  void writeKeys(Map<String, Identity> identities, String alias) {
    identities.entrySet().parallelStream()
        .forEach(
            entry -> {
              try {
                writeKeys(entry.getKey(), alias, entry.getValue());
              } catch (IOException | GeneralSecurityException e) {
                throw new IllegalStateException(
                    "Cannot write " + folder.resolve(entry.getKey()) + ": " + e.getMessage(), e);
              }
            });
  }

  void writeCertificates(String name, List<X509Certificate> certificates)
      throws IOException, GeneralSecurityException {
    StringBuilder text = new StringBuilder();
    for (X509Certificate certificate : certificates) {
      text.append("# ").append(certificate.getSubjectX500Principal().getName()).append('\n');
      text.append(pem("CERTIFICATE", certificate.getEncoded()));
    }
    replace(folder.resolve(name), text.toString());
  }

  List<X509Certificate> readCertificates(String name) throws IOException, GeneralSecurityException {
    List<X509Certificate> certificates = new ArrayList<>();
    try (InputStream in = Files.newInputStream(folder.resolve(name))) {
      for (Certificate found : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        certificates.add((X509Certificate) found);
      }
    }
    return certificates;
  }

  void writeRevocationList(String name, X509CRL list) throws IOException, GeneralSecurityException {
    replace(folder.resolve("crl").resolve(name), pem("X509 CRL", list.getEncoded()));
  }

  X509CRL readRevocationList(String name) throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(folder.resolve("crl").resolve(name))) {
      return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(in);
    }
  }

  private static void replace(Path file, String text) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(part, text);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String pem(String type, byte[] der) {
    Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
    return "-----BEGIN "
        + type
        + "-----\n"
        + lines.encodeToString(der)
        + "\n-----END "
        + type
        + "-----\n";
  }

  /** Writes a file that only its owner can read, from its first byte on. */
  private static void write(Path file, byte[] content) throws IOException {
    Files.deleteIfExists(file);
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.write(file, content);
  }
}
