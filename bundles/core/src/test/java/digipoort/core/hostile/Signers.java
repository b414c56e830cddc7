// SPDX-License-Identifier: Apache-2.0
package digipoort.core.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Who signs: the right one, and all those who must not. All but one have the right name.
 *
 * @param right whom the aansluiting trusts
 * @param other with a certificate of the same authority, but of another party
 * @param stranger with the right name by an unknown authority
 * @param expired since yesterday
 * @param early from tomorrow
 * @param revoked on the list of {@link #revocations}
 * @param weak with a key of 1024 bits
 * @param sha1 in a certificate that is signed with SHA-1
 * @param encrypting in a certificate that is not for signing
 * @param certifying in a certificate that is for signing certificates
 * @param server with the key of the TLS server
 */
record Signers(
    Signer right,
    Signer other,
    Signer stranger,
    Signer expired,
    Signer early,
    Signer revoked,
    Signer weak,
    Signer sha1,
    Signer encrypting,
    Signer certifying,
    Signer server) {
  private static final String SHA_256 = "SHA256withRSA";
  private static final Duration DAY = Duration.ofDays(1);
  private static final BigInteger REVOKED = BigInteger.valueOf(99_002);

  /** From the folder with test certificates that the simulator makes. */
  static Signers read(Path pki, String password) {
    Signer right = Signer.read(pki.resolve("response-signer.p12"), password);
    Signer authority = authority(right, pki, password);
    KeyPair key = keys(2048);
    Instant now = Instant.now();
    Span valid = new Span(now.minus(DAY), now.plus(DAY));
    Span past = new Span(now.minus(DAY.multipliedBy(2)), now.minus(DAY));
    Span future = new Span(now.plus(DAY), now.plus(DAY.multipliedBy(2)));
    Signer stranger = new Signer(key.getPrivate(), right.certificate());
    return new Signers(
        right,
        Signer.read(pki.resolve("wrong-signer.p12"), password),
        issue(stranger, right, key, 99_001, valid),
        issue(authority, right, key, 99_003, past),
        issue(authority, right, key, 99_004, future),
        issue(authority, right, key, REVOKED.intValue(), valid),
        issue(authority, right, keys(1024), 99_005, valid),
        issue(authority, right, key, 99_006, valid.signedWith("SHA1withRSA")),
        issue(authority, right, key, 99_007, valid.usedFor(KeyUsage.keyEncipherment)),
        issue(authority, right, key, 99_008, valid.usedFor(KeyUsage.keyCertSign)),
        issue(authority, right, server(pki, password), 99_009, valid));
  }

  private static KeyPair server(Path pki, String password) {
    Signer server = Signer.read(pki.resolve("server.p12"), password);
    return new KeyPair(server.certificate().getPublicKey(), server.key());
  }

  /** A file with the list of what is revoked. */
  static Path revocations(Path pki, String password) {
    Signer right = Signer.read(pki.resolve("response-signer.p12"), password);
    Signer authority = authority(right, pki, password);
    Date now = Date.from(Instant.now().minusSeconds(60));
    X509v2CRLBuilder list =
        new JcaX509v2CRLBuilder(authority.certificate().getSubjectX500Principal(), now);
    list.setNextUpdate(Date.from(Instant.now().plus(DAY)));
    list.addCRLEntry(REVOKED, now, 0);
    try {
      X509CRLHolder crl =
          list.build(new JcaContentSignerBuilder("SHA256withRSA").build(authority.key()));
      String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(crl.getEncoded());
      return Files.write(
          Files.createTempFile("revoked", ".pem"),
          ("-----BEGIN X509 CRL-----\n" + text + "\n-----END X509 CRL-----\n")
              .getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Signer authority(Signer of, Path pki, String password) {
    X500Principal issuer = of.certificate().getIssuerX500Principal();
    return List.of("ca-tsp.p12", "ca-domain.p12", "ca-root.p12").stream()
        .map(name -> Signer.read(pki.resolve(name), password))
        .filter(one -> one.certificate().getSubjectX500Principal().equals(issuer))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no key of " + issuer + " in " + pki));
  }

  private static Signer issue(Signer by, Signer like, KeyPair key, long serial, Span span) {
    try {
      JcaX509v3CertificateBuilder certificate =
          new JcaX509v3CertificateBuilder(
              like.certificate().getIssuerX500Principal(),
              BigInteger.valueOf(serial),
              Date.from(span.from()),
              Date.from(span.until()),
              like.certificate().getSubjectX500Principal(),
              key.getPublic());
      if (span.usage() != 0) {
        certificate.addExtension(Extension.keyUsage, true, new KeyUsage(span.usage()));
      }
      return new Signer(
          key.getPrivate(),
          new JcaX509CertificateConverter()
              .getCertificate(
                  certificate.build(
                      new JcaContentSignerBuilder(span.algorithm()).build(by.key()))));
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** When a certificate is valid, how it is signed, and what it may be used for; 0 says nothing. */
  private record Span(Instant from, Instant until, String algorithm, int usage) {
    Span(Instant from, Instant until) {
      this(from, until, SHA_256, 0);
    }

    Span signedWith(String other) {
      return new Span(from, until, other, usage);
    }

    Span usedFor(int purposes) {
      return new Span(from, until, algorithm, purposes);
    }
  }

  private static KeyPair keys(int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
