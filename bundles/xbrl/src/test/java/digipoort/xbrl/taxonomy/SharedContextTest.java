// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.xbrl.FilingRules;
import digipoort.xbrl.Namespaces;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedContextTest {
  @TempDir private Path folder;

  /** What is small in itself, but large for each fact that refers to it. */
  @Test
  void factsThatShareALargeContextAreCheckedOnce() {
    String members =
        IntStream.range(0, 40_000)
            .mapToObj(
                i -> "<xbrldi:explicitMember dimension='n:d" + i + "'>n:m</xbrldi:explicitMember>")
            .collect(Collectors.joining());
    String context =
        "<xbrli:context id='c'><xbrli:entity><xbrli:identifier scheme='s'>i</xbrli:identifier>"
            + "</xbrli:entity><xbrli:period><xbrli:instant>2026-01-01</xbrli:instant>"
            + "</xbrli:period><xbrli:scenario>"
            + members
            + "</xbrli:scenario></xbrli:context>";
    String facts =
        IntStream.range(0, 100_000)
            .mapToObj(i -> "<n:f" + i % 500 + " contextRef='c'>" + i + "</n:f" + i % 500 + ">")
            .collect(Collectors.joining());
    byte[] octets = instance(context + facts).getBytes(StandardCharsets.UTF_8);
    Taxonomy kas =
        TaxonomyPackage.open(Kas.good().zip(folder.resolve("kas.zip"))).load(Kas.ENTRY_POINT);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          assertThat(FilingRules.check("a.xbrl", octets).findings())
              .extracting(finding -> finding.code())
              .contains("FR-NL-5.01");
          for (InstanceCheck check : List.of(InstanceCheck.plain(kas), InstanceCheck.sbr(kas))) {
            assertThat(check.check("a.xbrl", octets)).isNotEmpty();
          }
        });
  }

  /** With names that are long, too. */
  private static String instance(String content) {
    return "<xbrli:xbrl xmlns:xbrli='"
        + Namespaces.XBRLI
        + "' xmlns:xbrldi='"
        + Namespaces.XBRLDI
        + "' xmlns:n='urn:"
        + "n".repeat(900)
        + "'>"
        + content
        + "</xbrli:xbrl>";
  }
}
