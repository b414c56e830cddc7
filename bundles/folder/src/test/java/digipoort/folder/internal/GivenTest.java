// SPDX-License-Identifier: Apache-2.0
package digipoort.folder.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenTest {
  private static final Path BASE = Path.of("/opt/digipoort");

  private static Given given(String... more) {
    Map<String, Object> values = new HashMap<>(Map.of("naam", "dnb", "folder", "/srv/dnb"));
    values.put("service.pid", "x");
    values.put("felix.fileinstall.filename", "file:/opt/etc/digipoort.folder.aansluiting-a.cfg");
    for (int i = 0; i < more.length; i += 2) {
      values.put(more[i], more[i + 1]);
    }
    return new Given(FolderConfig.PID + "~a", values);
  }

  @Test
  void defaultsAreFilledIn() throws InvalidSettingException {
    Definition definition = given().read(BASE);
    assertThat(definition.naam()).isEqualTo("dnb");
    assertThat(definition.omgeving()).isEqualTo("productie");
    assertThat(definition.folder()).isEqualTo(Path.of("/srv/dnb"));
    assertThat(definition.portal().en()).isEqualTo("the portal of the receiver");
    assertThat(definition.sender()).isEqualTo("FOLDER-dnb");
  }

  @Test
  void aRelativeFolderBeginsInTheBase() throws InvalidSettingException {
    assertThat(given("folder", " data/dnb ").read(BASE).folder())
        .isEqualTo(Path.of("/opt/digipoort/data/dnb"));
    assertThat(given("portal", "Mijn DNB").read(BASE).portal().nl()).isEqualTo("Mijn DNB");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          naam,     ''
          naam,     a/b
          naam,     ../x
          folder,   ''
          omgeving, test
          flder,    /srv/dnb
          """)
  void whatIsWrongIsNamedWithWhereToChangeIt(String key, String value) {
    InvalidSettingException wrong =
        catchThrowableOfType(InvalidSettingException.class, () -> given(key, value).read(BASE));
    assertThat(wrong.in(given().file()).en())
        .startsWith(key + ":")
        .endsWith("Change it in etc/digipoort.folder.aansluiting-a.cfg");
    assertThat(wrong.in("x").nl()).contains("Wijzig");
  }

  @Test
  void aFolderThatNoSystemKnowsIsRefused() {
    assertThat(
            catchThrowableOfType(
                InvalidSettingException.class, () -> given("folder", "a\u0000b").read(BASE)))
        .hasMessageContaining("folder");
  }

  @Test
  void theNameComesFromTheFileWhenItIsLeftOut() {
    assertThat(new Given(FolderConfig.PID + "~b", Map.of()).naam()).isEqualTo("b");
    assertThat(new Given(FolderConfig.PID + ".b", Map.of()).file())
        .isEqualTo("etc/digipoort.folder.aansluiting-b.cfg");
  }
}
