// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.taxonomy;

import digipoort.api.Finding;
import digipoort.api.Text;
import digipoort.budget.BudgetExceededException;
import digipoort.budget.ReadingBudget;
import digipoort.budget.ReadingLimits;
import digipoort.xbrl.FilingRules;
import digipoort.xbrl.InstanceReader;
import digipoort.xbrl.Report;
import digipoort.xbrl.XmlNode;
import digipoort.xbrl.XmlRefusedException;
import digipoort.xbrl.internal.Collector;
import digipoort.xbrl.internal.Rule;
import digipoort.xbrl.internal.Stated;
import digipoort.xbrl.internal.check.Remarks;
import digipoort.xbrl.internal.check.TaxonomyRule;
import digipoort.xbrl.internal.check.TaxonomyRules;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks instances by a taxonomy: types and facets, periods, units, dimensions, closed cubes,
 * tuples, duplicates. Formulas and calculations are not run; a finding says so when there are any.
 * Immutable; may be called concurrently.
 */
public final class InstanceCheck {
  private final Taxonomy taxonomy;
  private final boolean sbr;

  private InstanceCheck(Taxonomy taxonomy, boolean sbr) {
    this.taxonomy = taxonomy;
    this.sbr = sbr;
  }

  /** As SBR wants it: the filing rules (FR-NL), and only facts that the presentation has. */
  public static InstanceCheck sbr(Taxonomy taxonomy) {
    return new InstanceCheck(taxonomy, true);
  }

  /** By XBRL itself, for other regimes with filing rules of their own. */
  public static InstanceCheck plain(Taxonomy taxonomy) {
    return new InstanceCheck(taxonomy, false);
  }

  /**
   * Everything found in the octets of one instance. Never throws on rubbish. Locations read {@code
   * line 3, column 14}; texts name the concept and its label.
   */
  public List<Finding> check(String bestandsnaam, byte[] octets) {
    if (sbr) {
      FilingRules.Checked checked =
          FilingRules.check(bestandsnaam, octets, new Remarks(taxonomy)::named);
      List<Finding> findings = new ArrayList<>(checked.findings());
      XmlNode root = checked.root();
      findings.addAll(root == null ? List.of() : check(root));
      if (!bestandsnaam.endsWith(".xbrl")) {
        findings.add(
            found(
                TaxonomyRule.EXTENSION,
                0,
                0,
                Text.verbatim(bestandsnaam.isBlank() ? "-" : bestandsnaam)));
      }
      return findings;
    }
    try {
      return check(InstanceReader.read(octets));
    } catch (XmlRefusedException e) {
      return List.of(found(Rule.XML, e.line(), e.column(), e.reason()));
    }
  }

  /** Everything found in what was parsed before; the filing rules (FR-NL) are left out. */
  public List<Finding> check(Report report) {
    List<Finding> findings = new ArrayList<>(report.problems());
    try {
      ReadingBudget budget = ReadingBudget.of(ReadingLimits.SUBMISSION);
      findings.addAll(new TaxonomyRules(taxonomy, sbr, budget).check(report));
    } catch (BudgetExceededException e) {
      findings.add(
          found(
              Rule.UNCHECKED,
              Math.max(0, e.place().line()),
              e.place().column(),
              new Text(e.dutchReason(), e.englishReason())));
    }
    return findings;
  }

  private List<Finding> check(XmlNode root) {
    try {
      return check(InstanceReader.read(root));
    } catch (XmlRefusedException e) {
      return List.of(); // FilingRules said that the root is another
    }
  }

  private static Finding found(Stated rule, int line, int column, Text detail) {
    Collector collector = new Collector();
    collector.add(rule, line, column, detail);
    return collector.findings().get(0);
  }
}
