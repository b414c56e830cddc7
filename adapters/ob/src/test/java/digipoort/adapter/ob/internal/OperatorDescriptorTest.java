// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.adapter.ob.internal.descriptor.TaxDescriptors;
import digipoort.api.Finding;
import digipoort.api.adapter.Preparation;
import digipoort.mapping.trial.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorDescriptorTest {
  @TempDir private Path folder;

  @Test
  void confirmedFormServesProduction() throws IOException {
    put(Shipped.text("ob-2026").replace("confidence=\"assumed\"", "confidence=\"known\""));
    String with = Trials.GOOD.replace("\"contact\":", "\"koepelorganisatie\":\"NBA\",\"contact\":");
    Preparation preparation =
        adapter()
            .prepare(
                Trials.submission(Json.document(with)).build(),
                Trials.ticket("2026-10-12T08:30:00Z", "productie"));
    assertThat(preparation).isInstanceOf(Preparation.Ready.class);
    assertThat(Trials.findings(preparation)).isEmpty();
  }

  @Test
  void descriptorThatMakesAnInvalidMessageIsNamed() throws IOException {
    put(
        Shipped.text("ob-2026")
            .replace("bd-i:SuppliesServicesNotTaxed", "bd-i:TaxedTurnoverPrivateUse"));
    Preparation preparation = adapter().prepare(Trials.good().build(), Trials.ticket());
    assertThat(preparation).isInstanceOf(Preparation.Unfit.class);
    Finding finding = Trials.findings(preparation).get(0);
    assertThat(finding.code()).isEqualTo("FR-NL-5.01");
    assertThat(finding.text().en()).contains("own.xml", "TaxedTurnoverPrivateUse");
  }

  @Test
  void brokenDescriptorIsMentionedAndTheShippedOneServes() throws IOException {
    put("<descriptor/>");
    Preparation preparation = adapter().prepare(Trials.good().build(), Trials.ticket());
    assertThat(preparation).isInstanceOf(Preparation.Ready.class);
    assertThat(Trials.findings(preparation))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("OB-DESCRIPTOR-BROKEN");
              assertThat(finding.text().nl())
                  .contains("own.xml, line 1", "berichtsoort is missing");
            });
  }

  private ObAdapter adapter() {
    return new ObAdapter(TaxDescriptors.load(folder), Trials.NONE);
  }

  private void put(String content) throws IOException {
    Files.writeString(folder.resolve("own.xml"), content);
  }
}
