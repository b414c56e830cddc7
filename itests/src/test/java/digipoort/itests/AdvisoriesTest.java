// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of the bill of materials that the build makes. */
class AdvisoriesTest {
  private static final Path PROGRAM =
      Path.of("..", "karaf-assembly", "src", "build", "Advisories.java");

  @TempDir Path folder;

  @Test
  void aComponentWithAnAdvisoryEndsTheBuild() throws Exception {
    Result result = check("com.example:parser 1.2.2", "CVE-2026-1\tcom.example:parser\t1.2.3\t");

    assertThat(result.code()).isNotZero();
    assertThat(result.printed())
        .contains("com.example:parser 1.2.2 has CVE-2026-1, mended in 1.2.3");
  }

  @Test
  void oneThatIsMendedDoesNot() throws Exception {
    assertThat(check("com.example:parser 1.2.3", "CVE-2026-1\tcom.example:parser\t1.2.3\t").code())
        .isZero();
    assertThat(check("com.example:parser 1.10", "CVE-2026-1\tcom.example:parser\t1.9.5\t").code())
        .isZero();
    assertThat(check("com.example:other 1.0", "CVE-2026-1\tcom.example:parser\t1.2.3\t").code())
        .isZero();
  }

  @Test
  void oneMayStayForAReasonAsLongAsItIsNeeded() throws Exception {
    String row = "CVE-2026-1\tcom.example:parser\t1.2.3\tnobody calls it";

    assertThat(check("com.example:parser 1.2.2.v2025", row).code()).isZero();
    Result mended = check("com.example:parser 1.2.3", row);
    assertThat(mended.code()).isNotZero();
    assertThat(mended.printed()).contains("no longer needed");
  }

  @Test
  void anEmptyListOrBillIsAMistake() throws Exception {
    assertThat(check("com.example:parser 1.2.2", "# nothing").code()).isNotZero();
    assertThat(check("", "CVE-2026-1\tcom.example:parser\t1.2.3\t").code()).isNotZero();
    assertThat(check("com.example:parser 1.0", "CVE-2026-1 without tabs").code()).isNotZero();
  }

  private record Result(int code, String printed) {}

  private Result check(String component, String advisories)
      throws IOException, InterruptedException {
    Path bill = folder.resolve("sbom.json");
    Path list = folder.resolve("advisories.tsv");
    String[] parts = component.split("[: ]");
    Files.writeString(
        bill,
        component.isEmpty()
            ? "{}"
            : "{\"purl\": \"pkg:maven/%s/%s@%s?type=jar\"}".formatted((Object[]) parts));
    Files.writeString(list, advisories + "\n");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                PROGRAM.toString(),
                bill.toString(),
                list.toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), printed);
  }
}
