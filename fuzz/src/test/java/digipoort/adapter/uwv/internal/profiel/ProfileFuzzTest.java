// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.profiel;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import digipoort.adapter.uwv.internal.model.Model;
import digipoort.adapter.uwv.internal.model.ModelReader;
import digipoort.mapping.descriptor.BrokenDescriptorException;
import java.util.Optional;

/** A profile of an operator. */
class ProfileFuzzTest {
  private static final Model MODEL = ModelReader.shipped();

  @FuzzTest(maxDuration = "1m")
  void reads(byte[] octets) {
    try {
      assertThat(
              ProfileReader.read(
                  ProfileReader.file("a.xml", false, octets), MODEL, name -> Optional.empty()))
          .isNotNull();
    } catch (BrokenDescriptorException e) {
      assertThat(e.getMessage()).contains(", line ");
    }
  }
}
