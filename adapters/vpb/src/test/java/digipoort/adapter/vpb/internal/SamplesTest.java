// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal;

import static digipoort.adapter.vpb.internal.Trials.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.BerichtInhoud;
import digipoort.api.Finding;
import digipoort.api.Reading;
import digipoort.api.Severity;
import digipoort.api.adapter.Adapter;
import digipoort.api.adapter.Preparation;
import digipoort.mapping.trial.Samples;
import digipoort.xbrl.taxonomy.Taxonomies;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** With the settings as they come: nothing is confirmed, no package is installed. */
class SamplesTest {
  private static Adapter vpb(Taxonomies taxonomies) {
    Settings settings =
        new Settings(
            VpbConfig.PID, List.of("Vennootschapsbelasting"), List.of("RSIN", "Fi"), Set.of());
    return new VpbAdapter(settings, VpbAdapter.means(null, taxonomies));
  }

  private static Samples samples() {
    return new Samples(vpb(Trials.NO_TAXONOMIES), ticket("simulator"));
  }

  @Test
  void simpleReturnBecomesThePreviewAndTheMessageBesideIt() {
    Preparation.Ready ready = samples().ready("vpb-eenvoudige-bv", ".xbrl");
    assertThat(ready.findings())
        .extracting(Finding::code)
        .containsOnly("VPB-UNCONFIRMED", "VPB-UNCHECKED", "VPB-ROUNDED");
  }

  @Test
  void trialBalanceBecomesThePreviewAndTheMessageBesideIt() {
    Preparation.Ready ready = samples().ready("vpb-grootboek", ".xbrl");
    assertThat(ready.findings())
        .extracting(Finding::code)
        .containsOnly("VPB-UNCONFIRMED", "VPB-UNCHECKED", "VPB-ROUNDED", "VPB-RGS-EXAMPLE");
  }

  @Test
  void factsBecomeThePreviewAndTheMessageBesideThem() {
    Preparation.Ready ready =
        new Samples(vpb(FactsTest.EXAMPLE), ticket("simulator")).ready("vpb-feiten", ".xbrl");
    assertThat(ready.findings()).extracting(Finding::code).containsOnly("VPB-UNCONFIRMED");
  }

  @Test
  void errorsAreAllFoundAtOnce() {
    assertThat(samples().refused("vpb-fout"))
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .hasSizeGreaterThan(10);
  }

  @Test
  void postponementBecomesThePreviewAndTheMessageBesideIt() {
    Settings settings =
        new Settings(UitstelConfig.PID, List.of("Uitstel_Becon"), List.of("becon"), Set.of());
    Adapter adapter =
        new UitstelAdapter(settings, UitstelAdapter.means(null, Trials.NO_TAXONOMIES));
    Preparation.Ready ready =
        new Samples(adapter, ticket("simulator")).ready("uitstel-becon", ".xbrl");
    assertThat(ready.findings())
        .extracting(Finding::code)
        .containsOnly("UITSTEL-UNCONFIRMED", "UITSTEL-UNCHECKED");
  }

  @Test
  void assessmentIsReadAsTheSummaryBesideIt() throws IOException {
    byte[] octets = Files.readAllBytes(Samples.FOLDER.resolve("sba-vpb.xbrl"));
    Reading reading =
        new SbaAdapter(Trials.NO_TAXONOMIES)
            .read(SbaTest.bericht(BerichtInhoud.of("application/xml", "sba-vpb.xbrl", octets)));
    Reading.Read read = (Reading.Read) reading;
    Samples.same(
        "sba-vpb.summary.txt",
        String.join(
                "\n",
                "nl: " + read.summary().nl() + " " + read.action().nl(),
                "en: " + read.summary().en() + " " + read.action().en())
            + "\n");
  }
}
