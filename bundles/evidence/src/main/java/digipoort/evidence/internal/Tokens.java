// SPDX-License-Identifier: Apache-2.0
package digipoort.evidence.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.w3c.dom.Element;

/** The certificates that travel in signed messages. */
public final class Tokens {
  static final String WSSE =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

  private Tokens() {}

  /** PEM by fingerprint; none when the message is no XML or carries none. */
  public static Map<String, String> certificates(byte[] message) {
    Map<String, String> certificates = new TreeMap<>();
    try {
      for (Element token :
          Xml.all(Xml.read(new ByteArrayInputStream(message)), WSSE, "BinarySecurityToken")) {
        byte[] encoded = certificate(token).getEncoded();
        certificates.put(Sha256.hex(encoded), Pem.write("CERTIFICATE", encoded));
      }
    } catch (IOException | CertificateException | BrokenException e) {
      return certificates;
    }
    return certificates;
  }

  static X509Certificate certificate(Element token) throws BrokenException {
    try {
      byte[] encoded = Base64.getMimeDecoder().decode(token.getTextContent());
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(encoded));
    } catch (CertificateException | IllegalArgumentException e) {
      throw new BrokenException("the BinarySecurityToken holds no certificate: " + e.getMessage());
    }
  }
}
