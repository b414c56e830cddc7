// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;
import org.osgi.framework.Bundle;

/** What is there after the start. */
public class AssemblyIT extends InKaraf {

  @Test
  public void everyBundleIsActive() {
    assertThat(context.getBundles()).allMatch(Bundles::isRunning);
  }

  @Test
  public void noBundleIsThereTwice() {
    List<String> names =
        Arrays.stream(context.getBundles())
            .map(Bundle::getSymbolicName)
            .filter(name -> name.startsWith("digipoort") || name.startsWith("bc"))
            .toList();

    assertThat(names).doesNotHaveDuplicates().contains("digipoort.api", "bcprov");
  }

  @Test
  public void managementOverRmiIsNotStarted() {
    assertThat(context.getBundles())
        .extracting(Bundle::getSymbolicName)
        .noneMatch(name -> name.contains("management.server"));
  }

  @Test
  public void logHasNoErrors() throws IOException {
    try (Stream<String> lines = Files.lines(home("data/log/karaf.log"))) {
      assertThat(lines.filter(line -> line.contains("| ERROR |"))).isEmpty();
    }
  }

  @Test
  public void commandsAnswer() {
    assertThat(shell().run("feature:list -i --no-format")).contains("digipoort-remote");
  }
}
