// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.channel.Outcome;
import digipoort.core.internal.TestPki;
import digipoort.core.internal.security.KeyStores;
import digipoort.wss.Certificates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Settings that change what is sent or accepted, against the simulator. */
class SettingsAtWorkTest {
  private final Map<String, Object> values = Setup.configuration(TestPki.simulator());

  @Test
  void sha1IsSentAndAcceptedWhenConfigured() {
    values.put("signature.algorithm", "RSA-SHA1");
    values.put("response.sha1.allowed", "true");

    assertThat(deliver("Sha1Antwoord")).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void sha1IsRefusedWithTheSettingThatWouldAllowIt() {
    assertThat(deliver("Sha1Antwoord"))
        .isInstanceOfSatisfying(
            Outcome.Unknown.class,
            unknown ->
                assertThat(unknown.reason().en()).contains("SHA-1", "response.sha1.allowed"));
  }

  @Test
  void tlsAndSigningMayUseDifferentKeys() {
    values.put("signing.keystore", TestPki.folder().resolve("client-2.p12").toString());
    values.put("signing.keystore.password", TestPki.password());

    assertThat(deliver("Happyflow")).isInstanceOf(Outcome.Accepted.class);
    assertThat(Setup.define(values).wus().info().oin()).isEqualTo("00000003876543210000");
  }

  @Test
  void aPinnedSignerNeedsNoRoots() throws Exception {
    values.remove("signing.trust");
    values.put("signing.pins", "00".repeat(32) + ", " + pin("response-signer.p12"));
    assertThat(deliver("Happyflow")).isInstanceOf(Outcome.Accepted.class);

    values.put("signing.pins", pin("wrong-signer.p12"));
    assertThat(deliver("Happyflow"))
        .isInstanceOfSatisfying(
            Outcome.Unknown.class,
            unknown -> assertThat(unknown.reason().en()).contains("not in signing.pins"));
  }

  @Test
  void theSubjectOfTheSignerMayBeDemanded() {
    values.remove("signing.trust.oin");
    values.put("signing.trust.subject", "O=TEST Logius");
    assertThat(deliver("Happyflow")).isInstanceOf(Outcome.Accepted.class);

    values.put("signing.trust.subject", "O=Logius");
    assertThat(deliver("Happyflow")).isInstanceOf(Outcome.Unknown.class);
  }

  @Test
  void withHardRevocationEveryCertificateNeedsACrl() throws IOException {
    values.put("revocation", "hard");
    try (Stream<Path> crls = Files.list(TestPki.folder().resolve("crl"))) {
      values.put("crl.files", crls.map(Path::toString).collect(Collectors.joining(",")));
    }
    assertThat(deliver("Happyflow")).isInstanceOf(Outcome.Accepted.class);

    try (Stream<Path> crls = Files.list(TestPki.folder().resolve("crl"))) {
      values.put("crl.files", crls.map(Path::toString).findFirst().orElseThrow());
    }
    assertThat(deliver("Happyflow")).isInstanceOf(Outcome.Unreachable.class);
  }

  @Test
  void aLargeBerichtArrivesWhole() {
    byte[] octets = new byte[10_000_000];
    Arrays.fill(octets, (byte) 'x');
    values.put("answer.timeout.seconds", "60");
    try (OpenAansluiting open = Setup.open(values)) {
      assertThat(
              open.channel()
                  .deliver(Setup.bericht("Happyflow-large", octets), Setup.attempt(), () -> true))
          .isInstanceOf(Outcome.Accepted.class);
    }
    assertThat(TestPki.simulator().ledger())
        .filteredOn(entry -> entry.aanleverkenmerk().equals("Happyflow-large"))
        .singleElement()
        .matches(
            entry -> entry.inhoudSha256().equals(Setup.bericht("x", octets).inhoud().sha256()));
  }

  private Outcome deliver(String scenario) {
    String unique = scenario + "-" + UUID.randomUUID().toString().substring(0, 8);
    try (OpenAansluiting open = Setup.open(values)) {
      return open.channel().deliver(Setup.bericht(unique), Setup.attempt(), () -> true);
    }
  }

  private static String pin(String file) throws Exception {
    return Certificates.fingerprint(
        KeyStores.read(
                TestPki.folder().resolve(file), Optional.empty(), TestPki.password().toCharArray())
            .certificate());
  }
}
