// SPDX-License-Identifier: Apache-2.0
package digipoort.wss;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;

/**
 * Whose answers are believed, by a name that people know.
 *
 * @param name of the aansluiting with its omgeving, or of a file with certificates
 * @param rules that answers must keep to
 * @param requests whether our own requests may have been signed with SHA-1
 */
public record AnswerTrust(String name, AnswerRules rules, Sha1 requests) {
  private static final Freshness FRESHNESS =
      new Freshness(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1));

  /**
   * Trust in whatever leads to the certificates in a PEM file.
   *
   * @param sha1 whether messages may be signed with SHA-1
   */
  public static AnswerTrust in(Path pem, Sha1 sha1) throws IOException, GeneralSecurityException {
    List<X509Certificate> certificates = Certificates.readPem(pem);
    if (certificates.isEmpty()) {
      throw new CertificateException("no certificate in it (expected: at least one)");
    }
    CrlFiles none = new CrlFiles(List.of());
    SignerTrust signer = SignerTrust.in(new TrustAnchors(certificates, Revocation.OFF, none));
    return new AnswerTrust(
        pem.toString(), new AnswerRules(signer, sha1, TlsCertificate.REFUSED, FRESHNESS), sha1);
  }
}
