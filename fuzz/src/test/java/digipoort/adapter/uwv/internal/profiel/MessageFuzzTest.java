// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.profiel;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import digipoort.adapter.uwv.internal.model.Model;
import digipoort.adapter.uwv.internal.model.ModelReader;
import digipoort.budget.ReadingLimits;
import digipoort.xbrl.XmlNode;
import digipoort.xbrl.XmlRefusedException;

/** A ready-made message, checked by the shipped profile. */
class MessageFuzzTest {
  private static final Model MODEL = ModelReader.shipped();
  private static final Profile SHIPPED =
      Profiles.load(null, MODEL).named(Profiles.SHIPPED).orElseThrow();

  @FuzzTest(maxDuration = "1m")
  void reads(byte[] octets) {
    try {
      XmlNode message = XmlNode.parse(octets, ReadingLimits.SETTINGS);
      assertThat(SHIPPED.objections(octets)).isNotNull();
      assertThat(SHIPPED.read(message, MODEL)).isNotNull();
    } catch (XmlRefusedException e) {
      assertThat(e.reason().nl()).isNotBlank();
    }
  }
}
