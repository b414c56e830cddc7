// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.security;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.core.internal.Answers;
import digipoort.core.internal.TestPki;
import digipoort.core.internal.Xmlsec;
import digipoort.wss.Addressing;
import digipoort.wss.Cuttings;
import digipoort.wss.Freshness;
import digipoort.wss.RequestVerifier;
import digipoort.wss.Sha1;
import digipoort.wss.SignatureAlgorithm;
import digipoort.wss.Soap;
import digipoort.wss.Xml;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Requests are laid out and signed as the contract wants them, also in the eyes of a stranger. */
class RequestSignerTest {
  private static final Instant CREATED = Instant.parse("2026-11-23T10:00:00.123456Z");
  private static final Addressing ADDRESSING =
      new Addressing(
          "https://example.test/dienst",
          "http://example.test/vraagRequest",
          "urn:uuid:1",
          CREATED,
          CREATED.plusSeconds(300));

  @Test
  void headersAndTokensStandInTheSafestOrder() throws Exception {
    Document signed = Answers.parse(sign(SignatureAlgorithm.RSA_SHA256)).document();
    Element header = Xml.children(signed.getDocumentElement()).get(0);
    Element security = Xml.children(header, Soap.WSSE, "Security").get(0);

    assertThat(names(signed.getDocumentElement())).containsExactly("Header", "Body");
    assertThat(names(header))
        .containsExactlyInAnyOrder("Security", "Action", "MessageID", "ReplyTo", "To");
    assertThat(names(security)).containsExactly("Timestamp", "BinarySecurityToken", "Signature");
    assertThat(security.getTextContent())
        .startsWith("2026-11-23T10:00:00.123Z2026-11-23T10:05:00.123Z");
  }

  @Test
  void everyHeaderTheBodyAndTheTimestampAreSigned() throws Exception {
    Duration minutes = Duration.ofMinutes(5);
    RequestVerifier verifier =
        new RequestVerifier(Sha1.REFUSED, new Freshness(minutes, minutes, minutes));

    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Addressing addressing =
        new Addressing(
            ADDRESSING.to(), ADDRESSING.action(), "urn:uuid:1", now, now.plusSeconds(300));

    RequestVerifier.VerifiedRequest verified =
        verifier.verify(Answers.parse(sign(SignatureAlgorithm.RSA_SHA256, addressing)));

    assertThat(verified.addressing()).isEqualTo(addressing);
    assertThat(verified.body().getTextContent()).startsWith("inhoud & \r");
  }

  @ParameterizedTest
  @EnumSource(SignatureAlgorithm.class)
  void xmlsec1VerifiesTheSignature(SignatureAlgorithm algorithm) throws Exception {
    byte[] request = sign(algorithm);

    Xmlsec.verifies(request);
    Xmlsec.refuses(
        new String(request, StandardCharsets.UTF_8)
            .replace("inhoud &amp;", "Inhoud &amp;")
            .getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] sign(SignatureAlgorithm algorithm) throws Exception {
    return sign(algorithm, ADDRESSING);
  }

  private static byte[] sign(SignatureAlgorithm algorithm, Addressing addressing) throws Exception {
    String envelope =
        "<s:Envelope xmlns:s='"
            + Soap.ENVELOPE
            + "'><s:Body><a xmlns='urn:a' b='&#10;\"'>inhoud"
            + " &amp; &#13; \u00e9 \ud83d\ude00</a></s:Body></s:Envelope>";
    Document document = Answers.parse(envelope).document();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new RequestSigner(key(), algorithm).sign(document, addressing, new Cuttings()).writeTo(out);
    return out.toByteArray();
  }

  private static KeyEntry key() throws IOException, GeneralSecurityException {
    return KeyStores.read(
        TestPki.folder().resolve("client.p12"),
        Optional.of("client"),
        TestPki.password().toCharArray());
  }

  private static List<String> names(Element parent) {
    return Xml.children(parent).stream().map(Element::getLocalName).toList();
  }
}
