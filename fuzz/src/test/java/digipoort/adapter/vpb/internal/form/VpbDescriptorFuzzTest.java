// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import digipoort.mapping.descriptor.BrokenDescriptorException;

/** A form of an operator for corporate tax. */
class VpbDescriptorFuzzTest {
  @FuzzTest(maxDuration = "1m")
  void reads(byte[] octets) {
    try {
      assertThat(FormReader.read("a.xml", false, octets)).isNotNull();
    } catch (BrokenDescriptorException e) {
      assertThat(e.getMessage()).contains("a.xml, line ");
    }
  }
}
