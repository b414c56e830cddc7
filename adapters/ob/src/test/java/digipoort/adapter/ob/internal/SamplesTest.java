// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.adapter.ob.internal.descriptor.TaxDescriptors;
import digipoort.api.BerichtInhoud;
import digipoort.api.DeliveryId;
import digipoort.api.Finding;
import digipoort.api.adapter.Adapter;
import digipoort.api.adapter.Preparation;
import digipoort.api.adapter.Related;
import digipoort.api.adapter.Ticket;
import digipoort.mapping.instance.Octets;
import digipoort.mapping.trial.Samples;
import digipoort.xbrl.FilingRules;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {
  private final TaxDescriptors descriptors = TaxDescriptors.load(null);
  private final Samples aangifte = samples(new ObAdapter(descriptors, Trials.NONE), "OB");
  private final Samples suppletie =
      samples(new SuppletieAdapter(descriptors, Trials.NONE), "OBSUP");
  private final Samples icp = samples(new IcpAdapter(descriptors, Trials.NONE), "ICP");

  private static Samples samples(Adapter adapter, String reference) {
    return new Samples(
        adapter,
        new Ticket(
            new DeliveryId("00000000-0000-0000-0000-000000000001"),
            Instant.parse("2026-10-12T08:30:00Z"),
            "AK-2026-000001",
            reference + "-2026-000001",
            "simulator"));
  }

  @Test
  void quarterBecomesThePreviewAndTheMessageBesideIt() {
    assertThat(ready(aangifte, "omzetbelasting-2026-q3").findings())
        .extracting(Finding::code)
        .containsExactly("OB-ICP-DUE");
  }

  @Test
  void nilReturnBecomesThePreviewAndTheMessageBesideIt() {
    assertThat(ready(aangifte, "omzetbelasting-nil").findings())
        .extracting(Finding::code)
        .contains("OB-NIL");
  }

  @Test
  void suppletieBecomesThePreviewAndTheMessageBesideIt() {
    assertThat(ready(suppletie, "suppletie-2026-q1").findings()).isEmpty();
  }

  @Test
  void statementBecomesThePreviewAndTheMessageBesideIt() {
    assertThat(ready(icp, "icp-2026-q3").findings())
        .extracting(Finding::code)
        .containsExactly("ICP-SUMMED");
  }

  @Test
  void statementOfTheQuarterAgreesWithTheReturnOfTheQuarter() {
    BerichtInhoud filed = ready(aangifte, "omzetbelasting-2026-q3").bericht().inhoud();
    Related related = new Related("Omzetbelasting", Trials.Q3, "AK-1", "", filed);
    Ticket ticket =
        new Ticket(
            icp.ticket().deliveryId(),
            icp.ticket().moment(),
            "AK-2",
            "ICP-2",
            "simulator",
            List.of(related));
    assertThat(new Samples(icp.adapter(), ticket).prepared("icp-2026-q3").findings())
        .extracting(Finding::code)
        .containsExactly("ICP-SUMMED");
  }

  @Test
  void errorsAreAllFoundAtOnce() {
    assertThat(aangifte.refused("omzetbelasting-fout")).isNotEmpty();
    assertThat(suppletie.refused("suppletie-fout")).isNotEmpty();
    assertThat(icp.refused("icp-fout")).isNotEmpty();
  }

  private static Preparation.Ready ready(Samples samples, String name) {
    Preparation.Ready ready = samples.ready(name, ".xbrl");
    BerichtInhoud inhoud = ready.bericht().inhoud();
    byte[] octets = Octets.of(inhoud, Octets.MESSAGE);
    assertThat(FilingRules.check(inhoud.bestandsnaam(), octets).findings()).isEmpty();
    return ready;
  }
}
