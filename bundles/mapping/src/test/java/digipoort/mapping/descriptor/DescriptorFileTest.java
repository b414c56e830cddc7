// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptorFileTest {
  @Test
  void goodFileIsReadWhole() {
    Leaf leaf = read(Leaf.GOOD);
    Head head = leaf.head();
    assertThat(leaf.concept()).isEqualTo(new QName("urn:x", "Leaf"));
    assertThat(leaf.concept().getPrefix()).isEqualTo("x");
    assertThat(head.entryPoint()).isEqualTo("http://x.example/2026/x.xsd");
    assertThat(head.types()).containsExactly("BTW", "Fi");
    assertThat(head.prefixes()).containsOnlyKeys("x");
    assertThat(head.valid()).hasToString("2026-01-01/2026-12-31");
    assertThat(head.source().file()).isEqualTo("test.xml");
    assertThat(head.signature())
        .isEqualTo("x-2026 v1 sha256:" + head.source().sha256().substring(0, 12));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<leaf |<leav |6|unknown element <leav>",
        "digits=|digit=|6|<leaf>: unknown attribute digit",
        "digits=\"10\"|digits=\"19\"|6|digits: '19' (expected: 1 to 18)",
        "digits=\"10\"|digits=\"-1\"|6|digits: '-1' (expected: 1 to 18)",
        "digits=\"10\"|digits=\"9999999999\"|6|(expected: 1 to 18)",
        "digits=\"10\"||6|<leaf>: digits is missing",
        "kind=\"old\"|kind=\"older\"|6|kind: 'older' (expected: [old, new])",
        "x:Leaf|y:Leaf|6|concept: 'y:Leaf' (expected: a prefix of a <namespace>)",
        "x:Leaf|Leaf|6|concept: 'Leaf' (expected: a prefix of a <namespace>)",
        "2026-12-31|2026-13-31|2|(expected: yyyy-mm-dd)",
        "2026-12-31|2025-12-31|2|from/until",
        "name=\"x-2026\"|name=\" \"|2|<descriptor>: name is missing",
        "http://x.example/2026/x.xsd||3|empty (expected: the URI of the entry point)",
        "<identifier scheme=\"www.x.example/nummer\" types=\"BTW  Fi\"/>||2|<identifier> is missing",
        "</descriptor>|</descriptors>|7|descriptor",
      })
  void mistakeNamesFileLineAndReason(String part, String by, int line, String reason) {
    assertThat(Leaf.GOOD).contains(part);
    String spoilt = Leaf.GOOD.replace(part, by == null ? "" : by);
    assertThatExceptionOfType(BrokenDescriptorException.class)
        .isThrownBy(() -> read(spoilt))
        .withMessageStartingWith("descriptor test.xml, line " + line + ": ")
        .withMessageContaining(reason);
  }

  @Test
  void otherRootAndDoctypeAreRefused() {
    assertThatExceptionOfType(BrokenDescriptorException.class)
        .isThrownBy(() -> read("<leaf/>"))
        .withMessage("descriptor test.xml, line 1: <leaf> (expected: <descriptor>)");
    assertThatExceptionOfType(BrokenDescriptorException.class)
        .isThrownBy(() -> read("<!DOCTYPE descriptor>" + Leaf.GOOD))
        .withMessageContaining("DOCTYPE");
  }

  @ParameterizedTest
  @CsvSource({
    "http://www.nltaxonomie.nl/nt20/bd/20251210/entrypoints/x.xsd, false",
    "http://www.nltaxonomie.nl/nt21/bd/20261209.a/entrypoints/x.xsd, true",
    "http://www.nltaxonomie.nl/nt21/bd/20261209.b/entrypoints/x.xsd, true",
    "http://www.nltaxonomie.nl/9.0/report/bd/entrypoints/x.xsd, false",
  })
  void alfaAndBetaReleasesAreKnownByTheirDate(String entryPoint, boolean trial) {
    assertThat(Head.trial(entryPoint)).isEqualTo(trial);
  }

  private static Leaf read(String xml) {
    return Leaf.read("test.xml", false, xml.getBytes(StandardCharsets.UTF_8));
  }
}
