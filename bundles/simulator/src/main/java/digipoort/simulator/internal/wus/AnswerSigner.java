// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

import digipoort.simulator.internal.pki.Identity;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Signs an answer in the layout of the recorded ones: Security first in the Header, holding
 * Timestamp, BinarySecurityToken and Signature; the Timestamp, every header and the Body are
 * signed, each by its wsu:Id.
 */
public final class AnswerSigner {
  private static final Duration VALIDITY = Duration.ofMinutes(10);

  private final Identity identity;
  private final Clock clock;

  /** Signs as somebody. */
  public AnswerSigner(Identity identity, Clock clock) {
    this.identity = identity;
    this.clock = clock;
  }

  /**
   * Adds the Security header with RSA-SHA256, or with RSA-SHA1 as the Digipoort of before 2026
   * does.
   */
  void sign(Document document, boolean sha1) {
    Element header = Xml.children(document.getDocumentElement()).get(0);
    Element body = Xml.children(document.getDocumentElement()).get(1);
    List<Element> signed = new ArrayList<>();
    Element security = document.createElementNS(Names.WSSE, "wsse:Security");
    security.setAttributeNS(Names.XMLNS, "xmlns:wsse", Names.WSSE);
    security.setAttributeNS(Names.SOAP, "soapenv:mustUnderstand", "1");
    Element timestamp = timestamp(document);
    security.appendChild(timestamp);
    Element token = token(document);
    security.appendChild(token);
    signed.add(timestamp);
    signed.addAll(Xml.children(header));
    signed.add(body);
    header.insertBefore(security, header.getFirstChild());
    for (Element element : signed) {
      identify(element);
    }
    try {
      appendSignature(security, signed, identify(token), sha1);
    } catch (GeneralSecurityException | MarshalException | XMLSignatureException e) {
      throw new IllegalStateException("An answer cannot be signed as " + identity, e);
    }
  }

  private void appendSignature(Element security, List<Element> signed, String tokenId, boolean sha1)
      throws GeneralSecurityException, MarshalException, XMLSignatureException {
    XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM", "XMLDSig");
    DOMSignContext context = new DOMSignContext(identity.key(), security);
    context.setDefaultNamespacePrefix("ds");
    List<Reference> references = new ArrayList<>();
    for (Element element : signed) {
      context.setIdAttributeNS(element, Names.WSU, "Id");
      references.add(
          factory.newReference(
              "#" + element.getAttributeNS(Names.WSU, "Id"),
              factory.newDigestMethod(sha1 ? Names.SHA1 : Names.SHA256, null),
              List.of(factory.newTransform(Names.EXC_C14N, (TransformParameterSpec) null)),
              null,
              null));
    }
    SignedInfo info =
        factory.newSignedInfo(
            factory.newCanonicalizationMethod(Names.EXC_C14N, (C14NMethodParameterSpec) null),
            factory.newSignatureMethod(sha1 ? Names.RSA_SHA1 : Names.RSA_SHA256, null),
            references);
    KeyInfo keyInfo =
        factory
            .getKeyInfoFactory()
            .newKeyInfo(List.of(new DOMStructure(tokenReference(security, tokenId))));
    factory.newXMLSignature(info, keyInfo).sign(context);
    Element signature = Xml.children(security).get(2);
    Element value = Xml.children(signature).get(1);
    // the JDK breaks the lines with CR LF, which would be written as character references
    value.setTextContent(value.getTextContent().replaceAll("\\s", ""));
  }

  private static Element tokenReference(Element security, String tokenId) {
    Document document = security.getOwnerDocument();
    Element outer = document.createElementNS(Names.WSSE, "wsse:SecurityTokenReference");
    Element inner = document.createElementNS(Names.WSSE, "wsse:Reference");
    inner.setAttributeNS(null, "URI", "#" + tokenId);
    inner.setAttributeNS(null, "ValueType", Names.X509_V3);
    outer.appendChild(inner);
    return outer;
  }

  private Element timestamp(Document document) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Element timestamp = document.createElementNS(Names.WSU, "wsu:Timestamp");
    Element created = document.createElementNS(Names.WSU, "wsu:Created");
    created.setTextContent(Moment.text(now));
    Element expires = document.createElementNS(Names.WSU, "wsu:Expires");
    expires.setTextContent(Moment.text(now.plus(VALIDITY)));
    timestamp.appendChild(created);
    timestamp.appendChild(expires);
    return timestamp;
  }

  private Element token(Document document) {
    try {
      Element token = document.createElementNS(Names.WSSE, "wsse:BinarySecurityToken");
      token.setAttributeNS(null, "EncodingType", Names.BASE64);
      token.setAttributeNS(null, "ValueType", Names.X509_V3);
      token.setTextContent(Base64.getEncoder().encodeToString(identity.certificate().getEncoded()));
      return token;
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("The certificate of " + identity + " is damaged", e);
    }
  }

  private static String identify(Element element) {
    String id = "w-" + UUID.randomUUID();
    // canonicalisation sees declared namespaces only, not those that the writer would add
    element.setAttributeNS(Names.XMLNS, "xmlns:wsu", Names.WSU);
    element.setAttributeNS(Names.WSU, "wsu:Id", id);
    return id;
  }
}
