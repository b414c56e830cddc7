// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal;

import digipoort.adapter.uwv.internal.melding.Given;
import digipoort.adapter.uwv.internal.melding.Preview;
import digipoort.adapter.uwv.internal.melding.Privacy;
import digipoort.adapter.uwv.internal.model.Model;
import digipoort.adapter.uwv.internal.model.ModelReader;
import digipoort.adapter.uwv.internal.profiel.Profiles;
import digipoort.adapter.uwv.internal.verslag.Answers;
import digipoort.api.Bericht;
import digipoort.api.BerichtInhoud;
import digipoort.api.Condition;
import digipoort.api.ConditionSource;
import digipoort.api.ErpDocument;
import digipoort.api.Finding;
import digipoort.api.Status;
import digipoort.api.Submission;
import digipoort.api.adapter.Adapter;
import digipoort.api.adapter.AdapterFor;
import digipoort.api.adapter.Preparation;
import digipoort.api.adapter.Ticket;
import digipoort.api.adapter.Verdict;
import digipoort.mapping.Findings;
import digipoort.mapping.descriptor.Descriptors;
import digipoort.mapping.descriptor.UnusedFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves reports of sickness and leave. Model and profiles are read once, when it starts. */
@Component(
    immediate = true,
    service = {Adapter.class, ConditionSource.class},
    configurationPid = UwvConfig.PID)
@AdapterFor(berichtsoort = UwvAdapter.BERICHTSOORT, confidential = true)
@Designate(ocd = UwvConfig.class)
public final class UwvAdapter implements Adapter, ConditionSource {
  static final String BERICHTSOORT = "UWV_Melding";
  private static final String PREFIX = "UWV";
  private static final Logger LOG = LoggerFactory.getLogger(UwvAdapter.class);

  private final Model model;
  private final Profiles profiles;
  private final Settings settings;

  @Activate
  public UwvAdapter(BundleContext context, UwvConfig config) {
    this.model = ModelReader.shipped();
    this.profiles =
        Profiles.load(Descriptors.folder(context.getProperty("karaf.etc"), "uwv"), model);
    this.settings = Settings.of(config);
    profiles.broken().forEach(reason -> LOG.warn("Not used: {}", reason));
    LOG.info("Profiles: {}", profiles.all().stream().map(p -> p.head().name()).toList());
  }

  UwvAdapter(Model model, Profiles profiles, Settings settings) {
    this.model = model;
    this.profiles = profiles;
    this.settings = settings;
  }

  @Override
  public List<Condition> conditions() {
    return UnusedFiles.conditions("uwv", profiles.broken());
  }

  @Override
  public Preparation prepare(Submission submission, Ticket ticket) {
    List<Finding> findings = new ArrayList<>();
    profiles.broken().forEach(reason -> findings.add(broken(reason)));
    new Envelope(settings, findings).check(submission, ticket);
    Given given = new Given(submission.belanghebbende(), ticket);
    Optional<Made> made =
        submission.payload() instanceof ErpDocument document
            ? new FromDocument(model, profiles, settings, given, findings)
                .make(document, submission)
            : new FromContent(model, profiles, given, findings)
                .check((BerichtInhoud) submission.payload(), submission);
    Findings.sortAndCut(PREFIX, findings);
    List<Finding> shown = Privacy.masked(findings);
    return Findings.stop(shown) || made.isEmpty()
        ? new Preparation.Unfit(shown)
        : ready(submission, given, made.get(), shown);
  }

  private Preparation ready(Submission submission, Given given, Made made, List<Finding> shown) {
    Bericht bericht =
        new Bericht(
            submission.berichtsoort(),
            given.ticket().aanleverkenmerk(),
            submission.eerderAanleverkenmerk(),
            submission.belanghebbende(),
            submission.rol(),
            null,
            null,
            made.inhoud(),
            submission.bijlagen());
    return new Preparation.Ready(
        bericht,
        Preview.of(made.kind(), made.report(), given, shown),
        made.profile().signature() + ", " + model.signature(),
        shown);
  }

  private static Finding broken(String reason) {
    return Finding.warning("UWV-DESCRIPTOR-BROKEN", "")
        .says("Niet gebruikt: " + reason, "Not used: " + reason)
        .todo(
            "Verbeter of verwijder het bestand en herstart de adapter.",
            "Correct or remove the file and restart the adapter.")
        .build();
  }

  @Override
  public Verdict interpret(List<Status> statussen, Verdict byDefault) {
    return Answers.verdict(statussen, byDefault);
  }
}
