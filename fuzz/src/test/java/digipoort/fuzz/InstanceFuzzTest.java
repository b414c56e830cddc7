// SPDX-License-Identifier: Apache-2.0
package digipoort.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import digipoort.xbrl.FilingRules;
import digipoort.xbrl.InstanceReader;
import digipoort.xbrl.XmlRefusedException;

/** Instances, without a taxonomy. */
class InstanceFuzzTest {
  @FuzzTest(maxDuration = "1m")
  void reads(byte[] octets) {
    assertThat(FilingRules.check("a.xbrl", octets)).isNotNull();
    try {
      assertThat(InstanceReader.read(octets).problems()).isNotNull();
    } catch (XmlRefusedException e) {
      assertThat(e.reason().nl()).isNotBlank();
    }
  }
}
