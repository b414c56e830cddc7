// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import digipoort.api.Finding;
import digipoort.api.Severity;
import digipoort.xbrl.InstanceReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceCheckTest {
  private static final String GOOD = Kas.instance();
  @TempDir private static Path folder;
  private static TaxonomyPackage kas;
  private static Taxonomy taxonomy;

  @BeforeAll
  static void load() {
    kas = TaxonomyPackage.open(Kas.good().zip(folder.resolve("kas.zip")));
    taxonomy = kas.load(Kas.ENTRY_POINT);
  }

  @Test
  void goodInstanceHasNoFindings() {
    assertThat(check(GOOD)).isEmpty();
    assertThat(plain(GOOD)).isEmpty();
  }

  /** European reports name their templates one by one, all in one context. */
  @Test
  void filingIndicatorsAreNoDuplicatesUnlessOneIsNamedTwice() {
    String schema = "<xs:import namespace=\"http://kas.example/2026/data\"";
    String indicators =
        "<xs:import namespace=\"http://www.eurofiling.info/xbrl/ext/filing-indicators\""
            + " schemaLocation=\"http://www.eurofiling.info/eu/fr/xbrl/ext/filing-indicators.xsd\"/>";
    Path zip =
        Kas.good()
            .replace("kas/kas-rpt-opgaaf-2026.xsd", schema, indicators + schema)
            .zip(folder.resolve("kas-templates.zip"));
    InstanceCheck check = InstanceCheck.plain(TaxonomyPackage.open(zip).load(Kas.ENTRY_POINT));
    String named =
        "<find:fIndicators xmlns:find=\"http://www.eurofiling.info/xbrl/ext/filing-indicators\">"
            + "<find:filingIndicator contextRef=\"day\">K.01</find:filingIndicator>"
            + "<find:filingIndicator contextRef=\"day\" find:filed=\"false\">K.02</find:filingIndicator>"
            + "</find:fIndicators>";
    String day =
        "<xbrli:context id=\"day\"><xbrli:entity><xbrli:identifier scheme=\"urn:kas:nummer\">K1"
            + "</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:instant>2026-12-31"
            + "</xbrli:instant></xbrli:period></xbrli:context>";
    String with = GOOD.replace("</xbrli:xbrl>", day + named + "</xbrli:xbrl>");
    assertThat(check.check("kas.xbrl", with.getBytes(StandardCharsets.UTF_8))).isEmpty();
    String twice = with.replace(">K.02<", ">K.01<");
    assertThat(check.check("kas.xbrl", twice.getBytes(StandardCharsets.UTF_8)))
        .extracting(Finding::code)
        .containsExactly("XBRL-DUPLICATE");
  }

  /** Each instance is broken in one way and refused for that reason, at its line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        ">-120<|>-120.00<|XBRL-TYPE line 49|kas:Turnover \"Omzet\": -120.00|verwacht: de vorm",
        ">-120<|>123456789<|XBRL-TYPE line 49|kas:Turnover \"Omzet\": 123456789|verwacht: de vorm",
        ">40<|>-40<|XBRL-TYPE line 52|kas:Subsidy \"Subsidie\": -40|verwacht: >= 0",
        ">K-2026-1<|>123456789012345678901<|XBRL-TYPE line 44|kas:Reference \"Kenmerk\"|verwacht: 1..20 tekens, niet 21",
        ">true<|>ja<|XBRL-TYPE line 45|kas:Heated \"Verwarmd\": ja|verwacht: true of false",
        ">2026-03-01<|>2026-02-30<|XBRL-TYPE line 46|kas:Sown \"Zaaidatum\": 2026-02-30|verwacht: een datum",
        ">33.33<|>33.333<|XBRL-TYPE line 47|kas:Share \"Aandeel\": 33.333|verwacht: hoogstens 2 decimalen",
        ">33.33<|>12345.6<|XBRL-TYPE line 47|kas:Share \"Aandeel\": 12345.6|verwacht: hoogstens 5 cijfers",
        ">33.33<|>100.01<|XBRL-TYPE line 47|kas:Share \"Aandeel\": 100.01|verwacht: <= 100",
        ">0.8<|>80%<|XBRL-TYPE line 48|kas:Humidity \"Luchtvochtigheid\": 80%|verwacht: een getal",
        ">400<|>-400<|XBRL-TYPE line 70|kas:Count \"Aantal planten\": -400|verwacht: een geheel getal van 0 of meer",
        ">FRUIT<|>fruit<|XBRL-TYPE line 66|kas:Kind \"Soort\": fruit|verwacht: een van FRUIT, FLOWER",
        ">true<|><kas:Heated contextRef=\"year\">true</kas:Heated><|XBRL-TYPE line 45|kas:Heated \"Verwarmd\"|verwacht: een waarde",
        "contextRef=\"end\"|contextRef=\"grower\"|XBRL-PERIOD line 53|kas:Stock \"Voorraad\"|context grower is een periode",
        "Subsidy contextRef=\"grower\"|Subsidy contextRef=\"end\"|XBRL-PERIOD line 52|kas:Subsidy \"Subsidie\"|context end is een moment",
        "contextRef=\"grower\" unitRef=\"EUR\" decimals=\"INF\">40|contextRef=\"grower\" unitRef=\"pure\" decimals=\"INF\">40|XBRL-UNIT line 52|kas:Subsidy \"Subsidie\"|verwacht: iso4217:EUR",
        "unitRef=\"pure\" decimals=\"INF\">33|unitRef=\"EUR\" decimals=\"INF\">33|XBRL-UNIT line 47|kas:Share \"Aandeel\"|verwacht: xbrli:pure",
        "unitRef=\"EUR\" decimals=\"INF\">40|decimals=\"INF\">40|XBRL-UNIT line 52|kas:Subsidy \"Subsidie\"|verwacht: een unitRef",
        "contextRef=\"year\">true|contextRef=\"year\" unitRef=\"pure\">true|XBRL-UNIT line 45|kas:Heated \"Verwarmd\"|verwacht: geen unitRef",
        "unitRef=\"EUR\" decimals=\"INF\">40|unitRef=\"EUR\">40|XBRL-DECIMALS line 52|kas:Subsidy \"Subsidie\"|decimals",
        "unitRef=\"EUR\" decimals=\"INF\">40|unitRef=\"EUR\" decimals=\"two\">40|XBRL-DECIMALS line 52|kas:Subsidy \"Subsidie\"|two",
        "contextRef=\"year\">true|contextRef=\"year\" decimals=\"0\">true|XBRL-DECIMALS line 45|kas:Heated \"Verwarmd\"|decimals",
        "contextRef=\"year\">true|contextRef=\"year\" kleur=\"rood\">true|XBRL-ATTRIBUTE line 45|kas:Heated \"Verwarmd\"|kleur",
        "Stock contextRef=\"end\"|Stock contextRef=\"rest\"|XBRL-CUBE line 53|kas:Stock \"Voorraad\"|LotDimension = REST; verwacht: OwnerDimension = Grower|Landlord",
        "Reference contextRef=\"year\"|Reference contextRef=\"grower\"|XBRL-CUBE line 44|kas:Reference \"Kenmerk\"|context grower: OwnerDimension = Grower; verwacht: -",
        "Yield contextRef=\"lot\"|Yield contextRef=\"grower\"|XBRL-CUBE line 54|kas:Yield \"Opbrengst\"|verwacht: LotDimension = ..., OwnerDimension = Grower",
        "Subsidy contextRef=\"grower\"|Subsidy contextRef=\"landlord\"|XBRL-CUBE line 52|kas:Subsidy \"Subsidie\"|! OwnerDimension = Landlord",
        "Water contextRef=\"segment\"|Water contextRef=\"landlord\"|XBRL-CUBE line 56|kas:Water \"Waterverbruik\"|verwacht: segment OwnerDimension = Grower",
        "Light contextRef=\"grower\"|Light contextRef=\"landlord\"|XBRL-CUBE line 57|kas:Light \"Lichturen\"|context landlord",
        "kas:Lot>12<|kas:Lot>0<|XBRL-DIMENSION line 23|context lot, kas:LotDimension \"Kavel\": 0|verwacht: de vorm",
        "kas:Lot>12<|kas:Lot>I<|XBRL-DIMENSION line 23|context lot, kas:LotDimension \"Kavel\": I|verwacht: de vorm",
        "<kas:Lot>12</kas:Lot>|<kas:Kavel>12</kas:Kavel>|XBRL-DIMENSION line 23|kas:LotDimension \"Kavel\": kas:Kavel|verwacht: kas:Lot",
        "kas:SeasonDimension\">kas:Summer|kas:SeasonDimension\">kas:Winter|XBRL-DIMENSION line 37|kas:Winter|geen element",
        "kas:SeasonDimension\">kas:Summer|kas:SeasonDimension\">kas:AllYear|XBRL-DIMENSION line 37|kas:AllYear|geldt vanzelf",
        "kas:SeasonDimension\">kas:Summer|kas:MoonDimension\">kas:Summer|XBRL-DIMENSION line 37|kas:MoonDimension|geen dimensie",
        "kas:SeasonDimension\">kas:Summer|kas:LotDimension\">kas:Summer|XBRL-DIMENSION line 37|kas:LotDimension|verwacht: xbrldi:typedMember",
        "kas:SeasonDimension\">kas:Summer|kas:OwnerDimension\">kas:Landlord|XBRL-DIMENSION line 37|kas:OwnerDimension|komt twee keer voor",
        "<kas:Kind contextRef=\"year\">FRUIT</kas:Kind>|<kas:Kind contextRef=\"year\">FRUIT</kas:Kind><kas:Count contextRef=\"year\" unitRef=\"pure\" decimals=\"0\">1</kas:Count>|XBRL-TUPLE line 66|kas:Count \"Aantal planten\"|in kas-t:Crop verwacht: kas:Kind",
        "<kas:CropName contextRef=\"year\">Tomaat</kas:CropName>||XBRL-TUPLE line 65|kas:CropArea \"Oppervlakte\"|in kas-t:Crop verwacht: kas:CropName",
        "<kas:HouseName contextRef=\"year\">Kas Noord</kas:HouseName>||XBRL-TUPLE line 63|kas-t:Crop \"Teelt\"|in kas-t:House verwacht: kas:HouseName",
        "<kas:Heated contextRef=\"year\">true</kas:Heated>|<kas-t:House/>|XBRL-TUPLE line 45|kas-t:House \"Kas\"|ontbreekt: kas:HouseName",
        "Kas Noord</kas:HouseName>|Kas Noord</kas:HouseName><kas:HouseName contextRef=\"year\">Zuid</kas:HouseName>|XBRL-TUPLE line 62|kas:HouseName|in kas-t:House verwacht: kas-t:Crop",
        "<kas:Heated contextRef=\"year\">true</kas:Heated>|<kas:Cooled contextRef=\"year\">true</kas:Cooled>|XBRL-CONCEPT line 45|kas:Cooled|kent dit element niet",
        "<kas:Heated contextRef=\"year\">true</kas:Heated>|<kas:Heading contextRef=\"year\">true</kas:Heading>|XBRL-ABSTRACT line 45|kas:Heading|niet worden gerapporteerd",
        "<kas:Heated contextRef=\"year\">true</kas:Heated>|<kas-t:House contextRef=\"year\">true</kas-t:House>|XBRL-KIND line 45|kas-t:House \"Kas\"|contextRef",
        "<kas:Heated contextRef=\"year\">true</kas:Heated>|<kas:Heated>true</kas:Heated>|XBRL-KIND line 45|kas:Heated \"Verwarmd\"|contextRef",
        "<kas:Heated contextRef=\"year\">true</kas:Heated>|<kas:Remark contextRef=\"year\">ok</kas:Remark>|NTA-2.04.00.04 line 45|kas:Remark \"Opmerking\"|presentatie",
        "<kas:Heated contextRef=\"year\">true</kas:Heated>|<kas:Heated contextRef=\"year\">true</kas:Heated><kas:Heated contextRef=\"year\">false</kas:Heated>|FR-NL-5.01 line 45|kas:Heated \"Verwarmd\", regel 45|dubbel",
        "Heated contextRef=\"year\"|Heated contextRef=\"jaar\"|XBRL-CONTEXTREF line 45|kas:Heated \"Verwarmd\": jaar|contextRef",
        "kas-rpt-opgaaf-2026.xsd|kas-rpt-opgaaf-2027.xsd|XBRL-ENTRYPOINT line 3|kas-rpt-opgaaf-2027.xsd|verwacht: http://kas.example/2026/kas-rpt-opgaaf-2026.xsd",
        "<xbrli:instant>2026-12-31|<xbrli:instant>2026-13-31|XBRL-CONTEXT line 18|context end: 2026-13-31|2026-13-31",
        "scheme=\"urn:kas:nummer\">K1</xbrli:identifier><xbrli:segment>|scheme=\"\">K1</xbrli:identifier><xbrli:segment>|XBRL-CONTEXT line 33|context segment|identifier",
        "<xbrli:measure>xbrli:pure</xbrli:measure>||XBRL-UNIT line 43|unit pure|verwacht: measure of divide",
        "data#Landlord<|data#Owners<|XBRL-TYPE line 59|kas:Payer|verwacht: een van kas:Grower, kas:Landlord",
        "data#Landlord</kas:Payer|data#Landlord http://kas.example/2026/data#Grower</kas:Payer|XBRL-TYPE line 59|kas:Payer|verwacht: een",
        "Heated contextRef=\"year\">true|Heated contextRef=\"year\">|FR-NL-5.03 line 45|kas:Heated \"Verwarmd\"|leeg",
        ">FRUIT<|> FRUIT <|XBRL-TYPE line 66|kas:Kind \"Soort\": ' FRUIT '|verwacht: een van FRUIT, FLOWER",
        "xlink:href=\"http://kas.example/2026/kas-rpt-opgaaf-2026.xsd\"||XBRL-ENTRYPOINT line 3|''|verwacht: http://kas.example/2026/kas-rpt-opgaaf-2026.xsd",
        "xml:lang=\"nl\"|xml:lang=\"\"|FR-NL-2.03 line 2|xml:lang|ontbreekt",
        "</xbrli:xbrl>|tekst</xbrli:xbrl>|XBRL-ROOT line 2|tekst tussen de elementen|verwacht: geen",
        "<xbrli:instant>2026-12-31|dag<xbrli:instant>2026-12-31|XBRL-CONTEXT line 18|context end: period \"instant dag\"|verwacht: instant",
        "Stock contextRef=\"end\"|Stock contextRef=\"segment\"|XBRL-CUBE line 53|context segment: segment OwnerDimension = Landlord; verwacht: OwnerDimension|Grower",
        "data#Grower http|data#Landlord http|XBRL-TYPE line 60|kas:Payees|data#Landlord (verwacht: elk lid een keer, op alfabet)",
        "data#Grower http://kas.example/2026/data#Landlord|data#Landlord http://kas.example/2026/data#Grower|XBRL-TYPE line 60|kas:Payees|data#Grower (verwacht: elk lid een keer, op alfabet)",
        "data#Grower http|data#Growers http|XBRL-TYPE line 60|kas:Payees|data#Growers (verwacht: een van",
        "context id=\"rest\"|context id=\"lot\"|XBRL-ID line 28|context lot|nergens anders voorkomt",
        "<kas-t:Crop>|<kas-t:Crop>Teelt|XBRL-TUPLE line 63|kas-t:Crop \"Teelt\"|verwacht: geen tekst",
        "<kas:Heated contextRef|<xbrli:entity/><kas:Heated contextRef|XBRL-CONCEPT line 45|xbrli:entity|kent dit element niet",
      })
  void brokenInstanceIsRefusedForItsReasonAtItsLine(
      String part, String by, String place, String names, String says) {
    assertThat(GOOD).contains(part);
    assertThat(check(GOOD.replace(part, by == null ? "" : by)))
        .anySatisfy(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.ERROR);
              assertThat(finding.code() + " " + finding.location()).startsWith(place + ", column ");
              assertThat(finding.text().nl()).contains(names).contains(says);
            });
  }

  @Test
  void onlyTheBrokenFactIsNamed() {
    assertThat(check(GOOD.replace(">-120<", ">-120.00<"))).hasSize(1);
  }

  @Test
  void factsOfATupleWithOtherContextsAndOutsideOfItAreWarnedAbout() {
    String crop = "<kas:CropName contextRef=\"year\">Tomaat";
    assertThat(check(GOOD.replace(crop, "<kas:CropName contextRef=\"grower\">Tomaat")))
        .filteredOn(finding -> finding.severity() == Severity.WARNING)
        .extracting(Finding::code, Finding::location)
        .containsExactly(tuple("NTA-2.04.00.03", "line 65, column 69"));
    String single = "<kas:HouseName contextRef=\"year\">Zuid</kas:HouseName><kas-t:House>";
    assertThat(check(GOOD.replace("<kas-t:House>", single)))
        .extracting(Finding::code)
        .containsExactly("NTA-2.04.03.04");
  }

  @Test
  void fileNameOfSbrEndsWithXbrl() {
    assertThat(InstanceCheck.sbr(taxonomy).check("kas.xml", octets(GOOD)))
        .extracting(Finding::severity, Finding::code)
        .containsExactly(tuple(Severity.WARNING, "NTA-2.04.00.08"));
    assertThat(InstanceCheck.plain(taxonomy).check("kas.xml", octets(GOOD))).isEmpty();
  }

  @Test
  void formulasAndCalculationsAreSaidNotToBeRun() {
    Taxonomy formulas = kas.load(Kas.FORMULAS);
    String instance = GOOD.replace("kas-rpt-opgaaf-2026.xsd", "kas-rpt-formules-2026.xsd");
    assertThat(InstanceCheck.sbr(formulas).check("a.xbrl", octets(instance)))
        .allMatch(finding -> finding.severity() == Severity.INFO)
        .extracting(finding -> finding.code() + " " + finding.text().en())
        .containsExactly(
            "XBRL-FORMULA The taxonomy has formulas; they were not run. (1 formulas)",
            "XBRL-CALCULATION The taxonomy has sums; they were not checked. (1 lines)");
  }

  @Test
  void plainCheckKnowsNoDutchRulesButFindsReferencesAndDuplicates() {
    String remark = GOOD.replace("<kas:Heated", "<kas:Remark contextRef=\"year\"/><kas:Heated");
    assertThat(plain(remark)).isEmpty();
    String twice = "<kas:Heated contextRef=\"year\">false</kas:Heated><kas:Heated";
    assertThat(plain(GOOD.replace("<kas:Heated", twice)))
        .extracting(Finding::code)
        .containsExactly("XBRL-DUPLICATE");
    assertThat(plain(GOOD.replace("Heated contextRef=\"year\"", "Heated contextRef=\"x\"")))
        .extracting(Finding::code)
        .containsExactly("XBRL-CONTEXTREF");
    assertThat(plain("<a/>")).extracting(Finding::code).containsExactly("XBRL-XML");
    assertThat(plain("rubbish")).extracting(Finding::code).containsExactly("XBRL-XML");
  }

  @Test
  void rubbishIsRefusedWithoutThrowing() {
    assertThat(check("")).isNotEmpty();
    assertThat(check("<a/>")).extracting(Finding::code).containsExactly("XBRL-ROOT");
    assertThat(check("<!DOCTYPE a><a/>")).extracting(Finding::code).containsExactly("FR-NL-1.03");
  }

  @Test
  void parsedReportIsCheckedWithoutFilingRules() {
    String unused = "<xbrli:unit id=\"u\"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit>";
    String instance = GOOD.replace("<kas:Heated", unused + "<kas:Heated");
    assertThat(InstanceCheck.sbr(taxonomy).check(InstanceReader.read(octets(instance)))).isEmpty();
    assertThat(check(instance)).extracting(Finding::code).containsExactly("FR-NL-4.02");
  }

  private static List<Finding> check(String instance) {
    return InstanceCheck.sbr(taxonomy).check("kas.xbrl", octets(instance));
  }

  private static List<Finding> plain(String instance) {
    return InstanceCheck.plain(taxonomy).check("kas.xbrl", octets(instance));
  }

  private static byte[] octets(String instance) {
    return instance.getBytes(StandardCharsets.UTF_8);
  }
}
