// SPDX-License-Identifier: Apache-2.0
package digipoort.wss.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
  @TempDir private Path folder;

  @Test
  void anyPartOfAFileIsReadAsItWasWritten() throws IOException {
    byte[] octets = new byte[200_003];
    new Random(3).nextBytes(octets);
    try (Spool spool = new SpoolFolder(folder).spool()) {
      for (int at = 0; at < octets.length; at += 7_919) {
        spool.out().write(octets, at, Math.min(7_919, octets.length - at));
        assertThat(spool.length()).isPositive();
      }
      assertThat(spool.bytes()).isEqualTo(octets);
      for (int from : new int[] {0, 1, 15, 16, 17, 65_535, 131_072, 200_002, 200_003}) {
        try (InputStream in = spool.open(from, octets.length - from)) {
          assertThat(in).hasBinaryContent(Arrays.copyOfRange(octets, from, octets.length));
        }
        int few = Math.min(3, octets.length - from);
        try (InputStream in = spool.open(from, few)) {
          assertThat(in).hasBinaryContent(Arrays.copyOfRange(octets, from, from + few));
        }
      }
    }
  }

  @Test
  void whatIsInAFileIsHidden() throws IOException {
    byte[] words = "123456782 ".repeat(20_000).getBytes(StandardCharsets.US_ASCII);
    try (Spool spool = new SpoolFolder(folder).spool()) {
      spool.out().write(words);
      assertThat(spool.bytes()).isEqualTo(words);
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files.toList())
            .singleElement()
            .satisfies(
                file ->
                    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .hasSize(words.length)
                        .doesNotContain("123456782"));
      }
    }
  }
}
