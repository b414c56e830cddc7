// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static Settings settings(List<String> names, String bestandsnaam, Set<String> bevestigd) {
    return new Settings(names, names, names, "urn:lei", Vorm.INSTANCE, bestandsnaam, bevestigd);
  }

  @Test
  void severalValuesMayBeOneText() {
    Settings settings =
        settings(List.of(" dnb , map", ""), "{lei}", Set.of("berichtsoort,lei.schema"));
    assertThat(settings.aansluitingen()).containsExactly("dnb", "map");
    assertThat(settings.bevestigd()).containsExactlyInAnyOrder("berichtsoort", "lei.schema");
  }

  @Test
  void aSettingThatCannotBeUsedIsNamedWithItsFile() {
    assertThatThrownBy(() -> settings(List.of(" "), "{lei}", Set.of()))
        .hasMessage(
            "berichtsoort: 'nothing' (expected: at least one). Change it in"
                + " etc/digipoort.adapter.dnb.cfg");
    assertThatThrownBy(() -> settings(List.of("dnb"), "../{lei}", Set.of()))
        .hasMessageStartingWith("bestandsnaam: '../{lei}' (expected: ");
    assertThatThrownBy(() -> settings(List.of("dnb"), "{bsn}", Set.of()))
        .hasMessageContaining("{referentiedatum}");
    assertThatThrownBy(() -> settings(List.of("dnb"), "{lei}", Set.of("alles")))
        .hasMessageContaining("lei.schema");
  }
}
