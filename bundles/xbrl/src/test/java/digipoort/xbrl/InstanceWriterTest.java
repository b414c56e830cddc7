// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;

class InstanceWriterTest {
  private static final String NS = "urn:test";
  private static final Context.Period YEAR =
      new Context.Period.Duration(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

  @Test
  void writesUtf8WithoutMarkAndTheSameEachTime() {
    byte[] octets = InstanceWriter.octets(instance("é € & <x> ]]>"));
    assertThat(octets).isEqualTo(InstanceWriter.octets(instance("é € & <x> ]]>")));
    assertThat(new String(octets, StandardCharsets.UTF_8))
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xbrli:xbrl ")
        .contains("xml:lang=\"nl\"", ">é € &amp; &lt;x&gt; ]]&gt;</t:Name>")
        .endsWith("</xbrli:xbrl>\n");
  }

  @Test
  void whatItWritesKeepsTheFilingRules() {
    FilingRules.Checked checked =
        FilingRules.check("a.xbrl", InstanceWriter.octets(instance("é € & <x> ]]>")));
    assertThat(checked.findings()).isEmpty();
    assertThat(checked.root().child("Name").orElseThrow().text()).isEqualTo("é € & <x> ]]>");
  }

  @Test
  void writesDimensionsTuplesAndMoments() {
    Context plain = new Context("c", "s", "i", YEAR, List.of());
    Context moment =
        new Context(
            "m",
            "s",
            "i",
            new Context.Period.Moment(LocalDate.of(2026, 12, 31)),
            List.of(
                new Context.Dimension.Explicit(name("Dim"), name("Member")),
                new Context.Dimension.Typed(name("Axis"), name("Domain"), "1")));
    Fact tuple =
        new Fact.Tuple(name("Tuple"), List.of(Fact.Item.text(name("Name"), "c", "within")));
    String xml =
        text(
            new Instance(
                "http://example.test/e.xsd",
                "nl",
                Map.of("t", NS),
                List.of(plain, moment),
                List.of(Unit.EUR),
                List.of(tuple, Fact.Item.exact(name("Amount"), "m", "EUR", "-5"))));
    assertThat(xml)
        .contains("<xbrli:instant>2026-12-31</xbrli:instant>")
        .contains("<xbrldi:explicitMember dimension=\"t:Dim\">t:Member</xbrldi:explicitMember>")
        .contains("<xbrldi:typedMember dimension=\"t:Axis\"><t:Domain>1</t:Domain>")
        .containsPattern("<t:Tuple>\\s+<t:Name contextRef=\"c\">within</t:Name>\\s+</t:Tuple>")
        .contains("<t:Amount contextRef=\"m\" unitRef=\"EUR\" decimals=\"INF\">-5</t:Amount>");
    assertThat(FilingRules.check("a.xbrl", xml.getBytes(StandardCharsets.UTF_8)).findings())
        .isEmpty();
  }

  @Test
  void orderOfPrefixesDoesNotMatter() {
    Map<String, String> one = new LinkedHashMap<>();
    one.put("t", NS);
    one.put("a", "urn:a");
    Map<String, String> other = new LinkedHashMap<>();
    other.put("a", "urn:a");
    other.put("t", NS);
    assertThat(text(with(one))).isEqualTo(text(with(other)));
  }

  @Test
  void emptyFactsAndDoubleIdsCannotBeMade() {
    assertThatIllegalArgumentException().isThrownBy(() -> Fact.Item.text(name("Name"), "c", " "));
    Context context = new Context("c", "s", "i", YEAR, List.of());
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Instance("e", "nl", Map.of(), List.of(context, context), List.of(), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Instance(
                    "e", "nl", Map.of(), List.of(), List.of(Unit.EUR, Unit.EUR), List.of()));
  }

  private static Instance with(Map<String, String> prefixes) {
    return new Instance("e", "nl", prefixes, List.of(), List.of(), List.of());
  }

  private static Instance instance(String value) {
    return new Instance(
        "http://example.test/e.xsd",
        "nl",
        Map.of("t", NS),
        List.of(new Context("c", "s", "i", YEAR, List.of())),
        List.of(),
        List.of(Fact.Item.text(name("Name"), "c", value)));
  }

  private static String text(Instance instance) {
    return new String(InstanceWriter.octets(instance), StandardCharsets.UTF_8);
  }

  private static QName name(String local) {
    return new QName(NS, local, "t");
  }
}
