// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.security;

import digipoort.wss.Addressing;
import digipoort.wss.Cuttings;
import digipoort.wss.Digests;
import digipoort.wss.SignatureAlgorithm;
import digipoort.wss.Soap;
import digipoort.wss.Template;
import digipoort.wss.Xml;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Adds the headers to a request and signs Body, Timestamp and every addressing header. Children of
 * Security stand in the order Timestamp, BinarySecurityToken, Signature: a token before its use.
 */
public final class RequestSigner {
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final List<String> HEADERS = List.of("Action", "MessageID", "ReplyTo", "To");

  private final Merlin crypto = new Merlin();
  private final String alias;
  private final String password = UUID.randomUUID().toString();
  private final SignatureAlgorithm algorithm;

  public RequestSigner(KeyEntry key, SignatureAlgorithm algorithm) {
    this.alias = key.alias();
    this.algorithm = algorithm;
    WSSConfig.init();
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(
          alias, key.key(), password.toCharArray(), key.chain().toArray(X509Certificate[]::new));
      crypto.setKeyStore(store);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("a key store in memory", e);
    }
  }

  /**
   * Signs an envelope that has only a Body, in which a token may stand for each content.
   *
   * @throws IOException when a content cannot be read
   */
  public SignedRequest sign(Document envelope, Addressing addressing, Cuttings cuttings)
      throws IOException {
    try {
      Element root = envelope.getDocumentElement();
      Element header = header(root);
      text(header, "Action", addressing.action());
      text(header, "MessageID", addressing.messageId());
      Element replyTo = child(header, Soap.WSA, "wsa:ReplyTo");
      text(replyTo, "Address", Soap.ANONYMOUS);
      text(header, "To", addressing.to());
      WSSecHeader security = new WSSecHeader(envelope);
      security.insertSecurityHeader();
      Element timestamp = timestamp(security.getSecurityHeaderElement(), addressing);
      Element body = Xml.children(root, Soap.ENVELOPE, "Body").get(0);
      WSSecSignature signature = signature(security, reference(body, cuttings));
      Node token = signature.getBinarySecurityTokenElement();
      timestamp.getParentNode().insertBefore(token, timestamp.getNextSibling());
      Template request = Template.of(canonical(envelope), cuttings);
      if (request.size() != cuttings.size()) {
        throw new IllegalStateException("a content has no place in the request");
      }
      return new SignedRequest(request);
    } catch (XMLSecurityException | GeneralSecurityException e) {
      throw new IllegalStateException("signing failed: " + e.getMessage(), e);
    }
  }

  private WSSecSignature signature(WSSecHeader security, Reference body)
      throws WSSecurityException {
    WSSecSignature signature = new WSSecSignature(security);
    signature.setUserInfo(alias, password);
    signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
    signature.setUseSingleCertificate(true);
    signature.setSignatureAlgorithm(algorithm.signatureUri());
    signature.setDigestAlgo(algorithm.digestUri());
    signature.setSigCanonicalization(Soap.EXC_C14N);
    signature.setAddInclusivePrefixes(false);
    signature.prepare(crypto);
    List<WSEncryptionPart> parts = new ArrayList<>();
    parts.add(new WSEncryptionPart("Timestamp", Soap.WSU, ""));
    HEADERS.forEach(name -> parts.add(new WSEncryptionPart(name, Soap.WSA, "")));
    List<Reference> references = new ArrayList<>(signature.addReferencesToSign(parts));
    references.add(body);
    signature.computeSignature(references, false, null);
    return signature;
  }

  /** WSS4J would digest what stands in the document; the contents are elsewhere. */
  private Reference reference(Element body, Cuttings cuttings)
      throws IOException, XMLSecurityException, GeneralSecurityException {
    String id = "body-" + UUID.randomUUID();
    body.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:wsu", Soap.WSU);
    body.setAttributeNS(Soap.WSU, "wsu:Id", id);
    ByteArrayOutputStream canonical = new ByteArrayOutputStream();
    Canonicalizer.getInstance(Soap.EXC_C14N).canonicalizeSubtree(body, canonical);
    Template template = Template.of(canonical.toByteArray(), cuttings);
    XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM", "ApacheXMLDSig");
    Transform transform = factory.newTransform(Soap.EXC_C14N, (TransformParameterSpec) null);
    return factory.newReference(
        "#" + id,
        factory.newDigestMethod(algorithm.digestUri(), null),
        List.of(transform),
        null,
        null,
        Digests.of(algorithm.digest(), template::writeTo));
  }

  private static Element header(Element envelope) {
    Element header =
        envelope.getOwnerDocument().createElementNS(Soap.ENVELOPE, prefixed(envelope, "Header"));
    // canonicalisation sees declarations only where they stand as attributes
    header.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:wsa", Soap.WSA);
    Node body = Xml.children(envelope, Soap.ENVELOPE, "Body").get(0);
    envelope.insertBefore(header, body);
    return header;
  }

  private static String prefixed(Element sibling, String name) {
    return sibling.getPrefix() == null ? name : sibling.getPrefix() + ":" + name;
  }

  private static Element child(Element parent, String namespace, String name) {
    Element child = parent.getOwnerDocument().createElementNS(namespace, name);
    parent.appendChild(child);
    return child;
  }

  private static void text(Element parent, String name, String value) {
    child(parent, Soap.WSA, "wsa:" + name).setTextContent(value);
  }

  private static Element timestamp(Element security, Addressing addressing) {
    Element timestamp = child(security, Soap.WSU, "wsu:Timestamp");
    child(timestamp, Soap.WSU, "wsu:Created").setTextContent(MILLIS.format(addressing.created()));
    child(timestamp, Soap.WSU, "wsu:Expires").setTextContent(MILLIS.format(addressing.expires()));
    return timestamp;
  }

  private static byte[] canonical(Document envelope) throws XMLSecurityException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_OMIT_COMMENTS)
        .canonicalizeSubtree(envelope, out);
    return out.toByteArray();
  }
}
