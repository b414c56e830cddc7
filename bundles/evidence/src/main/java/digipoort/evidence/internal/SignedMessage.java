// SPDX-License-Identifier: Apache-2.0
package digipoort.evidence.internal;

import java.security.NoSuchProviderException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.security.auth.x500.X500Principal;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A SOAP message with WS-Security, whose signature was checked over its body and addresses. Whether
 * the certificate deserved trust at that time is not checked here.
 */
record SignedMessage(
    String signer, boolean sha1, Map<String, String> addressing, Element operation) {
  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  private static final String WSA = "http://www.w3.org/2005/08/addressing";
  private static final String WSU =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
  private static final Map<String, String> NAMES = Map.of("2.5.4.5", "SERIALNUMBER");
  private static final String KV = "http://logius.nl/digipoort/koppelvlakservices/1.2/";

  /** Whether it carries a Security header at all; faults of Digipoort do not. */
  static boolean isSigned(Document document) {
    return !Xml.all(document, Tokens.WSSE, "Security").isEmpty();
  }

  /**
   * Checks the signature.
   *
   * @throws BrokenException when it does not fit, with the reason
   */
  static SignedMessage check(Document document) throws BrokenException {
    Element header = Xml.child(document.getDocumentElement(), SOAP, "Header");
    Element body = Xml.child(document.getDocumentElement(), SOAP, "Body");
    Element security = Xml.child(header, Tokens.WSSE, "Security");
    Element signature = Xml.child(security, XMLSignature.XMLNS, "Signature");
    X509Certificate signer =
        Tokens.certificate(Xml.child(security, Tokens.WSSE, "BinarySecurityToken"));
    Map<String, Element> ids = ids(document);
    List<Reference> references = validate(signature, signer, ids);
    Map<String, String> addressing = new TreeMap<>();
    for (Element element : Xml.elements(header.getChildNodes())) {
      if (WSA.equals(element.getNamespaceURI())) {
        covered(element, references, ids);
        addressing.put(element.getLocalName(), element.getTextContent().strip());
      }
    }
    covered(body, references, ids);
    List<Element> operations = Xml.elements(body.getChildNodes());
    if (operations.size() != 1) {
      throw new BrokenException("Body holds " + operations.size() + " elements, not one");
    }
    return new SignedMessage(
        signer.getSubjectX500Principal().getName(X500Principal.RFC2253, NAMES),
        algorithm(signature).endsWith("#rsa-sha1"),
        addressing,
        operations.get(0));
  }

  /** The SHA-256 of each content in it, in order. */
  List<String> contents() {
    return Xml.all(operation.getOwnerDocument(), KV, "inhoud").stream()
        .map(Element::getTextContent)
        .map(text -> Sha256.hex(Base64.getMimeDecoder().decode(text)))
        .toList();
  }

  /** The kenmerk in it, or an empty text. */
  String kenmerk() {
    return Xml.children(operation, KV, "kenmerk").stream()
        .findFirst()
        .map(Element::getTextContent)
        .map(String::strip)
        .orElse("");
  }

  private static String algorithm(Element signature) throws BrokenException {
    Element signedInfo = Xml.child(signature, XMLSignature.XMLNS, "SignedInfo");
    return Xml.child(signedInfo, XMLSignature.XMLNS, "SignatureMethod").getAttribute("Algorithm");
  }

  private static Map<String, Element> ids(Document document) throws BrokenException {
    Map<String, Element> ids = new TreeMap<>();
    for (Element element : Xml.all(document, "*", "*")) {
      String id = element.getAttributeNS(WSU, "Id");
      if (!id.isEmpty() && ids.put(id, element) != null) {
        throw new BrokenException("the id '" + id + "' occurs more than once");
      }
    }
    return ids;
  }

  private static void covered(Element element, List<Reference> references, Map<String, Element> ids)
      throws BrokenException {
    if (references.stream()
        .noneMatch(reference -> ids.get(reference.getURI().substring(1)) == element)) {
      throw new BrokenException(element.getLocalName() + " is not covered by the signature");
    }
  }

  /** SHA-1 was in use when Digipoort signed with it; the JDK's veto is lifted for it alone. */
  private static List<Reference> validate(
      Element signature, X509Certificate signer, Map<String, Element> ids) throws BrokenException {
    DOMValidateContext context = new DOMValidateContext(signer.getPublicKey(), signature);
    context.setProperty(
        "org.jcp.xml.dsig.secureValidation", !algorithm(signature).endsWith("#rsa-sha1"));
    ids.values().forEach(element -> context.setIdAttributeNS(element, WSU, "Id"));
    try {
      XMLSignature value =
          XMLSignatureFactory.getInstance("DOM", "XMLDSig").unmarshalXMLSignature(context);
      for (Reference reference : value.getSignedInfo().getReferences()) {
        if (reference.getURI() == null || !reference.getURI().startsWith("#")) {
          throw new BrokenException("the signature refers to '" + reference.getURI() + "'");
        }
      }
      if (!value.validate(context)) {
        throw new BrokenException("the signature does not fit the message");
      }
      return value.getSignedInfo().getReferences();
    } catch (MarshalException | XMLSignatureException | NoSuchProviderException e) {
      throw new BrokenException("the signature cannot be checked: " + e.getMessage());
    }
  }
}
