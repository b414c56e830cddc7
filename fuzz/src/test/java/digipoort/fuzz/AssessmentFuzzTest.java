// SPDX-License-Identifier: Apache-2.0
package digipoort.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import digipoort.adapter.vpb.internal.sba.SbaReading;
import digipoort.api.BerichtInhoud;
import digipoort.api.BerichtResultaat;
import digipoort.api.Identiteit;
import digipoort.api.Kenmerk;
import digipoort.mapping.instance.TaxonomyCheck;
import digipoort.xbrl.taxonomy.TaxonomyFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A servicebericht aanslag that was fetched. */
class AssessmentFuzzTest {
  @FuzzTest(maxDuration = "1m")
  void reads(byte[] octets) {
    SbaReading reading =
        new SbaReading(new TaxonomyCheck(new TaxonomyFolder(Path.of("target", "none"))));
    assertThat(reading.read(received(octets))).isNotNull();
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
