// SPDX-License-Identifier: Apache-2.0
package digipoort.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;

/** What a package says of itself. */
class MetadataFuzzTest {
  @FuzzTest(maxDuration = "1m")
  void reads(byte[] octets) throws IOException {
    SamplePackage.openWith("META-INF/taxonomyPackage.xml", octets);
  }
}
