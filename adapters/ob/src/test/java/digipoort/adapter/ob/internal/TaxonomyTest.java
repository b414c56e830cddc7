// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import digipoort.adapter.ob.internal.descriptor.TaxDescriptor;
import digipoort.adapter.ob.internal.descriptor.TaxDescriptors;
import digipoort.api.BerichtInhoud;
import digipoort.api.Finding;
import digipoort.api.Severity;
import digipoort.api.Submission;
import digipoort.api.adapter.Adapter;
import digipoort.api.adapter.Preparation;
import digipoort.xbrl.taxonomy.Taxonomies;
import digipoort.xbrl.taxonomy.TaxonomyFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changes when the operator installed a taxonomy package. */
class TaxonomyTest {
  @TempDir private static Path packages;
  @TempDir private Path folder;

  private final Taxonomies installed = new TaxonomyFolder(packages);
  private final Adapter aangifte = new ObAdapter(TaxDescriptors.load(null), installed);
  private final Adapter suppletie = new SuppletieAdapter(TaxDescriptors.load(null), installed);
  private final Adapter icp = new IcpAdapter(TaxDescriptors.load(null), installed);

  @BeforeAll
  static void install() throws IOException {
    for (TaxDescriptor descriptor : TaxDescriptors.load(null).all().all()) {
      if (descriptor.head().name().endsWith("-2026")) {
        OwnTaxonomy.write(packages, descriptor);
      }
    }
  }

  @Test
  void whatIsMadeIsGoodByTheTaxonomy() {
    assertThat(Trials.findings(aangifte.prepare(Trials.good().build(), Trials.ticket()))).isEmpty();
    assertThat(Trials.findings(icp.prepare(IcpTrials.good(), Trials.ticket()))).isEmpty();
    assertThat(installed.packages())
        .hasSize(3)
        .allSatisfy(found -> assertThat(found.reason()).isEmpty());
  }

  @Test
  void whatIsReadyMadeIsSaidToBeCheckedNoMore() {
    for (Adapter adapter : new Adapter[] {aangifte, suppletie, icp}) {
      Submission given = good(adapter);
      BerichtInhoud made = ready(adapter.prepare(given, Trials.ticket())).bericht().inhoud();
      Preparation again = adapter.prepare(with(given, made), Trials.ticket());
      assertThat(ready(again).bericht().inhoud()).isSameAs(made);
      assertThat(Trials.findings(again))
          .extracting(Finding::code)
          .doesNotContain("OB-NOT-CHECKED", "OBSUP-NOT-CHECKED", "ICP-NOT-CHECKED");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ">0201234567<|>020123456789012345<|OB-VALUE",
        "contextRef=\"Msg\">J<|contextRef=\"Msg\" kleur=\"rood\">J<|XBRL-ATTRIBUTE",
        "decimals=\"INF\">1000<|>1000<|XBRL-DECIMALS",
        "bd-i:SoftwarePackageName|bd-i:VATReturnNil|OB-CONCEPT",
      })
  void readyMadeIsRefusedForWhatTheTaxonomySays(String part, String by, String code) {
    String good = Trials.xml(aangifte.prepare(Trials.good().build(), Trials.ticket()));
    assertThat(good).contains(part);
    Preparation preparation =
        aangifte.prepare(
            Trials.submission(content(good.replace(part, by))).build(), Trials.ticket());
    assertThat(preparation).isInstanceOf(Preparation.Unfit.class);
    assertThat(Trials.findings(preparation))
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .extracting(Finding::location)
        .as("of one place one error is given")
        .doesNotHaveDuplicates();
    assertThat(Trials.findings(preparation)).extracting(Finding::code).contains(code);
  }

  @Test
  void statementWithoutItsCustomersIsRefusedByTheCube() {
    String good = Trials.xml(icp.prepare(IcpTrials.good(), Trials.ticket()));
    String bad = good.replaceAll("\\s*<xbrldi:typedMember dimension=\"bd-dim-dim:VATNumber.*", "");
    assertThat(bad).isNotEqualTo(good);
    assertThat(
            Trials.findings(
                icp.prepare(IcpTrials.submission(content(bad)).build(), Trials.ticket())))
        .extracting(Finding::code)
        .contains("ICP-CUSTOMER");
  }

  @Test
  void descriptorThatTheTaxonomyRefusesIsNamed() throws IOException {
    Files.writeString(
        folder.resolve("own.xml"),
        Shipped.text("ob-2026").replace("bd-i:SuppliesServicesNotTaxed", "bd-i:NotInTheTaxonomy"));
    Adapter own = new ObAdapter(TaxDescriptors.load(folder), installed);
    Preparation preparation = own.prepare(Trials.good().build(), Trials.ticket());
    assertThat(preparation).isInstanceOf(Preparation.Unfit.class);
    Finding finding = Trials.findings(preparation).get(0);
    assertThat(finding.code()).isEqualTo("XBRL-CONCEPT");
    assertThat(finding.text().en()).contains("own.xml", "NotInTheTaxonomy");
    assertThat(finding.action().en()).isEqualTo("Correct the descriptor.");
  }

  @Test
  void packageThatIsNotCompleteIsNamedAndStops() throws IOException {
    TaxDescriptor descriptor = TaxDescriptors.load(null).aangifte().all().get(0);
    OwnTaxonomy.write(folder, descriptor);
    Files.delete(folder.resolve(descriptor.head().name() + "/files/data.xsd"));
    Adapter own = new ObAdapter(TaxDescriptors.load(null), new TaxonomyFolder(folder));
    Preparation preparation = own.prepare(Trials.good().build(), Trials.ticket());
    assertThat(preparation).isInstanceOf(Preparation.Unfit.class);
    assertThat(Trials.findings(preparation).get(0).text().en()).contains("data.xsd");
  }

  @Test
  void alfaReleaseIsNotForProduction() throws IOException {
    Files.writeString(
        folder.resolve("alfa.xml"),
        Shipped.text("ob-2026").replace("/20251210/entrypoints", "/20251210.a/entrypoints"));
    Adapter own = new ObAdapter(TaxDescriptors.load(folder), installed);
    assertThat(Trials.findings(own.prepare(Trials.good().build(), Trials.ticket())))
        .extracting(f -> f.severity().name(), Finding::code)
        .containsExactly(tuple("WARNING", "OB-TRIAL"));
    Preparation real =
        own.prepare(Trials.good().build(), Trials.ticket("2026-10-12T08:30:00Z", "productie"));
    assertThat(real).isInstanceOf(Preparation.Unfit.class);
    assertThat(Trials.findings(real)).extracting(Finding::code).containsExactly("OB-TRIAL");
  }

  @Test
  void checkingTakesMilliseconds() {
    Submission good = Trials.good().build();
    for (int i = 0; i < 200; i++) {
      aangifte.prepare(good, Trials.ticket());
    }
    long begin = System.nanoTime();
    for (int i = 0; i < 100; i++) {
      aangifte.prepare(good, Trials.ticket());
    }
    assertThat((System.nanoTime() - begin) / 100).isLessThan(100_000_000);
  }

  private Submission good(Adapter adapter) {
    if (adapter == icp) {
      return IcpTrials.good();
    }
    return adapter == suppletie ? new SuppletieTest().acceptable() : Trials.good().build();
  }

  private static Submission with(Submission given, BerichtInhoud inhoud) {
    return Trials.submission(inhoud)
        .berichtsoort(given.berichtsoort())
        .tijdvak(given.tijdvak())
        .build();
  }

  private static BerichtInhoud content(String xml) {
    return BerichtInhoud.of("application/xml", "a.xbrl", xml.getBytes(StandardCharsets.UTF_8));
  }

  private static Preparation.Ready ready(Preparation preparation) {
    assertThat(preparation).isInstanceOf(Preparation.Ready.class);
    return (Preparation.Ready) preparation;
  }
}
