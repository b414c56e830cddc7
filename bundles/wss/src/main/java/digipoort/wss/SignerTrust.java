// SPDX-License-Identifier: Apache-2.0
package digipoort.wss;

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
 * @param sha1 whether certificates of the chain may be signed with SHA-1
 */
public record SignerTrust(
    Optional<TrustAnchors> anchors,
    Set<String> pins,
    Optional<String> oin,
    List<Rdn> subject,
    Sha1 sha1) {
  public SignerTrust {
    pins = Set.copyOf(pins);
    subject = List.copyOf(subject);
  }

  /** Trust in whoever has a chain to these roots, whatever the name. */
  public static SignerTrust in(TrustAnchors anchors) {
    return new SignerTrust(
        Optional.of(anchors), Set.of(), Optional.empty(), List.of(), Sha1.REFUSED);
  }

  /** The same for what was signed long ago: it is not held against anyone that no CRL covers it. */
  public SignerTrust forThePast() {
    return new SignerTrust(
        anchors.map(TrustAnchors::withoutDemandingCrls), pins, oin, subject, sha1);
  }

  /** Passes when the certificate may sign answers at that moment. */
  public void check(X509Certificate signer, Instant moment) throws Distrusted {
    String who = Certificates.subjectName(signer);
    CertificateStrength.signer(signer);
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

  static void validity(X509Certificate signer, Instant moment, String who) throws Distrusted {
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
      CertificateStrength.chain(anchors.get().check(signer, moment), sha1);
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
