// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;

/** A report package. */
class ReportZipFuzzTest {
  @FuzzTest(maxDuration = "1m")
  void reads(byte[] octets) {
    try {
      assertThat(ReportZip.read(octets)).isNotNull();
    } catch (IOException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }
}
