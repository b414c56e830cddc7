// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal;

import digipoort.adapter.vpb.internal.figures.Preview;
import digipoort.adapter.vpb.internal.form.Form;
import digipoort.adapter.vpb.internal.grootboek.RgsMapping;
import digipoort.api.Bericht;
import digipoort.api.BerichtInhoud;
import digipoort.api.ErpDocument;
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
import digipoort.xbrl.Report;
import digipoort.xbrl.taxonomy.Taxonomies;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Prepares messages of one type, and says what the answers to them mean. */
final class Filing {
  private final MessageType type;
  private final Descriptors<Form> forms;
  private final RgsMapping mapping;
  private final Envelope envelope;
  private final Doubts doubts;
  private final DocumentFiling documents;
  private final ReadyFiling ready;
  private final Interpretation interpretation;

  /**
   * What messages are made by.
   *
   * @param mapping of ledger accounts
   */
  record Means(Descriptors<Form> forms, Taxonomies taxonomies, RgsMapping mapping) {}

  Filing(MessageType type, Settings settings, Means means) {
    this.type = type;
    this.forms = means.forms();
    this.mapping = means.mapping();
    this.envelope = new Envelope(type, settings);
    this.doubts = new Doubts(type, settings);
    Targets targets = new Targets(type, forms, means.taxonomies());
    this.documents = new DocumentFiling(type, targets, mapping);
    this.ready = new ReadyFiling(type, targets);
    this.interpretation = new Interpretation(type.kind(), concepts(forms));
  }

  private static Concepts concepts(Descriptors<Form> forms) {
    Map<String, Text> names = new HashMap<>();
    for (Form form : forms.all()) {
      form.fields()
          .forEach(
              placed ->
                  names.putIfAbsent(
                      placed.field().concept().getLocalPart(), placed.field().label()));
    }
    return new Concepts(names);
  }

  Preparation prepare(Submission submission, Ticket ticket) {
    List<Finding> findings = new ArrayList<>(forms.brokenFindings(type.prefix()));
    envelope.check(submission, findings);
    Tijdvak given = submission.tijdvak();
    Tijdvak boekjaar =
        given != null && Envelope.usable(given) ? given : forms.all().get(0).head().valid();
    Optional<Content> content =
        submission.payload() instanceof ErpDocument document
            ? documents.make(document, submission.belanghebbende(), boekjaar, findings)
            : ready.check((BerichtInhoud) submission.payload(), submission, boekjaar, findings);
    content.ifPresent(made -> circumstances(made, boekjaar, ticket, findings));
    Findings.sortAndCut(type.prefix(), findings);
    return content.isEmpty() || Findings.stop(findings)
        ? new Preparation.Unfit(findings)
        : ready(submission, ticket, content.get(), findings);
  }

  private void circumstances(
      Content content, Tijdvak boekjaar, Ticket ticket, List<Finding> findings) {
    Target target = content.target();
    if (target.form() != null) {
      envelope.warn(target.form(), boekjaar, ticket.moment(), findings);
    }
    if (target.taxonomy() == null) {
      findings.add(unchecked(target));
    }
    findings.addAll(TaxonomyCheck.trial(type.prefix(), target.entryPoint(), ticket.omgeving()));
    List<Doubts.Doubt> uncertain =
        new ArrayList<>(List.of(Doubts.Doubt.BERICHTSOORT, Doubts.Doubt.IDENTITEIT));
    boolean names = target.form() != null && target.form().namesKnown();
    if (target.taxonomy() == null && !names) {
      uncertain.add(Doubts.Doubt.NAMEN);
    }
    uncertain.addAll(content.doubts());
    findings.addAll(doubts.findings(uncertain, ticket.omgeving()));
    if (!content.booked().isEmpty() && mapping.shipped()) {
      findings.addAll(doubts.example(ticket.omgeving()));
    }
  }

  private Finding unchecked(Target target) {
    return Finding.info(type.kind().code("UNCHECKED"), "")
        .says(
            "Niet gecontroleerd met de taxonomie: geen pakket met " + target.entryPoint() + ".",
            "Not checked by the taxonomy: no package has " + target.entryPoint() + ".")
        .todo(
            "Zet het officiële pakket (zip) in etc/digipoort/taxonomies.",
            "Put the official package (zip) into etc/digipoort/taxonomies.")
        .build();
  }

  private Preparation ready(
      Submission submission, Ticket ticket, Content content, List<Finding> findings) {
    Tijdvak boekjaar = submission.tijdvak();
    Target target = content.target();
    BerichtInhoud inhoud = content.inhoud();
    Report report = content.report();
    if (boekjaar == null || inhoud == null || report == null) {
      return new Preparation.Unfit(findings);
    }
    Bericht bericht =
        new Bericht(
            submission.berichtsoort(),
            ticket.aanleverkenmerk(),
            submission.eerderAanleverkenmerk(),
            submission.belanghebbende(),
            submission.rol(),
            null,
            null,
            inhoud,
            submission.bijlagen());
    Preview preview =
        new Preview(type.kind().title(), target.name(), target.form(), target.taxonomy(), report);
    Text page =
        preview.page(
            new Preview.Around(submission.belanghebbende(), boekjaar, content.booked(), findings));
    return new Preparation.Ready(
        bericht,
        page,
        target.signature(),
        findings,
        deadline(target.form(), boekjaar, ticket.moment()));
  }

  /** None when it is past: there may be uitstel that only the ERP knows of. */
  private static @Nullable Instant deadline(@Nullable Form form, Tijdvak boekjaar, Instant moment) {
    return form == null
        ? null
        : form.due(boekjaar).map(Periods::endOf).filter(moment::isBefore).orElse(null);
  }

  Verdict interpret(List<Status> statussen, Verdict byDefault) {
    return interpretation.of(statussen, byDefault);
  }
}
