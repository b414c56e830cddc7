// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal;

import static digipoort.adapter.ob.internal.IcpTrials.GOOD;
import static digipoort.adapter.ob.internal.IcpTrials.prepare;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import digipoort.adapter.ob.internal.descriptor.TaxDescriptors;
import digipoort.api.Finding;
import digipoort.api.Submission;
import digipoort.api.adapter.Adapter;
import digipoort.api.adapter.Preparation;
import digipoort.mapping.trial.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Corrections of earlier periods, and what is not known for certain. */
class IcpCorrectionTest {
  @TempDir private Path folder;

  @Test
  void whatIsNotKnownForCertainIsRefusedInProduction() {
    Submission tuples =
        IcpTrials.submission(Json.document(GOOD))
            .tijdvak(Trials.period("2025-07-01", "2025-09-30"))
            .build();
    Preparation preparation =
        Trials.ICP.prepare(tuples, Trials.ticket("2025-10-12T08:30:00Z", "productie"));
    assertThat(preparation).isInstanceOf(Preparation.Unfit.class);
    assertThat(Trials.findings(preparation))
        .extracting(Finding::code, Finding::location)
        .containsExactly(tuple("ICP-UNCONFIRMED", "/prestaties"));
    Preparation corrected =
        Trials.ICP.prepare(
            IcpTrials.corrected(), Trials.ticket("2026-10-12T08:30:00Z", "productie"));
    assertThat(corrected).isInstanceOf(Preparation.Unfit.class);
    assertThat(Trials.findings(corrected))
        .extracting(Finding::code, Finding::location)
        .containsExactly(tuple("ICP-UNCONFIRMED", "/correcties"));
    assertThat(
            Trials.ICP.prepare(
                IcpTrials.good(), Trials.ticket("2026-10-12T08:30:00Z", "productie")))
        .isInstanceOf(Preparation.Ready.class);
  }

  @Test
  void correctionIsAddedIn2026WithAWarning() {
    Preparation preparation = prepare(IcpTrials.corrected());
    assertThat(Trials.findings(preparation))
        .extracting(f -> f.severity().name(), Finding::code, Finding::location)
        .containsExactly(tuple("WARNING", "ICP-UNCONFIRMED", "/correcties"));
    assertThat(Trials.fact(Trials.xml(preparation), "SuppliesAmount")).isEqualTo("900");
    assertThat(((Preparation.Ready) preparation).preview().nl())
        .contains("Correcties over eerdere tijdvakken")
        .containsPattern(
            "DE    123456788 +-100 +1 januari 2025 t/m 31 maart 2025 \\(1e kwartaal 2025\\)")
        .containsPattern("Samen \\(rubriek 3b\\) +2\\.500\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"leveringen\":-100|\"leveringen\":0.4|ICP-CORRECTION-ZERO|/correcties/0/leveringen",
        "2025-01-01\",\"einde\":\"2025-03-31|2026-07-01\",\"einde\":\"2026-09-30|ICP-CORRECTION-PERIOD|/correcties/0/tijdvak",
        "\"einde\":\"2025-03-31|\"einde\":\"2024-03-31|ICP-CORRECTION-PERIOD|/correcties/0/tijdvak/einde",
        "\"begin\":\"2025-01-01\",|| ERP-MISSING|/correcties/0/tijdvak/begin",
        "\"einde\":\"2025-03-31|\"einde\":\"2025-02-31|ERP-TYPE|/correcties/0/tijdvak/einde",
        "\"leveringen\":-100,||ICP-AMOUNT|/correcties/0/leveringen",
      })
  void eachMistakeOfACorrectionIsFound(String part, String by, String code, String location) {
    assertThat(IcpTrials.CORRECTION).contains(part);
    String correction = IcpTrials.CORRECTION.replace(part, by == null ? "" : by);
    String json = GOOD.replace("\"correcties\":[]", correction);
    assertThat(Trials.findings(prepare(IcpTrials.submission(Json.document(json)).build())))
        .extracting(f -> f.severity().name(), Finding::code, Finding::location)
        .contains(tuple("ERROR", code.strip(), location));
  }

  @Test
  void correctionsWithConceptsOfTheirOwnStandWithTheirCustomer() throws IOException {
    String own =
        Shipped.text("icp-2026")
            .replace(
                "<correcties form=\"amount\" confidence=\"assumed\"/>",
                "<correcties form=\"concept\" confidence=\"known\"><leveringen"
                    + " concept=\"bd-i:CorrectionsSuppliesAmount\" digits=\"10\"/></correcties>");
    Files.writeString(folder.resolve("own.xml"), own);
    Adapter icp = new IcpAdapter(TaxDescriptors.load(folder), Trials.NONE);
    Preparation preparation =
        icp.prepare(IcpTrials.corrected(), Trials.ticket("2026-10-12T08:30:00Z", "productie"));
    assertThat(Trials.findings(preparation)).isEmpty();
    assertThat(Trials.xml(preparation))
        .contains(
            "<bd-i:SuppliesAmount contextRef=\"Klant1\" unitRef=\"EUR\" decimals=\"INF\">1000<")
        .contains(
            "CorrectionsSuppliesAmount contextRef=\"Klant1\" unitRef=\"EUR\" decimals=\"INF\">-100<");
    Submission services =
        IcpTrials.submission(
                Json.document(
                    GOOD.replace(
                        "\"correcties\":[]",
                        IcpTrials.CORRECTION.replace("leveringen", "diensten"))))
            .build();
    assertThat(Trials.findings(icp.prepare(services, Trials.ticket())))
        .extracting(Finding::code)
        .containsExactly("ICP-CORRECTION-KIND");
    Preparation again =
        icp.prepare(
            IcpTrials.submission(((Preparation.Ready) preparation).bericht().inhoud()).build(),
            Trials.ticket());
    assertThat(((Preparation.Ready) again).preview().nl()).contains("-100");
  }
}
