// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Finding;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilingRulesTest {
  private static final String GOOD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <xbrli:xbrl xml:lang="nl" xmlns:xbrli="http://www.xbrl.org/2003/instance"
        xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink"
        xmlns:iso4217="http://www.xbrl.org/2003/iso4217" xmlns:t="urn:t"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
      <link:schemaRef xlink:type="simple" xlink:href="http://example.test/e.xsd"/>
      <xbrli:context id="c"><xbrli:entity><xbrli:identifier scheme="s">i</xbrli:identifier>
      </xbrli:entity><xbrli:period><xbrli:startDate>2026-01-01</xbrli:startDate>
      <xbrli:endDate>2026-12-31</xbrli:endDate></xbrli:period></xbrli:context>
      <xbrli:unit id="u"><xbrli:measure>iso4217:EUR</xbrli:measure></xbrli:unit>
      <t:Name contextRef="c">Naam &amp; zo</t:Name>
      <t:Amount contextRef="c" unitRef="u" decimals="INF">5</t:Amount>
      </xbrli:xbrl>
      """;

  @Test
  void goodInstanceHasNoFindings() {
    assertThat(codes(GOOD)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Naam|Šimon|FR-NL-1.02|11",
        "Naam|&#x160;imon|FR-NL-1.04|11",
        "Naam|&#352;imon|FR-NL-1.04|11",
        "encoding=\"UTF-8\"|encoding=\"ISO-8859-1\"|FR-NL-1.05|1",
        "<xbrli:xbrl |<!DOCTYPE x><xbrli:xbrl |FR-NL-1.03|2",
        "xml:lang=\"nl\"||FR-NL-2.03|5",
        "<link:schemaRef|<link:linkbaseRef/><link:schemaRef|FR-NL-2.05|6",
        "<link:schemaRef|<link:schemaRef/><link:schemaRef|FR-NL-2.04|6",
        "Naam &amp; zo|<![CDATA[Naam]]>|FR-NL-2.06|11",
        "contextRef=\"c\">Naam &amp; zo|contextRef=\"c\" xsi:nil=\"true\">|FR-NL-2.07|11",
        "2026-12-31|2026-12-31T00:00:00|FR-NL-3.01|9",
        "<xbrli:unit |<xbrli:context id=\"d\"><xbrli:period><xbrli:forever/></xbrli:period></xbrli:context><xbrli:unit |FR-NL-3.02|10",
        "<xbrli:unit |<xbrli:context id=\"d\"/><xbrli:unit |FR-NL-3.03|10",
        "<xbrli:unit |<xbrli:unit id=\"v\"><xbrli:measure> iso4217:EUR</xbrli:measure></xbrli:unit><xbrli:unit |FR-NL-4.01|10",
        "<xbrli:unit |<xbrli:unit id=\"v\"><xbrli:measure>xbrli:pure</xbrli:measure></xbrli:unit><xbrli:unit |FR-NL-4.02|10",
        "</t:Name>|</t:Name><t:Name contextRef=\"c\">Naam</t:Name>|FR-NL-5.01|11",
        "Naam &amp; zo| |FR-NL-5.03|11",
        "decimals=\"INF\"|precision=\"1\"|FR-NL-5.06|12",
        "</xbrli:xbrl>|<link:footnoteLink/></xbrli:xbrl>|FR-NL-6.01|13",
        "contextRef=\"c\" unitRef|contextRef=\"z\" unitRef|XBRL-CONTEXTREF|12",
        "unitRef=\"u\"|unitRef=\"z\"|XBRL-UNITREF|12",
        "</t:Name>|</t:Nam>|XBRL-XML|11",
      })
  void brokenRuleIsFoundAtItsLine(String part, String by, String code, int line) {
    assertThat(GOOD).contains(part);
    String spoilt = GOOD.replace(part, by == null ? "" : by);
    assertThat(check(spoilt))
        .filteredOn(finding -> finding.code().equals(code))
        .extracting(Finding::location)
        .isNotEmpty()
        .first()
        .asString()
        .startsWith("line " + line + ", column ");
  }

  @Test
  void equalContextsAreFoundWhateverTheirPrefixesAndOrder() {
    String context = GOOD.substring(GOOD.indexOf("<xbrli:context"), GOOD.indexOf("<xbrli:unit"));
    String other =
        context
            .replace("id=\"c\"", "id=\"d\" xmlns:x=\"http://www.xbrl.org/2003/instance\"")
            .replace("<xbrli:entity>", "<x:entity>")
            .replace("</xbrli:entity>", "</x:entity>");
    assertThat(codes(GOOD.replace(context, context + other)))
        .contains("FR-NL-3.04")
        .contains("FR-NL-3.03");
  }

  @Test
  void sameFactInTwoTuplesIsNoDuplicate() {
    String tuple = "<t:T><t:Name contextRef=\"c\">Naam</t:Name></t:T>";
    assertThat(codes(GOOD.replace("<t:Name", tuple + tuple + "<t:Name"))).isEmpty();
  }

  @Test
  void markAndOtherEncodingsAreFound() {
    byte[] good = GOOD.getBytes(StandardCharsets.UTF_8);
    byte[] marked = new byte[good.length + 3];
    marked[0] = (byte) 0xEF;
    marked[1] = (byte) 0xBB;
    marked[2] = (byte) 0xBF;
    System.arraycopy(good, 0, marked, 3, good.length);
    assertThat(codes(marked)).containsExactly("FR-NL-1.01");
    String latin = GOOD.replace(">Naam", ">é");
    Finding encoding =
        FilingRules.check("a.xbrl", latin.getBytes(StandardCharsets.ISO_8859_1)).findings().get(0);
    assertThat(encoding.code()).isEqualTo("FR-NL-1.05");
    assertThat(encoding.location()).isEqualTo("line 11, column 24");
    assertThat(codes(GOOD.getBytes(StandardCharsets.UTF_16))).containsExactly("FR-NL-1.05");
    assertThat(codes(GOOD.getBytes(StandardCharsets.UTF_16LE))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-a.xbrl", "a.", "con.xbrl", "COM1", "a b", "a/b", "..", "é.xbrl"})
  void fileNameThatIsNotPortableIsFound(String name) {
    assertThat(FilingRules.check(name, GOOD.getBytes(StandardCharsets.UTF_8)).findings())
        .extracting(Finding::code)
        .containsExactly("FR-NL-1.06");
  }

  @Test
  void referencesInCommentsMeanNothing() {
    assertThat(codes(GOOD.replace("<t:Name", "<!-- &#x160; <!DOCTYPE x> --><t:Name"))).isEmpty();
  }

  @Test
  void manyOfOneKindAreCounted() {
    List<Finding> findings = check(GOOD.replace("Naam", "Š".repeat(50)));
    assertThat(findings).hasSize(21);
    assertThat(findings.get(20).text().en()).isEqualTo("And 30 more times.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<",
        "x",
        "<a/>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
        "<a>&undefined;</a>",
        "<?xml version=\"1.0\"?><?xml version=\"1.0\"?><a/>",
        "<a b='1' b='2'/>",
      })
  void rubbishIsRefused(String rubbish) {
    assertThat(codes(rubbish)).isNotEmpty();
  }

  @Test
  void hostileSizesAreRefusedInTime() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          assertThat(codes("<a>".repeat(100_000))).contains("XBRL-XML");
          assertThat(codes("<a>" + "<b/>".repeat(650_000) + "</a>")).contains("XBRL-XML");
          assertThat(codes(GOOD.replace("<xbrli:unit", contexts(50_000) + "<xbrli:unit")))
              .contains("FR-NL-3.03");
        });
  }

  @Test
  void everyOctetCanBeChangedWithoutBreakingTheCheck() {
    byte[] good = GOOD.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < good.length - 1; at++) {
      byte[] spoilt = Arrays.copyOf(good, good.length);
      spoilt[at] ^= 0x15;
      assertThat(FilingRules.check("a.xbrl", spoilt)).isNotNull();
      assertThat(FilingRules.check("a.xbrl", Arrays.copyOf(good, at)).findings()).isNotEmpty();
    }
  }

  private static String contexts(int count) {
    StringBuilder contexts = new StringBuilder();
    for (int i = 0; i < count; i++) {
      contexts.append("<xbrli:context id=\"x").append(i).append("\"/>");
    }
    return contexts.toString();
  }

  private static List<Finding> check(String xml) {
    return FilingRules.check("a.xbrl", xml.getBytes(StandardCharsets.UTF_8)).findings();
  }

  private static List<String> codes(String xml) {
    return codes(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> codes(byte[] octets) {
    return FilingRules.check("a.xbrl", octets).findings().stream().map(Finding::code).toList();
  }
}
