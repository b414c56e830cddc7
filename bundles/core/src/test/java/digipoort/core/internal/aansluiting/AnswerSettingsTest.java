// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.core.hostile.Attack;
import digipoort.core.hostile.Attacks;
import digipoort.core.hostile.HostileDigipoort;
import digipoort.core.hostile.Operation;
import digipoort.core.internal.TestPki;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused by default is taken when the aansluiting says so. */
class AnswerSettingsTest {
  private static HostileDigipoort digipoort;

  @BeforeAll
  static void start() {
    digipoort = new HostileDigipoort(TestPki.folder(), TestPki.password());
  }

  @AfterAll
  static void stop() {
    digipoort.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "certificate signed with SHA-1, signing.trust.sha1.allowed, true",
    "key of the TLS server, signing.tls.certificate.allowed, true",
    "answer that is valid for two hours, response.ttl.seconds, 86400",
    "signed with SHA-1, response.sha1.allowed, true"
  })
  void isTakenWhenAllowed(String name, String key, String value) {
    Attack attack =
        Attacks.all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    digipoort.play(attack);

    assertThat(reason(Map.of())).contains(attack.words());
    assertThat(reason(Map.of(key, value))).isEmpty();
  }

  @Test
  void aLifetimeOfTenMinutesIsTooLongWhereOneMinuteIsAllowed() {
    digipoort.behave();

    assertThat(reason(Map.of("response.ttl.seconds", "60"))).contains("at most 60 seconds");
  }

  private static String reason(Map<String, Object> settings) {
    try (OpenAansluiting open = HostileSetup.open(digipoort, settings)) {
      return HostileSetup.caller(open).reason(Operation.named("aanleveren"), new ArrayList<>());
    }
  }
}
