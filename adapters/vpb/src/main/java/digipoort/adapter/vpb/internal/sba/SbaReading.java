// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.sba;

import digipoort.api.BerichtResultaat;
import digipoort.api.ErpDocument;
import digipoort.api.ErpValue;
import digipoort.api.Finding;
import digipoort.api.Reading;
import digipoort.api.Severity;
import digipoort.mapping.instance.Octets;
import digipoort.mapping.instance.TaxonomyCheck;
import digipoort.xbrl.InstanceReader;
import digipoort.xbrl.Report;
import digipoort.xbrl.XmlRefusedException;
import java.util.ArrayList;
import java.util.List;

/** Reads an assessment for the administration of the ERP. No concept and no year is refused. */
public final class SbaReading {
  private static final int MOST_OCTETS = 5_000_000;
  private static final int MOST_FACTS = 5_000;

  private final TaxonomyCheck check;

  public SbaReading(TaxonomyCheck check) {
    this.check = check;
  }

  /** What the bericht says, or why it cannot be read. */
  public Reading read(BerichtResultaat bericht) {
    if (bericht.inhoud().length() > MOST_OCTETS) {
      return unreadable(
          bericht.inhoud().length() + " octets (ten hoogste " + MOST_OCTETS + ")",
          bericht.inhoud().length() + " octets (at most " + MOST_OCTETS + ")",
          "");
    }
    Report report;
    try {
      report = InstanceReader.read(Octets.of(bericht.inhoud(), MOST_OCTETS + 1));
    } catch (XmlRefusedException e) {
      String at = "line " + e.line() + ", column " + e.column();
      String reason = String.valueOf(e.getMessage());
      return unreadable(reason, reason, at);
    }
    long facts = report.all().filter(fact -> !fact.tuple()).count();
    if (facts == 0 || facts > MOST_FACTS) {
      return unreadable(
          facts + " feiten (1 tot " + MOST_FACTS + ")",
          facts + " facts (1 to " + MOST_FACTS + ")",
          "");
    }
    return read(bericht, report);
  }

  private Reading read(BerichtResultaat bericht, Report report) {
    List<Finding> findings = new ArrayList<>();
    List<Finding> refused = new ArrayList<>();
    Assessment assessment =
        new Assessment(
            report, SbaConcepts.SHIPPED, check.find(report.entryPoint(), refused).orElse(null));
    refused.forEach(finding -> findings.add(softened(finding)));
    report.problems().forEach(finding -> findings.add(softened(finding)));
    SbaWords words = new SbaWords(assessment);
    words.remarks(bericht, findings);
    return new Reading.Read(
        document(bericht, assessment), words.summary(), words.action(), findings);
  }

  /** What was received is read as far as it goes: nothing of it is an error. */
  private static Finding softened(Finding finding) {
    return new Finding(
        Severity.WARNING, finding.code(), finding.location(), finding.text(), finding.action());
  }

  private static ErpDocument document(BerichtResultaat bericht, Assessment assessment) {
    Fields fields =
        Fields.of()
            .words("berichtsoort", bericht.berichtsoort())
            .words("kenmerk", bericht.kenmerk().value())
            .words("berichtkenmerk", bericht.berichtkenmerk())
            .put(
                "belanghebbende",
                Fields.of()
                    .words("nummer", bericht.belanghebbende().nummer())
                    .words("type", bericht.belanghebbende().type())
                    .value())
            .words("entrypoint", assessment.report().entryPoint())
            .words("middel", assessment.text("middel"))
            .words("aanslagnummer", assessment.text("aanslagnummer"))
            .words("dagtekening", assessment.text("dagtekening"))
            .words("belastingjaar", assessment.text("belastingjaar"))
            .words("aanslagtijdvak", assessment.text("tijdvak"));
    assessment.report().contexts().values().stream()
        .findFirst()
        .ifPresent(context -> fields.put("periode", Assessment.period(context.period())));
    assessment.balance().ifPresent(balance -> fields.put("bedrag", balance(balance)));
    List<Assessment.Due> dues = assessment.dues();
    dues.stream().findFirst().ifPresent(due -> fields.put("uitersteBetaaldatum", due(due)));
    fields.put("betaaldata", new ErpValue.Items(dues.stream().map(SbaReading::due).toList()));
    for (String role : List.of("verrekend", "rente", "rente-vergoed", "korting", "boete")) {
      fields.put(
          role.equals("rente-vergoed") ? "renteVergoed" : role,
          new ErpValue.Items(assessment.amounts(role)));
    }
    List<ErpValue> facts =
        assessment.report().all().filter(fact -> !fact.tuple()).map(assessment::received).toList();
    return new ErpDocument(fields.put("feiten", new ErpValue.Items(facts)).value());
  }

  private static ErpValue balance(Assessment.Balance balance) {
    return Fields.of()
        .put("waarde", new ErpValue.Amount(balance.amount().abs()))
        .words("richting", SbaWords.direction(balance).nl())
        .words("concept", balance.concept())
        .value();
  }

  private static ErpValue due(Assessment.Due due) {
    return Fields.of()
        .words("tekst", due.words())
        .words("datum", due.date().map(String::valueOf))
        .words("termijn", due.kind())
        .words("concept", due.concept())
        .value();
  }

  private static Reading unreadable(String nl, String en, String at) {
    return new Reading.Unreadable(
        List.of(
            Finding.error("SBA-UNREADABLE", at)
                .says(
                    "Dit is geen leesbaar servicebericht aanslag: " + nl + ".",
                    "This is not a readable servicebericht aanslag: " + en + ".")
                .todo(
                    "Gebruik de inhoud zoals die is (digipoort:received-export) en de brief.",
                    "Use the content as it is (digipoort:received-export) and the letter.")
                .build()));
  }
}
