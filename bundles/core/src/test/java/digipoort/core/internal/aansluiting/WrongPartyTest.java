// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Finding;
import digipoort.api.Severity;
import digipoort.api.channel.Outcome;
import digipoort.core.internal.TestPki;
import digipoort.simulator.Simulator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the wrong party at either end, no byte of a delivery leaves. */
class WrongPartyTest {
  private final Simulator simulator = TestPki.simulator();

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "tls.trust, wrong-anchor, TLS with localhost does not work",
    "endpoint.aanleveren, https://127.0.0.1:1/x, accepts no connection",
    "endpoint.aanleveren, https://localhost:1/x, accepts no connection",
    "tls.keystore, client-untrusted.p12, certificate"
  })
  void isUnreachable(String key, String value, String reason) {
    Map<String, Object> values = Setup.configuration(simulator);
    values.put("signing.keystore", values.get("tls.keystore"));
    values.put("signing.keystore.password", values.get("tls.keystore.password"));
    values.put(key, value.endsWith(".p12") ? simulator.pki().resolve(value).toString() : value);
    if (value.equals("wrong-anchor")) {
      values.put(key, Setup.leaf(simulator.pki()).toString());
    }
    try (OpenAansluiting open = Setup.open(values)) {
      Outcome outcome =
          open.channel().deliver(Setup.bericht("wrong-party"), Setup.attempt(), () -> true);

      assertThat(outcome)
          .isInstanceOfSatisfying(
              Outcome.Unreachable.class,
              unreachable -> assertThat(unreachable.reason().en()).contains(reason));
      assertThat(simulator.ledger())
          .noneMatch(entry -> entry.aanleverkenmerk().equals("wrong-party"));
    }
  }

  @Test
  void testingAGoodConnectionFindsEveryStepRight() {
    List<Finding> findings = test(Setup.configuration(simulator));

    assertThat(findings).extracting(Finding::severity).containsOnly(Severity.INFO);
    assertThat(findings)
        .extracting(Finding::code)
        .containsExactly(
            "AANSLUITING-CONFIG",
            "AANSLUITING-DNS",
            "AANSLUITING-TCP",
            "AANSLUITING-TLS",
            "AANSLUITING-QUESTION");
  }

  @Test
  void testingPointsToOurKeyStoreWhenItIsNotAccepted() {
    Map<String, Object> values = Setup.configuration(simulator);
    values.put("signing.keystore", values.get("tls.keystore"));
    values.put("signing.keystore.password", values.get("tls.keystore.password"));
    values.put("tls.keystore", simulator.pki().resolve("client-untrusted.p12").toString());

    assertThat(test(values))
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .singleElement()
        .satisfies(finding -> assertThat(finding.action().en()).contains("tls.keystore"));
  }

  @Test
  void testingSaysAtWhichStepItGoesWrong() {
    Map<String, Object> closed = Setup.configuration(simulator);
    closed.put("endpoint.statusinformatie", "https://localhost:1/x");
    Map<String, Object> stranger = Setup.configuration(simulator);
    stranger.put("tls.trust", Setup.leaf(simulator.pki()).toString());
    Map<String, Object> signer = Setup.configuration(simulator);
    signer.put("signing.trust.oin", "00000001000000000000");

    assertThat(error(test(closed))).isEqualTo("AANSLUITING-TCP");
    assertThat(error(test(stranger))).isEqualTo("AANSLUITING-TLS");
    assertThat(error(test(signer))).isEqualTo("AANSLUITING-QUESTION");
  }

  private static List<Finding> test(Map<String, Object> values) {
    FakeFramework framework = new FakeFramework();
    try (Registry registry = framework.registry()) {
      registry.update(new Given("proef", values, Setup.stored(values)));
      return ConnectionTest.run(registry.entries().get(0));
    }
  }

  private static String error(List<Finding> findings) {
    Finding last = findings.get(findings.size() - 1);
    assertThat(last.severity()).isEqualTo(Severity.ERROR);
    return last.code();
  }
}
