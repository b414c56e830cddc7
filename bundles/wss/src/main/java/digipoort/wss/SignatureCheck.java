// SPDX-License-Identifier: Apache-2.0
package digipoort.wss;

import digipoort.budget.BudgetExceededException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.xml.security.Init;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.w3c.dom.DOMException;
import org.w3c.dom.Element;

/**
 * Verifies the mathematics of a signature, and says what it covers. The digest of each element is
 * made of the very nodes that are used afterwards, with its contents read from where they are kept
 * (see docs/adr/0014).
 */
final class SignatureCheck {
  private static final String SHA2 = "http://www.w3.org/2001/04/xmldsig-more#";
  private static final String XMLENC = "http://www.w3.org/2001/04/xmlenc#";
  private static final String SHA1_SIGNATURE = SignatureAlgorithm.RSA_SHA1.signatureUri();
  private static final String SHA1_DIGEST = SignatureAlgorithm.RSA_SHA1.digestUri();

  private static final Map<String, String> SIGNATURES =
      Map.of(
          SHA2 + "rsa-sha256",
          "SHA256withRSA",
          SHA2 + "rsa-sha384",
          "SHA384withRSA",
          SHA2 + "rsa-sha512",
          "SHA512withRSA",
          SHA1_SIGNATURE,
          "SHA1withRSA");
  private static final Map<String, String> DIGESTS =
      Map.of(
          XMLENC + "sha256",
          "SHA-256",
          SHA2 + "sha384",
          "SHA-384",
          XMLENC + "sha512",
          "SHA-512",
          SHA1_DIGEST,
          "SHA-1");

  private final Sha1 sha1;

  /**
   * @param sha1 whether SHA-1 is accepted
   */
  SignatureCheck(Sha1 sha1) {
    this.sha1 = sha1;
    Init.init();
  }

  /** A verification. */
  @FunctionalInterface
  interface Verification<T> {
    T run() throws Distrusted;
  }

  /** Whatever a hostile message makes of it becomes a reason in plain words. */
  static <T> T withinLimits(Verification<T> verification) throws Distrusted {
    try {
      return verification.run();
    } catch (BudgetExceededException e) {
      throw AnswerDocument.tooMuch(e);
    } catch (RuntimeException e) {
      throw new Distrusted(
          "Het antwoord kan niet worden beoordeeld: " + e, "The answer cannot be judged: " + e);
    }
  }

  /** Decides about a signer before anything expensive is done with what it signed. */
  @FunctionalInterface
  interface CertificateCheck {
    void check(X509Certificate signer) throws Distrusted;
  }

  /**
   * Passes when the signature is right and covers all that will be used.
   *
   * @return the certificate of the signer
   */
  X509Certificate check(AnswerEnvelope envelope, AnswerDocument document, CertificateCheck trust)
      throws Distrusted {
    SignatureParts parts = SignatureParts.read(envelope);
    trust.check(parts.certificate());
    refuseSha1(parts);
    Map<Element, SignatureParts.Reference> covered = covered(parts, envelope);
    value(parts, document);
    for (Map.Entry<Element, SignatureParts.Reference> one : covered.entrySet()) {
      digest(one.getValue(), one.getKey(), document);
    }
    return parts.certificate();
  }

  /** Each signed part once, among them Body, Timestamp and every header of addressing. */
  private static Map<Element, SignatureParts.Reference> covered(
      SignatureParts parts, AnswerEnvelope envelope) throws Distrusted {
    Map<Element, SignatureParts.Reference> covered = new IdentityHashMap<>();
    Set<String> refused = new LinkedHashSet<>();
    for (SignatureParts.Reference reference : parts.references()) {
      Element element = envelope.withId(reference.id());
      if (!envelope.isPart(element) || covered.put(element, reference) != null) {
        refused.add(reference.id());
      }
    }
    List<Element> used = new ArrayList<>(envelope.addressing());
    used.add(envelope.body());
    used.add(envelope.timestamp());
    for (Element element : used) {
      if (!covered.containsKey(element)) {
        throw new Distrusted(
            "De ondertekening van het antwoord dekt " + element.getLocalName() + " niet",
            "The signature of the answer does not cover " + element.getLocalName());
      }
    }
    if (!refused.isEmpty()) {
      throw SignatureParts.unaccepted("Reference " + refused);
    }
    return covered;
  }

  private void refuseSha1(SignatureParts parts) throws Distrusted {
    boolean used =
        Stream.concat(
                Stream.of(parts.algorithm()),
                parts.references().stream().map(SignatureParts.Reference::algorithm))
            .anyMatch(uri -> uri.equals(SHA1_SIGNATURE) || uri.equals(SHA1_DIGEST));
    if (used && sha1 == Sha1.REFUSED) {
      throw new Distrusted(
          "Het antwoord is ondertekend met SHA-1; dat mag alleen als response.sha1.allowed = true"
              + " bij de aansluiting staat",
          "The answer is signed with SHA-1; that is accepted only with response.sha1.allowed ="
              + " true in the aansluiting");
    }
  }

  private static void value(SignatureParts parts, AnswerDocument document) throws Distrusted {
    String algorithm = known(SIGNATURES, parts.algorithm());
    boolean right;
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initVerify(parts.certificate().getPublicKey());
      signature.update(canonical(parts.signedInfo(), parts.prefixes(), document));
      right = signature.verify(parts.value());
    } catch (GeneralSecurityException e) {
      right = false;
    }
    if (!right) {
      throw new Distrusted(
          "De ondertekening van het antwoord is niet gemaakt met de sleutel van het certificaat"
              + " erin, of is daarna gewijzigd",
          "The signature of the answer was not made with the key of the certificate in it, or was"
              + " changed afterwards");
    }
  }

  private static void digest(
      SignatureParts.Reference reference, Element element, AnswerDocument document)
      throws Distrusted {
    String algorithm = known(DIGESTS, reference.algorithm());
    byte[] found;
    try {
      byte[] canonical = canonical(element, reference.prefixes(), document);
      Template template = Template.of(canonical, document.cuttings());
      found = Digests.of(algorithm, out -> template.writeTo(document.timed(out)));
    } catch (IOException e) {
      throw Xml.unreadable(e);
    }
    if (!MessageDigest.isEqual(found, reference.digest())) {
      throw new Distrusted(
          "Het antwoord is na de ondertekening gewijzigd: " + element.getLocalName(),
          "The answer was changed after it was signed: " + element.getLocalName());
    }
  }

  private static String known(Map<String, String> algorithms, String uri) throws Distrusted {
    String algorithm = algorithms.get(uri);
    if (algorithm == null) {
      throw SignatureParts.unaccepted(uri);
    }
    return algorithm;
  }

  private static byte[] canonical(Element element, String prefixes, AnswerDocument document)
      throws Distrusted {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Canonicalizer.getInstance(Soap.EXC_C14N)
          .canonicalizeSubtree(element, prefixes, document.timed(out));
      return out.toByteArray();
    } catch (XMLSecurityException | DOMException e) {
      throw Xml.unreadable(e);
    }
  }
}
