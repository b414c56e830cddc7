// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.simulator.hostile.Draft;
import digipoort.simulator.hostile.Xmls;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Judges answers as a careful client does. */
final class Answers {
  private Answers() {}

  /**
   * Verifies the signature of an answer and gives its signer; empty when it has no Security header.
   */
  static Optional<X509Certificate> signer(Document answer) throws Exception {
    List<Element> tokens = Xmls.all(answer, Draft.WSSE, "BinarySecurityToken");
    if (tokens.isEmpty()) {
      return Optional.empty();
    }
    X509Certificate certificate =
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(
                    new ByteArrayInputStream(
                        Base64.getDecoder().decode(tokens.get(0).getTextContent())));
    Element signature = Draft.element(answer, Draft.DS, "Signature");
    DOMValidateContext context = new DOMValidateContext(certificate.getPublicKey(), signature);
    context.setProperty("org.jcp.xml.dsig.secureValidation", false);
    for (Element element : Xmls.all(answer, "*", "*")) {
      if (element.hasAttributeNS(Draft.WSU, "Id")) {
        context.setIdAttributeNS(element, Draft.WSU, "Id");
      }
    }
    XMLSignature value =
        XMLSignatureFactory.getInstance("DOM", "XMLDSig").unmarshalXMLSignature(context);
    assertThat(value.validate(context)).as("signature of the answer").isTrue();
    return Optional.of(certificate);
  }

  /** Local names of the signed elements, in the order of the references. */
  static List<String> signedParts(Document answer) throws Exception {
    List<String> names = new ArrayList<>();
    for (Element reference : Xmls.all(answer, Draft.DS, Reference.class.getSimpleName())) {
      names.add(Draft.withId(answer, reference.getAttribute("URI").substring(1)).getLocalName());
    }
    return names;
  }

  static String kenmerk(String answer) throws Exception {
    return Xmls.texts(Draft.parse(answer), "kenmerk").get(0);
  }

  static String reason(String fault) throws Exception {
    return Xmls.texts(Draft.parse(fault), "foutbeschrijving").get(0);
  }
}
