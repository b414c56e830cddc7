// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import digipoort.budget.BudgetLimit;
import digipoort.budget.ReadingLimits;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlNodeTest {
  @Test
  void readsNamesTextAndPlaces() {
    XmlNode root =
        XmlNode.parse(
            "<a xmlns='urn:a' x='1'>\n  <b>t<![CDATA[<u>]]></b>v\n</a>", ReadingLimits.SETTINGS);
    XmlNode b = root.child("b").orElseThrow();
    assertThat(root.attribute("x")).isEqualTo("1");
    assertThat(root.attribute("y")).isNull();
    assertThat(root.text().strip()).isEqualTo("v");
    assertThat(b.name()).isEqualTo(new QName("urn:a", "b"));
    assertThat(b.text()).isEqualTo("t<u>");
    assertThat(b.line()).isEqualTo(2);
    assertThat(root.all()).containsExactly(root, b);
  }

  @Test
  void resolvesPrefixesWhereTheyHold() {
    XmlNode root =
        XmlNode.parse("<a xmlns:p='urn:1'><b xmlns:p='urn:2'/></a>", ReadingLimits.SETTINGS);
    assertThat(root.resolve(" p:x ")).isEqualTo(new QName("urn:1", "x"));
    assertThat(root.child("b").orElseThrow().resolve("p:x")).isEqualTo(new QName("urn:2", "x"));
    assertThat(root.resolve("x")).isEqualTo(new QName("x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "<a>",
        "<a></b>",
        "<!DOCTYPE a><a/>",
        "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/x.dtd'><a/>",
        "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
        "<a>&x;</a>",
      })
  void refusesWhatIsNotPlainXml(String xml) {
    assertThatExceptionOfType(XmlRefusedException.class)
        .isThrownBy(() -> XmlNode.parse(xml, ReadingLimits.SETTINGS))
        .satisfies(e -> assertThat(e.line()).isEqualTo(1));
  }

  @Test
  void keepsLimits() {
    ReadingLimits limits =
        ReadingLimits.SETTINGS.with(BudgetLimit.ELEMENTS, 3).with(BudgetLimit.DEPTH, 2);
    assertThat(XmlNode.parse("<a><b/><b/></a>", limits).children()).hasSize(2);
    assertThatExceptionOfType(XmlRefusedException.class)
        .isThrownBy(() -> XmlNode.parse("<a><b/><b/><b/></a>", limits))
        .withMessage("4 elements (expected: at most 3)");
    assertThatExceptionOfType(XmlRefusedException.class)
        .isThrownBy(() -> XmlNode.parse("<a><b><c/></b></a>", limits))
        .withMessage("3 levels (expected: at most 2)");
  }
}
