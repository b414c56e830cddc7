// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import digipoort.api.BerichtInhoud;
import digipoort.api.Finding;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadyInstanceTest {
  private static final String GOOD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <xbrli:xbrl xml:lang="nl" xmlns:xbrli="http://www.xbrl.org/2003/instance"
          xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink"
          xmlns:x="urn:x">
        <link:schemaRef xlink:type="simple" xlink:href="http://x.example/x.xsd"/>
        <xbrli:context id="a">
          <xbrli:entity><xbrli:identifier scheme="www.x.example">123456782</xbrli:identifier></xbrli:entity>
          <xbrli:period>
            <xbrli:startDate>2026-01-01</xbrli:startDate><xbrli:endDate>2026-03-31</xbrli:endDate>
          </xbrli:period>
        </xbrli:context>
        <x:Name contextRef="a">N</x:Name>
      </xbrli:xbrl>
      """;
  private final List<Finding> findings = new ArrayList<>();

  @Test
  void goodInstanceIsReadWithoutFindings() {
    ReadyInstance instance = read("x.xbrl", "application/xml", GOOD).orElseThrow();
    assertThat(instance.entryPoint()).isEqualTo("http://x.example/x.xsd");
    assertThat(instance.entryPointPlace()).startsWith("line 5, column ");
    instance.entity("www.x.example", "123456782");
    instance.date(instance.contexts().get(0), "startDate", LocalDate.of(2026, 1, 1));
    instance.date(instance.contexts().get(0), "endDate", LocalDate.of(2026, 3, 31));
    assertThat(findings).isEmpty();
  }

  @Test
  void whatDiffersFromTheSubmissionIsFoundAtItsPlace() {
    ReadyInstance instance = read("x.xbrl", "application/xml", GOOD).orElseThrow();
    instance.entity("www.y.example", "001000044");
    instance.date(instance.contexts().get(0), "endDate", LocalDate.of(2026, 2, 28));
    instance.date(instance.contexts().get(0), "instant", LocalDate.of(2026, 2, 28));
    assertThat(findings)
        .extracting(Finding::code, f -> f.location().split(",")[0], f -> f.text().en())
        .containsExactly(
            tuple("XX-CONTEXT", "line 7", "scheme: 'www.x.example' (expected: 'www.y.example')."),
            tuple("XX-CONTEXT", "line 7", "identifier: '*****6782' (expected: '*****0044')."),
            tuple("XX-CONTEXT", "line 9", "endDate: '2026-03-31' (expected: '2026-02-28')."),
            tuple("XX-CONTEXT", "line 8", "instant: '-' (expected: '2026-02-28')."));
  }

  @Test
  void unknownEntryPointNamesTheKnownOnes() {
    read("x.xbrl", "application/xml", GOOD).orElseThrow().unknownEntryPoint(List.of("a", "b"));
    assertThat(findings.get(0).code()).isEqualTo("XX-ENTRYPOINT");
    assertThat(findings.get(0).text().nl())
        .isEqualTo("Onbekend entrypoint 'http://x.example/x.xsd' (bekend: [a, b]).");
  }

  @Test
  void instanceWithoutEntryPointOrContextIsStillRead() {
    String bare =
        "<xbrl xmlns=\"http://www.xbrl.org/2003/instance\" xml:lang=\"nl\"><context/></xbrl>";
    ReadyInstance instance = read("x.xbrl", "application/xml", bare).orElseThrow();
    assertThat(instance.entryPoint()).isEmpty();
    instance.entity("s", "n");
    instance.date(instance.contexts().get(0), "endDate", LocalDate.EPOCH);
    assertThat(findings).extracting(Finding::code).contains("FR-NL-2.04", "XX-CONTEXT");
  }

  @Test
  void filingRulesAndFormAreChecked() {
    assertThat(read("x.xml", "text/plain", GOOD.replace("xml:lang=\"nl\"", ""))).isPresent();
    assertThat(findings).extracting(Finding::code).containsExactly("XX-FILE", "FR-NL-2.03");
  }

  @Test
  void whatIsNoInstanceIsEmptyWithItsReason() {
    assertThat(read("x.xbrl", "application/xml", "<a/>")).isEmpty();
    assertThat(read("x.xbrl", "application/xml", "rubbish")).isEmpty();
    assertThat(read("x.xbrl", "application/xml", "<!DOCTYPE a><a/>")).isEmpty();
    assertThat(findings).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void sizeIsLimitedWithoutReading() {
    BerichtInhoud lie =
        new BerichtInhoud(
            "application/xml",
            "x.xbrl",
            20_000,
            "0".repeat(64),
            () -> {
              throw new IllegalStateException("opened");
            });
    assertThat(ReadyInstance.read("XX", lie, 10_000, findings)).isEmpty();
    assertThat(findings).extracting(Finding::code).containsExactly("XX-TOO-LARGE");
  }

  private Optional<ReadyInstance> read(String name, String type, String xml) {
    return ReadyInstance.read(
        "XX", BerichtInhoud.of(type, name, xml.getBytes(StandardCharsets.UTF_8)), 10_000, findings);
  }
}
