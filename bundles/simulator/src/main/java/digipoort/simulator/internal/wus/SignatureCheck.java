// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

import digipoort.simulator.internal.pki.Trust;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchProviderException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.URIReferenceException;
import javax.xml.crypto.dom.DOMURIReference;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.TransformException;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.w3c.dom.Element;

/**
 * The signature must be right, by a trusted certificate, and cover the very elements that are used.
 */
final class SignatureCheck {
  private static final int MIN_KEY_BITS = 2048;

  /** A Signature that has the right form, and who claims to have made it. */
  private record Signed(Element signature, X509Certificate certificate, SignatureShape shape) {}

  private final Trust trust;
  private final Clock clock;

  SignatureCheck(Trust trust, Clock clock) {
    this.trust = trust;
    this.clock = clock;
  }

  X509Certificate check(Envelope envelope, Inserts inserts) throws Refusal {
    Element security = envelope.security();
    Element timestamp = Xml.child(security, Names.WSU, "Timestamp");
    Element token = Xml.child(security, Names.WSSE, "BinarySecurityToken");
    Element signature = Xml.child(security, Names.DS, "Signature");
    if (Xml.children(security).size() != 3) {
      throw new Refusal(
          Rule.SIGNATURE_FORM,
          "the Security header holds other elements than Timestamp, BinarySecurityToken and"
              + " Signature",
          "",
          "");
    }
    SignatureShape shape = SignatureShape.of(signature);
    if (envelope.ids().get(shape.token()) != token) {
      throw new Refusal(
          Rule.SIGNATURE_FORM,
          "KeyInfo does not refer to the BinarySecurityToken of this header",
          shape.token(),
          "");
    }
    checkCoverage(envelope, timestamp, shape);
    X509Certificate certificate = certificate(token);
    checkTrust(certificate);
    checkValue(envelope, new Signed(signature, certificate, shape), inserts);
    return certificate;
  }

  private static void checkCoverage(Envelope envelope, Element timestamp, SignatureShape shape)
      throws Refusal {
    List<Element> signed = new ArrayList<>();
    for (String id : shape.references()) {
      Element element = envelope.ids().get(id);
      if (element == null) {
        throw new Refusal(
            Rule.SIGNATURE_COVERAGE,
            "a Reference names '#" + id + "', which is no wsu:Id in the request",
            id,
            "");
      }
      signed.add(element);
    }
    List<String> unsigned = new ArrayList<>();
    if (!containsSame(signed, envelope.body())) {
      unsigned.add("Body");
    }
    if (!containsSame(signed, timestamp)) {
      unsigned.add("Timestamp");
    }
    for (Map.Entry<String, Element> header : envelope.addressing().entrySet()) {
      if (!containsSame(signed, header.getValue())) {
        unsigned.add("wsa:" + header.getKey());
      }
    }
    if (!unsigned.isEmpty()) {
      String seen = String.join(", ", unsigned);
      throw new Refusal(Rule.SIGNATURE_COVERAGE, "not covered by the signature: " + seen, seen, "");
    }
  }

  private static boolean containsSame(List<Element> elements, Element wanted) {
    return elements.stream().anyMatch(element -> element == wanted);
  }

  private static X509Certificate certificate(Element token) throws Refusal {
    if (!Names.X509_V3.equals(token.getAttribute("ValueType"))) {
      String seen = token.getAttribute("ValueType");
      throw new Refusal(
          Rule.SIGNATURE_FORM,
          "the BinarySecurityToken has ValueType '" + seen + "'",
          seen,
          Names.X509_V3);
    }
    String encoding = token.getAttribute("EncodingType");
    if (!encoding.isEmpty() && !Names.BASE64.equals(encoding)) {
      throw new Refusal(
          Rule.SIGNATURE_FORM,
          "the BinarySecurityToken has EncodingType '" + encoding + "'",
          encoding,
          Names.BASE64);
    }
    try {
      byte[] der = Base64.getMimeDecoder().decode(token.getTextContent());
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new Refusal(
          Rule.CERTIFICATE,
          "the BinarySecurityToken holds no X.509 certificate: " + e.getMessage(),
          "",
          "");
    }
  }

  private void checkTrust(X509Certificate certificate) throws Refusal {
    Optional<String> objection = trust.objection(certificate, clock.instant());
    if (objection.isPresent()) {
      throw new Refusal(
          Rule.CERTIFICATE,
          "the certificate "
              + certificate.getSubjectX500Principal()
              + " is not trusted: "
              + objection.get(),
          certificate.getSubjectX500Principal() + ": " + objection.get(),
          "");
    }
    if (!(certificate.getPublicKey() instanceof RSAPublicKey key)
        || key.getModulus().bitLength() < MIN_KEY_BITS) {
      throw new Refusal(
          Rule.CERTIFICATE,
          "the signing key is no RSA key of " + MIN_KEY_BITS + " bits or more",
          certificate.getPublicKey().getAlgorithm(),
          "");
    }
  }

  /**
   * The JDK's secure validation refuses SHA-1 as a whole. It is switched off for SHA-1 only; what
   * else it forbids (transforms, foreign URIs, many references, short keys) has been refused by
   * {@link SignatureShape} and above.
   */
  private static void checkValue(Envelope envelope, Signed signed, Inserts inserts) throws Refusal {
    DOMValidateContext context =
        new DOMValidateContext(signed.certificate().getPublicKey(), signed.signature());
    context.setProperty("org.jcp.xml.dsig.secureValidation", !signed.shape().sha1());
    for (Element element : envelope.ids().values()) {
      context.setIdAttributeNS(element, Names.WSU, "Id");
    }
    try {
      XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM", "XMLDSig");
      XMLSignature value = factory.unmarshalXMLSignature(context);
      if (!value.getSignatureValue().validate(context)) {
        throw invalid("the SignatureValue does not fit the certificate and SignedInfo", "");
      }
      Digests digests = new Digests(factory, context, inserts);
      for (Reference reference : value.getSignedInfo().getReferences()) {
        byte[] digest =
            digests.digest(
                (DOMURIReference) reference,
                reference.getTransforms().get(0),
                reference.getDigestMethod().getAlgorithm());
        if (!MessageDigest.isEqual(digest, reference.getDigestValue())) {
          throw invalid(
              "the digest of '" + reference.getURI() + "' does not fit its content",
              reference.getURI());
        }
      }
    } catch (MarshalException
        | XMLSignatureException
        | NoSuchProviderException
        | URIReferenceException
        | TransformException e) {
      throw invalid("the Signature cannot be checked: " + e.getMessage(), "");
    }
  }

  private static Refusal invalid(String wrong, String seen) {
    return new Refusal(Rule.SIGNATURE_VALUE, wrong, seen, "");
  }
}
