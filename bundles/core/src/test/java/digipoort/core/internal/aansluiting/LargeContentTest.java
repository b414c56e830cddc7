// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contents never stand in memory: of the heap, all the rest takes some 25 MB already. */
class LargeContentTest {
  @TempDir Path folder;

  @Test
  void contentsOf20MebibytesGoBothWaysIn64MegabytesOfHeap()
      throws IOException, InterruptedException {
    Path said = folder.resolve("said");
    Process trial =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                LargeContentTrial.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();

    assertThat(trial.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(trial.exitValue()).as(Files.readString(said)).isZero();
  }
}
