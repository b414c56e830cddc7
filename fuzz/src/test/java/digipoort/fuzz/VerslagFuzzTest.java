// SPDX-License-Identifier: Apache-2.0
package digipoort.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import digipoort.adapter.uwv.internal.verslag.VerslagReading;
import digipoort.api.BerichtInhoud;
import digipoort.api.BerichtResultaat;
import digipoort.api.Identiteit;
import digipoort.api.Kenmerk;
import java.time.Instant;
import java.util.List;

/** A report of UWV that was fetched. */
class VerslagFuzzTest {

  @FuzzTest(maxDuration = "1m")
  void reads(byte[] octets) {
    assertThat(VerslagReading.of(received(octets))).isNotNull();
  }

  private static BerichtResultaat received(byte[] octets) {
    byte[] content = octets.length == 0 ? new byte[1] : octets;
    return new BerichtResultaat(
        new Kenmerk("K1"),
        "SBA",
        "B1",
        null,
        null,
        Instant.EPOCH,
        new Identiteit("001234567", "RSIN"),
        "",
        null,
        null,
        null,
        BerichtInhoud.of("application/xml", "a.xml", content),
        List.of(),
        List.of(),
        List.of());
  }
}
