// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A request in the making, right unless somebody spoils it. Signed with the JDK alone. */
public final class Draft {
  public static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  public static final String WSA = "http://www.w3.org/2005/08/addressing";
  public static final String KV = "http://logius.nl/digipoort/koppelvlakservices/1.2/";
  public static final String OASIS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
  public static final String WSSE = OASIS + "wssecurity-secext-1.0.xsd";
  public static final String WSU = OASIS + "wssecurity-utility-1.0.xsd";
  public static final String X509 = OASIS + "x509-token-profile-1.0#X509v3";
  public static final String BASE64 = OASIS + "soap-message-security-1.0#Base64Binary";
  public static final String EXC = "http://www.w3.org/2001/10/xml-exc-c14n#";
  public static final String DS = "http://www.w3.org/2000/09/xmldsig#";

  public String to;
  public String action;
  public String soapAction;
  public String messageId = "urn:uuid:" + UUID.randomUUID();
  public String payload;
  public String moreHeaders = "";
  public String extraInBody = "";
  public Instant created = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  public String expires = created.plusSeconds(300).toString();
  public String contentType = "text/xml; charset=utf-8";
  public String digest = "http://www.w3.org/2001/04/xmlenc#sha256";
  public String signature = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
  public String canonicalization = EXC;
  public String transform = EXC;
  public Set<String> unsigned = new HashSet<>();
  public Consumer<Document> beforeSigning = document -> {};
  public Consumer<Document> afterSigning = document -> {};
  public UnaryOperator<String> onTheWire = text -> text;

  private Draft(String to, String action, String payload) {
    this.to = to;
    this.action = action;
    this.soapAction = "\"" + action + "\"";
    this.payload = payload;
  }

  public static Draft delivery(String endpoint, String aanleverkenmerk) {
    return aanlever(
        endpoint,
        "<berichtsoort>Omzetbelasting</berichtsoort><aanleverkenmerk>"
            + aanleverkenmerk
            + "</aanleverkenmerk><identiteitBelanghebbende><nummer>001000044B39</nummer>"
            + "<type>BTW</type></identiteitBelanghebbende><rolBelanghebbende>Bedrijf"
            + "</rolBelanghebbende><berichtInhoud><mimeType>application/xml</mimeType>"
            + "<bestandsnaam>ob.xbrl</bestandsnaam><inhoud>"
            + Base64.getEncoder().encodeToString("inhoud".getBytes(StandardCharsets.UTF_8))
            + "</inhoud></berichtInhoud><autorisatieAdres>http://geenausp.nl</autorisatieAdres>");
  }

  private static Draft aanlever(String endpoint, String content) {
    return new Draft(
        endpoint,
        "http://logius.nl/digipoort/wus/2.0/aanleverservice/1.2/AanleverService/aanleverenRequest",
        "<aanleverRequest xmlns='" + KV + "'>" + content + "</aanleverRequest>");
  }

  public static Draft status(String endpoint, String operation, String content) {
    return new Draft(
        endpoint,
        "http://logius.nl/digipoort/wus/2.0/statusinformatieservice/1.2/StatusinformatieService/"
            + operation
            + "Request",
        "<" + operation + "Request xmlns='" + KV + "'>" + content + "</" + operation + "Request>");
  }

  public static Draft ophaal(String endpoint, String operation, String content) {
    return new Draft(
        endpoint,
        "http://logius.nl/digipoort/wus/2.0/ophaalservice/1.2/OphaalService/"
            + operation
            + "Request",
        "<" + operation + "Request xmlns='" + KV + "'>" + content + "</" + operation + "Request>");
  }

  public static String identity(String type, String nummer) {
    return "<identiteitBelanghebbende><nummer>"
        + nummer
        + "</nummer><type>"
        + type
        + "</type></identiteitBelanghebbende>";
  }

  public byte[] signed(KeyStore keys, char[] password) throws Exception {
    Document document = parse(envelope());
    String alias = keys.aliases().nextElement();
    Element security = element(document, WSSE, "Security");
    element(security, WSSE, "BinarySecurityToken")
        .setTextContent(
            Base64.getEncoder().encodeToString(keys.getCertificate(alias).getEncoded()));
    beforeSigning.accept(document);
    sign(document, security, (PrivateKey) keys.getKey(alias, password));
    afterSigning.accept(document);
    return onTheWire.apply(write(document)).getBytes(StandardCharsets.UTF_8);
  }

  private String envelope() {
    return "<e:Envelope xmlns:e='"
        + SOAP
        + "' xmlns:a='"
        + WSA
        + "' xmlns:u='"
        + WSU
        + "'>"
        + "<e:Header><s:Security xmlns:s='"
        + WSSE
        + "' e:mustUnderstand='1'>"
        + "<u:Timestamp u:Id='Timestamp'><u:Created>"
        + created
        + "</u:Created>"
        + (expires.isEmpty() ? "" : "<u:Expires>" + expires + "</u:Expires>")
        + "</u:Timestamp>"
        + "<s:BinarySecurityToken u:Id='token' EncodingType='"
        + BASE64
        + "' ValueType='"
        + X509
        + "'/></s:Security>"
        + "<a:Action u:Id='Action'>"
        + action
        + "</a:Action>"
        + "<a:MessageID u:Id='MessageID'>"
        + messageId
        + "</a:MessageID>"
        + "<a:ReplyTo u:Id='ReplyTo'><a:Address>"
        + WSA
        + "/anonymous</a:Address></a:ReplyTo>"
        + "<a:To u:Id='To'>"
        + to
        + "</a:To>"
        + moreHeaders
        + "</e:Header><e:Body u:Id='Body'>"
        + payload
        + extraInBody
        + "</e:Body></e:Envelope>";
  }

  private void sign(Document document, Element security, PrivateKey key) throws Exception {
    XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM", "XMLDSig");
    DOMSignContext context = new DOMSignContext(key, security);
    context.setDefaultNamespacePrefix("d");
    List<Reference> references = new ArrayList<>();
    for (String id : List.of("Timestamp", "Action", "MessageID", "ReplyTo", "To", "Body")) {
      Element element = withId(document, id);
      if (element != null && !unsigned.contains(id)) {
        context.setIdAttributeNS(element, WSU, "Id");
        Transform step = factory.newTransform(transform, (TransformParameterSpec) null);
        references.add(
            factory.newReference(
                "#" + id, factory.newDigestMethod(digest, null), List.of(step), null, null));
      }
    }
    SignedInfo info =
        factory.newSignedInfo(
            factory.newCanonicalizationMethod(canonicalization, (C14NMethodParameterSpec) null),
            factory.newSignatureMethod(signature, null),
            references);
    Element tokenReference = document.createElementNS(WSSE, "s:SecurityTokenReference");
    Element direct = document.createElementNS(WSSE, "s:Reference");
    direct.setAttribute("URI", "#token");
    direct.setAttribute("ValueType", X509);
    tokenReference.appendChild(direct);
    factory
        .newXMLSignature(
            info, factory.getKeyInfoFactory().newKeyInfo(List.of(new DOMStructure(tokenReference))))
        .sign(context);
  }

  public static Element withId(Document document, String id) {
    for (Element element : Xmls.all(document, "*", "*")) {
      if (element.getAttributeNS(WSU, "Id").equals(id)) {
        return element;
      }
    }
    return null;
  }

  public static Element element(Node parent, String namespace, String name) {
    return Xmls.all(parent, namespace, name).get(0);
  }

  public static Document parse(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  public static String write(Document document) throws Exception {
    Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
    transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    transformer.transform(new DOMSource(document), new StreamResult(out));
    return out.toString(StandardCharsets.UTF_8);
  }
}
