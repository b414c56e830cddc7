// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/security.md names tests that are there. */
class SecurityPageTest {
  private static final Path PAGE = Path.of("..", "docs", "security.md");
  private static final Pattern NAMED =
      Pattern.compile("`(\\w+(?:Test|IT|Contract))(?:\\.(\\w+))?`");

  @Test
  void everyTestThatIsNamedIsThere() throws IOException {
    Map<String, Path> tests = tests();
    List<MatchResult> named = NAMED.matcher(Files.readString(PAGE)).results().toList();

    assertThat(named).hasSizeGreaterThan(50);
    assertThat(named)
        .allSatisfy(
            test -> {
              assertThat(tests).containsKey(test.group(1));
              if (test.group(2) != null) {
                assertThat(tests.get(test.group(1)))
                    .content()
                    .containsPattern("void " + test.group(2) + "\\(");
              }
            });
  }

  @Test
  void everyThreatHasATest() throws IOException {
    assertThat(Files.readAllLines(PAGE))
        .filteredOn(line -> line.startsWith("| ") && !line.startsWith("| Threat"))
        .hasSizeGreaterThan(35)
        .allMatch(line -> NAMED.matcher(line).find());
  }

  private static Map<String, Path> tests() throws IOException {
    Map<String, Path> tests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      files
          .filter(file -> file.toString().matches(".*/src/test/java/.*(Test|IT|Contract)\\.java"))
          .forEach(file -> tests.put(file.getFileName().toString().replace(".java", ""), file));
    }
    return tests;
  }
}
