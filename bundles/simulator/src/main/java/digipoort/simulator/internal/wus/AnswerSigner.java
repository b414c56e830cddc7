// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

import digipoort.simulator.AnswerStyle.Layout;
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
import javax.xml.crypto.URIReferenceException;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dom.DOMURIReference;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.TransformException;
import javax.xml.crypto.dsig.TransformService;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Signs an answer as the recorded ones are: Security first in the Header, holding Timestamp,
 * BinarySecurityToken and Signature in one of the known orders; the Timestamp, every header and the
 * Body are signed, each by its wsu:Id.
 */
final class AnswerSigner {
  private final Identity identity;
  private final Clock clock;

  /** Signs as somebody. */
  AnswerSigner(Identity identity, Clock clock) {
    this.identity = identity;
    this.clock = clock;
  }

  /**
   * How to sign.
   *
   * @param sha1 whether RSA-SHA1, as the Digipoort of before 2026 does, or RSA-SHA256
   * @param layout order of the elements in the Security header
   * @param shift how far the Timestamp is from the present
   * @param validity from Created to Expires
   * @param actor whom the Security header is for; empty for whoever receives it
   */
  record Manner(boolean sha1, Layout layout, Duration shift, Duration validity, String actor) {}

  /** Adds the Security header. */
  void sign(Answer answer, Manner manner) {
    Document document = answer.document();
    Element header = Xml.children(document.getDocumentElement()).get(0);
    Element body = Xml.children(document.getDocumentElement()).get(1);
    List<Element> signed = new ArrayList<>();
    Element security = document.createElementNS(Names.WSSE, "wsse:Security");
    security.setAttributeNS(Names.XMLNS, "xmlns:wsse", Names.WSSE);
    security.setAttributeNS(Names.SOAP, "soapenv:mustUnderstand", "1");
    if (!manner.actor().isEmpty()) {
      security.setAttributeNS(Names.SOAP, "soapenv:actor", manner.actor());
    }
    Element timestamp = timestamp(document, manner);
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
      appendSignature(answer.inserts(), signed, identify(token), manner.sha1());
    } catch (GeneralSecurityException
        | MarshalException
        | XMLSignatureException
        | URIReferenceException
        | TransformException e) {
      throw new IllegalStateException("An answer cannot be signed as " + identity, e);
    }
    if (manner.layout() == Layout.NEW) {
      security.appendChild(timestamp);
    }
  }

  private void appendSignature(Inserts inserts, List<Element> signed, String tokenId, boolean sha1)
      throws GeneralSecurityException,
          MarshalException,
          XMLSignatureException,
          URIReferenceException,
          TransformException {
    Element security = (Element) signed.get(0).getParentNode();
    XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM", "XMLDSig");
    DOMSignContext context = new DOMSignContext(identity.key(), security);
    context.setDefaultNamespacePrefix("ds");
    Digests digests = new Digests(factory, context, inserts);
    Transform canonicalization = canonicalization(security, context);
    String algorithm = sha1 ? Names.SHA1 : Names.SHA256;
    List<Reference> references = new ArrayList<>();
    for (Element element : signed) {
      context.setIdAttributeNS(element, Names.WSU, "Id");
      Target target = new Target(element.getAttributeNodeNS(Names.WSU, "Id"));
      references.add(
          factory.newReference(
              target.getURI(),
              factory.newDigestMethod(algorithm, null),
              List.of(factory.newTransform(Names.EXC_C14N, (TransformParameterSpec) null)),
              null,
              null,
              digests.digest(target, canonicalization, algorithm)));
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

  /** Exclusive canonicalisation, ready for use before there is a Signature that asks for it. */
  private static Transform canonicalization(Element security, DOMSignContext context)
      throws GeneralSecurityException, MarshalException {
    TransformService service = TransformService.getInstance(Names.EXC_C14N, "DOM");
    service.init(null);
    Element place = security.getOwnerDocument().createElementNS(Names.DS, "ds:Transform");
    service.marshalParams(new DOMStructure(place), context);
    return service;
  }

  /** The element that an id belongs to, as the target of a reference. */
  private record Target(Attr id) implements DOMURIReference {
    @Override
    public String getURI() {
      return "#" + id.getValue();
    }

    @Override
    public @Nullable String getType() {
      return null;
    }

    @Override
    public Attr getHere() {
      return id;
    }
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

  private Element timestamp(Document document, Manner manner) {
    Instant now = clock.instant().plus(manner.shift()).truncatedTo(ChronoUnit.MILLIS);
    Element timestamp = document.createElementNS(Names.WSU, "wsu:Timestamp");
    Element created = document.createElementNS(Names.WSU, "wsu:Created");
    created.setTextContent(Moment.text(now));
    Element expires = document.createElementNS(Names.WSU, "wsu:Expires");
    expires.setTextContent(Moment.text(now.plus(manner.validity())));
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
