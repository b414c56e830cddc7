// SPDX-License-Identifier: Apache-2.0
package digipoort.wss;

import java.security.cert.X509Certificate;
import java.time.Instant;
import org.w3c.dom.Element;

/**
 * Decides whether a request that was kept is as it was signed: by the same rules as answers, but
 * whose certificate it must be is for the caller to say.
 */
public final class RequestVerifier {
  private final SignatureCheck signatures;
  private final Freshness freshness;

  public RequestVerifier(Sha1 sha1, Freshness freshness) {
    this.signatures = new SignatureCheck(sha1);
    this.freshness = freshness;
  }

  /**
   * A request that is as it was signed.
   *
   * @param certificate of the signer; not checked against anything
   * @param addressing its headers
   * @param body the very Body element that was checked
   */
  public record VerifiedRequest(X509Certificate certificate, Addressing addressing, Element body) {}

  /**
   * Checks everything but the trust in the certificate.
   *
   * @throws Distrusted with the reason when it is not right
   */
  public VerifiedRequest verify(AnswerDocument request) throws Distrusted {
    return SignatureCheck.withinLimits(() -> within(request));
  }

  private VerifiedRequest within(AnswerDocument request) throws Distrusted {
    AnswerEnvelope envelope = AnswerEnvelope.read(request.document());
    Freshness.Span span = freshness.read(envelope.timestamp());
    X509Certificate signer =
        signatures.check(envelope, request, given -> valid(given, span.created()));
    Addressing addressing =
        new Addressing(
            envelope.address("To").orElse(""),
            envelope.address("Action").orElse(""),
            envelope.address("MessageID").orElse(""),
            span.created(),
            span.expires());
    return new VerifiedRequest(signer, addressing, envelope.body());
  }

  private static void valid(X509Certificate signer, Instant moment) throws Distrusted {
    CertificateStrength.signer(signer);
    SignerTrust.validity(signer, moment, Certificates.subjectName(signer));
  }
}
