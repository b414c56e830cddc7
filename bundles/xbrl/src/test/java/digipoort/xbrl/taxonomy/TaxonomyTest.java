// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaxonomyTest {
  @TempDir private static Path folder;
  private static Taxonomy kas;
  private static Taxonomy formulas;

  @BeforeAll
  static void load() {
    TaxonomyPackage opened = TaxonomyPackage.open(Kas.good().zip(folder.resolve("kas.zip")));
    kas = opened.load(Kas.ENTRY_POINT);
    formulas = opened.load(Kas.FORMULAS);
  }

  @Test
  void itemHasTypePeriodBalanceAndLabels() {
    Concept turnover = concept("Turnover");
    assertThat(turnover.kind()).isEqualTo(Concept.Kind.ITEM);
    assertThat(turnover.period()).isEqualTo(Concept.Period.DURATION);
    assertThat(turnover.balance()).isEqualTo(Concept.Balance.CREDIT);
    assertThat(turnover.monetary()).isTrue();
    assertThat(turnover.numeric()).isTrue();
    assertThat(turnover.nillable()).isFalse();
    assertThat(turnover.reportableItem()).isTrue();
    assertThat(turnover.name().getPrefix()).isEqualTo("kas");
    assertThat(turnover.label("nl")).isEqualTo("Omzet");
    assertThat(turnover.label("en")).isEqualTo("Turnover");
    assertThat(turnover.labels().text("http://www.xbrl.org/2003/role/terseLabel", "nl"))
        .contains("Omz.");
    assertThat(concept("Stock").period()).isEqualTo(Concept.Period.INSTANT);
    assertThat(concept("Stock").balance()).isEqualTo(Concept.Balance.DEBIT);
    assertThat(concept("Reference").numeric()).isFalse();
    assertThat(concept("Heading").reportableItem()).isFalse();
  }

  @Test
  void labelFallsBackToTheOtherLanguageAndThenToTheName() {
    assertThat(kas.label(Kas.name("Water"), "en")).isEqualTo("Waterverbruik");
    assertThat(kas.label(Kas.name("Summer"), "nl")).isEqualTo("Summer");
    assertThat(kas.label(Kas.name("Unknown"), "nl")).isEqualTo("Unknown");
  }

  @Test
  void codesOfTemplatesAreKnownFromTheirLabels() {
    String label =
        """
        <label:label xlink:type="resource" xlink:label="l" xml:lang="en"
          xlink:role="http://www.eurofiling.info/xbrl/role/filing-indicator-code">K.01</label:label>
        <gen:arc""";
    Path zip =
        Kas.good()
            .replace("kas/kas-generic-lab.xml", "<gen:arc", label)
            .zip(folder.resolve("kas-codes.zip"));
    assertThat(TaxonomyPackage.open(zip).load(Kas.ENTRY_POINT).templates()).containsExactly("K.01");
    assertThat(kas.templates()).isEmpty();
  }

  @Test
  void typesHaveTheirFacets() {
    Facets reference = type("Reference").facets();
    assertThat(reference.minLength()).isEqualTo(1);
    assertThat(reference.maxLength()).isEqualTo(20);
    assertThat(type("Share").facets().totalDigits()).isEqualTo(5);
    assertThat(type("Share").facets().fractionDigits()).isEqualTo(2);
    assertThat(type("Share").measure()).isEqualTo(ItemType.Measure.PURE);
    assertThat(type("Kind").choices()).containsExactly("FRUIT", "FLOWER");
    assertThat(type("Subsidy").facets().patterns()).hasSize(1);
    assertThat(type("Subsidy").facets().bounds()).hasSize(1);
    assertThat(type("Sown").base()).isEqualTo(Base.DATE);
  }

  @Test
  void tupleHasOrderedContent() {
    Concept house = kas.concept(Kas.tuple("House")).orElseThrow();
    assertThat(house.kind()).isEqualTo(Concept.Kind.TUPLE);
    Content.Group content = (Content.Group) house.content();
    assertThat(content).isNotNull();
    assertThat(content.order()).isEqualTo(Content.Order.SEQUENCE);
    assertThat(content.parts())
        .containsExactly(
            new Content.Element(Kas.name("HouseName"), 1, 1),
            new Content.Element(Kas.tuple("Crop"), 0, Content.UNBOUNDED));
    assertThat(kas.concept(Kas.tuple("Crop")).orElseThrow().content().concepts())
        .extracting(QName::getLocalPart)
        .containsExactly("CropName", "CropArea", "Count", "Kind");
  }

  @Test
  void presentationIsInItsOrderWithItsLabels() {
    assertThat(kas.sections()).hasSize(1);
    Section section = kas.sections().get(0);
    assertThat(section.role()).isEqualTo("urn:kas:sectie");
    assertThat(section.labels().text("nl")).contains("De kas");
    Section.Node heading = section.roots().get(0);
    assertThat(heading.children())
        .extracting(node -> node.concept().getLocalPart())
        .startsWith("Reference", "Heated", "Sown")
        .endsWith("Light", "House");
    assertThat(heading.children().get(5).preferred()).endsWith("terseLabel");
    assertThat(kas.presents(Kas.name("Kind"))).isTrue();
    assertThat(kas.presents(Kas.name("Remark"))).isFalse();
    assertThat(kas.withinTuplesOnly(Kas.name("Kind"))).isTrue();
    assertThat(kas.withinTuplesOnly(Kas.tuple("House"))).isFalse();
  }

  @Test
  void cubesHaveAxesWithMembers() {
    Map<String, Cube> turnover = new TreeMap<>();
    kas.cubes(Kas.name("Turnover")).forEach(cube -> turnover.put(cube.role(), cube));
    assertThat(turnover.keySet()).containsExactly("urn:kas:cube-light", "urn:kas:cube-owner");
    Cube owner = turnover.get("urn:kas:cube-owner");
    assertThat(owner.closed()).isTrue();
    assertThat(owner.excludes()).isFalse();
    assertThat(owner.container()).isEqualTo(Cube.Container.SCENARIO);
    assertThat(owner.axes())
        .containsExactly(
            new Cube.Axis(
                Kas.name("OwnerDimension"),
                Set.of(Kas.name("Grower"), Kas.name("Landlord")),
                false,
                null));
    assertThat(kas.cubes(Kas.name("Water")).get(0).container()).isEqualTo(Cube.Container.SEGMENT);
    assertThat(kas.cubes(Kas.name("Reference")).get(0).axes()).isEmpty();
    assertThat(kas.cubes(Kas.name("Subsidy"))).extracting(Cube::excludes).contains(true, false);
    assertThat(kas.cubes(Kas.name("Remark"))).isEmpty();
  }

  @Test
  void dimensionsAreTypedOrHaveAPresetMember() {
    Concept lot = concept("LotDimension");
    assertThat(lot.kind()).isEqualTo(Concept.Kind.DIMENSION);
    assertThat(lot.domain()).isNotNull();
    assertThat(lot.domain().element()).isEqualTo(Kas.name("Lot"));
    assertThat(kas.preset(Kas.name("SeasonDimension"))).contains(Kas.name("AllYear"));
    assertThat(kas.preset(Kas.name("OwnerDimension"))).isEmpty();
  }

  @Test
  void enumerationListsTheMembersThatValuesMayName() {
    assertThat(kas.enumeration(Kas.name("Payer")).orElseThrow())
        .containsExactly(Kas.name("Grower"), Kas.name("Landlord"));
    assertThat(kas.enumeration(Kas.name("Turnover"))).isEmpty();
  }

  @Test
  void conceptsAreFoundByTheirLocalName() {
    assertThat(kas.concepts("Turnover"))
        .extracting(Concept::name)
        .containsExactly(Kas.name("Turnover"));
    assertThat(kas.concepts("Heading")).isEmpty();
    assertThat(kas.concepts("Unknown")).isEmpty();
  }

  @Test
  void formulasAndCalculationsAreCounted() {
    assertThat(kas.rules()).isEqualTo(new Taxonomy.Rules(0, 0));
    assertThat(formulas.rules()).isEqualTo(new Taxonomy.Rules(1, 1));
    assertThat(List.copyOf(formulas.concepts())).hasSameSizeAs(kas.concepts());
  }

  /** A relation that is prohibited with the same or a higher priority does not exist. */
  @Test
  void prohibitedRelationsAreLeftOut() {
    String arc =
        "<link:presentationArc xlink:type=\"arc\""
            + " xlink:arcrole=\"http://www.xbrl.org/2003/arcrole/parent-child\""
            + " xlink:from=\"Crop\" xlink:to=\"Kind\" order=\"4\"";
    Kas without =
        Kas.good()
            .replace(
                "kas/kas-pre.xml",
                "  </link:presentationLink>",
                arc + " use=\"prohibited\" priority=\"1\"/>\n  </link:presentationLink>");
    Taxonomy taxonomy =
        TaxonomyPackage.open(without.zip(folder.resolve("without.zip"))).load(Kas.ENTRY_POINT);
    assertThat(taxonomy.presents(Kas.name("Kind"))).isFalse();
    assertThat(taxonomy.presents(Kas.name("Count"))).isTrue();
  }

  private static Concept concept(String local) {
    return kas.concept(Kas.name(local)).orElseThrow();
  }

  private static ItemType type(String local) {
    ItemType type = concept(local).type();
    assertThat(type).isNotNull();
    return type;
  }
}
