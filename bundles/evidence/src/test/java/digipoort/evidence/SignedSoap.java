// SPDX-License-Identifier: Apache-2.0
package digipoort.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Someone who signs SOAP messages. */
final class SignedSoap {
  private static final String WSU =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
  private static final String WSSE =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

  private final KeyPair keys;
  private final X509Certificate certificate;
  private String digest = DigestMethod.SHA256;
  private String algorithm = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";

  SignedSoap(String name) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    keys = generator.generateKeyPair();
    X500Principal subject = new X500Principal(name);
    certificate =
        new JcaX509CertificateConverter()
            .getCertificate(
                new JcaX509v3CertificateBuilder(
                        subject,
                        BigInteger.ONE,
                        new Date(0),
                        new Date(4_102_444_800_000L),
                        subject,
                        keys.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(true))
                    .build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
  }

  /** From now on it signs with SHA-1. */
  SignedSoap withSha1() {
    digest = DigestMethod.SHA1;
    algorithm = SignatureMethod.RSA_SHA1;
    return this;
  }

  /** A file with its certificate. */
  Path pem(Path folder) throws Exception {
    String text = Base64.getMimeEncoder().encodeToString(certificate.getEncoded());
    return Files.writeString(
        Files.createTempFile(folder, "trust", ".pem"),
        "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n");
  }

  /** A message about one operation, with this id header and body content. */
  byte[] message(String header, String id, String operation, String fields) throws Exception {
    String name = operation.replaceFirst("^aanlever", "aanleveren");
    String envelope =
        """
        <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:u="%s"
         xmlns:a="http://www.w3.org/2005/08/addressing"><s:Header><a:%s u:Id="id">%s</a:%s>
        <a:Action u:Id="action">http://logius.nl/digipoort/wus/2.0/aanleverservice/1.2/AanleverService/%s</a:Action><w:Security xmlns:w="%s"><u:Timestamp         u:Id="time"><u:Created>%s</u:Created><u:Expires>%s</u:Expires></u:Timestamp>        <w:BinarySecurityToken u:Id="token" ValueType="x#X509v3">%s</w:BinarySecurityToken></w:Security>
        </s:Header><s:Body u:Id="body"><%s xmlns="http://logius.nl/digipoort/koppelvlakservices/1.2/">%s</%s></s:Body></s:Envelope>
        """
            .formatted(
                WSU,
                header,
                id,
                header,
                name,
                WSSE,
                Dossiers.NOON,
                Dossiers.NOON.plusSeconds(600),
                Base64.getEncoder().encodeToString(certificate.getEncoded()),
                operation,
                fields,
                operation);
    return sign(envelope);
  }

  private byte[] sign(String envelope) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    Document document =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(envelope.getBytes(StandardCharsets.UTF_8)));
    XMLSignatureFactory signatures = XMLSignatureFactory.getInstance("DOM");
    Element security = (Element) document.getElementsByTagNameNS(WSSE, "Security").item(0);
    DOMSignContext context = new DOMSignContext(keys.getPrivate(), security);
    List<Reference> references = new ArrayList<>();
    NodeList all = document.getElementsByTagNameNS("*", "*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      String id = element.getAttributeNS(WSU, "Id");
      if (!id.isEmpty()) {
        context.setIdAttributeNS(element, WSU, "Id");
        references.add(reference(signatures, id));
      }
    }
    signatures
        .newXMLSignature(
            signatures.newSignedInfo(
                signatures.newCanonicalizationMethod(
                    CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                signatures.newSignatureMethod(algorithm, null),
                references),
            keyInfo(signatures, document))
        .sign(context);
    return octets(document);
  }

  private Reference reference(XMLSignatureFactory signatures, String id) throws Exception {
    return signatures.newReference(
        "#" + id,
        signatures.newDigestMethod(digest, null),
        List.of(
            signatures.newTransform(
                CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null)),
        null,
        null);
  }

  private static KeyInfo keyInfo(XMLSignatureFactory signatures, Document document) {
    Element named = document.createElementNS(WSSE, "w:SecurityTokenReference");
    Element reference = document.createElementNS(WSSE, "w:Reference");
    reference.setAttribute("URI", "#token");
    named.appendChild(reference);
    return signatures.getKeyInfoFactory().newKeyInfo(List.of(new DOMStructure(named)));
  }

  private static byte[] octets(Document document) throws Exception {
    Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
    writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.transform(new DOMSource(document), new StreamResult(out));
    return out.toByteArray();
  }
}
