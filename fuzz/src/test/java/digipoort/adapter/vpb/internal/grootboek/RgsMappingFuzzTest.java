// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.grootboek;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** The mapping of an operator's ledger. */
class RgsMappingFuzzTest {
  @FuzzTest(maxDuration = "1m")
  void reads(byte[] octets) {
    RgsMapping mapping = RgsMapping.read("rgs.csv", false, octets);
    assertThat(mapping.broken().isEmpty() || mapping.targets().isEmpty()).isTrue();
  }
}
