// SPDX-License-Identifier: Apache-2.0
package digipoort.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import digipoort.xbrl.taxonomy.InstanceCheck;
import digipoort.xbrl.taxonomy.Taxonomy;
import digipoort.xbrl.taxonomy.TaxonomyPackage;

/** Instances with filing indicators, checked by a taxonomy. */
class IndicatorFuzzTest {
  private static final Taxonomy TAXONOMY = load();

  @FuzzTest(maxDuration = "1m")
  void reads(byte[] octets) {
    assertThat(InstanceCheck.plain(TAXONOMY).check("a.xbrl", octets)).isNotNull();
    assertThat(InstanceCheck.sbr(TAXONOMY).check("a.xbrl", octets)).isNotNull();
  }

  private static Taxonomy load() {
    TaxonomyPackage sample = TaxonomyPackage.open(SamplePackage.FOLDER);
    return sample.load(sample.entryPoints().get(0).documents().get(0));
  }
}
