// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import digipoort.api.Finding;
import java.util.ArrayList;
import java.util.List;

/** A report for a supervisor. */
class ReportInstanceFuzzTest {

  @FuzzTest(maxDuration = "1m")
  void reads(byte[] octets) {
    List<Finding> findings = new ArrayList<>();
    assertThat(Rapport.read(octets, findings).isPresent() || !findings.isEmpty()).isTrue();
  }
}
