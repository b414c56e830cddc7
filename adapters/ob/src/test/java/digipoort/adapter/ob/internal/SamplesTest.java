// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.adapter.ob.internal.descriptor.ObDescriptorReader;
import digipoort.api.BerichtInhoud;
import digipoort.api.DeliveryId;
import digipoort.api.Finding;
import digipoort.api.adapter.Preparation;
import digipoort.api.adapter.Ticket;
import digipoort.mapping.instance.Octets;
import digipoort.mapping.trial.Samples;
import digipoort.xbrl.FilingRules;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SamplesTest {
  private final Samples samples =
      new Samples(
          new ObAdapter(ObDescriptorReader.load(null)),
          new Ticket(
              new DeliveryId("00000000-0000-0000-0000-000000000001"),
              Instant.parse("2026-10-12T08:30:00Z"),
              "AK-2026-000001",
              "OB-2026-000001",
              "simulator"));

  @Test
  void quarterBecomesThePreviewAndTheMessageBesideIt() {
    assertThat(ready("omzetbelasting-2026-q3").findings()).isEmpty();
  }

  @Test
  void nilReturnBecomesThePreviewAndTheMessageBesideIt() {
    assertThat(ready("omzetbelasting-nil").findings()).extracting(Finding::code).contains("OB-NIL");
  }

  @Test
  void errorsAreAllFoundAtOnce() {
    assertThat(samples.refused("omzetbelasting-fout")).isNotEmpty();
  }

  private Preparation.Ready ready(String name) {
    Preparation.Ready ready = samples.ready(name, ".xbrl");
    BerichtInhoud inhoud = ready.bericht().inhoud();
    byte[] octets = Octets.of(inhoud, Octets.MESSAGE);
    assertThat(FilingRules.check(inhoud.bestandsnaam(), octets).findings()).isEmpty();
    return ready;
  }
}
