// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import digipoort.api.Finding;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceReaderTest {
  private static final String NS = "urn:t";
  private static final Context.Period YEAR =
      new Context.Period.Duration(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
  private static final Context.Dimension MEMBER =
      new Context.Dimension.Explicit(name("Dim"), name("Member"));
  private static final Context.Dimension VALUE =
      new Context.Dimension.Typed(name("Axis"), name("Domain"), "1");

  private static final Context PLAIN = new Context("y", "s", "i", YEAR, List.of());
  private static final Context MOMENT =
      new Context(
          "m", "s", "i", new Context.Period.Moment(LocalDate.of(2026, 12, 31)), List.of(MEMBER));
  private static final Context ALWAYS =
      new Context("a", "s", "i", new Context.Period.Forever(), List.of(VALUE), List.of(MEMBER));
  private static final Unit RATE =
      new Unit(
          "rate", Unit.EUR.measures(), List.of(new QName(Namespaces.XBRLI, "shares", "xbrli")));

  @Test
  void contextsUnitsAndSchemasAreReadBackAsTheyWereWritten() {
    Report report =
        read(
            instance(
                Fact.Item.exact(name("Amount"), "m", "EUR", "5"),
                Fact.Item.exact(name("Rate"), "a", "rate", "1.5")));
    assertThat(report.problems()).isEmpty();
    assertThat(report.schemas())
        .containsExactly("http://example.test/e.xsd", "http://example.test/more.xsd");
    assertThat(report.entryPoint()).isEqualTo("http://example.test/e.xsd");
    assertThat(report.contexts())
        .containsExactly(Map.entry("y", PLAIN), Map.entry("m", MOMENT), Map.entry("a", ALWAYS));
    assertThat(report.units())
        .containsExactly(
            Map.entry("EUR", Unit.EUR), Map.entry("pure", Unit.PURE), Map.entry("rate", RATE));
    assertThat(report.facts()).extracting(ReportedFact::context).containsExactly(MOMENT, ALWAYS);
    assertThat(report.facts()).extracting(ReportedFact::unit).containsExactly(Unit.EUR, RATE);
  }

  @Test
  void factsAreReadBackAsTheyWereWritten() {
    Fact.Tuple inner =
        new Fact.Tuple(name("Inner"), List.of(Fact.Item.text(name("Name"), "y", "within")));
    Report report =
        read(
            instance(
                new Fact.Item(name("Amount"), "m", "EUR", "-3", "5000"),
                Fact.Item.nil(name("Nothing"), "y", "pure"),
                new Fact.Tuple(
                    name("Outer"), List.of(Fact.Item.text(name("Name"), "y", "first"), inner))));
    ReportedFact amount = report.facts().get(0);
    assertThat(amount.concept()).isEqualTo(name("Amount"));
    assertThat(amount.value()).isEqualTo("5000");
    assertThat(amount.node().attribute("decimals")).isEqualTo("-3");
    assertThat(amount.tuple()).isFalse();
    assertThat(amount.nil()).isFalse();
    assertThat(report.facts().get(1).nil()).isTrue();
    assertThat(report.facts().get(2).tuple()).isTrue();
    assertThat(report.facts().get(2).facts()).hasSize(2);
    assertThat(report.all("Name").map(ReportedFact::value)).containsExactly("first", "within");
  }

  @Test
  void filingIndicatorsSayWhichTemplatesAreFiled() {
    Map<String, Boolean> templates = new LinkedHashMap<>();
    templates.put("C 01.00", true);
    templates.put("C 02.00", false);
    QName filed = new QName(FilingIndicators.NAMESPACE, "filed");
    assertThat(read(instance(FilingIndicators.of("y", templates))).all("filingIndicator"))
        .extracting(ReportedFact::value, fact -> fact.node().attributes().get(filed))
        .containsExactly(tuple("C 01.00", null), tuple("C 02.00", "false"));
  }

  @Test
  void midnightBelongsToTheDayThatEnds() {
    Report report =
        read(
            instance(
                "<x:endDate>2026-12-31</x:endDate>", "<x:endDate>2027-01-01T00:00:00</x:endDate>"));
    assertThat(report.contexts().get("c").period()).isEqualTo(YEAR);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "2026-12-31#2026-12-32#context c: 2026-12-32 (expected: a date, yyyy-mm-dd)",
        "2026-12-31#2025-12-31#context c: end 2025-12-31 (expected: not before the begin, 2026-01-01)",
        "2026-12-31#-999999999-01-01T00:00:00#context c: end -999999999-01-01 (expected: not before the begin, 2026-01-01)",
        "<x:identifier scheme=\"s\">i</x:identifier>##context c: entity \"\" (expected: identifier, perhaps segment)",
        "<x:period>#<x:scenario/><x:period>#context c: context \"entity scenario period\" (expected: entity, period, perhaps scenario)",
        "<x:startDate>2026-01-01</x:startDate>##context c: period \"endDate\" (expected: instant, or startDate and endDate)",
        "</x:context>#<x:scenario/></x:context>#context c: empty scenario or segment (expected: members)",
        "<x:measure>iso4217:EUR</x:measure>##unit u: unit \"\" (expected: measure or divide)",
        "<x:measure>iso4217:EUR</x:measure>#<x:divide><x:unitNumerator><x:measure>x:pure</x:measure></x:unitNumerator></x:divide>#unit u: divide \"unitNumerator\" (expected: unitNumerator and unitDenominator)",
        "scheme=\"s\">i<#scheme=\"s\"><#context c: empty identifier (expected: a scheme and a value)",
        "</x:context>#<x:scenario><t:own/></x:scenario></x:context>#context c: {urn:t}own (expected: xbrldi:explicitMember or xbrldi:typedMember)",
        "</x:context>#<x:scenario><d:explicitMember dimension=\"q:D\">t:M</d:explicitMember></x:scenario></x:context>#context c: q:D (expected: a name with a prefix that is declared)",
        "</x:context>#<x:scenario><d:typedMember dimension=\"t:D\"/></x:scenario></x:context>#context c: D, 0 (expected: one element within xbrldi:typedMember)",
        "iso4217:EUR#none:EUR#unit u: none:EUR (expected: a name with a prefix that is declared)",
      })
  void whatCannotBeUnderstoodIsNamedWithItsPlace(String part, String by, String says) {
    Report report = read(instance(part, by == null ? "" : by));
    assertThat(report.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.text().en()).isEqualTo("Not understood: " + says);
              assertThat(problem.location()).matches("line [1-9]\\d*, column [1-9]\\d*");
            });
    assertThat(report.problems())
        .extracting(Finding::code)
        .containsAnyOf("XBRL-CONTEXT", "XBRL-UNIT");
    assertThat(report.facts()).hasSize(1);
  }

  @Test
  void whatIsNoInstanceIsRefused() {
    assertThatThrownBy(() -> InstanceReader.read("<a/>".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(XmlRefusedException.class)
        .hasMessage("a (expected: the root xbrli:xbrl)");
    assertThatThrownBy(() -> InstanceReader.read(new byte[] {1, 2}))
        .isInstanceOf(XmlRefusedException.class);
    assertThatThrownBy(
            () -> InstanceReader.read("<!DOCTYPE a><a/>".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("DOCTYPE");
  }

  private static String instance(String part, String by) {
    String good =
        """
        <x:xbrl xmlns:x="http://www.xbrl.org/2003/instance" xmlns:t="urn:t"
          xmlns:d="http://xbrl.org/2006/xbrldi" xmlns:iso4217="http://www.xbrl.org/2003/iso4217">
        <x:context id="c"><x:entity><x:identifier scheme="s">i</x:identifier></x:entity>
        <x:period><x:startDate>2026-01-01</x:startDate><x:endDate>2026-12-31</x:endDate></x:period>
        </x:context>
        <x:unit id="u"><x:measure>iso4217:EUR</x:measure></x:unit>
        <t:Amount contextRef="c" unitRef="u" decimals="0">5</t:Amount>
        </x:xbrl>
        """;
    assertThat(good).contains(part);
    return good.replace(part, by);
  }

  private static Instance instance(Fact... facts) {
    return new Instance(
        "http://example.test/e.xsd",
        "nl",
        Map.of("t", NS, "find", FilingIndicators.NAMESPACE),
        List.of(PLAIN, MOMENT, ALWAYS),
        List.of(Unit.EUR, Unit.PURE, RATE),
        List.of(facts),
        List.of("http://example.test/more.xsd"));
  }

  private static Report read(String instance) {
    return InstanceReader.read(instance.getBytes(StandardCharsets.UTF_8));
  }

  private static Report read(Instance instance) {
    return InstanceReader.read(InstanceWriter.octets(instance));
  }

  private static QName name(String local) {
    return new QName(NS, local, "t");
  }
}
