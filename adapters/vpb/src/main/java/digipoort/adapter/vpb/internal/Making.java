// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal;

import digipoort.adapter.vpb.internal.bericht.Assembly;
import digipoort.adapter.vpb.internal.bericht.Contexts;
import digipoort.adapter.vpb.internal.figures.Agreement;
import digipoort.adapter.vpb.internal.grootboek.Ledger;
import digipoort.api.BerichtInhoud;
import digipoort.api.Finding;
import digipoort.api.Tijdvak;
import digipoort.xbrl.Fact;
import digipoort.xbrl.FilingRules;
import digipoort.xbrl.InstanceReader;
import digipoort.xbrl.InstanceWriter;
import digipoort.xbrl.Report;
import digipoort.xbrl.taxonomy.InstanceCheck;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes content from facts, and checks what was made. */
final class Making {
  private final MessageType type;

  Making(MessageType type) {
    this.type = type;
  }

  /**
   * What a message is made of.
   *
   * @param filled the form that was filled in, or null
   */
  record Material(Target target, Contexts contexts, List<Fact> facts, @Nullable Filled filled) {}

  /**
   * The content; its file name may be logged, so it has no number. What is not valid about it is
   * added to the findings.
   */
  Content content(Material material, Tijdvak boekjaar, List<Finding> findings) {
    Target target = material.target();
    byte[] octets =
        InstanceWriter.octets(
            Assembly.of(target.entryPoint(), material.contexts().all(), material.facts()));
    String bestandsnaam = type.file() + "-" + boekjaar.begin() + "-" + boekjaar.einde() + ".xbrl";
    List<Finding> made =
        target.taxonomy() == null
            ? FilingRules.check(bestandsnaam, octets).findings()
            : InstanceCheck.sbr(target.taxonomy()).check(bestandsnaam, octets);
    made.stream().map(Making::made).distinct().forEach(findings::add);
    Report report = InstanceReader.read(octets);
    Filled filled = material.filled();
    if (filled == null && target.form() != null) {
      agreement(target, report, boekjaar, findings);
    }
    return new Content(
        target,
        BerichtInhoud.of("application/xml", bestandsnaam, octets),
        report,
        booked(filled),
        doubts(filled));
  }

  /** What is known of a message that cannot be made. */
  Content nothing(Target target, @Nullable Filled filled) {
    return new Content(target, null, null, booked(filled), doubts(filled));
  }

  private static List<Ledger.Booked> booked(@Nullable Filled filled) {
    return filled == null ? List.of() : filled.ledger().booked();
  }

  private static List<Doubts.Doubt> doubts(@Nullable Filled filled) {
    return filled == null ? List.of() : filled.doubts();
  }

  /** What was made has no lines that the ERP knows. */
  private static Finding made(Finding finding) {
    return new Finding(finding.severity(), finding.code(), "", finding.text(), finding.action());
  }

  private void agreement(Target target, Report report, Tijdvak boekjaar, List<Finding> findings) {
    List<Finding> found = new ArrayList<>();
    Agreement.check(target.form(), report, boekjaar, type.prefix(), found);
    for (Finding finding : found) {
      findings.add(
          new Finding(
              finding.severity(), finding.code(), "/feiten", finding.text(), finding.action()));
    }
  }
}
