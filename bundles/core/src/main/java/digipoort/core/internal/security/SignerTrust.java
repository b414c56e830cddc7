// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.security;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.naming.ldap.Rdn;

/**
 * Who may sign answers. Every expectation that is given must hold.
 *
 * @param anchors roots that the signer's chain must end in; empty when pins alone decide
 * @param pins fingerprints of the certificates accepted; empty means any
 * @param oin the number the signer must have
 * @param subject parts the signer's subject must have; empty means any
 */
public record SignerTrust(
    Optional<TrustAnchors> anchors, Set<String> pins, Optional<String> oin, List<Rdn> subject) {
  public SignerTrust {
    pins = Set.copyOf(pins);
    subject = List.copyOf(subject);
  }

  /** Passes when the certificate may sign answers at that moment. */
  public void check(X509Certificate signer, Instant moment) throws Distrusted {
    String who = Certificates.subjectName(signer);
    validity(signer, moment, who);
    if (!pins.isEmpty() && !pins.contains(Certificates.fingerprint(signer))) {
      throw new Distrusted(
          "Het antwoord is ondertekend door " + who + ", dat niet in signing.pins staat",
          "The answer is signed by " + who + ", which is not in signing.pins");
    }
    if (oin.isPresent() && !oin.equals(Certificates.oin(signer))) {
      throw new Distrusted(
          "Het antwoord is ondertekend door "
              + who
              + " (verwacht: OIN "
              + oin.get()
              + ", signing.trust.oin)",
          "The answer is signed by "
              + who
              + " (expected: OIN "
              + oin.get()
              + ", signing.trust.oin)");
    }
    if (!Certificates.subject(signer).containsAll(subject)) {
      throw new Distrusted(
          "Het antwoord is ondertekend door "
              + who
              + " (verwacht: "
              + subject
              + ", signing.trust.subject)",
          "The answer is signed by " + who + " (expected: " + subject + ", signing.trust.subject)");
    }
    chain(signer, moment, who);
  }

  private static void validity(X509Certificate signer, Instant moment, String who)
      throws Distrusted {
    try {
      signer.checkValidity(Date.from(moment));
    } catch (CertificateException e) {
      throw new Distrusted(
          "Het certificaat van de ondertekenaar " + who + " is niet geldig op " + moment,
          "The certificate of the signer " + who + " is not valid at " + moment);
    }
  }

  private void chain(X509Certificate signer, Instant moment, String who) throws Distrusted {
    if (anchors.isEmpty()) {
      return;
    }
    try {
      anchors.get().check(signer, moment);
    } catch (GeneralSecurityException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new Distrusted(
          "Het antwoord is ondertekend door "
              + who
              + ", dat niet leidt tot een certificaat uit"
              + " signing.trust: "
              + cause.getMessage(),
          "The answer is signed by "
              + who
              + ", which does not lead to a certificate in"
              + " signing.trust: "
              + cause.getMessage());
    }
  }
}
