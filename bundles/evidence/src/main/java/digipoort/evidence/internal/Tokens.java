// SPDX-License-Identifier: Apache-2.0
package digipoort.evidence.internal;

import digipoort.budget.BoundedXml;
import digipoort.budget.BudgetExceededException;
import digipoort.budget.ReadingBudget;
import digipoort.budget.ReadingLimits;
import digipoort.wss.Soap;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The certificates that travel in signed messages. */
public final class Tokens {
  private Tokens() {}

  /** PEM by fingerprint; none when the message is no XML, costs too much or carries none. */
  public static Map<String, String> certificates(byte[] message) {
    Map<String, String> certificates = new TreeMap<>();
    try {
      XMLStreamReader reader =
          BoundedXml.pull(
              new ByteArrayInputStream(message), ReadingBudget.of(ReadingLimits.ANSWER), "");
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamReader.START_ELEMENT
            && reader.getLocalName().equals("BinarySecurityToken")
            && Soap.WSSE.equals(reader.getNamespaceURI())) {
          add(reader.getElementText(), certificates);
        }
      }
      return certificates;
    } catch (XMLStreamException
        | CertificateException
        | IllegalArgumentException
        | BudgetExceededException e) {
      return certificates;
    }
  }

  private static void add(String token, Map<String, String> certificates)
      throws CertificateException {
    byte[] octets = Base64.getMimeDecoder().decode(token);
    X509Certificate certificate =
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(octets));
    byte[] encoded = certificate.getEncoded();
    certificates.put(Sha256.hex(encoded), Pem.write("CERTIFICATE", encoded));
  }
}
