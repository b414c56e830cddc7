// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Finding;
import digipoort.xbrl.InstanceReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real Nederlandse Taxonomie 9.0 and instances of it. */
class ReferenceTaxonomyTest {
  private static TaxonomyPackage nt9;

  @AfterAll
  static void forget() {
    nt9 = null;
  }

  @Test
  void wholePackageLoads() {
    List<EntryPoint> entryPoints = nt9().entryPoints();
    assertThat(entryPoints).hasSize(17);
    assertThat(entryPoints)
        .allSatisfy(
            entryPoint -> {
              Taxonomy taxonomy = nt9().load(entryPoint.documents().get(0));
              assertThat(taxonomy.sections()).isNotEmpty();
              assertThat(taxonomy.concepts().stream().filter(Concept::reportableItem)).isNotEmpty();
            });
  }

  @Test
  void zipOfItLoadsAsTheFolderDoes(@TempDir Path folder) {
    Path zip = Kas.of(Reference.path("taxonomy-nt09")).zip(folder.resolve("nt09.zip"), "nt09/");
    Taxonomy zipped = TaxonomyPackage.open(zip).load(Reference.NT9 + "bd-rpt-ob-aangifte-2015.xsd");
    Taxonomy unpacked = load("ob-aangifte-2015");
    assertThat(zipped.sections()).isEqualTo(unpacked.sections());
    assertThat(zipped.concepts().stream().map(Concept::name).toList())
        .isEqualTo(unpacked.concepts().stream().map(Concept::name).toList());
  }

  /** Counted independently in the tables beside the taxonomy. */
  @Test
  void returnForCorporateTaxHasAllThatItsTablesCount() {
    Taxonomy vpb = load("vpb-aangifte-2014");
    Set<Concept> presented =
        vpb.sections().stream()
            .flatMap(Section::all)
            .map(node -> vpb.concept(node.concept()).orElseThrow())
            .collect(Collectors.toSet());
    assertThat(vpb.sections()).hasSize(14);
    assertThat(presented.stream().filter(Concept::reportableItem)).hasSize(551);
    assertThat(presented.stream().filter(c -> c.kind() == Concept.Kind.TUPLE)).hasSize(26);
    assertThat(presented.stream().filter(c -> !c.substitutable())).hasSize(112);
    assertThat(
            vpb.concepts().stream()
                .flatMap(concept -> vpb.cubes(concept.name()).stream())
                .map(Cube::role)
                .distinct())
        .hasSize(7);
  }

  @Test
  void conceptHasTypePeriodBalanceCubeAndLabel() {
    Taxonomy vpb = load("vpb-aangifte-2014");
    Concept assets = vpb.concepts("AssetsTotalAmountFiscal").get(0);
    assertThat(assets.period()).isEqualTo(Concept.Period.INSTANT);
    assertThat(assets.monetary()).isTrue();
    assertThat(assets.label("nl")).containsIgnoringCase("activa");
    assertThat(vpb.cubes(assets.name()))
        .singleElement()
        .satisfies(
            cube -> {
              assertThat(cube.closed()).isTrue();
              assertThat(cube.container()).isEqualTo(Cube.Container.SCENARIO);
              assertThat(cube.axes().stream().map(axis -> axis.dimension().getLocalPart()))
                  .containsExactlyInAnyOrder("PartyDimension", "TimeDimension");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ob/nt09-authored-ob-2015.xbrl",
        "icp/nt09-authored-icp-2015.xbrl",
        "suppletie/nt09-authored-suppletie-2015.xbrl",
        "vpb/nt09-authored-vpb-2014-minimal.xbrl",
        "sba/nt09-authored-ob-sba-2015.xbrl",
        "sba/nt09-authored-vpb-sba-2014.xbrl"
      })
  void instanceIsValid(String name) {
    assertThat(check(Reference.octets(name))).isEmpty();
  }

  /** Official examples of later years: their content is judged by the taxonomy we have. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ob/nt15-VB-01_bd-rpt-ob-aangifte-2021.xbrl",
        "ob/nt14-wus-test-valid-instance-ob-2020.xbrl"
      })
  void officialExampleIsValidInTheNamesOfTheTaxonomyWeHave(String name) {
    String official = new String(Reference.octets(name), StandardCharsets.UTF_8);
    assertThat(official).contains("bd-i:");
    Taxonomy ob = load("ob-aangifte-2015");
    assertThat(InstanceCheck.sbr(ob).check("a.xbrl", Renamed.to(ob, official))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ob/nt09-authored-ob-2015.xbrl|>3150<|>3150.00<|XBRL-TYPE|bd-ob:ValueAddedTaxSuppliesServicesGeneralTariff \"Omzetbelasting leveringen/diensten algemeen tarief\"",
        "ob/nt09-authored-ob-2015.xbrl|>201601151200<|>201613151200<|XBRL-TYPE|bd-alg:DateTimeCreation",
        "ob/nt09-authored-ob-2015.xbrl|>INT<|>XYZ<|XBRL-TYPE|bd-ob:ContactType \"Soort contactpersoon\"",
        "ob/nt09-authored-ob-2015.xbrl|>SWO12345<|>SWO1<|XBRL-TYPE|bd-alg:SoftwareVendorAccountNumber",
        "ob/nt09-authored-ob-2015.xbrl|bd-ob:ContactType|bd-ob:VATReturnNil|NTA-2.04.00.04|bd-ob:VATReturnNil",
        "icp/nt09-authored-icp-2015.xbrl|CountryCodeISO-EC contextRef=\"Msg\">DE|CountryCodeISO-EC contextRef=\"Msg\">D1|XBRL-TYPE|CountryCodeISO-EC",
        "vpb/nt09-authored-vpb-2014-minimal.xbrl|TurnoverNetFiscal contextRef=\"D_Decl\"|TurnoverNetFiscal contextRef=\"I_End\"|XBRL-CUBE|bd-bedr:TurnoverNetFiscal",
        "vpb/nt09-authored-vpb-2014-minimal.xbrl|AssetsTotalAmountFiscal contextRef=\"I_End\"|AssetsTotalAmountFiscal contextRef=\"D_Decl\"|XBRL-PERIOD|bd-bedr:AssetsTotalAmountFiscal",
        "vpb/nt09-authored-vpb-2014-minimal.xbrl|bd-dim-dom:End|bd-dim-dom:Partner|XBRL-CUBE|TimeDimension = Partner",
        "vpb/nt09-authored-vpb-2014-minimal.xbrl|>8000<|>8,000<|XBRL-TYPE|MachinesAndInstallationsFiscal",
        "vpb/nt09-authored-vpb-2014-minimal.xbrl|>false<|>nee<|XBRL-TYPE|true of false",
      })
  void brokenInstanceIsRefusedForItsReason(
      String name, String part, String by, String code, String says) {
    String good = new String(Reference.octets(name), StandardCharsets.UTF_8);
    assertThat(good).contains(part);
    assertThat(check(good.replace(part, by).getBytes(StandardCharsets.UTF_8)))
        .anySatisfy(
            finding -> {
              assertThat(finding.code()).isEqualTo(code);
              assertThat(finding.location()).matches("line [1-9]\\d*, column [1-9]\\d*");
              assertThat(finding.text().nl()).contains(says);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ob/nt19-authored-ob-2025.xbrl",
        "icp/nt19-authored-icp-2025.xbrl",
        "suppletie/nt19-authored-suppletie-2025.xbrl",
        "ob/nt20-authored-ob-2026.xbrl",
        "icp/nt20-authored-icp-2026.xbrl",
        "suppletie/nt20-authored-suppletie-2026.xbrl"
      })
  void instanceOfTheStandInIsValid(String name) {
    byte[] octets = Reference.octets(name);
    String year = name.contains("nt19") ? "nt19" : "nt20";
    Taxonomy taxonomy =
        TaxonomyPackage.open(Reference.path("standin-taxonomy/" + year))
            .load(InstanceReader.read(octets).entryPoint());
    assertThat(InstanceCheck.sbr(taxonomy).check("a.xbrl", octets)).isEmpty();
  }

  /** An example in the architecture of NT16; what it refers to besides is in NT 9.0. */
  @ParameterizedTest
  @CsvSource({"instance-valid.xml,0", "instance-invalid-1.xml,2", "instance-invalid-2.xml,1"})
  void membersOfEnumerationsAreChecked(String name, int wrong, @TempDir Path folder) {
    String example = "nt16-example-extensible-enumeration/";
    String countries = "www.nltaxonomie.nl/nt16/sbr/20210301/entrypoints/sbr-rpt-countries.xsd";
    Kas.of(Reference.path(example + "taxonomie"))
        .with(
            "META-INF/catalog.xml",
            "<catalog><rewriteURI uriStartString='http://www.nltaxonomie.nl/'"
                + " rewritePrefix='../www.nltaxonomie.nl/'/></catalog>")
        .with(
            "META-INF/taxonomyPackage.xml",
            "<taxonomyPackage><identifier>nt16</identifier><entryPoints><entryPoint>"
                + "<entryPointDocument href='http://"
                + countries
                + "'/></entryPoint></entryPoints></taxonomyPackage>")
        .folder(folder);
    String instance =
        new String(Reference.octets(example + "instances/" + name), StandardCharsets.UTF_8)
            .replace("../taxonomie/" + countries, "http://" + countries);
    Taxonomy taxonomy = TaxonomyPackage.open(folder).read("http://" + countries, List.of(nt9()));
    assertThat(
            InstanceCheck.plain(taxonomy)
                .check("a.xbrl", instance.getBytes(StandardCharsets.UTF_8)))
        .hasSize(wrong)
        .allSatisfy(finding -> assertThat(finding.code()).isEqualTo("XBRL-TYPE"));
  }

  private static List<Finding> check(byte[] octets) {
    String entryPoint = InstanceReader.read(octets).entryPoint();
    return InstanceCheck.sbr(nt9().load(entryPoint)).check("a.xbrl", octets);
  }

  private static Taxonomy load(String report) {
    return nt9().load(Reference.NT9 + "bd-rpt-" + report + ".xsd");
  }

  private static synchronized TaxonomyPackage nt9() {
    if (nt9 == null) {
      nt9 = TaxonomyPackage.open(Reference.path("taxonomy-nt09"));
    }
    return nt9;
  }
}
