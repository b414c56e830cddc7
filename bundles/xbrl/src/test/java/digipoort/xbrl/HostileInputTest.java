// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileInputTest {
  @TempDir private Path folder;

  @Test
  void aSmallJvmRefusesAllOfItSoon() throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                HostileInput.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    boolean ended = child.waitFor(5, TimeUnit.MINUTES);
    child.destroyForcibly();
    String said = Files.readString(out);
    assertThat(ended).as(said).isTrue();
    assertThat(child.exitValue()).as(said).isZero();
    assertThat(said.lines().map(line -> line.split("\\|", 3)))
        .hasSize(11)
        .allSatisfy(
            line -> {
              assertThat(Integer.parseInt(line[1])).as(line[0]).isLessThan(40);
              assertThat(line[2]).as(line[0]).startsWith("refused: ");
            });
  }

  @Test
  void aBerichtOfTwentyMebibytesIsRead() {
    StringBuilder xml = new StringBuilder("<xbrli:xbrl xmlns:xbrli='" + Namespaces.XBRLI + "'>");
    String fact = "<a contextRef='c1' unitRef='EUR' decimals='INF'>1234567.89</a>\n";
    int facts = (20 * 1024 * 1024 - 200) / fact.length();
    xml.append(fact.repeat(facts)).append("</xbrli:xbrl>");
    byte[] octets = xml.toString().getBytes(StandardCharsets.UTF_8);
    assertThat(octets.length).isBetween(20_000_000, 20_971_520);
    Report report = InstanceReader.read(octets);
    assertThat(report.facts()).hasSize(facts);
    assertThat(Map.copyOf(report.contexts())).isEmpty();
  }
}
