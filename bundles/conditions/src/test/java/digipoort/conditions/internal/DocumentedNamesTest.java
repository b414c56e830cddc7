// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every name of a condition that the code can raise has its row in docs/operations.md. */
class DocumentedNamesTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final Pattern MAKER =
      Pattern.compile("import digipoort\\.api\\.Condition;|RuntimeCondition|ConditionWriter");
  private static final Pattern LITERAL =
      Pattern.compile("\"((?!digipoort-)[a-z0-9]+(?:-[a-z0-9]+)+)\"");

  /** Written the same way, and something else. */
  private static final Set<String> OTHERS = Set.of("adapter-calls", "evidence-key");

  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|");

  @Test
  void everyNameHasItsRow() throws IOException {
    Set<String> raised = raised();

    raised.removeAll(OTHERS);
    assertThat(raised).contains("certificate-ends", "crash-loop", "aansluiting-unusable");
    assertThat(documented()).containsAll(raised);
  }

  private static Set<String> documented() throws IOException {
    return ROW.matcher(Files.readString(ROOT.resolve("docs/operations.md")))
        .results()
        .map(row -> row.group(1))
        .collect(Collectors.toSet());
  }

  private static Set<String> raised() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String rooms : new String[] {"bundles", "adapters"}) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(rooms))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .filter(file -> file.toString().contains("/src/main/java/"))
            .map(DocumentedNamesTest::read)
            .filter(code -> MAKER.matcher(code).find())
            .flatMap(code -> LITERAL.matcher(code).results())
            .forEach(literal -> names.add(literal.group(1)));
      }
    }
    return names;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
