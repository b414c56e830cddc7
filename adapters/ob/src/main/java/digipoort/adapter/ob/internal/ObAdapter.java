// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal;

import digipoort.adapter.ob.internal.aangifte.Aangifte;
import digipoort.adapter.ob.internal.aangifte.DocumentMapping;
import digipoort.adapter.ob.internal.aangifte.IdentityRules;
import digipoort.adapter.ob.internal.aangifte.PeriodRules;
import digipoort.adapter.ob.internal.aangifte.Preview;
import digipoort.adapter.ob.internal.aangifte.ReadyMade;
import digipoort.adapter.ob.internal.antwoord.Interpretation;
import digipoort.adapter.ob.internal.descriptor.Descriptor;
import digipoort.adapter.ob.internal.descriptor.Descriptors;
import digipoort.api.Bericht;
import digipoort.api.BerichtInhoud;
import digipoort.api.ErpDocument;
import digipoort.api.Finding;
import digipoort.api.Severity;
import digipoort.api.Status;
import digipoort.api.Submission;
import digipoort.api.Tijdvak;
import digipoort.api.adapter.Adapter;
import digipoort.api.adapter.AdapterFor;
import digipoort.api.adapter.Preparation;
import digipoort.api.adapter.Ticket;
import digipoort.api.adapter.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the VAT return. The descriptors are read once, when it starts. */
@Component(immediate = true)
@AdapterFor(berichtsoort = ObAdapter.BERICHTSOORT)
public final class ObAdapter implements Adapter {
  static final String BERICHTSOORT = "Omzetbelasting";
  private static final Logger LOG = LoggerFactory.getLogger(ObAdapter.class);
  private static final Set<String> ROLLEN = Set.of("Bedrijf", "Intermediair");

  private static final int MOST_FINDINGS = 500;

  private final Descriptors descriptors;
  private final Interpretation interpretation;

  @Activate
  public ObAdapter(BundleContext context) {
    this(Descriptors.load(folder(context.getProperty("karaf.etc"))));
    descriptors.broken().forEach(reason -> LOG.warn("Not used: {}", reason));
    LOG.info("Periods that can be filed: {}", descriptors.available());
  }

  ObAdapter(Descriptors descriptors) {
    this.descriptors = descriptors;
    this.interpretation = new Interpretation(descriptors.all());
  }

  private static @Nullable Path folder(@Nullable String etc) {
    return etc == null ? null : Path.of(etc, "digipoort", "descriptors", "ob");
  }

  @Override
  public Preparation prepare(Submission submission, Ticket ticket) {
    List<Finding> findings = new ArrayList<>();
    descriptors.broken().forEach(reason -> findings.add(broken(reason)));
    envelope(submission, findings);
    Optional<Descriptor> chosen = PeriodRules.choose(descriptors, submission.tijdvak(), findings);
    Descriptor descriptor = chosen.orElse(descriptors.all().get(0));
    Tijdvak tijdvak = submission.tijdvak();
    if (chosen.isPresent() && tijdvak != null) {
      PeriodRules.warn(descriptor, tijdvak, ticket.moment(), findings);
    }
    IdentityRules.check(descriptor, submission.belanghebbende(), findings);
    Optional<Aangifte> aangifte =
        submission.payload() instanceof ErpDocument document
            ? Optional.of(DocumentMapping.read(document, descriptor, ticket, findings))
            : ReadyMade.check(
                (BerichtInhoud) submission.payload(), submission, descriptors, findings);
    sortAndCut(findings);
    return unfit(findings) || tijdvak == null || aangifte.isEmpty()
        ? new Preparation.Unfit(findings)
        : ready(submission, ticket, aangifte.get(), new Choice(descriptor, tijdvak, findings));
  }

  private static boolean unfit(List<Finding> findings) {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  /** Errors first, and no more than a person would read. */
  private static void sortAndCut(List<Finding> findings) {
    findings.sort(Comparator.comparing(Finding::severity).reversed());
    int more = findings.size() - MOST_FINDINGS;
    if (more > 0) {
      findings.subList(MOST_FINDINGS, findings.size()).clear();
      findings.add(
          Finding.error("OB-MORE", "")
              .says("En nog " + more + " bevindingen.", "And " + more + " more findings.")
              .todo("Los eerst de andere op.", "Solve the others first.")
              .build());
    }
  }

  private record Choice(Descriptor descriptor, Tijdvak tijdvak, List<Finding> findings) {}

  private static Preparation ready(
      Submission submission, Ticket ticket, Aangifte aangifte, Choice choice) {
    BerichtInhoud inhoud =
        submission.payload() instanceof BerichtInhoud readyMade
            ? readyMade
            : DocumentMapping.write(
                aangifte, choice.descriptor, submission.belanghebbende(), choice.tijdvak);
    if (inhoud != submission.payload()) {
      choice.findings.addAll(DocumentMapping.check(inhoud, choice.descriptor));
    }
    if (unfit(choice.findings)) {
      return new Preparation.Unfit(choice.findings);
    }
    Bericht bericht =
        new Bericht(
            BERICHTSOORT,
            ticket.aanleverkenmerk(),
            submission.eerderAanleverkenmerk(),
            submission.belanghebbende(),
            submission.rol(),
            null,
            null,
            inhoud,
            submission.bijlagen());
    return new Preparation.Ready(
        bericht,
        Preview.of(
            choice.descriptor,
            submission.belanghebbende(),
            choice.tijdvak,
            aangifte,
            choice.findings),
        choice.descriptor.signature(),
        choice.findings);
  }

  private static void envelope(Submission submission, List<Finding> findings) {
    if (!submission.berichtsoort().equals(BERICHTSOORT)) {
      findings.add(
          Finding.error("OB-BERICHTSOORT", "berichtsoort")
              .says(
                  "'" + submission.berichtsoort() + "' is geen " + BERICHTSOORT + ".",
                  "'" + submission.berichtsoort() + "' is not " + BERICHTSOORT + ".")
              .todo("Geef " + BERICHTSOORT + ".", "Give " + BERICHTSOORT + ".")
              .build());
    }
    if (!ROLLEN.contains(submission.rol())) {
      findings.add(
          Finding.warning("OB-ROL", "rol")
              .says(
                  "Rol '" + submission.rol() + "' is ongebruikelijk.",
                  "Rol '" + submission.rol() + "' is unusual.")
              .todo("Gebruik Bedrijf of Intermediair.", "Use Bedrijf or Intermediair.")
              .build());
    }
    if (!submission.bijlagen().isEmpty()) {
      findings.add(
          Finding.warning("OB-BIJLAGEN", "bijlagen")
              .says(
                  "Een aangifte omzetbelasting heeft geen bijlagen.",
                  "A VAT return has no attachments.")
              .todo("Laat de bijlagen weg.", "Leave the attachments out.")
              .build());
    }
  }

  private static Finding broken(String reason) {
    return Finding.warning("OB-DESCRIPTOR-BROKEN", "")
        .says("Niet gebruikt: " + reason, "Not used: " + reason)
        .todo(
            "Verbeter of verwijder het bestand en herstart de adapter.",
            "Correct or remove the file and restart the adapter.")
        .build();
  }

  @Override
  public Verdict interpret(List<Status> statussen, Verdict byDefault) {
    return interpretation.of(statussen, byDefault);
  }
}
