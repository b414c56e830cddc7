// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.security;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.xml.security.Init;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.w3c.dom.Element;

/**
 * Verifies the mathematics of a signature, and says what it covers. The digest of each element is
 * made of the very nodes that are used afterwards, with its contents read from where they are kept
 * (see docs/adr/0014).
 */
public final class SignatureCheck {
  private static final int SMALLEST_KEY = 2048;
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
  public SignatureCheck(Sha1 sha1) {
    this.sha1 = sha1;
    Init.init();
  }

  /** Whether answers may be signed with SHA-1. */
  public enum Sha1 {
    ALLOWED,
    REFUSED
  }

  /**
   * What a right signature says.
   *
   * @param certificate of the signer; not yet trusted
   * @param elements the elements covered, the very nodes of the document
   */
  public record Signed(X509Certificate certificate, List<Element> elements) {}

  Signed check(AnswerEnvelope envelope, Cuttings cuttings) throws Distrusted {
    SignatureParts parts = SignatureParts.read(envelope);
    refuseSha1(parts);
    value(parts);
    List<Element> covered = new ArrayList<>();
    for (SignatureParts.Reference reference : parts.references()) {
      Element element = envelope.withId(reference.id());
      digest(reference, element, cuttings);
      covered.add(element);
    }
    return new Signed(parts.certificate(), List.copyOf(covered));
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

  private static void value(SignatureParts parts) throws Distrusted {
    String algorithm = known(SIGNATURES, parts.algorithm());
    if (!(parts.certificate().getPublicKey() instanceof RSAPublicKey key)
        || key.getModulus().bitLength() < SMALLEST_KEY) {
      throw new Distrusted(
          "Het antwoord is ondertekend met een sleutel die te zwak is (verwacht: RSA, ten minste "
              + SMALLEST_KEY
              + " bits)",
          "The answer is signed with a key that is too weak (expected: RSA, at least "
              + SMALLEST_KEY
              + " bits)");
    }
    boolean right;
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initVerify(key);
      signature.update(canonical(parts.signedInfo(), parts.prefixes()));
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

  private static void digest(SignatureParts.Reference reference, Element element, Cuttings cuttings)
      throws Distrusted {
    String algorithm = known(DIGESTS, reference.algorithm());
    byte[] found;
    try {
      Template template = Template.of(canonical(element, reference.prefixes()), cuttings);
      found = Digests.of(algorithm, template::writeTo);
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

  private static byte[] canonical(Element element, String prefixes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Canonicalizer.getInstance(Soap.EXC_C14N).canonicalizeSubtree(element, prefixes, out);
      return out.toByteArray();
    } catch (XMLSecurityException e) {
      throw new IllegalStateException("canonicalising a document in memory", e);
    }
  }
}
