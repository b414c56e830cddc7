// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A real answer, recorded in 2021 with SHA-1. It is not part of this project: the folder is that of
 * the system property {@code reference.wus}, or shared/reference/wus beside the checkout; without
 * it these tests are skipped.
 */
class RecordedAnswerTest {
  private static final Instant THEN = Instant.parse("2021-03-07T11:38:00Z");
  private static final String LOGIUS = "00000004003214345001";

  @Test
  void verifiesWithSha1Allowed() throws Exception {
    byte[] answer = sample("valid-deliver-response.xml");

    VerifiedAnswer verified =
        verifier(answer, SignatureCheck.Sha1.ALLOWED).verify(answer, request(answer));

    assertThat(verified.signer()).contains("O=Logius").contains(LOGIUS);
    assertThat(verified.fault()).isEmpty();
    assertThat(verified.body().getTextContent()).contains("Happyflow");
  }

  @Test
  void isRefusedWithoutSha1() throws Exception {
    byte[] answer = sample("valid-deliver-response.xml");

    assertThatThrownBy(
            () -> verifier(answer, SignatureCheck.Sha1.REFUSED).verify(answer, request(answer)))
        .isInstanceOf(Distrusted.class)
        .hasMessageContaining("signature of the answer is not right");
  }

  @Test
  void isRefusedWhenTamperedWith() throws Exception {
    byte[] answer = sample("tampered-deliver-response.xml");

    assertThatThrownBy(
            () -> verifier(answer, SignatureCheck.Sha1.ALLOWED).verify(answer, request(answer)))
        .isInstanceOf(Distrusted.class)
        .hasMessageContaining("signature of the answer is not right");
  }

  @Test
  void theRecordedFaultIsUnsignedAndRead() throws Exception {
    byte[] answer = sample("fault-deliver-response.xml");
    SignerTrust nobody =
        new SignerTrust(Optional.empty(), Set.of("none"), Optional.empty(), List.of());

    VerifiedAnswer verified =
        verifier(nobody, SignatureCheck.Sha1.REFUSED).verify(answer, request(answer));

    assertThat(verified.signer()).isNull();
    assertThat(verified.fault().orElseThrow().asFout().foutcode()).isEqualTo("ALS100");
    assertThat(verified.fault().orElseThrow().asFout().foutbeschrijving()).contains("\n\n");
  }

  private static AnswerVerifier verifier(byte[] answer, SignatureCheck.Sha1 sha1)
      throws CertificateException {
    Set<String> pins = Set.of(Certificates.fingerprint(signer(answer)));
    return verifier(new SignerTrust(Optional.empty(), pins, Optional.of(LOGIUS), List.of()), sha1);
  }

  private static AnswerVerifier verifier(SignerTrust trust, SignatureCheck.Sha1 sha1) {
    return new AnswerVerifier(
        new SignatureCheck(sha1),
        trust,
        new Freshness(Duration.ofMinutes(1), Duration.ofMinutes(10)),
        Clock.fixed(THEN, ZoneOffset.UTC));
  }

  private static Addressing request(byte[] answer) {
    String action =
        "http://logius.nl/digipoort/wus/2.0/aanleverservice/1.2/AanleverService/aanleverenRequest";
    return new Addressing("-", action, part(answer, "RelatesTo"), THEN, THEN);
  }

  private static X509Certificate signer(byte[] answer) throws CertificateException {
    byte[] der = Base64.getMimeDecoder().decode(part(answer, "BinarySecurityToken"));
    return (X509Certificate)
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
  }

  private static String part(byte[] answer, String element) {
    Matcher matcher =
        Pattern.compile("<\\w+:" + element + "[^>]*>([^<]*)<")
            .matcher(new String(answer, StandardCharsets.UTF_8));
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static byte[] sample(String name) throws IOException {
    String property = System.getProperty("reference.wus");
    Path folder = property == null ? beside() : Path.of(property);
    Path file = folder.resolve("samples").resolve(name);
    assumeTrue(Files.isReadable(file), () -> file + " is not there: recorded answers not checked");
    return Files.readAllBytes(file);
  }

  private static Path beside() {
    Path start = Path.of("").toAbsolutePath();
    for (Path at = start; at != null; at = at.getParent()) {
      Path candidate = at.resolve("shared/reference/wus");
      if (Files.isDirectory(candidate)) {
        return candidate;
      }
    }
    return start.resolve("shared/reference/wus");
  }
}
