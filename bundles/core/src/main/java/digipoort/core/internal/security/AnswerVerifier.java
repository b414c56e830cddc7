// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.security;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * Decides whether an answer may be used: who signed it, when, whether it answers our request, and
 * whether the signature covers the very elements that are used.
 */
public final class AnswerVerifier {
  private final SignatureCheck signatures;
  private final SignerTrust trust;
  private final Freshness freshness;
  private final Clock clock;

  public AnswerVerifier(
      SignatureCheck signatures, SignerTrust trust, Freshness freshness, Clock clock) {
    this.signatures = signatures;
    this.trust = trust;
    this.freshness = freshness;
    this.clock = clock;
  }

  /**
   * Checks everything there is to check.
   *
   * @param answer as received
   * @param request the headers of the request that it must answer
   * @throws Distrusted with the reason when the answer may not be used
   */
  public VerifiedAnswer verify(AnswerDocument answer, Addressing request) throws Distrusted {
    AnswerEnvelope envelope = AnswerEnvelope.read(answer.document());
    Optional<SoapFault> fault = envelope.fault();
    if (fault.isPresent() && !envelope.signed()) {
      answersUs(envelope, request, false);
      return new VerifiedAnswer(envelope.body(), null, null, fault);
    }
    if (!envelope.signed()) {
      throw new Distrusted(
          "Het antwoord is niet ondertekend; alleen een fout mag dat zijn",
          "The answer is not signed; only a fault may be");
    }
    Instant now = clock.instant();
    X509Certificate signer = signedBy(envelope, answer.cuttings());
    trust.check(signer, now);
    Instant created = freshness.check(envelope.timestamp(), now);
    answersUs(envelope, request, fault.isEmpty());
    return new VerifiedAnswer(envelope.body(), Certificates.subjectName(signer), created, fault);
  }

  private X509Certificate signedBy(AnswerEnvelope envelope, Cuttings cuttings) throws Distrusted {
    SignatureCheck.Signed signed = signatures.check(envelope, cuttings);
    List<Element> used = new ArrayList<>(envelope.addressing());
    used.add(envelope.body());
    used.add(envelope.timestamp());
    for (Element element : used) {
      if (signed.elements().stream().noneMatch(covered -> covered == element)) {
        throw new Distrusted(
            "De ondertekening van het antwoord dekt " + element.getLocalName() + " niet",
            "The signature of the answer does not cover " + element.getLocalName());
      }
    }
    return signed.certificate();
  }

  private static void answersUs(AnswerEnvelope envelope, Addressing request, boolean required)
      throws Distrusted {
    Optional<String> relatesTo = envelope.address("RelatesTo");
    boolean ours = relatesTo.map(request.messageId()::equals).orElse(!required);
    if (!ours) {
      throw new Distrusted(
          "Het antwoord hoort bij bericht "
              + relatesTo.orElse("-")
              + " (verwacht: "
              + request.messageId()
              + ")",
          "The answer relates to message "
              + relatesTo.orElse("-")
              + " (expected: "
              + request.messageId()
              + ")");
    }
    Optional<String> to = envelope.address("To");
    if (required && !to.orElse(Soap.ANONYMOUS).equals(Soap.ANONYMOUS)) {
      throw new Distrusted(
          "Het antwoord heeft wsa:To " + to.get() + " (verwacht: " + Soap.ANONYMOUS + ")",
          "The answer has wsa:To " + to.get() + " (expected: " + Soap.ANONYMOUS + ")");
    }
    Optional<String> action = envelope.address("Action");
    if (required && !action.equals(Optional.of(request.answerAction()))) {
      throw new Distrusted(
          "Het antwoord heeft wsa:Action "
              + action.orElse("-")
              + " (verwacht: "
              + request.answerAction()
              + ")",
          "The answer has wsa:Action "
              + action.orElse("-")
              + " (expected: "
              + request.answerAction()
              + ")");
    }
  }
}
