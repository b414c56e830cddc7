// SPDX-License-Identifier: Apache-2.0
package digipoort.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
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
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Someone who signs SOAP messages. */
final class SignedSoap {
  private static final String WSU =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
  private static final String WSSE =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

  private final KeyPair keys;
  private final X509Certificate certificate;

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
                    .build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
  }

  /** A message about one operation, with this id header and body content. */
  byte[] message(String header, String id, String operation, String fields) throws Exception {
    String envelope =
        """
        <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:u="%s"
         xmlns:a="http://www.w3.org/2005/08/addressing"><s:Header><a:%s u:Id="id">%s</a:%s>
        <w:Security xmlns:w="%s"><w:BinarySecurityToken>%s</w:BinarySecurityToken></w:Security>
        </s:Header><s:Body u:Id="body"><%s xmlns="http://logius.nl/digipoort/koppelvlakservices/1.2/">%s</%s></s:Body></s:Envelope>
        """
            .formatted(
                WSU,
                header,
                id,
                header,
                WSSE,
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
    Transform c14n =
        signatures.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null);
    List<Reference> references = new ArrayList<>();
    for (String id : List.of("id", "body")) {
      references.add(
          signatures.newReference(
              "#" + id,
              signatures.newDigestMethod(DigestMethod.SHA256, null),
              List.of(c14n),
              null,
              null));
    }
    Element security = (Element) document.getElementsByTagNameNS(WSSE, "Security").item(0);
    DOMSignContext context = new DOMSignContext(keys.getPrivate(), security);
    for (String name : List.of("Body", "MessageID", "RelatesTo")) {
      for (int i = 0; i < document.getElementsByTagNameNS("*", name).getLength(); i++) {
        context.setIdAttributeNS(
            (Element) document.getElementsByTagNameNS("*", name).item(i), WSU, "Id");
      }
    }
    signatures
        .newXMLSignature(
            signatures.newSignedInfo(
                signatures.newCanonicalizationMethod(
                    CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                signatures.newSignatureMethod(
                    "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", null),
                references),
            null)
        .sign(context);
    return octets(document);
  }

  private static byte[] octets(Document document) throws Exception {
    Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
    writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.transform(new DOMSource(document), new StreamResult(out));
    return out.toByteArray();
  }
}
