// SPDX-License-Identifier: Apache-2.0
package digipoort.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import digipoort.evidence.EvidenceFile;
import digipoort.evidence.EvidenceTrust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An evidence file of anybody. */
class EvidenceFuzzTest {
  @FuzzTest(maxDuration = "1m")
  void reads(byte[] octets) throws IOException {
    Path file = Files.createTempFile("fuzz", ".zip");
    try {
      assertThat(EvidenceFile.verify(Files.write(file, octets), EvidenceTrust.NONE)).isNotEmpty();
    } catch (IOException e) {
      assertThat(e.getMessage()).isNotBlank();
    } finally {
      Files.delete(file);
    }
  }
}
