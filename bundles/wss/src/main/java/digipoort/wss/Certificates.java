// SPDX-License-Identifier: Apache-2.0
package digipoort.wss;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/** Reading certificates and what is in them. */
public final class Certificates {
  /** Without it the JDK shows serialNumber, which holds the OIN, as octets. */
  private static final Map<String, String> NAMES = Map.of("2.5.4.5", "SERIALNUMBER");

  private static final int LARGEST_FILE = 4 * 1024 * 1024;

  private Certificates() {}

  /** All certificates of a PEM file of a bearable size. */
  public static List<X509Certificate> readPem(Path file) throws IOException, CertificateException {
    byte[] octets;
    try (InputStream in = Files.newInputStream(file)) {
      octets = in.readNBytes(LARGEST_FILE + 1);
    }
    if (octets.length > LARGEST_FILE) {
      throw new IOException("more than " + LARGEST_FILE + " octets (expected: certificates)");
    }
    return CertificateFactory.getInstance("X.509")
        .generateCertificates(new ByteArrayInputStream(octets))
        .stream()
        .map(X509Certificate.class::cast)
        .toList();
  }

  /** The parts of the subject: O, CN, SERIALNUMBER, ... */
  public static List<Rdn> subject(X509Certificate certificate) {
    try {
      return new LdapName(name(certificate.getSubjectX500Principal())).getRdns();
    } catch (InvalidNameException e) {
      throw new IllegalStateException("the JDK wrote a name that it cannot read", e);
    }
  }

  /** The identifying number (OIN or HRN): serialNumber in the subject. */
  public static Optional<String> oin(X509Certificate certificate) {
    return subject(certificate).stream()
        .filter(part -> part.getType().equalsIgnoreCase("SERIALNUMBER"))
        .map(part -> part.getValue().toString())
        .findFirst();
  }

  /** SHA-256 of the certificate, lower-case hexadecimal. */
  public static String fingerprint(X509Certificate certificate) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Subject, serial number and expiry; what may be logged. */
  public static String describe(X509Certificate certificate) {
    return name(certificate.getSubjectX500Principal())
        + ", serial "
        + certificate.getSerialNumber().toString(16)
        + ", valid until "
        + certificate.getNotAfter().toInstant();
  }

  /** The subject as people read it. */
  public static String subjectName(X509Certificate certificate) {
    return name(certificate.getSubjectX500Principal());
  }

  static boolean selfSigned(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
  }

  private static String name(X500Principal principal) {
    return principal.getName(X500Principal.RFC2253, NAMES);
  }
}
