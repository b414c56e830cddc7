// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.core.internal.Answers;
import digipoort.core.internal.Recorded;
import digipoort.wss.Addressing;
import digipoort.wss.AnswerRules;
import digipoort.wss.AnswerVerifier;
import digipoort.wss.Certificates;
import digipoort.wss.Distrusted;
import digipoort.wss.Freshness;
import digipoort.wss.Sha1;
import digipoort.wss.SignerTrust;
import digipoort.wss.TlsCertificate;
import digipoort.wss.VerifiedAnswer;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A real answer, recorded in 2021 with SHA-1. */
class RecordedAnswerTest {
  private static final Instant THEN = Instant.parse("2021-03-07T11:38:00Z");
  private static final String LOGIUS = "00000004003214345001";

  @Test
  void verifiesWithSha1Allowed() throws Exception {
    byte[] answer = Recorded.sample("valid-deliver-response.xml");

    VerifiedAnswer verified =
        verifier(answer, Sha1.ALLOWED).verify(Answers.parse(answer), request(answer), null);

    assertThat(verified.signer()).contains("O=Logius").contains(LOGIUS);
    assertThat(verified.fault()).isEmpty();
    assertThat(verified.body().getTextContent()).contains("Happyflow");
  }

  @Test
  void isRefusedWithoutSha1() throws Exception {
    byte[] answer = Recorded.sample("valid-deliver-response.xml");

    assertThatThrownBy(
            () ->
                verifier(answer, Sha1.REFUSED).verify(Answers.parse(answer), request(answer), null))
        .isInstanceOf(Distrusted.class)
        .hasMessageContaining("signed with SHA-1");
  }

  @Test
  void isRefusedWhenTamperedWith() throws Exception {
    byte[] answer = Recorded.sample("tampered-deliver-response.xml");

    assertThatThrownBy(
            () ->
                verifier(answer, Sha1.ALLOWED).verify(Answers.parse(answer), request(answer), null))
        .isInstanceOf(Distrusted.class)
        .hasMessageContaining("changed after it was signed: Body");
  }

  @Test
  void theRecordedFaultIsUnsignedAndRead() throws Exception {
    byte[] answer = Recorded.sample("fault-deliver-response.xml");
    SignerTrust nobody =
        new SignerTrust(
            Optional.empty(), Set.of("none"), Optional.empty(), List.of(), Sha1.REFUSED);

    VerifiedAnswer verified =
        verifier(nobody, Sha1.REFUSED).verify(Answers.parse(answer), request(answer), null);

    assertThat(verified.signer()).isNull();
    assertThat(verified.fault().orElseThrow().asFout().foutcode()).isEqualTo("ALS100");
    assertThat(verified.fault().orElseThrow().asFout().foutbeschrijving()).contains("\n\n");
  }

  private static AnswerVerifier verifier(byte[] answer, Sha1 sha1) throws CertificateException {
    Set<String> pins = Set.of(Certificates.fingerprint(Recorded.signer(answer)));
    return verifier(
        new SignerTrust(Optional.empty(), pins, Optional.of(LOGIUS), List.of(), Sha1.REFUSED),
        sha1);
  }

  private static AnswerVerifier verifier(SignerTrust trust, Sha1 sha1) {
    Duration minutes = Duration.ofMinutes(10);
    return new AnswerVerifier(
        new AnswerRules(
            trust,
            sha1,
            TlsCertificate.REFUSED,
            new Freshness(Duration.ofMinutes(1), minutes, minutes)),
        Clock.fixed(THEN, ZoneOffset.UTC));
  }

  private static Addressing request(byte[] answer) {
    String action =
        "http://logius.nl/digipoort/wus/2.0/aanleverservice/1.2/AanleverService/aanleverenRequest";
    return new Addressing("-", action, Recorded.part(answer, "RelatesTo"), THEN, THEN);
  }
}
