// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.bericht;

import digipoort.adapter.ob.internal.descriptor.Berichtsoort;
import digipoort.adapter.ob.internal.descriptor.TaxDescriptor;
import digipoort.api.Bericht;
import digipoort.api.BerichtInhoud;
import digipoort.api.ErpDocument;
import digipoort.api.FieldReader;
import digipoort.api.Finding;
import digipoort.api.Status;
import digipoort.api.Submission;
import digipoort.api.Text;
import digipoort.api.Tijdvak;
import digipoort.api.adapter.Preparation;
import digipoort.api.adapter.Ticket;
import digipoort.api.adapter.Verdict;
import digipoort.mapping.Findings;
import digipoort.mapping.Periods;
import digipoort.mapping.answer.Concepts;
import digipoort.mapping.answer.Interpretation;
import digipoort.mapping.descriptor.Descriptors;
import digipoort.mapping.instance.TaxonomyCheck;
import digipoort.xbrl.InstanceWriter;
import digipoort.xbrl.taxonomy.Taxonomies;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves one message type, from the submission to the message and from the statuses to the verdict.
 *
 * @param <D> its descriptors
 * @param <M> its figures
 */
public final class Desk<D extends TaxDescriptor, M> {
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

  private final Berichtsoort soort;
  private final Descriptors<D> descriptors;
  private final Form<D, M> form;
  private final ContentCheck check;
  private final Interpretation interpretation;

  public Desk(
      Berichtsoort soort, Descriptors<D> descriptors, Form<D, M> form, Taxonomies taxonomies) {
    LOG.info("{}: periods that can be filed: {}", soort.code(), descriptors.available());
    this.soort = soort;
    this.descriptors = descriptors;
    this.form = form;
    this.check = new ContentCheck(new TaxonomyCheck(taxonomies));
    Map<String, Text> names = new LinkedHashMap<>();
    descriptors.all().forEach(descriptor -> descriptor.names().forEach(names::putIfAbsent));
    this.interpretation = new Interpretation(soort.kind(), new Concepts(names));
  }

  /** A submission as far as it could be read. */
  private record Read<M>(Map<String, String> header, M figures) {}

  /** See {@link digipoort.api.adapter.Adapter#prepare}. */
  public Preparation prepare(Submission submission, Ticket ticket) {
    String prefix = soort.kind().prefix();
    List<Finding> findings = new ArrayList<>(descriptors.brokenFindings(prefix));
    Envelope.check(soort, submission, findings);
    Tijdvak tijdvak = submission.tijdvak();
    Optional<D> chosen = PeriodRules.choose(soort.kind(), descriptors, tijdvak, findings);
    if (descriptors.all().isEmpty()) {
      return new Preparation.Unfit(findings);
    }
    Ask<D> ask = new Ask<>(chosen.orElse(descriptors.all().get(0)), submission, ticket, findings);
    if (chosen.isPresent() && tijdvak != null) {
      PeriodRules.warn(ask, tijdvak);
      findings.addAll(
          TaxonomyCheck.trial(prefix, chosen.get().head().entryPoint(), ticket.omgeving()));
    }
    IdentityRules.check(ask);
    Optional<Read<M>> read =
        submission.payload() instanceof ErpDocument document
            ? Optional.of(read(FieldReader.of(document), ask))
            : readyMade((BerichtInhoud) submission.payload(), ask);
    if (chosen.isPresent()) {
      read.ifPresent(message -> form.compare(message.figures, ask));
    }
    Findings.sortAndCut(prefix, findings);
    return Findings.stop(findings) || tijdvak == null || read.isEmpty()
        ? new Preparation.Unfit(findings)
        : ready(read.get(), ask, tijdvak);
  }

  private Read<M> read(FieldReader document, Ask<D> ask) {
    Map<String, String> header = HeaderReader.read(document, ask);
    return new Read<>(header, form.read(document, ask));
  }

  private Optional<Read<M>> readyMade(BerichtInhoud inhoud, Ask<D> ask) {
    return new ReadyMade<>(ask, descriptors)
        .check(inhoud, form.mostOctets())
        .map(
            instance -> {
              Ask<D> own =
                  new Ask<>(instance.descriptor(), ask.submission(), ask.ticket(), ask.findings());
              M figures = form.read(instance.root(), own);
              check.given(instance.root(), own);
              ReadyFacts.check(instance.root(), own);
              return new Read<>(Map.of(), figures);
            });
  }

  private Preparation ready(Read<M> message, Ask<D> ask, Tijdvak tijdvak) {
    Submission submission = ask.submission();
    BerichtInhoud inhoud;
    if (submission.payload() instanceof BerichtInhoud readyMade) {
      inhoud = readyMade;
    } else {
      inhoud = write(message, ask, tijdvak);
      ask.findings().addAll(check.made(inhoud, ask.descriptor()));
    }
    if (Findings.stop(ask.findings())) {
      return new Preparation.Unfit(ask.findings());
    }
    Bericht bericht =
        new Bericht(
            soort.code(),
            ask.ticket().aanleverkenmerk(),
            submission.eerderAanleverkenmerk(),
            submission.belanghebbende(),
            submission.rol(),
            null,
            null,
            inhoud,
            submission.bijlagen());
    Text preview =
        new Preview<>(ask.descriptor(), submission.belanghebbende(), tijdvak, ask.findings())
            .of(form, message.figures);
    return new Preparation.Ready(
        bericht,
        preview,
        ask.descriptor().head().signature(),
        ask.findings(),
        ask.descriptor().due(tijdvak).map(Periods::endOf).orElse(null));
  }

  /** Its file name may be logged: no number in it. */
  private BerichtInhoud write(Read<M> message, Ask<D> ask, Tijdvak tijdvak) {
    MessageBuilder builder =
        new MessageBuilder(ask.descriptor(), ask.submission().belanghebbende().nummer(), tijdvak);
    builder.header(message.header);
    form.write(message.figures, ask.descriptor(), builder);
    String name = soort.code() + "-" + tijdvak.begin() + "-" + tijdvak.einde() + ".xbrl";
    return BerichtInhoud.of("application/xml", name, InstanceWriter.octets(builder.build()));
  }

  /** See {@link digipoort.api.adapter.Adapter#interpret}. */
  public Verdict interpret(List<Status> statussen, Verdict byDefault) {
    return interpretation.of(statussen, byDefault);
  }
}
