// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.channel.StatusSource;
import digipoort.core.internal.TestPki;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One service for each good configuration; a bad one is listed and harms no other. */
class RegistryTest {
  private final FakeFramework framework = new FakeFramework();
  private final Registry registry = framework.registry();

  @AfterEach
  void close() {
    registry.close();
    assertThat(framework.services()).isEmpty();
  }

  @Test
  void aGoodConfigurationBecomesAService() {
    registry.update(given("a", "eerste", Map.of()));

    assertThat(framework.services()).hasSize(1);
    assertThat(framework.services(StatusSource.class)).hasSize(1);
    assertThat(framework.services().get(0).get("aansluiting")).isEqualTo("eerste");
    assertThat(framework.services().get(0).get("omgeving")).isEqualTo("simulator");
    assertThat(framework.services().get(0).get("oin")).isEqualTo("00000003123456780000");
    assertThat(registry.entries().get(0).asAansluiting().usable()).isTrue();
  }

  @Test
  void aBadConfigurationIsListedAndHarmsNoOther() {
    registry.update(given("a", "goed", Map.of()));
    registry.update(given("b", "slecht", Map.of("concurrency", "veel")));

    assertThat(framework.services()).hasSize(1);
    assertThat(registry.entries().get(1).asAansluiting().usable()).isFalse();
    assertThat(registry.entries().get(1).asAansluiting().detail().en())
        .isEqualTo(
            "concurrency: 'veel' (expected: a whole number from 1 to 64). Change it in"
                + " etc/digipoort.core.aansluiting-slecht.cfg");
  }

  @Test
  void aNameInUseIsRefusedUntilItIsFree() {
    registry.update(given("a", "dezelfde", Map.of()));
    registry.update(given("b", "dezelfde", Map.of("concurrency", "9")));

    assertThat(registry.entries().get(1).asAansluiting().detail().en())
        .contains("a name that is not in use");
    assertThat(framework.services()).hasSize(1);

    registry.remove("a");

    assertThat(framework.services()).hasSize(1);
    assertThat(registry.entries().get(0).working().orElseThrow().open().definition().wus().info())
        .matches(info -> info.concurrency() == 9);
  }

  @Test
  void aChangeReplacesTheService() {
    registry.update(given("a", "een", Map.of()));
    registry.update(given("a", "een", Map.of("signing.trust.oin", "")));
    assertThat(framework.services()).isEmpty();

    registry.update(given("a", "twee", Map.of()));
    assertThat(framework.services()).hasSize(1);
    assertThat(framework.services().get(0).get("aansluiting")).isEqualTo("twee");
  }

  private static Given given(String pid, String naam, Map<String, Object> more) {
    Map<String, Object> values = Setup.configuration(TestPki.simulator());
    values.put("naam", naam);
    values.putAll(more);
    return new Given(pid, values, Setup.stored(values));
  }
}
