// SPDX-License-Identifier: Apache-2.0
package digipoort.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

class BoundedXmlTest {
  private static final ReadingLimits LIMITS =
      ReadingLimits.SETTINGS
          .with(BudgetLimit.OCTETS, 200_000)
          .with(BudgetLimit.ELEMENTS, 10)
          .with(BudgetLimit.ATTRIBUTES, 20)
          .with(BudgetLimit.ELEMENT_ATTRIBUTES, 8)
          .with(BudgetLimit.NAMESPACES, 12)
          .with(BudgetLimit.NAMESPACES_IN_SCOPE, 6)
          .with(BudgetLimit.DEPTH, 4)
          .with(BudgetLimit.TEXT, 1_000)
          .with(BudgetLimit.MARKUP, 50_000)
          .with(BudgetLimit.INSTRUCTIONS, 3)
          .with(BudgetLimit.WEIGHT, 3_000);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "elements   | <r>|<a/>|10|</r>",
        "depth      | <r><a><a><a>|<b/>|1|</a></a></a></r>",
        "attributes | <r>|<a b='1' c='1' d='1' e='1' f='1' g='1' h='1'/>|3|</r>",
        "namespaces | <r>|<a xmlns:b='b' xmlns:c='c' xmlns:d='d' xmlns:e='e' xmlns='f'/>|3|</r>",
        "namespaces_in_scope | <r>|<a xmlns:b='b' xmlns:c='c' xmlns:d='d' xmlns:e='e'><b xmlns:f='f' xmlns:g='g' xmlns:h='h'/></a>|1|</r>",
        "text       | <r>|x|1001|</r>",
        "instructions | <r>|<!--x-->|4|</r>",
        "instructions | <r>|<?x y?>|4|</r>",
      })
  void bothParsersTakeEachPartFromTheBudget(
      String limit, String start, String part, int times, String end) {
    String xml = start + part.repeat(times) + end;
    BudgetLimit expected = BudgetLimit.valueOf(limit.strip().toUpperCase(Locale.ROOT));
    assertThatExceptionOfType(BudgetExceededException.class)
        .isThrownBy(() -> pull(xml, budget()))
        .matches(e -> e.limit() == expected)
        .matches(e -> e.place().line() == 1)
        .matches(e -> e.value() > e.expected());
    assertThatExceptionOfType(BudgetExceededException.class)
        .isThrownBy(() -> push(xml, budget()))
        .matches(e -> e.limit() == expected);
  }

  @Test
  void whatIsWithinTheBudgetIsReadAsItIs() throws Exception {
    String xml = "<a xmlns='u' xmlns:p='v'><!-- c --><b p:c='d'>t<![CDATA[<u>]]></b></a>";
    ReadingBudget budget = budget();
    pull(xml, budget);
    assertThat(budget.taken(BudgetLimit.ELEMENTS)).isEqualTo(2);
    assertThat(budget.taken(BudgetLimit.NAMESPACES)).isEqualTo(2);
    assertThat(budget.taken(BudgetLimit.ATTRIBUTES)).isEqualTo(1);
    assertThat(budget.taken(BudgetLimit.TEXT)).isEqualTo(4);
    push(xml, budget);
    assertThat(budget.taken(BudgetLimit.ELEMENTS)).isEqualTo(4);
    assertThat(budget.taken(BudgetLimit.NAMESPACES)).isEqualTo(4);
    assertThat(budget.taken(BudgetLimit.ATTRIBUTES)).isEqualTo(2);
    assertThat(budget.taken(BudgetLimit.TEXT)).isEqualTo(8);
  }

  @Test
  void oneTagIsBoundedBeforeItEnds() {
    String many =
        IntStream.range(0, 20_000)
            .mapToObj(i -> " xmlns:n" + i + "='u'")
            .collect(Collectors.joining("", "<a", "/>"));
    assertThatExceptionOfType(BudgetExceededException.class)
        .isThrownBy(() -> pull(many, budget()))
        .matches(e -> e.limit() == BudgetLimit.MARKUP);
    assertThatThrownBy(() -> push(many, budget())).isInstanceOf(SAXException.class);
    assertThatExceptionOfType(BudgetExceededException.class)
        .isThrownBy(() -> drain(BoundedXml.pull(new StringReader(many), budget(), "")))
        .matches(e -> e.limit() == BudgetLimit.MARKUP);
    String attributes = many.replace("xmlns:", "");
    assertThatThrownBy(() -> pull(attributes, budget())).isInstanceOf(XMLStreamException.class);
    assertThatThrownBy(() -> push(attributes, budget())).isInstanceOf(SAXException.class);
  }

  @Test
  void longTextIsNoLongTag() throws Exception {
    ReadingBudget budget = ReadingBudget.of(ReadingLimits.SUBMISSION);
    String xml = "<a>" + "x".repeat(3_000_000) + "<![CDATA[" + "y".repeat(900_000) + "]]></a>";
    pull(xml, budget);
    push(xml, budget);
    assertThat(budget.taken(BudgetLimit.TEXT)).isEqualTo(7_800_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
        "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'><a/>",
        "<a>&b;</a>",
        "<a",
        "",
      })
  void nothingIsDeclaredExpandedOrFetched(String xml) {
    assertThatThrownBy(() -> pull(xml, budget())).isInstanceOf(XMLStreamException.class);
    assertThatThrownBy(() -> push(xml, budget())).isInstanceOf(SAXException.class);
  }

  @Test
  void whatIsOnlyNamedIsNotFetched() {
    XMLReader reader = BoundedXml.push(budget(), "");
    assertThatThrownBy(() -> reader.parse("http://127.0.0.1:1/a.xml"))
        .isInstanceOf(SAXException.class);
  }

  private static ReadingBudget budget() {
    return ReadingBudget.of(LIMITS);
  }

  private static void pull(String xml, ReadingBudget budget) throws XMLStreamException {
    drain(BoundedXml.pull(octets(xml), budget, "a.xml"));
  }

  private static void drain(XMLStreamReader reader) throws XMLStreamException {
    while (reader.next() != XMLStreamConstants.END_DOCUMENT) {
      assertThat(reader.getEventType()).isPositive();
    }
  }

  private static void push(String xml, ReadingBudget budget) throws SAXException, IOException {
    BoundedXml.push(budget, "a.xml").parse(new InputSource(octets(xml)));
  }

  private static InputStream octets(String xml) {
    return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
  }
}
