// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal;

import static digipoort.adapter.dnb.internal.Trials.findings;
import static digipoort.adapter.dnb.internal.Trials.readyMade;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import digipoort.api.BerichtInhoud;
import digipoort.api.Finding;
import digipoort.api.Identiteit;
import digipoort.api.Tijdvak;
import digipoort.api.adapter.Preparation;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadyMadeTest {
  private static final String GOOD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <x:xbrl xmlns:x="http://www.xbrl.org/2003/instance" xmlns:l="http://www.xbrl.org/2003/linkbase"
        xmlns:xl="http://www.w3.org/1999/xlink" xmlns:iso4217="http://www.xbrl.org/2003/iso4217"
        xmlns:d="http://xbrl.org/2006/xbrldi" xmlns:m="BASEmet" xmlns:dim="BASEdim"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        xmlns:f="http://www.eurofiling.info/xbrl/ext/filing-indicators">
      <l:schemaRef xl:type="simple" xl:href="BASEvb-mod-kwartaal.xsd"/>
      <x:context id="a"><x:entity>
      <x:identifier scheme="http://standards.iso.org/iso/17442">VOORBEELDBANKNV00045</x:identifier>
      </x:entity><x:period><x:instant>2026-09-30</x:instant></x:period></x:context>
      <x:context id="b"><x:entity>
      <x:identifier scheme="http://standards.iso.org/iso/17442">VOORBEELDBANKNV00045</x:identifier>
      </x:entity><x:period><x:instant>2026-09-30</x:instant></x:period><x:scenario>
      <d:explicitMember dimension="dim:Land">dim:NL</d:explicitMember></x:scenario></x:context>
      <x:unit id="e"><x:measure>iso4217:EUR</x:measure></x:unit>
      <f:fIndicators><f:filingIndicator contextRef="a">VB.02</f:filingIndicator></f:fIndicators>
      <m:Bezittingen contextRef="a" unitRef="e" decimals="0">1000</m:Bezittingen>
      <m:Bezittingen contextRef="b" unitRef="e" decimals="0">900</m:Bezittingen>
      </x:xbrl>
      """
          .replace("BASE", Trials.BASE);

  @Test
  void isSentByteForByte() {
    Preparation.Ready ready = Trials.ready(readyMade(GOOD));
    assertThat(new String(Trials.octets(ready), StandardCharsets.UTF_8)).isEqualTo(GOOD);
    assertThat(ready.findings()).isEmpty();
    assertThat(ready.preview().en()).contains("Total assets", "1,000 EUR", "Country: Netherlands");
    assertThat(ready.bericht().inhoud().bestandsnaam()).isEqualTo("rapport.xbrl");
  }

  @Test
  void aByteOrderMarkIsTaken() {
    assertThat(findings(readyMade("\uFEFF" + GOOD))).isEmpty();
  }

  /** Each report breaks one rule and is found by it, at its line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "encoding=\"UTF-8\"|encoding=\"ISO-8859-1\"|ERROR EFR-1.4 line 1, column 1",
        "<f:fIndicators>|<f:fIndicators><f:filingIndicator contextRef=\"a\">VB.02</f:filingIndicator>|ERROR EFR-1.6.1 line 16,",
        "a\">VB.02|a\" f:filed=\"false\">VB.02|ERROR EFR-1.6 line 16,",
        "a\">VB.02|a\" f:filed=\"0\">VB.02|ERROR EFR-1.6 line 16,",
        "<f:fIndicators><f:filingIndicator contextRef=\"a\">VB.02</f:filingIndicator></f:fIndicators>||ERROR EFR-1.6 line 6,",
        "<f:fIndicators><f:filingIndicator contextRef=\"a\">VB.02</f:filingIndicator></f:fIndicators>|<f:filingIndicator contextRef=\"a\">VB.02</f:filingIndicator>|ERROR EFR-1.6 line 16,",
        "contextRef=\"a\">VB.02|contextRef=\"b\">VB.02|ERROR EFR-1.6 line 16,",
        "a\">VB.02|a\" f:filed=\"misschien\">VB.02|ERROR EFR-1.6 line 16,",
        "</f:fIndicators>|</f:fIndicators><f:fIndicators><f:filingIndicator contextRef=\"a\">VB.01</f:filingIndicator></f:fIndicators>|WARNING EFR-1.6.2 line 16,",
        "a\">VB.02|a\">VB.99|ERROR DNB-TEMPLATE line 16,",
        "a\">VB.02|a\">VB.01|WARNING EFR-1.7.1 line 17,",
        "<x:unit id|<x:unit xml:base=\"http://a.example/\" id|ERROR EFR-2.1 line 15,",
        "xl:href=\"BASE|xl:href=\"|ERROR EFR-2.2 line 7,",
        "<x:context id=\"a\">|<l:schemaRef xl:type=\"simple\" xl:href=\"BASEmeer.xsd\"/><x:context id=\"a\">|ERROR EFR-2.3 line 8,",
        "<l:schemaRef xl:type=\"simple\" xl:href=\"BASEvb-mod-kwartaal.xsd\"/>||ERROR EFR-2.3 line 6,",
        "<x:context id=\"a\">|<l:linkbaseRef xl:type=\"simple\" xl:href=\"BASEvb-pre.xml\"/><x:context id=\"a\">|ERROR EFR-2.4 line 8,",
        "contextRef=\"b\"|contextRef=\"a\"|ERROR EFR-2.7 line 11,",
        "<x:scenario>%s<d:explicitMember dimension=\"dim:Land\">dim:NL</d:explicitMember></x:scenario>||ERROR EFR-2.7 line 11,",
        "<x:context id=\"b\"><x:entity>%s<x:identifier scheme=\"http://standards.iso.org/iso/17442\">VOORBEELDBANKNV00045|<x:context id=\"b\"><x:entity><x:identifier scheme=\"http://standards.iso.org/iso/17442\">VOORBEELDVERZ0000191|ERROR EFR-2.9 line 11,",
        "2026-09-30|2026-09-30T00:00:00|ERROR EFR-2.10 line 10,",
        "<x:instant>2026-09-30</x:instant></x:period></x:context>|<x:forever/></x:period></x:context>|ERROR EFR-2.11 line 8,",
        "2026-09-30|2026-06-30|ERROR EFR-2.13 line 8,",
        "</x:identifier>%s</x:entity>|</x:identifier><x:segment><d:explicitMember dimension=\"dim:Land\">dim:DE</d:explicitMember></x:segment></x:entity>|ERROR EFR-2.14 line 8,",
        "<x:scenario>|<x:scenario><m:Land/>|ERROR XBRL-CONTEXT line 11,",
        "contextRef=\"b\" unitRef=\"e\" decimals=\"0\">900|contextRef=\"a\" unitRef=\"e\" decimals=\"0\">900|ERROR XBRL-DUPLICATE line 18,",
        "decimals=\"0\">1000|precision=\"4\">1000|ERROR EFR-2.17 line 17,",
        "decimals=\"0\">1000|decimals=\"-6\">1000|WARNING EFR-2.18 line 17,",
        "decimals=\"0\">1000|xsi:nil=\"true\">|ERROR EFR-2.19 line 17,",
        "<f:fIndicators>|<x:unit id=\"e2\"><x:measure>iso4217:EUR</x:measure></x:unit><f:fIndicators>|ERROR EFR-2.21 line 16,",
        "<f:fIndicators>|<x:unit id=\"u\"><x:measure>iso4217:USD</x:measure></x:unit><f:fIndicators>|ERROR EFR-2.22 line 16,",
        "</x:xbrl>|<l:footnoteLink xl:type=\"extended\"/></x:xbrl>|ERROR DNB-FOOTNOTE line 19,",
        "iso/17442|iso/17442x|ERROR EFR-3.6 line 8,",
        "VOORBEELDBANKNV00045|VOORBEELDVERZ0000191|ERROR DNB-ENTITY line 8,",
        ">1000<|>duizend<|ERROR XBRL-TYPE line 17,",
        "m:Bezittingen|m:Bezit|ERROR XBRL-CONCEPT line 17,",
        "dim:NL|dim:BE|ERROR XBRL-DIMENSION line 11,",
        "contextRef=\"b\" unitRef=\"e\" decimals=\"0\">900|contextRef=\"z\" unitRef=\"e\" decimals=\"0\">900|ERROR XBRL-CONTEXTREF line 18,",
        "kwartaal.xsd|maand.xsd|ERROR DNB-NO-TAXONOMY line 7,",
        "</x:xbrl>|</x:xbrl|ERROR XBRL-XML line 2",
        "<x:xbrl|<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x:xbrl|ERROR XBRL-XML line 2,",
      })
  void brokenRuleIsFound(String part, String by, String found) {
    String old = part.replace("%s", "\n").replace("BASE", Trials.BASE);
    String now = by == null ? "" : by.replace("BASE", Trials.BASE);
    assertThat(GOOD).contains(old);
    assertThat(findings(readyMade(GOOD.replace(old, now))))
        .extracting(f -> f.severity() + " " + f.code() + " " + f.location())
        .anySatisfy(text -> assertThat(text).startsWith(found));
  }

  @Test
  void submissionDecidesWhatTheReportIsAbout() {
    BerichtInhoud inhoud =
        BerichtInhoud.of("text/xml", "rapport.xml", GOOD.getBytes(StandardCharsets.UTF_8));
    Tijdvak q2 = new Tijdvak(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-06-30"));
    List<Finding> findings =
        findings(
            Trials.submission(inhoud)
                .tijdvak(q2)
                .belanghebbende(new Identiteit("VOORBEELDVERZ0000191", "LEI"))
                .build());
    assertThat(findings)
        .extracting(Finding::code)
        .containsExactlyInAnyOrder("DNB-ENTITY", "EFR-2.13", "EFR-2.13", "EFR-1.1");
  }

  @Test
  void withoutTijdvakTheReportDecides() {
    BerichtInhoud inhoud =
        BerichtInhoud.of("text/xml", "rapport.xbrl", GOOD.getBytes(StandardCharsets.UTF_8));
    assertThat(findings(Trials.submission(inhoud).tijdvak(null).build()))
        .extracting(Finding::code)
        .containsExactly("DNB-TIJDVAK");
  }

  @Test
  void rulesWithoutTaxonomyAreCheckedWhenThereIsNone() {
    String broken =
        GOOD.replace("kwartaal.xsd", "maand.xsd").replace("contextRef=\"b\"", "contextRef=\"a\"");
    assertThat(findings(readyMade(broken)))
        .extracting(Finding::code)
        .containsExactlyInAnyOrder("DNB-NO-TAXONOMY", "EFR-2.7");
  }

  @Test
  void ofOneRuleNoMoreIsSaidThanAPersonReads() {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      many.append(
          "<m:Leningen contextRef=\"a\" unitRef=\"e\" precision=\"3\">%d</m:Leningen>"
              .formatted(i));
    }
    List<Finding> findings = findings(readyMade(GOOD.replace("</x:xbrl>", many + "</x:xbrl>")));
    assertThat(findings).filteredOn(f -> f.code().equals("EFR-2.17")).hasSizeLessThan(25);
    assertThat(findings)
        .extracting(f -> f.text().en())
        .contains("precision is not allowed. And 30 more times.");
  }

  @Test
  void datesOfAnyKindAreAnswered() {
    for (String date : List.of("-999999999-01-01T00:00:00", "+999999999-12-31", "2026-02-30")) {
      assertThat(findings(readyMade(GOOD.replace("2026-09-30", date)))).isNotEmpty();
    }
  }

  @Test
  void everythingIsFoundAtOnce() {
    String broken =
        GOOD.replace("VOORBEELDBANKNV00045", "X")
            .replace("decimals=\"0\">1000", "precision=\"3\">1000")
            .replace("dim:NL", "dim:XX");
    assertThat(findings(readyMade(broken)))
        .extracting(Finding::code, f -> f.location().replaceFirst(",.*", ""))
        .contains(
            tuple("DNB-ENTITY", "line 8"),
            tuple("EFR-2.17", "line 17"),
            tuple("XBRL-DIMENSION", "line 11"));
  }
}
