// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.core.internal.TestPki;
import digipoort.core.internal.wus.WusSettings;
import digipoort.wss.SignatureAlgorithm;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A configuration is right, or says in one sentence which key, which value, what is expected. */
class DefinitionReaderTest {
  private final Map<String, Object> values = Setup.configuration(TestPki.simulator());

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "naam | met spatie | naam: 'met spatie' (expected: 1 to 40 letters",
        "naam | '' | naam: - (expected",
        "omgeving | test | omgeving: 'test' (expected: one of productie, preproductie",
        "omgeving | productie | (expected: a host of omgeving productie: *.digipoort.logius.nl",
        "omgeving | preproductie | a host of omgeving preproductie",
        "endpoint.aanleveren | http://localhost/x | 'http://localhost/x' (expected: an https",
        "endpoint.aanleveren | https://elders.nl/x | a host of omgeving simulator: localhost",
        "tls.keystore | /bestaat/niet.p12 | '/bestaat/niet.p12' (expected: a PKCS#12 file that",
        "tls.keystore | '' | tls.keystore: - (expected: a PKCS#12 file",
        "tls.keystore.password | '' | tls.keystore.password: - (expected: $[secret:NAME]",
        "tls.keystore.password | fout | cannot be read: IOException: keystore password was",
        "tls.keystore.password | $[secret:weg] | secret weg not found in secrets/",
        "tls.keystore.password | $[env:WEG] | environment variable WEG is not set",
        "tls.alias | ander | no key 'ander' but [client]",
        "tls.trust | /bestaat/niet.pem | tls.trust: '/bestaat/niet.pem' cannot be read",
        "signing.trust | '' | signing.trust: - (expected: a PEM file, or fingerprints",
        "signing.trust.oin | '' | signing.trust.oin: - (expected: the OIN of whoever signs",
        "signing.trust.subject | Logius | (expected: for example O=Logius",
        "signing.pins | abc | signing.pins: 'abc' (expected: SHA-256 fingerprints of 64",
        "signature.algorithm | MD5 | (expected: RSA-SHA256 or RSA-SHA1",
        "response.sha1.allowed | ja | response.sha1.allowed: 'ja' (expected: true or false",
        "concurrency | 0 | concurrency: '0' (expected: a whole number from 1 to 64",
        "answer.timeout.seconds | snel | answer.timeout.seconds: 'snel' (expected: a whole",
        "revocation | streng | (expected: off, soft or hard",
        "revocation | hard | crl.files: - (expected: files, because revocation=hard",
        "crl.files | /weg.crl | crl.files: '/weg.crl' cannot be read",
        "tls.keystor | x | tls.keystor: unknown setting"
      })
  void saysWhatIsWrong(String key, String value, String sentence) {
    values.put(key, value);

    assertThatThrownBy(() -> Setup.read(values, Setup.stored(values)))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void anExpiredCertificateIsRefused() {
    values.put("tls.keystore", TestPki.folder().resolve("client-expired.p12").toString());

    assertThatThrownBy(() -> Setup.read(values, Setup.stored(values)))
        .hasMessageContaining("a certificate that is valid at");
  }

  @Test
  void aLiteralPasswordIsRefusedAndNotRepeated() {
    Map<String, Object> stored = Setup.stored(values);
    stored.put("tls.keystore.password", "geheim");

    assertThatThrownBy(() -> Setup.read(values, stored))
        .hasMessageContaining("a password does not belong in a .cfg")
        .hasMessageNotContaining("geheim")
        .hasMessageNotContaining(TestPki.password());
  }

  @Test
  void theReasonSaysWhereToChangeIt() {
    InvalidSettingException invalid = InvalidSettingException.of("a", "b", "c", "d");

    assertThat(invalid.in("etc/x.cfg").en())
        .isEqualTo("a: 'b' (expected: d). Change it in etc/x.cfg");
    assertThat(invalid.in("etc/x.cfg").nl())
        .isEqualTo("a: 'b' (verwacht: c). Wijzig het in etc/x.cfg");
  }

  @Test
  void defaultsAreCautious() {
    Definition definition = Setup.define(values);

    assertThat(definition.algorithm()).isEqualTo(SignatureAlgorithm.RSA_SHA256);
    assertThat(definition.wus().info().exclusief()).isFalse();
    assertThat(definition.wus().info().oin()).isEqualTo("00000003123456780000");
    assertThat(definition.wus().info().messageTtl()).isEqualTo(Duration.ofMinutes(5));
    assertThat(definition.wus().autorisatieAdres()).isEqualTo("http://geenausp.nl");
    assertThat(definition.rol()).isEqualTo("Bedrijf");
  }

  @Test
  void theLongestCallCoversEveryTimeOut() {
    Definition definition = Setup.define(values);

    assertThat(definition.wus().info().longestCall())
        .isGreaterThan(definition.wus().limits().answer().plus(Duration.ofSeconds(2 * 5)));
  }

  @Test
  void anOmgevingBringsItsEndpoints() {
    values.remove("endpoint.aanleveren");
    values.remove("endpoint.statusinformatie");
    values.remove("endpoint.ophalen");
    values.put("omgeving", "productie");

    assertThat(Setup.define(values).wus().aanleveren().uri())
        .hasToString("https://wus.digipoort.logius.nl/wus/2.0/aanleverservice/1.2");
    values.put("omgeving", "preproductie");
    assertThat(Setup.define(values).wus().statusinformatie().to())
        .isEqualTo(
            "https://wus.preproductie.digipoort.logius.nl/wus/2.0/statusinformatieservice/1.2");
  }

  @Test
  void everyServiceHasAnEndpointAndALogicalAddressOfItsOwn() {
    values.remove("endpoint.ophalen");
    values.put("endpoint.aanleveren", "https://localhost:9/a");
    values.put("wsa.to.ophalen", "https://elders.nl/o");
    WusSettings wus = Setup.define(values).wus();

    assertThat(wus.aanleveren().to()).isEqualTo("https://localhost:9/a");
    assertThat(wus.ophalen().uri())
        .hasToString("https://localhost:18443/wus/2.0/ophaalservice/1.2");
    assertThat(wus.ophalen().to()).isEqualTo("https://elders.nl/o");
  }

  @Test
  void theConformanceStubHasItsOphaalServiceElsewhere() {
    List.of("aanleveren", "statusinformatie", "ophalen")
        .forEach(name -> values.remove("endpoint." + name));
    values.put("omgeving", "aansluitsuite");
    WusSettings wus = Setup.define(values).wus();
    String base = "https://cs-bedrijven.procesinfrastructuur.nl/cpl/";

    assertThat(wus.aanleveren().to()).isEqualTo(base + "aanleverservice/1.2");
    assertThat(wus.statusinformatie().to()).isEqualTo(base + "statusinformatieservice/1.2");
    assertThat(wus.ophalen().to()).isEqualTo(base + "ophaalservice/services/OphaalService_V1_2");
  }

  @Test
  void ownEndpointsDoWithoutTheOphaalService() {
    values.remove("endpoint.ophalen");
    values.put("omgeving", "aangepast");

    assertThat(Setup.define(values).wus().ophalen()).isNull();
  }

  @Test
  void hostsOfOneOmgevingAreRefusedInAnother() {
    assertThat(Omgeving.PRODUCTIE.allows("wus.preproductie.digipoort.logius.nl")).isFalse();
    assertThat(Omgeving.PREPRODUCTIE.allows("wus.digipoort.logius.nl")).isFalse();
    assertThat(Omgeving.PRODUCTIE.allows("wus.digipoort.logius.nl.elders.nl")).isFalse();
    assertThat(Omgeving.AANGEPAST.allows("wus.digipoort.logius.nl")).isFalse();
    assertThat(Omgeving.AANGEPAST.allows("biv.voorbeeld.nl")).isTrue();
  }

  @Test
  void aKeyEntryShowsNoKey() {
    assertThat(Setup.define(values).keys().toString())
        .contains("CN=client.test")
        .doesNotContain("RSA")
        .doesNotContain(TestPki.password());
  }
}
