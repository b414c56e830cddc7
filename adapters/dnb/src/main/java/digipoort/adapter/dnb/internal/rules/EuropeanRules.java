// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.rules;

import digipoort.api.Finding;
import digipoort.xbrl.Report;
import digipoort.xbrl.taxonomy.Taxonomy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks a report by the European filing rules. */
public final class EuropeanRules {
  private EuropeanRules() {}

  /**
   * What the submission says of the report.
   *
   * @param scheme of the identifier
   * @param lei the identifier
   * @param referenceDate null when the submission does not say
   */
  public record Expected(String scheme, String lei, @Nullable LocalDate referenceDate) {}

  /**
   * Everything found; locations read {@code line 3, column 14}.
   *
   * @param taxonomy when it is known; without it less is checked
   */
  public static List<Finding> check(Report report, Optional<Taxonomy> taxonomy, Expected expected) {
    Remarks remarks = new Remarks();
    new DocumentRules(report, remarks).check();
    new ContextRules(report, expected, remarks).check();
    taxonomy.ifPresent(
        known -> {
          new IndicatorRules(report, known, remarks).check();
          new FactRules(report, known, remarks).check();
        });
    return remarks.findings();
  }
}
