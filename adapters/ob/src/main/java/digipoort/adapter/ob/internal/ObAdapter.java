// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal;

import digipoort.adapter.ob.internal.aangifte.Aangifte;
import digipoort.adapter.ob.internal.aangifte.DocumentMapping;
import digipoort.adapter.ob.internal.aangifte.IdentityRules;
import digipoort.adapter.ob.internal.aangifte.PeriodRules;
import digipoort.adapter.ob.internal.aangifte.Preview;
import digipoort.adapter.ob.internal.aangifte.ReadyMade;
import digipoort.adapter.ob.internal.descriptor.ObDescriptor;
import digipoort.adapter.ob.internal.descriptor.ObDescriptorReader;
import digipoort.api.Bericht;
import digipoort.api.BerichtInhoud;
import digipoort.api.ErpDocument;
import digipoort.api.Finding;
import digipoort.api.Status;
import digipoort.api.Submission;
import digipoort.api.Text;
import digipoort.api.Tijdvak;
import digipoort.api.adapter.Adapter;
import digipoort.api.adapter.AdapterFor;
import digipoort.api.adapter.Preparation;
import digipoort.api.adapter.Ticket;
import digipoort.api.adapter.Verdict;
import digipoort.mapping.Findings;
import digipoort.mapping.MessageKind;
import digipoort.mapping.answer.Concepts;
import digipoort.mapping.answer.Interpretation;
import digipoort.mapping.descriptor.Descriptors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private static final MessageKind KIND =
      new MessageKind(
          "OB",
          new Text("aangifte", "return"),
          new Text("aangifte omzetbelasting", "VAT return"),
          MessageKind.BELASTINGDIENST,
          MessageKind.PAY);

  private final Descriptors<ObDescriptor> descriptors;
  private final Interpretation interpretation;

  @Activate
  public ObAdapter(BundleContext context) {
    this(ObDescriptorReader.load(Descriptors.folder(context.getProperty("karaf.etc"), "ob")));
    descriptors.broken().forEach(reason -> LOG.warn("Not used: {}", reason));
    LOG.info("Periods that can be filed: {}", descriptors.available());
  }

  ObAdapter(Descriptors<ObDescriptor> descriptors) {
    this.descriptors = descriptors;
    Map<String, Text> names = new LinkedHashMap<>();
    descriptors.all().forEach(descriptor -> descriptor.names().forEach(names::putIfAbsent));
    this.interpretation = new Interpretation(KIND, new Concepts(names));
  }

  @Override
  public Preparation prepare(Submission submission, Ticket ticket) {
    List<Finding> findings = new ArrayList<>(descriptors.brokenFindings(KIND.prefix()));
    envelope(submission, findings);
    Optional<ObDescriptor> chosen = PeriodRules.choose(descriptors, submission.tijdvak(), findings);
    ObDescriptor descriptor = chosen.orElse(descriptors.all().get(0));
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
    Findings.sortAndCut(KIND.prefix(), findings);
    return Findings.stop(findings) || tijdvak == null || aangifte.isEmpty()
        ? new Preparation.Unfit(findings)
        : ready(submission, ticket, aangifte.get(), new Choice(descriptor, tijdvak, findings));
  }

  private record Choice(ObDescriptor descriptor, Tijdvak tijdvak, List<Finding> findings) {}

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
    if (Findings.stop(choice.findings)) {
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
        choice.descriptor.head().signature(),
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

  @Override
  public Verdict interpret(List<Status> statussen, Verdict byDefault) {
    return interpretation.of(statussen, byDefault);
  }
}
