// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.security;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.wss4j.common.crypto.AlgorithmSuite;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.WSDataRef;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.engine.WSSecurityEngine;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.RequestData;
import org.w3c.dom.Element;

/** Verifies the mathematics of a signature with WSS4J, and says what it covers. */
public final class SignatureCheck {
  private static final int SMALLEST_KEY = 2048;
  private static final String SHA2 = "http://www.w3.org/2001/04/xmldsig-more#";
  private static final String XMLENC = "http://www.w3.org/2001/04/xmlenc#";

  private static final Set<String> SHA1 =
      Set.of(SignatureAlgorithm.RSA_SHA1.signatureUri(), SignatureAlgorithm.RSA_SHA1.digestUri());

  private final AlgorithmSuite algorithms = new AlgorithmSuite();
  private final Sha1 sha1;

  /**
   * @param sha1 whether SHA-1 is accepted
   */
  public SignatureCheck(Sha1 sha1) {
    this.sha1 = sha1;
    WSSConfig.init();
    algorithms.addC14nAlgorithm(Soap.EXC_C14N);
    algorithms.addTransformAlgorithm(Soap.EXC_C14N);
    algorithms.setMinimumAsymmetricKeyLength(SMALLEST_KEY);
    List.of("rsa-sha256", "rsa-sha384", "rsa-sha512")
        .forEach(name -> algorithms.addSignatureMethod(SHA2 + name));
    List.of("sha256", "sha512").forEach(name -> algorithms.addDigestAlgorithm(XMLENC + name));
    algorithms.addDigestAlgorithm(SHA2 + "sha384");
    if (sha1 == Sha1.ALLOWED) {
      algorithms.addSignatureMethod(SignatureAlgorithm.RSA_SHA1.signatureUri());
      algorithms.addDigestAlgorithm(SignatureAlgorithm.RSA_SHA1.digestUri());
    }
  }

  /** Whether answers may be signed with SHA-1. */
  public enum Sha1 {
    ALLOWED,
    REFUSED
  }

  /**
   * What a right signature says.
   *
   * @param certificate of the signer; not yet trusted
   * @param elements the elements covered, the very nodes of the document
   */
  public record Signed(X509Certificate certificate, List<Element> elements) {}

  Signed check(Element security) throws WSSecurityException, Distrusted {
    if (sha1 == Sha1.REFUSED && usesSha1(security)) {
      throw new Distrusted(
          "Het antwoord is ondertekend met SHA-1; dat mag alleen als response.sha1.allowed = true"
              + " bij de aansluiting staat",
          "The answer is signed with SHA-1; that is accepted only with response.sha1.allowed ="
              + " true in the aansluiting");
    }
    RequestData data = new RequestData();
    WSSConfig config = WSSConfig.getNewInstance();
    // trust and time are judged by SignerTrust and Freshness, with our clock
    config.setValidator(WSConstants.SIGNATURE, (credential, request) -> credential);
    config.setValidator(WSConstants.TIMESTAMP, (credential, request) -> credential);
    data.setWssConfig(config);
    data.setSigVerCrypto(new Merlin());
    data.setAlgorithmSuite(algorithms);
    data.setDisableBSPEnforcement(true);
    List<WSSecurityEngineResult> results =
        new WSSecurityEngine()
            .processSecurityHeader(security, data)
            .getActionResults()
            .getOrDefault(WSConstants.SIGN, List.of());
    // a bare public key in KeyInfo gives a signature without a certificate
    if (results.size() != 1
        || !(results.get(0).get(WSSecurityEngineResult.TAG_X509_CERTIFICATE)
            instanceof X509Certificate certificate)) {
      throw new WSSecurityException(WSSecurityException.ErrorCode.FAILED_CHECK);
    }
    List<?> covered = (List<?>) results.get(0).get(WSSecurityEngineResult.TAG_DATA_REF_URIS);
    List<Element> elements =
        covered.stream().map(ref -> ((WSDataRef) ref).getProtectedElement()).toList();
    return new Signed(certificate, elements);
  }

  private static boolean usesSha1(Element security) {
    return Stream.of("SignatureMethod", "DigestMethod")
        .map(name -> security.getElementsByTagNameNS(Soap.DS, name))
        .flatMap(found -> IntStream.range(0, found.getLength()).mapToObj(found::item))
        .anyMatch(method -> SHA1.contains(((Element) method).getAttribute("Algorithm")));
  }
}
