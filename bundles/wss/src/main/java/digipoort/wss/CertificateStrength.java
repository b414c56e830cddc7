// SPDX-License-Identifier: Apache-2.0
package digipoort.wss;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PSSParameterSpec;
import java.util.List;
import java.util.Locale;

/** What a certificate and those above it must be made of before anything is believed from them. */
final class CertificateStrength {
  private static final int SMALLEST_KEY = 2048;
  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;
  private static final List<String> GOOD = List.of("SHA256", "SHA384", "SHA512");

  private CertificateStrength() {}

  /** An RSA key that is long enough, in a certificate that may sign. */
  static void signer(X509Certificate certificate) throws Distrusted {
    String who = Certificates.subjectName(certificate);
    if (!(certificate.getPublicKey() instanceof RSAPublicKey) || small(certificate)) {
      throw new Distrusted(
          "Het antwoord is ondertekend met een sleutel die te zwak is (verwacht: RSA, ten minste "
              + SMALLEST_KEY
              + " bits): "
              + who,
          "The answer is signed with a key that is too weak (expected: RSA, at least "
              + SMALLEST_KEY
              + " bits): "
              + who);
    }
    boolean[] usage = certificate.getKeyUsage();
    if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]) {
      throw new Distrusted(
          "Het antwoord is ondertekend met het certificaat "
              + who
              + ", dat niet mag ondertekenen (verwacht: keyUsage digitalSignature of"
              + " nonRepudiation)",
          "The answer is signed with the certificate "
              + who
              + ", which may not sign (expected: key usage digitalSignature or nonRepudiation)");
    }
  }

  /**
   * Every key and every signature between signer and root.
   *
   * @param chain from the signer to the anchor, whose own signature proves nothing and is not
   *     looked at
   */
  static void chain(List<X509Certificate> chain, Sha1 sha1) throws Distrusted {
    for (X509Certificate one : chain) {
      if (one.getPublicKey() instanceof RSAPublicKey && small(one)) {
        throw new Distrusted(
            "Het certificaat "
                + Certificates.subjectName(one)
                + " in de keten van de ondertekenaar heeft een te zwakke sleutel (verwacht: ten"
                + " minste "
                + SMALLEST_KEY
                + " bits)",
            "The certificate "
                + Certificates.subjectName(one)
                + " in the chain of the signer has a key that is too weak (expected: at least "
                + SMALLEST_KEY
                + " bits)");
      }
    }
    for (X509Certificate one : chain.subList(0, Math.max(1, chain.size() - 1))) {
      if (!one.equals(chain.get(chain.size() - 1)) || !Certificates.selfSigned(one)) {
        signature(one, sha1);
      }
    }
  }

  private static void signature(X509Certificate one, Sha1 sha1) throws Distrusted {
    String hash = hash(one);
    if (GOOD.contains(hash) || (hash.equals("SHA1") && sha1 == Sha1.ALLOWED)) {
      return;
    }
    throw new Distrusted(
        "Het certificaat "
            + Certificates.subjectName(one)
            + " in de keten van de ondertekenaar is zelf ondertekend met "
            + one.getSigAlgName()
            + " (verwacht: SHA-256, -384 of -512; SHA-1 alleen met signing.trust.sha1.allowed ="
            + " true)",
        "The certificate "
            + Certificates.subjectName(one)
            + " in the chain of the signer is itself signed with "
            + one.getSigAlgName()
            + " (expected: SHA-256, -384 or -512; SHA-1 only with signing.trust.sha1.allowed ="
            + " true)");
  }

  /** SHA1, SHA256, ... also where parameters say it. */
  private static String hash(X509Certificate one) {
    String name = one.getSigAlgName().toUpperCase(Locale.ROOT);
    if (!name.equals("RSASSA-PSS")) {
      return name.replaceFirst("WITH.*", "").replace("-", "");
    }
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("RSASSA-PSS");
      parameters.init(one.getSigAlgParams());
      return parameters
          .getParameterSpec(PSSParameterSpec.class)
          .getDigestAlgorithm()
          .replace("-", "");
    } catch (GeneralSecurityException | IOException e) {
      return name;
    }
  }

  private static boolean small(X509Certificate one) {
    return ((RSAPublicKey) one.getPublicKey()).getModulus().bitLength() < SMALLEST_KEY;
  }
}
