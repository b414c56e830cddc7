// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.adapter.uwv.internal.profiel.Profiles;
import digipoort.api.Finding;
import digipoort.api.Severity;
import digipoort.api.Submission;
import digipoort.budget.ReadingLimits;
import digipoort.xbrl.XmlNode;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  private static final Path COMPONENTS = Path.of("target", "classes", "OSGI-INF");

  @Test
  void unconfirmedIsAnErrorInProductionAlone() {
    Settings none = settings(Map.of());
    Submission submission = Trials.submission(Trials.good()).build();
    assertThat(unconfirmed(none, submission, "productie"))
        .hasSize(2)
        .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.ERROR))
        .allSatisfy(
            finding ->
                assertThat(finding.action().nl())
                    .contains("bevestigd in etc/digipoort.adapter.uwv.cfg"));
    assertThat(unconfirmed(none, submission, "preproductie"))
        .hasSize(2)
        .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
    Settings both = settings(Map.of("bevestigd", new String[] {"berichtsoort, identiteit"}));
    assertThat(unconfirmed(both, submission, "productie")).isEmpty();
  }

  private static List<Finding> unconfirmed(
      Settings settings, Submission submission, String omgeving) {
    UwvAdapter adapter = new UwvAdapter(Trials.MODEL, Profiles.load(null, Trials.MODEL), settings);
    return Trials.findings(adapter.prepare(submission, Trials.ticket(omgeving))).stream()
        .filter(finding -> finding.code().equals("UWV-UNCONFIRMED"))
        .toList();
  }

  @Test
  void configuredBerichtsoortIsServedInsteadOfTheDefault() {
    Settings other = settings(Map.of("berichtsoort", new String[] {"UWV-ZZ"}));
    UwvAdapter adapter = new UwvAdapter(Trials.MODEL, Profiles.load(null, Trials.MODEL), other);
    Submission submission = Trials.submission(Trials.good()).berichtsoort("UWV-ZZ").build();
    assertThat(Trials.xml(adapter.prepare(submission, Trials.ticket("simulator")))).isNotEmpty();
    Submission byDefault = Trials.submission(Trials.good()).build();
    assertThat(Trials.findings(adapter.prepare(byDefault, Trials.ticket("simulator"))))
        .extracting(Finding::code)
        .contains("UWV-BERICHTSOORT");
  }

  @Test
  void listsInAFileAreSeparatedByCommas() {
    Settings settings =
        settings(
            Map.of("identiteit_types", new String[] {"LHnr, Fi"}, "rol", new String[] {"Bedrijf"}));
    assertThat(settings.types()).containsExactly("LHnr", "Fi");
    assertThat(settings.rollen()).containsExactly("Bedrijf");
    assertThat(settings.bevestigd()).isEqualTo(Set.of());
  }

  /** What the outbox routes by is what the configuration of the component can replace. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "UwvAdapter,digipoort.adapter.uwv,UWV_Melding",
        "UwvVerslagAdapter,digipoort.adapter.uwv.verslag,UWV_Verslag"
      })
  void berichtsoortIsAServicePropertyOfTheConfiguration(String expected) throws IOException {
    String[] words = expected.split(",");
    XmlNode component =
        XmlNode.parse(
            Files.readString(
                COMPONENTS.resolve("digipoort.adapter.uwv.internal." + words[0] + ".xml")),
            ReadingLimits.SETTINGS);
    assertThat(component.attribute("configuration-pid")).isEqualTo(words[1]);
    assertThat(property(component, "berichtsoort").text().strip()).isEqualTo(words[2]);
    assertThat(property(component, "confidential").attribute("value")).isEqualTo("true");
  }

  private static XmlNode property(XmlNode component, String name) {
    List<XmlNode> properties =
        component.children().stream().filter(node -> name.equals(node.attribute("name"))).toList();
    assertThat(properties).as(name).hasSize(1);
    return properties.get(0);
  }

  @Test
  void everySettingHasATextAndADefault() throws IOException {
    String metatype =
        Files.readString(
            Path.of(
                "target",
                "classes",
                "OSGI-INF",
                "metatype",
                "digipoort.adapter.uwv.internal.UwvConfig.xml"));
    for (String setting :
        List.of("berichtsoort", "identiteit.types", "rol", "profiel", "bevestigd")) {
      assertThat(metatype).contains("id=\"" + setting + "\"");
    }
  }

  /** The settings with these values, for the others the defaults. */
  private static Settings settings(Map<String, Object> values) {
    UwvConfig config =
        (UwvConfig)
            Proxy.newProxyInstance(
                UwvConfig.class.getClassLoader(),
                new Class<?>[] {UwvConfig.class},
                (proxy, method, arguments) ->
                    method.getDeclaringClass() == UwvConfig.class
                        ? values.getOrDefault(method.getName(), method.getDefaultValue())
                        : Annotation.class);
    return Settings.of(config);
  }
}
