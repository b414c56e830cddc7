// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Condition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationFilesTest {
  private static final KnownSettings KNOWN =
      new KnownSettings(
          Set.of("digipoort.outbox", "digipoort.remote"),
          Set.of("digipoort.core.aansluiting", "digipoort.folder.aansluiting"),
          Map.of());

  @TempDir Path etc;

  @ParameterizedTest
  @CsvSource({
    "digipoort.core.aansluting-x.cfg, etc/digipoort.core.aansluiting-x.cfg",
    "digiport.core.aansluiting-x.cfg, etc/digipoort.core.aansluiting-x.cfg",
    "digipoort.core.aansluiting.cfg, etc/digipoort.core.aansluiting-NAAM.cfg",
    "digipoort.outbx.cfg, etc/digipoort.outbox.cfg",
    "Digipoort.remote.cfg, etc/digipoort.remote.cfg",
    "digipoort.core.aansluitingen~x.cfg, etc/digipoort.core.aansluiting-x.cfg",
    "digipoort.wholly-else.cfg, feature:list"
  })
  void fileThatNobodyTakesIsNamedWithTheNameThatWasMeant(String file, String action)
      throws IOException {
    Files.writeString(etc.resolve(file), "");

    assertThat(untaken())
        .singleElement()
        .satisfies(
            condition -> {
              assertThat(condition.name()).isEqualTo("configuration-untaken");
              assertThat(condition.subject()).isEqualTo(file);
              assertThat(condition.action().en()).contains(action);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "digipoort.core.aansluiting-x.cfg",
        "digipoort.core.aansluiting~x-y.cfg",
        "digipoort.outbox.cfg",
        "digipoort.simulator.cfg",
        "org.ops4j.pax.web.cfg",
        "users.properties",
        "digipoort.outbox.cfg.bak",
        "jetty.xml"
      })
  void fileThatIsTakenOrNotOursIsNot(String file) throws IOException {
    Files.writeString(etc.resolve(file), "");

    assertThat(untaken()).isEmpty();
  }

  @Test
  void settingThatDoesNotExistIsNamedWithTheOneThatWasMeant() {
    Condition unknown =
        ConfigurationConditions.unknown(
            "digipoort.outbox", "databse.url", Set.of("database.url", "database.user"));

    assertThat(unknown.text().en())
        .isEqualTo(
            "Setting databse.url in etc/digipoort.outbox.cfg does not exist and does nothing;"
                + " database.url was meant.");
  }

  @Test
  void whatTheSimulatorAndTheFrameworkAddIsNoMistake() {
    Set<String> keys = Set.of("naam", "omgeving");

    assertThat(List.of("simulator.pki", "service.pid", "felix.fileinstall.filename", "naam"))
        .noneMatch(key -> ConfigurationConditions.isUnknown(key, keys));
    assertThat(ConfigurationConditions.isUnknown("simulator.pkj", keys)).isTrue();
  }

  private List<Condition> untaken() {
    return new ConfigurationFiles(etc).untaken(KNOWN);
  }
}
