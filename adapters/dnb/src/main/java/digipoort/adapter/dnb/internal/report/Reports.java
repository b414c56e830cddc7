// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.report;

import digipoort.adapter.dnb.internal.facts.FactList;
import digipoort.adapter.dnb.internal.facts.Header;
import digipoort.adapter.dnb.internal.facts.InstanceDraft;
import digipoort.adapter.dnb.internal.rules.EuropeanRules;
import digipoort.adapter.dnb.internal.rules.Settings;
import digipoort.adapter.dnb.internal.rules.Vorm;
import digipoort.api.BerichtInhoud;
import digipoort.api.ErpDocument;
import digipoort.api.Finding;
import digipoort.api.Submission;
import digipoort.api.Tijdvak;
import digipoort.api.adapter.Ticket;
import digipoort.mapping.instance.Place;
import digipoort.xbrl.InstanceWriter;
import digipoort.xbrl.Namespaces;
import digipoort.xbrl.Report;
import digipoort.xbrl.ReportPackage;
import digipoort.xbrl.XmlNode;
import digipoort.xbrl.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;

/** Makes reports from fact lists, and checks ready-made ones, by the same rules. */
public final class Reports {
  private final Packages packages;
  private final Settings settings;

  public Reports(Packages packages, Settings settings) {
    this.packages = packages;
    this.settings = settings;
  }

  /** The report of a fact list; what is the matter is added to the findings. */
  public Optional<Made> make(
      ErpDocument document, Submission submission, Ticket ticket, List<Finding> findings) {
    FactList list = FactList.read(document, submission, settings, findings);
    Header header = list.header();
    Optional<Taxonomy> taxonomy =
        header.entryPoint().isEmpty()
            ? Optional.empty()
            : packages.find(header.entryPoint(), "/entrypoint", findings);
    if (taxonomy.isEmpty()) {
      return Optional.empty();
    }
    InstanceDraft draft =
        InstanceDraft.of(
            list,
            taxonomy.get(),
            new InstanceDraft.Identifier(
                settings.scheme(), submission.belanghebbende().nummer().strip()),
            findings);
    byte[] octets = InstanceWriter.octets(draft.instance());
    List<Finding> unreadable = new ArrayList<>();
    Optional<Report> report = Rapport.read(octets, unreadable);
    if (report.isEmpty()) {
      unreadable.forEach(finding -> findings.add(tooLarge(finding)));
      return Optional.empty();
    }
    Pointers pointers = new Pointers(report.get(), draft.places());
    EuropeanRules.Expected expected =
        new EuropeanRules.Expected(
            settings.scheme(), submission.belanghebbende().nummer(), header.referenceDate());
    Rapport.check(report.get(), taxonomy, expected)
        .forEach(finding -> findings.add(pointers.moved(finding)));
    return content(
            FileName.of(settings, submission, header, ticket), header.vorm(), octets, findings)
        .map(inhoud -> new Made(inhoud, new Rapport(report.get(), taxonomy.get())));
  }

  /** What we wrote ourselves is readable unless it is too large. */
  private static Finding tooLarge(Finding finding) {
    return new Finding(finding.severity(), "DNB-SIZE", "/feiten", finding.text(), finding.action());
  }

  private static Optional<BerichtInhoud> content(
      String name, Vorm vorm, byte[] instance, List<Finding> findings) {
    boolean plain = vorm == Vorm.INSTANCE;
    byte[] octets =
        plain
            ? instance
            : ReportPackage.octets(ReportPackage.Kind.ZIP, name, Map.of(name + ".xbrl", instance));
    if (octets.length > BerichtInhoud.MAX_LENGTH) {
      findings.add(
          Finding.error("DNB-SIZE", "/feiten")
              .says(
                  octets.length
                      + " octets (verwacht: ten hoogste "
                      + BerichtInhoud.MAX_LENGTH
                      + ").",
                  octets.length + " octets (expected: at most " + BerichtInhoud.MAX_LENGTH + ").")
              .todo(
                  "Verdeel het rapport, of kies vorm rapportpakket.",
                  "Divide the report, or choose vorm rapportpakket.")
              .build());
      return Optional.empty();
    }
    return Optional.of(
        plain
            ? BerichtInhoud.of("application/xml", name + ".xbrl", octets)
            : BerichtInhoud.of("application/zip", name + ".zip", octets));
  }

  /** The report in ready-made content; what is the matter is added to the findings. */
  public Optional<Made> check(BerichtInhoud inhoud, Submission submission, List<Finding> findings) {
    Optional<Report> report =
        Content.instance(inhoud, findings).flatMap(octets -> Rapport.read(octets, findings));
    if (report.isEmpty()) {
      return Optional.empty();
    }
    XmlNode root = report.get().root();
    XmlNode named = root.children(new QName(Namespaces.LINK, "schemaRef")).findFirst().orElse(root);
    Optional<Taxonomy> taxonomy =
        packages.find(report.get().entryPoint(), Place.of(named), findings);
    Tijdvak tijdvak = submission.tijdvak();
    EuropeanRules.Expected expected =
        new EuropeanRules.Expected(
            settings.scheme(),
            submission.belanghebbende().nummer(),
            tijdvak == null ? null : tijdvak.einde());
    findings.addAll(Rapport.check(report.get(), taxonomy, expected));
    return taxonomy.map(known -> new Made(inhoud, new Rapport(report.get(), known)));
  }
}
