// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.adapter.ob.internal.descriptor.TaxDescriptors;
import digipoort.api.Finding;
import digipoort.api.Submission;
import digipoort.api.Tijdvak;
import digipoort.api.adapter.Adapter;
import digipoort.api.adapter.Preparation;
import digipoort.mapping.trial.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new Nederlandse Taxonomie is a file in a folder. */
class NextYearTest {
  private static final Tijdvak MONTH = Trials.period("2027-01-01", "2027-01-31");

  @TempDir private Path folder;

  @Test
  void filesInTheFolderMakeAYearThatCanBeFiled() throws IOException {
    for (String name : List.of("ob", "obsup", "icp")) {
      Files.writeString(folder.resolve(name + "-2027.xml"), Shipped.nextYear(name));
    }
    TaxDescriptors descriptors = TaxDescriptors.load(folder);
    assertThat(descriptors.all().broken()).isEmpty();
    filed(new ObAdapter(descriptors, Trials.NONE), Trials.good().build(), "bd-rpt-ob-aangifte");
    filed(
        new SuppletieAdapter(descriptors, Trials.NONE),
        new SuppletieTest().acceptable(),
        "bd-rpt-ob-suppletie");
    filed(new IcpAdapter(descriptors, Trials.NONE), IcpTrials.good(), "bd-rpt-icp-opgaaf");
  }

  private static void filed(Adapter adapter, Submission good, String report) {
    Submission next =
        Trials.submission(good.payload()).berichtsoort(good.berichtsoort()).tijdvak(MONTH).build();
    Preparation preparation =
        adapter.prepare(next, Trials.ticket("2027-02-10T10:00:00Z", "simulator"));
    assertThat(Trials.findings(preparation)).isEmpty();
    assertThat(Trials.xml(preparation))
        .contains("http://www.nltaxonomie.nl/nt21/bd/20261209/entrypoints/" + report + "-2027.xsd")
        .contains("\"http://www.nltaxonomie.nl/nt21/bd/20261209/dictionary/bd-data\"")
        .doesNotContain("nt20");
    Preparation.Ready ready = (Preparation.Ready) preparation;
    assertThat(ready.descriptor()).contains("-2027 v1 ");
    assertThat(ready.preview().nl()).contains(", NT21");
    Submission readyMade =
        Trials.submission(ready.bericht().inhoud())
            .berichtsoort(good.berichtsoort())
            .tijdvak(MONTH)
            .build();
    assertThat(adapter.prepare(readyMade, Trials.ticket("2027-02-10T10:00:00Z", "simulator")))
        .isInstanceOf(Preparation.Ready.class);
  }

  @Test
  void berichtsoortOfTheDescriptorSaysWhoUsesIt() throws IOException {
    Files.writeString(folder.resolve("any-name.xml"), Shipped.nextYear("icp"));
    TaxDescriptors descriptors = TaxDescriptors.load(folder);
    assertThat(descriptors.icp().all()).hasSize(3);
    assertThat(descriptors.aangifte().all()).hasSize(2);
    assertThat(descriptors.suppletie().all()).hasSize(2);
  }

  @Test
  void brokenFileDisablesOnlyItselfAndIsNamedByAll() throws IOException {
    String broken = Shipped.nextYear("icp").replace("<landen>", "<land>");
    Files.writeString(folder.resolve("icp-2027.xml"), broken);
    Files.writeString(folder.resolve("ob-2027.xml"), Shipped.nextYear("ob"));
    TaxDescriptors descriptors = TaxDescriptors.load(folder);
    Adapter icp = new IcpAdapter(descriptors, Trials.NONE);
    assertThat(Trials.findings(icp.prepare(IcpTrials.good(), Trials.ticket())))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("ICP-DESCRIPTOR-BROKEN");
              assertThat(finding.text().en()).containsPattern("icp-2027.xml, line \\d+: ");
            });
    Submission next = IcpTrials.submission(IcpTrials.good().payload()).tijdvak(MONTH).build();
    assertThat(Trials.findings(icp.prepare(next, Trials.ticket())))
        .extracting(Finding::code)
        .contains("ICP-NO-DESCRIPTOR");
    filed2027(new ObAdapter(descriptors, Trials.NONE));
  }

  private static void filed2027(Adapter aangifte) {
    Submission next = Trials.submission(Json.document(Trials.GOOD)).tijdvak(MONTH).build();
    assertThat(aangifte.prepare(next, Trials.ticket("2027-02-10T10:00:00Z", "simulator")))
        .isInstanceOf(Preparation.Ready.class);
  }

  @Test
  void allOfOneKindReplacedByAnotherKindIsARefusalNotABreakdown() throws IOException {
    for (String year : List.of("2025", "2026")) {
      Files.writeString(
          folder.resolve(year + ".xml"),
          Shipped.text("obsup-" + year).replace("name=\"obsup-" + year, "name=\"icp-" + year));
    }
    Adapter icp = new IcpAdapter(TaxDescriptors.load(folder), Trials.NONE);
    assertThat(Trials.findings(icp.prepare(IcpTrials.good(), Trials.ticket())))
        .extracting(Finding::code)
        .contains("ICP-NO-DESCRIPTOR");
  }
}
