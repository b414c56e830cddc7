// SPDX-License-Identifier: Apache-2.0
package digipoort.wss;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.w3c.dom.Element;

/**
 * What a Signature says, each part found at its one place; anything that is not as the contract has
 * it is refused.
 *
 * @param certificate of the token that KeyInfo refers to
 * @param signedInfo what the value was made of
 * @param prefixes InclusiveNamespaces of its canonicalisation, may be empty
 * @param algorithm of the signature
 * @param value of the signature
 * @param references to what is signed
 */
record SignatureParts(
    X509Certificate certificate,
    Element signedInfo,
    String prefixes,
    String algorithm,
    byte[] value,
    List<Reference> references) {
  /** Octets of a certificate; real ones have some two thousand. */
  private static final int LARGEST_TOKEN = 16_384;

  /** Octets of a signature, by the largest key that Java knows. */
  private static final int LARGEST_VALUE = 2_048;

  /** Of a PrefixList: each prefix costs at each element. */
  private static final int LONGEST_PREFIXES = 200;

  /** Timestamp, Body, token and the headers of addressing make ten. */
  private static final int MAX_REFERENCES = 50;

  /**
   * One signed element.
   *
   * @param id its wsu:Id
   * @param prefixes InclusiveNamespaces of its canonicalisation, may be empty
   * @param algorithm of the digest
   */
  record Reference(String id, String prefixes, String algorithm, byte[] digest) {}

  static SignatureParts read(AnswerEnvelope envelope) throws Distrusted {
    Element security = envelope.security();
    Element signature = one(security, Soap.DS, "Signature");
    Element signedInfo = one(signature, Soap.DS, "SignedInfo");
    Element method = one(signedInfo, Soap.DS, "CanonicalizationMethod");
    List<Element> given = Xml.children(signedInfo, Soap.DS, "Reference");
    if (given.size() > MAX_REFERENCES) {
      throw new Distrusted(
          "De ondertekening van het antwoord heeft "
              + given.size()
              + " verwijzingen (verwacht: hoogstens "
              + MAX_REFERENCES
              + ")",
          "The signature of the answer has "
              + given.size()
              + " references (expected: at most "
              + MAX_REFERENCES
              + ")");
    }
    List<Reference> references = new ArrayList<>();
    for (Element reference : given) {
      references.add(reference(reference));
    }
    return new SignatureParts(
        certificate(envelope, one(signature, Soap.DS, "KeyInfo")),
        signedInfo,
        prefixes(method),
        one(signedInfo, Soap.DS, "SignatureMethod").getAttribute("Algorithm"),
        octets(one(signature, Soap.DS, "SignatureValue"), LARGEST_VALUE),
        List.copyOf(references));
  }

  private static Reference reference(Element reference) throws Distrusted {
    Element transforms = one(reference, Soap.DS, "Transforms");
    if (Xml.children(transforms).size() != 1) {
      throw unaccepted("Transforms");
    }
    return new Reference(
        id(reference),
        prefixes(one(transforms, Soap.DS, "Transform")),
        one(reference, Soap.DS, "DigestMethod").getAttribute("Algorithm"),
        octets(one(reference, Soap.DS, "DigestValue"), LARGEST_VALUE));
  }

  /** Of exclusive canonicalisation, which is the only one accepted. */
  private static String prefixes(Element method) throws Distrusted {
    if (!Soap.EXC_C14N.equals(method.getAttribute("Algorithm"))) {
      throw unaccepted(method.getAttribute("Algorithm"));
    }
    List<Element> parameters = Xml.children(method);
    if (parameters.isEmpty()) {
      return "";
    }
    if (parameters.size() != 1
        || !Xml.is(parameters.get(0), Soap.EXC_C14N, "InclusiveNamespaces")) {
      throw unaccepted(parameters.get(0).getTagName());
    }
    String prefixes = parameters.get(0).getAttribute("PrefixList");
    if (prefixes.length() > LONGEST_PREFIXES) {
      throw unaccepted("PrefixList, " + prefixes.length() + " characters");
    }
    return prefixes;
  }

  /** KeyInfo must point at the one token of the message: no other key, however it is given. */
  private static X509Certificate certificate(AnswerEnvelope envelope, Element keyInfo)
      throws Distrusted {
    Element token = one(envelope.security(), Soap.WSSE, "BinarySecurityToken");
    Element named = one(keyInfo, Soap.WSSE, "SecurityTokenReference");
    Element reference = one(named, Soap.WSSE, "Reference");
    if (Xml.children(keyInfo).size() != 1
        || Xml.children(named).size() != 1
        || envelope.withId(id(reference)) != token) {
      throw unaccepted("KeyInfo");
    }
    if (!token.getAttribute("ValueType").endsWith("#X509v3")) {
      throw unaccepted(token.getAttribute("ValueType"));
    }
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(octets(token, LARGEST_TOKEN)));
    } catch (CertificateException e) {
      throw new Distrusted(
          "Het certificaat in het antwoord kan niet worden gelezen: " + e.getMessage(),
          "The certificate in the answer cannot be read: " + e.getMessage());
    }
  }

  private static String id(Element reference) throws Distrusted {
    String uri = reference.getAttribute("URI");
    if (!uri.startsWith("#")) {
      throw unaccepted("URI '" + uri + "'");
    }
    return uri.substring(1);
  }

  private static byte[] octets(Element element, int most) throws Distrusted {
    String text = element.getTextContent();
    if (text.length() > most * 2) {
      throw unaccepted(element.getLocalName() + ", " + text.length() + " (<= " + most * 2 + ")");
    }
    try {
      return Base64.getDecoder().decode(text.replaceAll("\\s", ""));
    } catch (IllegalArgumentException e) {
      throw new Distrusted(
          "De ondertekening van het antwoord heeft een "
              + element.getLocalName()
              + " zonder base64",
          "The signature of the answer has a " + element.getLocalName() + " that is not base64");
    }
  }

  private static Element one(Element parent, String namespace, String name) throws Distrusted {
    List<Element> found = Xml.children(parent, namespace, name);
    if (found.size() != 1) {
      throw new Distrusted(
          "De ondertekening van het antwoord heeft "
              + found.size()
              + " maal "
              + name
              + " (verwacht: 1)",
          "The signature of the answer has " + found.size() + " times " + name + " (expected: 1)");
    }
    return found.get(0);
  }

  static Distrusted unaccepted(String what) {
    return new Distrusted(
        "De ondertekening van het antwoord gebruikt iets dat niet wordt aanvaard: " + what,
        "The signature of the answer uses something that is not accepted: " + what);
  }
}
