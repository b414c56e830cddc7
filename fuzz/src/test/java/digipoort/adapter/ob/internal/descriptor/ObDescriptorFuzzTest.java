// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import digipoort.mapping.descriptor.BrokenDescriptorException;

/** A descriptor of an operator for omzetbelasting, suppletie and ICP. */
class ObDescriptorFuzzTest {
  @FuzzTest(maxDuration = "1m")
  void reads(byte[] octets) {
    try {
      assertThat(DescriptorReader.read("a.xml", false, octets)).isNotNull();
    } catch (BrokenDescriptorException e) {
      assertThat(e.getMessage()).contains("a.xml, line ");
    }
  }
}
