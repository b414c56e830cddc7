// SPDX-License-Identifier: Apache-2.0
package digipoort.wss;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether an answer may be used: who signed it, when, whether it answers our request, and
 * whether the signature covers the very elements that are used. Who signed is decided before any
 * digest is made.
 */
public final class AnswerVerifier {
  private final SignatureCheck signatures;
  private final AnswerRules rules;
  private final Clock clock;

  public AnswerVerifier(AnswerRules rules, Clock clock) {
    this.signatures = new SignatureCheck(rules.sha1());
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Checks everything there is to check.
   *
   * @param answer as received
   * @param request the headers of the request that it must answer
   * @param server key of the TLS server that brought it, or null when that is not known any more
   * @throws Distrusted with the reason when the answer may not be used
   */
  public VerifiedAnswer verify(
      AnswerDocument answer, Addressing request, @Nullable PublicKey server) throws Distrusted {
    return SignatureCheck.withinLimits(() -> now(answer, request, server));
  }

  private VerifiedAnswer now(AnswerDocument answer, Addressing request, @Nullable PublicKey server)
      throws Distrusted {
    AnswerEnvelope envelope = AnswerEnvelope.read(answer.document());
    Optional<SoapFault> fault = envelope.fault();
    if (fault.isPresent() && !envelope.signed()) {
      answersUs(envelope, request, false);
      return result(envelope, null, null);
    }
    Instant now = clock.instant();
    X509Certificate signer =
        signatures.check(signed(envelope), answer, given -> trust(given, server, now));
    Instant created = rules.freshness().check(envelope.timestamp(), now);
    answersUs(envelope, request, fault.isEmpty());
    return result(envelope, signer, created);
  }

  /**
   * The same for an answer that was kept: it is judged as of the moment that its Timestamp says.
   *
   * @param request the headers of the request that it must answer, or null when they are not known
   */
  public VerifiedAnswer verifyKept(AnswerDocument answer, @Nullable Addressing request)
      throws Distrusted {
    return SignatureCheck.withinLimits(() -> kept(answer, request));
  }

  private VerifiedAnswer kept(AnswerDocument answer, @Nullable Addressing request)
      throws Distrusted {
    AnswerEnvelope envelope = AnswerEnvelope.read(answer.document());
    Optional<SoapFault> fault = envelope.fault();
    Addressing asked = request == null ? itsOwn(envelope) : request;
    if (fault.isPresent() && !envelope.signed()) {
      answersUs(envelope, asked, false);
      return result(envelope, null, null);
    }
    Instant created = rules.freshness().past(signed(envelope).timestamp(), clock.instant());
    X509Certificate signer =
        signatures.check(envelope, answer, given -> rules.trust().check(given, created));
    answersUs(envelope, asked, fault.isEmpty());
    return result(envelope, signer, created);
  }

  private static VerifiedAnswer result(
      AnswerEnvelope envelope, @Nullable X509Certificate signer, @Nullable Instant created) {
    String action = envelope.address("Action").orElse("");
    return new VerifiedAnswer(envelope.body(), signer, action, created, envelope.fault());
  }

  private void trust(X509Certificate signer, @Nullable PublicKey server, Instant now)
      throws Distrusted {
    rules.trust().check(signer, now);
    if (rules.tls() == TlsCertificate.REFUSED && signer.getPublicKey().equals(server)) {
      throw new Distrusted(
          "Het antwoord is ondertekend met de sleutel van de TLS-server zelf; dat mag alleen als"
              + " signing.tls.certificate.allowed = true bij de aansluiting staat",
          "The answer is signed with the key of the TLS server itself; that is accepted only with"
              + " signing.tls.certificate.allowed = true in the aansluiting");
    }
  }

  private static AnswerEnvelope signed(AnswerEnvelope envelope) throws Distrusted {
    if (!envelope.signed()) {
      throw new Distrusted(
          "Het antwoord is niet ondertekend; alleen een fout mag dat zijn",
          "The answer is not signed; only a fault may be");
    }
    return envelope;
  }

  /** A request that it would answer: what remains is that it must say which, and be complete. */
  private static Addressing itsOwn(AnswerEnvelope envelope) {
    String action = envelope.address("Action").orElse("").replaceFirst("Response$", "Request");
    String id = envelope.address("RelatesTo").filter(text -> !text.isEmpty()).orElse("?");
    return new Addressing("", action, id, Instant.EPOCH, Instant.EPOCH);
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
