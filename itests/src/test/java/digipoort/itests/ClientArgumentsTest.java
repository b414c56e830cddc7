// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bin/client} makes of its arguments. */
class ClientArgumentsTest {
  private static final Path SETENV =
      Path.of("../karaf-assembly/src/main/distribution/bin/setenv").toAbsolutePath().normalize();

  @TempDir Path home;

  @BeforeEach
  void install() throws Exception {
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(Files.createDirectories(home.resolve("secrets")).resolve("admin-key"), "k");
  }

  @Test
  void theCommandKeepsOptionsOfItsOwn() {
    List<String> admin = List.of("-u", "admin", "-k", home + "/bin/../secrets/admin-key");

    assertThat(arguments()).isEqualTo(admin);
    assertThat(arguments("digipoort:summary --help"))
        .isEqualTo(joined(admin, "--", "digipoort:summary --help"));
    assertThat(arguments("digipoort:summary", "--help", "-u", "x -k y", "", "*", "-b"))
        .isEqualTo(
            joined(admin, "--", "digipoort:summary", "--help", "-u", "x -k y", "", "*", "-b"));
    assertThat(arguments("-v", "-a", "8101", "--", "-u"))
        .isEqualTo(joined(admin, "-v", "-a", "8101", "--", "-u"));
    assertThat(arguments("-b")).isEqualTo(joined(admin, "-b"));
    assertThat(arguments("-h", "-u", "x")).isEqualTo(joined(admin, "-h", "-u", "--", "x"));
  }

  @Test
  void whoNamesAUserOrAKeyIsNotTheAdministrator() {
    assertThat(arguments("-u", "piet", "digipoort:summary"))
        .containsExactly("-u", "piet", "--", "digipoort:summary");
    assertThat(arguments("-k", "own key", "x")).containsExactly("-k", "own key", "--", "x");
    assertThat(arguments("--help")).containsExactly("--help");
  }

  private static List<String> joined(List<String> first, String... more) {
    List<String> all = new ArrayList<>(first);
    all.addAll(List.of(more));
    return all;
  }

  private List<String> arguments(String... given) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "sh",
                "-c",
                "KARAF_SCRIPT=client DIRNAME=\"$0/bin\"; . '"
                    + SETENV
                    + "'; for a in \"$@\"; do printf '%s\\n' \"[$a]\"; done",
                home.toString()));
    command.addAll(List.of(given));
    return Distribution.run(home, command.toArray(String[]::new))
        .lines()
        .map(line -> line.substring(1, line.length() - 1))
        .toList();
  }
}
