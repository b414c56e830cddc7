// SPDX-License-Identifier: Apache-2.0
package digipoort.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Taxonomy packages as zip files. */
class TaxonomyZipFuzzTest {
  @FuzzTest(maxDuration = "1m")
  void reads(byte[] octets) throws IOException {
    Path zip = Files.createTempFile("fuzz", ".zip");
    try {
      SamplePackage.open(Files.write(zip, octets));
    } finally {
      Files.delete(zip);
    }
  }
}
