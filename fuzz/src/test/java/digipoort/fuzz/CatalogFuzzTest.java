// SPDX-License-Identifier: Apache-2.0
package digipoort.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;

/** The catalog of a package. */
class CatalogFuzzTest {
  @FuzzTest(maxDuration = "1m")
  void reads(byte[] octets) throws IOException {
    SamplePackage.openWith("META-INF/catalog.xml", octets);
  }
}
