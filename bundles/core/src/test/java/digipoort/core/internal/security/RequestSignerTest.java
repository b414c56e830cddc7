// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import digipoort.core.internal.Answers;
import digipoort.core.internal.TestPki;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

  @TempDir Path folder;

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
    Document signed = Answers.parse(sign(SignatureAlgorithm.RSA_SHA256)).document();

    List<Element> covered =
        new SignatureCheck(SignatureCheck.Sha1.REFUSED)
            .check(AnswerEnvelope.read(signed), new Cuttings())
            .elements();

    assertThat(covered.stream().map(Element::getLocalName))
        .containsExactlyInAnyOrder("Timestamp", "Action", "MessageID", "ReplyTo", "To", "Body");
  }

  @ParameterizedTest
  @EnumSource(SignatureAlgorithm.class)
  void xmlsec1VerifiesTheSignature(SignatureAlgorithm algorithm) throws Exception {
    assumeTrue(present(), "xmlsec1 is not installed: requests not checked by it");
    Path file = Files.write(folder.resolve("request.xml"), sign(algorithm));

    Process process = verify(file);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(said).isZero();

    String changed = Files.readString(file).replace("inhoud &amp;", "Inhoud &amp;");
    Process second = verify(Files.writeString(folder.resolve("changed.xml"), changed));
    assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(second.exitValue()).isNotZero();
  }

  private Process verify(Path file) throws IOException, GeneralSecurityException {
    List<String> command =
        Stream.concat(
                Stream.of("xmlsec1", "--verify", "--insecure", "--print-debug"),
                Stream.of(
                    "--id-attr:Id",
                    Soap.ENVELOPE + ":Body",
                    "--id-attr:Id",
                    Soap.WSU + ":Timestamp",
                    "--id-attr:Id",
                    Soap.WSSE + ":BinarySecurityToken",
                    "--id-attr:Id",
                    Soap.WSA + ":Action",
                    "--id-attr:Id",
                    Soap.WSA + ":MessageID",
                    "--id-attr:Id",
                    Soap.WSA + ":ReplyTo",
                    "--id-attr:Id",
                    Soap.WSA + ":To",
                    "--pubkey-cert-pem",
                    folder.resolve("client.pem").toString(),
                    file.toString()))
            .toList();
    Files.writeString(folder.resolve("client.pem"), TestPki.pem(key().certificate()));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static boolean present() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "xmlsec1")));
  }

  private static byte[] sign(SignatureAlgorithm algorithm) throws Exception {
    String envelope =
        "<s:Envelope xmlns:s='"
            + Soap.ENVELOPE
            + "'><s:Body><a xmlns='urn:a' b='&#10;\"'>inhoud"
            + " &amp; &#13; \u00e9 \ud83d\ude00</a></s:Body></s:Envelope>";
    Document document = Answers.parse(envelope).document();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new RequestSigner(key(), algorithm).sign(document, ADDRESSING, new Cuttings()).writeTo(out);
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
