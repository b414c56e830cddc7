// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.profiel;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import digipoort.mapping.descriptor.BrokenDescriptorException;
import java.util.Optional;

/** A schema of an operator. */
class SchemaFuzzTest {
  @FuzzTest(maxDuration = "1m")
  void reads(byte[] octets) {
    try {
      assertThat(Xsd.load("a.xsd", name -> Optional.of(octets))).isNotNull();
    } catch (BrokenDescriptorException e) {
      assertThat(e.getMessage()).contains(", line ");
    }
  }
}
