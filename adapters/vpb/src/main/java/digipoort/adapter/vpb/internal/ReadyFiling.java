// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal;

import digipoort.adapter.vpb.internal.bericht.When;
import digipoort.adapter.vpb.internal.figures.Agreement;
import digipoort.adapter.vpb.internal.figures.FactShapes;
import digipoort.adapter.vpb.internal.form.Form;
import digipoort.api.BerichtInhoud;
import digipoort.api.Finding;
import digipoort.api.Submission;
import digipoort.api.Tijdvak;
import digipoort.mapping.Unread;
import digipoort.mapping.instance.Octets;
import digipoort.mapping.instance.Place;
import digipoort.mapping.instance.ReadyInstance;
import digipoort.xbrl.Context;
import digipoort.xbrl.InstanceReader;
import digipoort.xbrl.Namespaces;
import digipoort.xbrl.Report;
import digipoort.xbrl.XmlNode;
import digipoort.xbrl.taxonomy.InstanceCheck;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;

/** Checks a message that came ready to send. It is never changed. */
final class ReadyFiling {
  private final MessageType type;
  private final Targets targets;

  ReadyFiling(MessageType type, Targets targets) {
    this.type = type;
    this.targets = targets;
  }

  /** The message as far as it could be read; what is the matter is added to the findings. */
  Optional<Content> check(
      BerichtInhoud inhoud, Submission submission, Tijdvak boekjaar, List<Finding> findings) {
    Optional<ReadyInstance> ready =
        ReadyInstance.read(type.prefix(), inhoud, MessageType.MOST_OCTETS, findings);
    if (ready.isEmpty() || !ready.get().root().name().equals(new QName(Namespaces.XBRLI, "xbrl"))) {
      return Optional.empty();
    }
    Optional<Target> target = targets.forEntryPoint(ready.get().entryPoint(), findings);
    if (target.isEmpty()) {
      ready.get().unknownEntryPoint(targets.known());
      return Optional.empty();
    }
    ready.get().entity(target.get().scheme(), submission.belanghebbende().nummer());
    Report report = InstanceReader.read(ready.get().root());
    if (!Unread.of(findings).has("tijdvak")) {
      targets
          .otherYear(target.get(), boekjaar, ready.get().entryPointPlace())
          .ifPresent(findings::add);
      periods(report, ready.get(), boekjaar, findings);
    }
    if (target.get().taxonomy() != null) {
      byTaxonomy(target.get(), inhoud, report, findings);
    } else {
      findings.addAll(report.problems());
    }
    Form form = target.get().form();
    if (form != null) {
      Agreement.check(form, report, boekjaar, type.prefix(), findings);
      if (target.get().taxonomy() == null) {
        FactShapes.check(form, report, boekjaar, type.prefix(), findings);
      }
    }
    return Optional.of(new Content(target.get(), inhoud, report, List.of(), List.of()));
  }

  private static void byTaxonomy(
      Target target, BerichtInhoud inhoud, Report report, List<Finding> findings) {
    InstanceCheck check = InstanceCheck.sbr(target.taxonomy());
    List<Finding> all = check.check(inhoud.bestandsnaam(), Octets.of(inhoud, Octets.MESSAGE));
    all.stream().filter(finding -> !findings.contains(finding)).forEach(findings::add);
  }

  private void periods(
      Report report, ReadyInstance ready, Tijdvak boekjaar, List<Finding> findings) {
    for (XmlNode node : ready.contexts()) {
      String id = String.valueOf(node.attribute("id")).strip();
      Context context = report.contexts().get(id);
      if (context != null && When.of(context.period(), boekjaar).isEmpty()) {
        findings.add(
            Finding.error(type.kind().code("CONTEXT"), Place.of(node))
                .says(
                    "De periode van context '"
                        + cut(id)
                        + "' is niet het boekjaar "
                        + boekjaar
                        + ", het begin of het einde ervan.",
                    "The period of context '"
                        + cut(id)
                        + "' is not the book year "
                        + boekjaar
                        + ", its start or its end.")
                .todo(
                    "Maak het bericht gelijk aan het tijdvak van de aanlevering.",
                    "Make the message equal to the tijdvak of the submission.")
                .build());
      }
    }
  }

  private static String cut(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "..." : text;
  }
}
