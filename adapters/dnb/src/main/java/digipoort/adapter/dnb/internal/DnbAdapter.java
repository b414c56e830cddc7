// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal;

import digipoort.adapter.dnb.internal.report.Made;
import digipoort.adapter.dnb.internal.report.Packages;
import digipoort.adapter.dnb.internal.report.Preview;
import digipoort.adapter.dnb.internal.report.Reports;
import digipoort.adapter.dnb.internal.rules.Envelope;
import digipoort.adapter.dnb.internal.rules.Settings;
import digipoort.adapter.dnb.internal.rules.Vorm;
import digipoort.api.Bericht;
import digipoort.api.BerichtInhoud;
import digipoort.api.ErpDocument;
import digipoort.api.Finding;
import digipoort.api.Submission;
import digipoort.api.adapter.Adapter;
import digipoort.api.adapter.AdapterFor;
import digipoort.api.adapter.Preparation;
import digipoort.api.adapter.Ticket;
import digipoort.mapping.Findings;
import digipoort.mapping.instance.TaxonomyCheck;
import digipoort.xbrl.taxonomy.Taxonomies;
import digipoort.xbrl.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Serves reports for DNB by the taxonomies that the operator installed. */
@Component(immediate = true, configurationPid = DnbConfig.PID)
@Designate(ocd = DnbConfig.class)
@AdapterFor(berichtsoort = DnbAdapter.BERICHTSOORT)
public final class DnbAdapter implements Adapter {
  static final String BERICHTSOORT = "DNB_Rapportage";

  private final Settings settings;
  private final Reports reports;

  @Activate
  public DnbAdapter(@Reference Taxonomies taxonomies, DnbConfig config) {
    this(taxonomies, settings(config));
  }

  DnbAdapter(Taxonomies taxonomies, Settings settings) {
    this.settings = settings;
    this.reports = new Reports(new Packages(taxonomies), settings);
  }

  private static Settings settings(DnbConfig config) {
    return new Settings(
        List.of(config.berichtsoort()),
        List.of(config.aansluitingen()),
        List.of(config.identiteit_types()),
        config.lei_schema(),
        Vorm.of(config.vorm())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "vorm: '"
                            + config.vorm()
                            + "' (expected: instance or rapportpakket). Change it in "
                            + Settings.FILE)),
        config.bestandsnaam(),
        Set.of(config.bevestigd()));
  }

  @Override
  public Preparation prepare(Submission submission, Ticket ticket) {
    List<Finding> all = new ArrayList<>();
    Envelope.check(submission, ticket.omgeving(), settings, all);
    Optional<Made> made =
        submission.payload() instanceof ErpDocument document
            ? reports.make(document, submission, ticket, all)
            : reports.check((BerichtInhoud) submission.payload(), submission, all);
    made.map(m -> m.rapport().taxonomy().entryPoint())
        .ifPresent(uri -> all.addAll(TaxonomyCheck.trial("DNB", uri, ticket.omgeving())));
    List<Finding> findings = new ArrayList<>(new LinkedHashSet<>(all));
    Findings.sortAndCut("DNB", findings);
    return made.isEmpty() || Findings.stop(findings)
        ? new Preparation.Unfit(findings)
        : ready(submission, ticket, made.get(), findings);
  }

  private static Preparation ready(
      Submission submission, Ticket ticket, Made made, List<Finding> findings) {
    Bericht bericht =
        new Bericht(
            submission.berichtsoort(),
            ticket.aanleverkenmerk(),
            submission.eerderAanleverkenmerk(),
            submission.belanghebbende(),
            submission.rol(),
            null,
            null,
            made.inhoud(),
            submission.bijlagen());
    return new Preparation.Ready(
        bericht,
        Preview.of(made.rapport(), submission.belanghebbende(), findings),
        signature(made.rapport().taxonomy().origin()),
        findings);
  }

  private static String signature(Taxonomy.Origin origin) {
    String version = origin.version().isEmpty() ? "" : " " + origin.version();
    return origin.name() + version + " sha256:" + origin.digest().substring(0, 12);
  }
}
