// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.adapter.uwv.internal.profiel.Profiles;
import digipoort.api.Finding;
import digipoort.mapping.trial.Samples;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the settings as they are shipped, so that what is uncertain is seen. */
class SamplesTest {
  private static final Samples SAMPLES =
      new Samples(
          new UwvAdapter(
              Trials.MODEL,
              Profiles.load(null, Trials.MODEL),
              new Settings(
                  Trials.SETTINGS.berichtsoorten(),
                  Trials.SETTINGS.types(),
                  Trials.SETTINGS.rollen(),
                  "",
                  Set.of())),
          Trials.ticket("simulator"));

  @ParameterizedTest
  @ValueSource(strings = {"uwv-ziekteaangifte", "uwv-hersteld", "uwv-wazo", "uwv-intrekking"})
  void sampleBecomesThePreviewAndTheMessageBesideIt(String name) {
    assertThat(SAMPLES.ready(name, ".xml").findings())
        .extracting(Finding::code)
        .containsExactly("UWV-UNCONFIRMED", "UWV-UNCONFIRMED", "UWV-PROFILE");
  }

  @Test
  void errorsAreAllFoundAtOnce() {
    assertThat(SAMPLES.refused("uwv-fout")).hasSizeGreaterThan(20);
  }
}
