// SPDX-License-Identifier: Apache-2.0
package digipoort.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import digipoort.json.SubmissionReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** What an ERP hands over. */
class SubmissionFuzzTest {
  @FuzzTest(maxDuration = "1m")
  void reads(byte[] octets) throws IOException {
    SubmissionReader reader = new SubmissionReader(1_000_000);
    assertThat(reader.read(new ByteArrayInputStream(octets))).isNotNull();
  }
}
