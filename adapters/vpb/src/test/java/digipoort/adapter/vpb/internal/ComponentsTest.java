// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Fout;
import digipoort.api.Kenmerk;
import digipoort.api.Status;
import digipoort.api.Text;
import digipoort.api.adapter.Verdict;
import digipoort.budget.ReadingLimits;
import digipoort.xbrl.XmlNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the runtime sees of the components, and what they say of answers. */
class ComponentsTest {
  /** The outbox goes by the service property, which a configuration of the PID replaces. */
  @ParameterizedTest
  @CsvSource({
    "VpbAdapter,digipoort.adapter.vpb,Vennootschapsbelasting",
    "UitstelAdapter,digipoort.adapter.vpb.uitstel,Uitstel_Becon",
    "SbaAdapter,digipoort.adapter.vpb.sba,SBA_VPB SBA_IH SBA_ZVW SBA_OB",
  })
  void berichtsoortIsAServicePropertyThatTheConfigurationReplaces(
      String component, String pid, String served) throws IOException {
    XmlNode xml = resource("/OSGI-INF/digipoort.adapter.vpb.internal." + component + ".xml");
    assertThat(xml.attribute("configuration-pid")).isEqualTo(pid);
    XmlNode property =
        xml.children(new QName("property"))
            .filter(node -> "berichtsoort".equals(node.attribute("name")))
            .findFirst()
            .orElseThrow();
    assertThat(property.text().split("\\s+")).containsExactly(served.split(" "));
    String config = component.replace("Adapter", "Config");
    XmlNode metatype =
        resource("/OSGI-INF/metatype/digipoort.adapter.vpb.internal." + config + ".xml");
    assertThat(metatype.all().map(node -> node.attribute("id")).filter(Objects::nonNull))
        .contains("berichtsoort");
    assertThat(metatype.all().map(node -> node.attribute("pid")).filter(Objects::nonNull))
        .contains(pid);
  }

  @Test
  void namesOnOneLineOfAConfigurationAreSeparated() {
    Settings settings =
        Settings.of(
            "pid", new String[] {"A, B"}, new String[] {" RSIN ", ""}, new String[] {"x,y", "x"});
    assertThat(settings.berichtsoorten()).containsExactly("A", "B");
    assertThat(settings.types()).containsExactly("RSIN");
    assertThat(settings.confirmed()).containsExactlyInAnyOrder("x", "y");
  }

  @Test
  void answersNameTheFieldThatTheyAreAbout() {
    String results =
        "<results xmlns='http://nlvalidatie.nl/batavia'><xbrl><messages>"
            + "<msg line='9' col='1' level='error' id='x'>bd-i-TaxableProfit is onjuist</msg>"
            + "</messages></xbrl></results>";
    Status status =
        new Status(new Kenmerk("K-1"), "311", Instant.EPOCH, "", new Fout("VAS500", results), null);
    Verdict verdict =
        Trials.ADAPTER.interpret(
            List.of(status),
            new Verdict(
                Verdict.Conclusion.REJECTED,
                Text.verbatim("refused"),
                Text.verbatim("none"),
                List.of()));
    assertThat(verdict.meaning().nl()).contains("aangifte");
    assertThat(verdict.findings().toString()).contains("Taxable profit");
  }

  private static XmlNode resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ComponentsTest.class.getResourceAsStream(name), name)) {
      return XmlNode.parse(in.readAllBytes(), ReadingLimits.SETTINGS);
    }
  }
}
