// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables beside the Nederlandse Taxonomie 9.0 were made from it by another program. */
class ReferenceTablesTest {
  private static final Pattern FACET =
      Pattern.compile("(\\w+)=(.*?)(?= (?:m\\w+|length|pattern|enum|\\w+Digits)=|$)");

  @ParameterizedTest
  @CsvSource({
    "ob/nt09-bd-rpt-ob-aangifte-2015",
    "icp/nt09-bd-rpt-icp-opgaaf-2015",
    "suppletie/nt09-bd-rpt-ob-suppletie-2015",
    "vpb/nt09-bd-rpt-vpb-aangifte-2014",
    "vpb/nt09-bd-rpt-ihz-vpb-uitstel-2014",
    "vpb/nt09-bd-rpt-ihz-vpb-aanwijsposten-2014",
    "sba/nt09-bd-rpt-ob-sba-2015",
    "sba/nt09-bd-rpt-vpb-sba-2014",
    "sba/nt09-bd-rpt-ih-sba-2014",
    "sba/nt09-bd-rpt-zvw-sba-2014",
    "sba/nt09-bd-rpt-uzgb"
  })
  void everyRowIsAsWeReadIt(String table) {
    List<String> expected =
        Table.read(Reference.octets(table + "-concepts.csv")).stream()
            .map(ReferenceTablesTest::row)
            .toList();
    String report = table.substring(table.indexOf("bd-rpt"));
    Taxonomy taxonomy =
        TaxonomyPackage.open(Reference.path("taxonomy-nt09")).load(Reference.NT9 + report + ".xsd");
    List<String> read = new ArrayList<>();
    for (Section section : taxonomy.sections()) {
      section.roots().forEach(root -> rows(taxonomy, section, root, 0, read));
    }
    assertThat(read).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static String row(Map<String, String> row) {
    return String.join(
        " | ",
        row.get("linkrole"),
        row.get("depth"),
        row.get("concept"),
        row.get("label_nl"),
        row.get("type").replaceFirst(".*:", ""),
        facets(row.get("facets")).toString(),
        row.get("periodType"),
        row.get("balance"),
        row.get("tuple_content"),
        cubes(row.get("hypercube_linkroles(dimensions)")).toString());
  }

  private static TreeMap<String, String> facets(String written) {
    TreeMap<String, String> facets = new TreeMap<>();
    Matcher facet = FACET.matcher(written);
    while (facet.find()) {
      String value = facet.group(2);
      switch (facet.group(1)) {
        case "length" -> {
          facets.put("minLength", value);
          facets.put("maxLength", value);
        }
        case "enum" -> facets.put("enum", sorted(Arrays.asList(value.split("\\|"))));
        default -> facets.put(facet.group(1), value);
      }
    }
    return facets;
  }

  private static TreeSet<String> cubes(String written) {
    TreeSet<String> cubes = new TreeSet<>();
    Matcher cube = Pattern.compile("(\\S+?)\\(([^)]*)\\)").matcher(written);
    while (cube.find()) {
      cubes.add(cube.group(1) + sorted(Arrays.asList(cube.group(2).split(","))));
    }
    return cubes;
  }

  private static void rows(
      Taxonomy taxonomy, Section section, Section.Node node, int depth, List<String> rows) {
    Concept concept = taxonomy.concept(node.concept()).orElseThrow();
    ItemType type = concept.type();
    Content content = concept.content();
    rows.add(
        String.join(
            " | ",
            section.role().replaceFirst(".*:", ""),
            "" + depth,
            lexical(concept.name()),
            concept.label("nl"),
            type == null ? "" : type.name().getLocalPart(),
            (type == null ? Map.of() : facets(type.facets())).toString(),
            type == null ? "" : lower(concept.period()),
            concept.balance() == Concept.Balance.NONE ? "" : lower(concept.balance()),
            content == null ? "" : shown(content),
            taxonomy.cubes(concept.name()).stream()
                .filter(cube -> !cube.axes().isEmpty())
                .map(ReferenceTablesTest::shown)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString()));
    node.children().forEach(child -> rows(taxonomy, section, child, depth + 1, rows));
  }

  private static TreeMap<String, String> facets(Facets read) {
    TreeMap<String, String> facets = new TreeMap<>();
    put(facets, "minLength", read.minLength());
    put(facets, "maxLength", read.maxLength());
    put(facets, "totalDigits", read.totalDigits());
    put(facets, "fractionDigits", read.fractionDigits());
    for (Facets.Bound bound : read.bounds()) {
      String name = (bound.upper() ? "max" : "min") + (bound.inclusive() ? "In" : "Ex") + "clusive";
      put(facets, name, bound.limit().toPlainString());
    }
    read.patterns().forEach(form -> put(facets, "pattern", form.shown()));
    if (!read.enumeration().isEmpty()) {
      put(facets, "enum", sorted(read.enumeration()));
    }
    return facets;
  }

  private static void put(Map<String, String> facets, String name, Object value) {
    if (value != null) {
      facets.put(name, value.toString());
    }
  }

  private static String shown(Content content) {
    if (content instanceof Content.Element element) {
      String max = element.max() == Content.UNBOUNDED ? "unbounded" : "" + element.max();
      return lexical(element.concept()) + "[" + element.min() + ".." + max + "]";
    }
    return ((Content.Group) content)
        .parts().stream().map(ReferenceTablesTest::shown).collect(Collectors.joining(" "));
  }

  private static String shown(Cube cube) {
    return cube.role().replaceFirst(".*:", "")
        + sorted(cube.axes().stream().map(axis -> lexical(axis.dimension())).toList());
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String lexical(QName name) {
    return name.getPrefix() + ":" + name.getLocalPart();
  }

  private static String sorted(List<String> words) {
    return new TreeSet<>(words).toString();
  }
}
