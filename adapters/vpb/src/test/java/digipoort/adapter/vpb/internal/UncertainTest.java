// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal;

import static digipoort.adapter.vpb.internal.Trials.codes;
import static digipoort.adapter.vpb.internal.Trials.findings;
import static digipoort.adapter.vpb.internal.Trials.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import digipoort.adapter.vpb.internal.form.Form;
import digipoort.api.Finding;
import digipoort.api.Identiteit;
import digipoort.api.Severity;
import digipoort.api.Submission;
import digipoort.api.adapter.Adapter;
import digipoort.api.adapter.Preparation;
import digipoort.mapping.trial.Json;
import digipoort.xbrl.taxonomy.Taxonomies;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not certain stays visible until the operator confirms it. */
class UncertainTest {
  private static final Settings UNCONFIRMED =
      Settings.of(
          VpbConfig.PID,
          new String[] {"Vennootschapsbelasting, VPB"},
          new String[] {"RSIN", "Fi"},
          new String[0]);

  @Test
  void inProductionItIsAnErrorThatNamesSettingAndFile() {
    Preparation preparation = adapter(UNCONFIRMED).prepare(good(), ticket("productie"));
    assertThat(preparation).isInstanceOf(Preparation.Unfit.class);
    List<Finding> errors =
        findings(preparation).stream().filter(f -> f.severity() == Severity.ERROR).toList();
    assertThat(errors).extracting(Finding::code).containsOnly("VPB-UNCONFIRMED").hasSize(3);
    assertThat(errors)
        .extracting(Finding::location)
        .containsExactlyInAnyOrder("berichtsoort", "belanghebbende.type", "");
    assertThat(errors)
        .allSatisfy(
            finding ->
                assertThat(finding.action().nl())
                    .contains("bevestigd = ", "etc/digipoort.adapter.vpb.cfg"));
  }

  @Test
  void elsewhereItIsAWarning() {
    Preparation preparation = adapter(UNCONFIRMED).prepare(good(), ticket("preproductie"));
    assertThat(preparation).isInstanceOf(Preparation.Ready.class);
    assertThat(findings(preparation))
        .filteredOn(finding -> finding.severity() == Severity.WARNING)
        .extracting(Finding::code)
        .containsExactly("VPB-UNCONFIRMED", "VPB-UNCONFIRMED", "VPB-UNCONFIRMED");
  }

  @Test
  void whatWasConfirmedIsNotMentionedAgain() {
    Preparation preparation = Trials.ADAPTER.prepare(good(), ticket("productie"));
    assertThat(preparation).isInstanceOf(Preparation.Ready.class);
    assertThat(codes(preparation)).containsExactly("VPB-UNCHECKED");
  }

  @Test
  void theyAreMentionedBesideOtherErrors() {
    Preparation preparation =
        adapter(UNCONFIRMED)
            .prepare(
                Trials.submission(Trials.spoilt("SWO12345", "SWO1")).build(), ticket("productie"));
    assertThat(codes(preparation)).contains("VPB-LENGTH", "VPB-UNCONFIRMED");
  }

  @Test
  void settingsDecideWhatIsServed() {
    Adapter adapter = adapter(UNCONFIRMED);
    Preparation other =
        adapter.prepare(Trials.good().berichtsoort("VPB").build(), ticket("simulator"));
    assertThat(((Preparation.Ready) other).bericht().berichtsoort()).isEqualTo("VPB");
    Preparation type =
        adapter.prepare(
            Trials.good().belanghebbende(new Identiteit("001000044", "rsin")).build(),
            ticket("simulator"));
    assertThat(codes(type)).contains("VPB-IDENTITY-TYPE");
    Preparation number =
        adapter.prepare(
            Trials.good().belanghebbende(new Identiteit("001000045", "RSIN")).build(),
            ticket("simulator"));
    assertThat(codes(number)).contains("VPB-IDENTITY");
    assertThat(findings(number).toString()).doesNotContain("001000045");
  }

  @Test
  void trialTaxonomyIsRefusedInProduction(@TempDir Path folder) throws IOException {
    String shipped;
    try (InputStream in = Form.class.getResourceAsStream("vpb-2025.xml")) {
      shipped = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Files.writeString(folder.resolve("a.xml"), shipped.replace("/20251210/", "/20251210.b/"));
    Adapter adapter =
        new VpbAdapter(Trials.SETTINGS, VpbAdapter.means(folder, Trials.NO_TAXONOMIES));
    Preparation production = adapter.prepare(good(), ticket("productie"));
    assertThat(production).isInstanceOf(Preparation.Unfit.class);
    assertThat(codes(production)).contains("VPB-TRIAL");
    assertThat(codes(adapter.prepare(good(), ticket("preproductie")))).contains("VPB-TRIAL");
  }

  @Test
  void brokenDescriptorDisablesOnlyItself(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.xml"), "<descriptor/>");
    Adapter adapter =
        new VpbAdapter(Trials.SETTINGS, VpbAdapter.means(folder, Trials.NO_TAXONOMIES));
    Preparation preparation = adapter.prepare(good(), ticket("simulator"));
    assertThat(preparation).isInstanceOf(Preparation.Ready.class);
    assertThat(findings(preparation).get(0).text().en()).contains("a.xml, line 1");
  }

  @Test
  void installedPackageConfirmsTheNames() {
    Taxonomies example = FactsTest.EXAMPLE;
    Settings settings =
        new Settings(
            VpbConfig.PID,
            List.of("Vennootschapsbelasting"),
            List.of("RSIN"),
            Set.of("berichtsoort", "identiteit"));
    String entryPoint = FactsTest.EXAMPLE.content().entryPoints().get(0).documents().get(0);
    Preparation preparation =
        new VpbAdapter(settings, VpbAdapter.means(null, example))
            .prepare(
                Trials.submission(
                        Json.document(
                            "{\"entrypoint\":\""
                                + entryPoint
                                + "\",\"feiten\":[{\"concept\":\"VoorbeeldOmzet\",\"waarde\":1}]}"))
                    .build(),
                ticket("productie"));
    assertThat(preparation).isInstanceOf(Preparation.Ready.class);
    assertThat(codes(preparation)).isEmpty();
  }

  private static Adapter adapter(Settings settings) {
    return new VpbAdapter(settings, VpbAdapter.means(null, Trials.NO_TAXONOMIES));
  }

  private static Submission good() {
    return Trials.good().build();
  }
}
