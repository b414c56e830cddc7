// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.adapter.uwv.internal.model.Model;
import digipoort.adapter.uwv.internal.model.ModelReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Keeps what is made from the model true. Run with {@code -Dshipped.write=true} to write it anew.
 */
class ShippedFilesTest {
  private static final Path SCHEMA =
      Path.of("src/main/resources/digipoort/adapter/uwv/internal/profiel/uwv-proef.xsd");
  private static final Path README = Path.of("README.md");
  private static final String START = "<!-- fields: made by a test -->\n";
  private static final String END = "<!-- end of fields -->";

  private final Model model = ModelReader.shipped();

  @Test
  void schemaOfTheTrialProfileCoversTheModel() throws IOException {
    same(SCHEMA, ProefSchema.of(model));
  }

  @Test
  void readmeListsEveryField() throws IOException {
    String readme = Files.readString(README);
    int start = readme.indexOf(START) + START.length();
    int end = readme.indexOf(END);
    assertThat(start).isBetween(START.length(), end);
    same(README, readme.substring(0, start) + "\n" + ReadmeTable.of(model) + readme.substring(end));
  }

  private static void same(Path file, String expected) throws IOException {
    if (Boolean.getBoolean("shipped.write")) {
      Files.writeString(file, expected);
    }
    assertThat(Files.readString(file)).isEqualTo(expected);
  }
}
