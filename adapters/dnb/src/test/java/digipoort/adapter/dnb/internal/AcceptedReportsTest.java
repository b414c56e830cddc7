// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Severity;
import digipoort.api.adapter.Preparation;
import digipoort.xbrl.taxonomy.InstanceCheck;
import digipoort.xbrl.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever fact list is accepted, its report fits the taxonomy; and many are accepted. */
class AcceptedReportsTest {
  private static final List<String> CONCEPTS =
      List.of(
          "NaamInstelling",
          "Status",
          "Geconsolideerd",
          "Vaststellingsdatum",
          "AantalMedewerkers",
          "Bezittingen",
          "Leningen",
          "Resultaat",
          "Solvabiliteitsratio",
          "SoortTegenpartij",
          "Zekerheden",
          "Blootstelling",
          "Rente",
          "Balans");
  private static final List<String> VALUES =
      List.of(
          "1",
          "-250.75",
          "0.5",
          "1e3",
          "true",
          "\"definitief\"",
          "\"Bank\"",
          "\"2026-09-30\"",
          "[\"Garantie\",\"Pandrecht\"]",
          "\"Š ]]> & <b>\"",
          "null");
  private static final List<String> DIMENSIONS =
      List.of(
          "",
          "\"Land\":\"NL\"",
          "\"Land\":\"AlleLanden\"",
          "\"Valuta\":\"USD\",\"Land\":\"US\"",
          "\"Tegenpartij\":\"AB01\"",
          "\"Tegenpartij\":\"CD02\"",
          "\"Land\":\"XX\"");
  private static final List<String> MORE =
      List.of(
          "",
          "",
          "",
          ",\"decimalen\":-3",
          ",\"decimalen\":\"INF\"",
          ",\"eenheid\":\"USD\"",
          ",\"periode\":{\"begin\":\"2026-01-01\",\"einde\":\"2026-09-30\"}");

  @Test
  void acceptedReportsFitTheTaxonomy() {
    Taxonomy taxonomy = Trials.TAXONOMIES.find(Trials.ENTRY_POINT).orElseThrow();
    Random random = new Random(20260930);
    int accepted = 0;
    for (int i = 0; i < 1_500; i++) {
      Preparation preparation = Trials.prepare(Trials.facts(facts(random)));
      if (preparation instanceof Preparation.Ready ready) {
        accepted++;
        assertThat(
                InstanceCheck.plain(taxonomy)
                    .check(ready.bericht().inhoud().bestandsnaam(), Trials.octets(ready)))
            .noneMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(ready.findings()).noneMatch(f -> f.severity() == Severity.ERROR);
      }
    }
    assertThat(accepted).isGreaterThan(20);
  }

  private static String facts(Random random) {
    List<String> facts = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      facts.add(
          "{\"concept\":\"%s\",\"waarde\":%s,\"dimensies\":{%s}%s}"
              .formatted(
                  one(CONCEPTS, random),
                  one(VALUES, random),
                  one(DIMENSIONS, random),
                  one(MORE, random)));
    }
    return String.join(",", facts);
  }

  private static String one(List<String> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
