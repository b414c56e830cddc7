// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Finding;
import digipoort.api.adapter.Preparation;
import digipoort.mapping.trial.Samples;
import org.junit.jupiter.api.Test;

/** Keeps what lies beside the samples true. */
class SamplesTest {
  private final Samples samples = new Samples(Trials.ADAPTER, Trials.ticket("aangepast"));

  @Test
  void factListBecomesThePreviewAndTheMessageBesideIt() {
    Preparation.Ready ready = samples.ready("dnb-rapportage", ".xbrl");
    assertThat(ready.findings()).extracting(Finding::code).containsOnly("EFR-3.1");
    assertThat(ready.bericht().inhoud().bestandsnaam())
        .isEqualTo("VOORBEELDBANKNV00045_vb-mod-kwartaal_2026-09-30.xbrl");
    assertThat(ready.descriptor())
        .startsWith("Voorbeeld van een rapportagekader (niet van DNB) 2026.1 sha256:");
  }

  @Test
  void errorsAreAllFoundAtOnce() {
    assertThat(samples.refused("dnb-fout")).hasSizeGreaterThan(15);
  }
}
