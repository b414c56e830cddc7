// SPDX-License-Identifier: Apache-2.0
package digipoort.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ClientEnvironmentTest {
  @Test
  void whatTheShellTakesForItsOwnVariablesIsGone() {
    Map<String, String> environment =
        new TreeMap<>(
            Map.of(
                "TERM", "xterm",
                "COLUMNS", "100",
                "history-file", "etc/users.properties",
                "input-rc-file-name", "/tmp/keys",
                ".session", "x",
                "SCOPE", "shell",
                "#COLUMNS", "1"));

    ClientEnvironment.clean(environment);

    assertThat(environment)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("TERM", "xterm", "COLUMNS", "100", "LINES", "24"));
  }

  @Test
  void aTerminalGetsWhatItCannotDoWithout() {
    Map<String, String> environment = new TreeMap<>();

    ClientEnvironment.clean(environment);

    assertThat(environment).containsOnlyKeys("TERM", "COLUMNS", "LINES");
  }
}
